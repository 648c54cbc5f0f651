import type { Id } from '../../../model/id.js';
import type { GraphicalFunction } from '../../../model/variable.js';
import type { Command } from '../../edit.js';

/**
 * Gives an auxiliary or a flow the graphical function through which its equation goes; null takes it away. What was a lever
 * is none then. Declines a table of less than two points, or whose x does not rise.
 */
export const setTable =
  (id: Id, gf: GraphicalFunction | null): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if ((before?.kind !== 'auxiliary' && before?.kind !== 'flow') || before.model !== undefined) return null;
    if (gf === null) return before.gf ? { label: 'remove-table', edits: [{ id, before, after: { ...before, gf: undefined } }] } : null;
    if (!isTable(gf) || (before.gf && isSameTable(before.gf, gf))) return null;
    const after = before.kind === 'auxiliary' ? { ...before, gf, range: undefined } : { ...before, gf };
    return { label: before.gf ? 'draw-table' : 'add-table', edits: [{ id, before, after }] };
  };

/** Whether points make a graphical function: two at least, all numbers, and each x above the one before. */
export function isTable({ xpts, ypts }: Pick<GraphicalFunction, 'xpts' | 'ypts'>): boolean {
  return xpts.length >= 2 && xpts.length === ypts.length && [...xpts, ...ypts].every(Number.isFinite) && xpts.every((x, at) => at === 0 || x > (xpts[at - 1] ?? Infinity));
}

const isSameTable = (a: GraphicalFunction, b: GraphicalFunction): boolean => JSON.stringify([a.kind, a.xpts, a.ypts, a.xscale, a.yscale]) === JSON.stringify([b.kind, b.xpts, b.ypts, b.xscale, b.yscale]);
