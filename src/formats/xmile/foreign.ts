import type { Id } from '../../model/id.js';
import type { Foreign } from '../../model/reserved.js';
import type { XmlElement } from '../xml/tree.js';
import { escapeAttribute } from '../xml/write.js';
import { hashOf } from './names.js';

/** Where content that this product does not know stood, and goes back to. A place with `@` holds attributes of that element. */
export type ForeignPlace =
  | 'xmile@' | 'xmile' | 'after-model' | 'header' | 'sim_specs@' | 'sim_specs' | 'model@' | 'model' | 'variables' | 'variable@' | 'variable' | 'set-aside'
  | 'views' | 'view@' | 'view' | 'view-item@' | 'view-item' | 'ecosystem';

/** Gathers what a reader does not know, in the order of the file. */
export interface ForeignKeeper {
  /** Keeps the element byte for byte. */
  element(place: ForeignPlace, element: XmlElement, at?: Id): void;
  /** Keeps those attributes of `element` that are not among the known ones. */
  attributes(place: ForeignPlace, element: XmlElement, known: readonly string[], at?: Id): void;
  /** What was gathered. */
  records(): readonly Foreign[];
}

/** A keeper for one file. Ids follow from the place and the order there, so that writing and reading again gives the same ones. */
export function foreignKeeper(text: string, fileKey: string): ForeignKeeper {
  const kept: Foreign[] = [];
  const counts = new Map<string, number>();
  const keep = (place: ForeignPlace, content: string, at: Id | undefined): void => {
    const spot = `${place}/${at ?? ''}`;
    const count = (counts.get(spot) ?? 0) + 1;
    counts.set(spot, count);
    kept.push({ kind: 'foreign', id: `foreign-${hashOf(`${fileKey}/${spot}/${count}`)}`, of: 'xmile', ...(at === undefined ? {} : { at }), place, text: content });
  };
  return {
    element: (place, element, at) => keep(place, text.slice(element.start, element.end), at),
    attributes: (place, element, known, at) => {
      const unknown = element.attributes.filter(({ name }) => !known.includes(name) && !name.startsWith('ks:') && name !== 'xmlns:ks');
      if (unknown.length > 0) keep(place, unknown.map(({ name, value }) => `${name}="${escapeAttribute(value)}"`).join(' '), at);
    },
    records: () => kept,
  };
}
