import type { KnownLoop, KnownLoops } from '../../analyse/loops/known-loops.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';

/** A link or a loop that is followed on the map. */
export type Traced = { readonly is: 'link'; readonly cause: Id; readonly effect: Id } | { readonly is: 'loop'; readonly loop: KnownLoop };

/** By what a link is selected that has no record: its ends. */
const LINK = '~link ';
/** By what a loop is selected that has no record: its way round. */
const LOOP = '~loop ';

/** The id by which a link is selected: that of its record, where people said something about it. */
export function linkId(doc: Document, cause: Id, effect: Id): Id {
  for (const item of doc.items.values()) if (item.kind === 'link' && item.from === cause && item.to === effect) return item.id;
  return `${LINK}${cause} ${effect}`;
}

/** The id by which a loop is selected. */
export const loopId = ({ record, key }: Pick<KnownLoop, 'record' | 'key'>): Id => record ?? `${LOOP}${key}`;

/** The link or the loop that an id means; null where it means neither, or where that is gone. */
export function tracedBy(id: Id | null, doc: Document, { loops }: KnownLoops): Traced | null {
  if (id === null) return null;
  const item = doc.items.get(id);
  if (item?.kind === 'link') return { is: 'link', cause: item.from, effect: item.to };
  if (id.startsWith(LINK)) {
    const [cause = '', effect = ''] = id.slice(LINK.length).split(' ');
    return doc.items.has(cause) && doc.items.has(effect) ? { is: 'link', cause, effect } : null;
  }
  const loop = loops.find((one) => loopId(one) === id) ?? loops.find(({ key }) => id === `${LOOP}${key}`);
  return loop ? { is: 'loop', loop } : null;
}
