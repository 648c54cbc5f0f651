import type { Id } from '../../model/id.js';
import type { Foreign } from '../../model/reserved.js';
import { hashOf } from '../xmile/names.js';

/**
 * Where text of a .mdl file stood that has no place in a document: `block` is a whole statement; `range`, `flags` and
 * `operator` belong to a variable; `view` is all of a page of the sketch as it was drawn; `settings` the last section.
 */
export type MdlPlace = 'block' | 'range' | 'flags' | 'operator' | 'view' | 'settings';

/** Gathers what the document has no record for, so that a .mdl file can be written with it again. */
export interface MdlForeign {
  keep(place: MdlPlace, text: string, at?: Id): void;
  records(): readonly Foreign[];
}

/** A keeper for one file. Ids follow from the place and the order there. */
export function mdlForeign(documentId: string): MdlForeign {
  const kept: Foreign[] = [];
  const counts = new Map<string, number>();
  return {
    keep: (place, text, at) => {
      const spot = `${place}/${at ?? ''}`;
      const count = (counts.get(spot) ?? 0) + 1;
      counts.set(spot, count);
      kept.push({ kind: 'foreign', id: `foreign-${hashOf(`${documentId}/mdl/${spot}/${count}`)}`, of: 'mdl', ...(at === undefined ? {} : { at }), place, text });
    },
    records: () => kept,
  };
}
