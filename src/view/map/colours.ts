import type { Id } from '../../model/id.js';
import type { ViewItem } from '../../model/view.js';

/** Colours that a shape can have by hand: names of tokens, so that both themes and paper have them. */
export const COLOURS = ['accent', 'loop-r', 'loop-b', 'gain', 'cost', 'warn', 'base'] as const;
export type ColourName = (typeof COLOURS)[number];

/** A colour of the file as one of ours; null for anything else a file may say. */
export const colourNamed = (name: string | undefined): ColourName | null => COLOURS.find((colour) => colour === name) ?? null;

/** The colours that items of a page have by hand. */
export const handColours = (items: readonly ViewItem[]): ReadonlyMap<Id, ColourName> =>
  new Map(
    items.flatMap((item): [Id, ColourName][] => {
      const colour = item.shows === 'variable' ? colourNamed(item.colour) : null;
      return colour ? [[item.id, colour]] : [];
    }),
  );
