import type { Id } from '../../model/id.js';
import type { Foreign } from '../../model/reserved.js';
import { elementsOf, type XmlElement } from '../xml/tree.js';
import { escapeAttribute } from '../xml/write.js';
import { hashOf } from './names.js';
import { isKs, type IsXmile } from './namespaces.js';

/** Elements that may hold content this product does not know. What has no record of its own is told apart by a name behind the slash. */
type ForeignOwner =
  | 'xmile'
  | 'header'
  | 'sim_specs'
  | 'model_units'
  | 'dimensions'
  | 'dim'
  | 'model'
  | 'macro'
  | 'module'
  | 'group'
  | 'variable'
  | 'gf'
  | 'conveyor'
  | 'leak'
  | 'view'
  | 'view-item'
  | `${'unit' | 'elem' | 'parm' | 'connect' | 'entity' | 'element' | 'element-gf'}/${string}`;

/** Where content that this product does not know stood, and goes back to. A place with `@` holds attributes of that element. */
export type ForeignPlace = ForeignOwner | `${ForeignOwner}@` | 'after-model' | 'variables' | 'set-aside' | 'views' | 'ecosystem';

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
    kept.push({
      kind: 'foreign',
      id: `foreign-${hashOf(`${fileKey}/${spot}/${count}`)}`,
      of: 'xmile',
      ...(at === undefined ? {} : { at }),
      place,
      text: content,
    });
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

/** Keeps what of `element` is neither among the known attributes nor among the known XMILE children, at the record `at`. */
export function keepRest(
  { foreign, isXmile }: { readonly foreign: ForeignKeeper; readonly isXmile: IsXmile },
  owner: ForeignOwner,
  element: XmlElement,
  known: { readonly attributes?: readonly string[]; readonly children?: readonly string[] },
  at?: Id,
): void {
  foreign.attributes(`${owner}@`, element, known.attributes ?? [], at);
  for (const child of elementsOf(element)) {
    if (!(isXmile(child) && known.children?.includes(child.local)) && !isKs(child)) foreign.element(owner, child, at);
  }
}
