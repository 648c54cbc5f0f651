import type { ItemKind } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Command } from '../../edit.js';
import { doomed, releases, removals } from '../removal.js';

const NETWORK_KINDS: ReadonlySet<ItemKind> = new Set<ItemKind>(['stakeholder', 'value-type', 'value-flow']);

/** Takes away parties, value types and value flows, each with whatever can't be without it, in one step. Declines where none of `ids` is one. */
export const deleteFromNetwork =
  (ids: readonly Id[]): Command =>
  (doc) => {
    const chosen = ids.filter((id) => NETWORK_KINDS.has(doc.items.get(id)?.kind ?? 'foreign'));
    if (chosen.length === 0) return null;
    const gone = doomed(doc, chosen);
    return { label: 'delete', edits: [...releases(doc, gone), ...removals(doc, gone)] };
  };

/** Takes away one record of a kind, under a name of its own in the undo menu. */
export const deleteRecord =
  (kind: 'stakeholder' | 'value-type' | 'value-flow', id: Id, label: string): Command =>
  (doc) => {
    const step = doc.items.get(id)?.kind === kind ? deleteFromNetwork([id])(doc) : null;
    return step && { ...step, label };
  };
