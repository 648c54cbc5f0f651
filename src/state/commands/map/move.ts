import type { Id } from '../../../model/id.js';
import type { Command, Edit } from '../../edit.js';

/** Moves items of the map by so much. A flow's bends and a selection's flows between moved ends go along. One drag, or a run of arrow keys, is one step. */
export const moveItems =
  (ids: readonly Id[], dx: number, dy: number, merge?: string): Command =>
  (doc) => {
    const edits = ids.flatMap((id): Edit[] => {
      const before = doc.items.get(id);
      if (before?.kind !== 'view-item' || before.shows === 'link') return [];
      const bends = before.shows === 'variable' ? before.bends?.map(({ x, y }) => ({ x: x + dx, y: y + dy })) : undefined;
      return [{ id, before, after: { ...before, x: before.x + dx, y: before.y + dy, ...(bends ? { bends } : {}) } }];
    });
    return edits.length === 0 || (dx === 0 && dy === 0) ? null : { label: 'move-items', edits, ...(merge === undefined ? {} : { merge }) };
  };
