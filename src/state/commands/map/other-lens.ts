import { itemsOf, rankedOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import { parameterValue, type Variable } from '../../../model/variable.js';
import type { PlacedVariable, View } from '../../../model/view.js';
import { apply, type Edit } from '../../edit.js';
import { isVariable, placedAt } from './variables.js';

/** Room that a shape takes with its name, in px, and how far from what it is linked to it is tried first. */
const ROOM = { x: 150, y: 84 } as const;
const BESIDE = 170;

/** How far each place that is tried is from the one before. */
const STEP = 40;

/** How many rings of places are tried before a place below everything is taken. */
const RINGS = 8;

/**
 * Places what `edits` add to one page on the pages of the other lens too, so that both lenses show the same items: beside
 * what it is linked to, else below all the rest. A lens without pages of its own is laid out on the fly, and needs none; a
 * constant is counted, and not shown, where causes and effects are.
 */
export function placedElsewhere(doc: Document, edits: readonly Edit[]): readonly Edit[] {
  const added = edits.flatMap(({ before, after }) => (before === null && after && isVariable(after) && after.model === undefined ? [after] : []));
  if (added.length === 0) return [];
  const now = apply(doc, edits);
  const views = rankedOf(now, 'view').filter(({ model, lens }) => model === undefined && lens !== 'value-network');
  const placed = itemsOf(now, 'view-item').filter((item) => item.shows === 'variable');
  const taken = new Map<Id, PlacedVariable[]>(views.map(({ id }) => [id, placed.filter(({ view }) => view === id)]));
  return (['stock-flow', 'causal'] as const).flatMap((lens): Edit[] => {
    const pages = views.filter((view) => view.lens === lens && (taken.get(view.id)?.length ?? 0) > 0);
    return added.flatMap((variable): Edit[] => {
      if (pages.length === 0 || pages.some(({ id }) => taken.get(id)?.some(({ of }) => of === variable.id)) || !isShownIn(lens, variable)) return [];
      const item = placedNear(now, variable, pages, taken);
      taken.get(item.view)?.push(item);
      return [{ id: item.id, before: null, after: item }];
    });
  });
}

/** Flows and stocks are drawn with their pipes, and are placed by hand where these are. */
const isShownIn = (lens: View['lens'], variable: Variable): boolean => (lens === 'causal' ? parameterValue(variable) === null : variable.kind === 'auxiliary');

/** The first page where something stands that it is linked to, and a place beside that; else the first page. */
function placedNear(doc: Document, { id }: Variable, pages: readonly View[], taken: ReadonlyMap<Id, readonly PlacedVariable[]>): PlacedVariable {
  const linked = new Set(itemsOf(doc, 'link').flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])));
  const page = pages.find((view) => taken.get(view.id)?.some(({ of }) => linked.has(of))) ?? pages[0];
  const others = taken.get(page?.id ?? '') ?? [];
  const neighbour = others.find(({ of }) => linked.has(of));
  const below = { x: Math.min(...others.map(({ x }) => x)), y: Math.max(...others.map(({ y }) => y)) + ROOM.y + STEP };
  const spot = (neighbour && freeNear({ x: neighbour.x + BESIDE, y: neighbour.y }, others)) ?? below;
  return placedAt(id, { view: page?.id ?? '', x: Math.round(spot.x), y: Math.round(spot.y) }, freshId('item'));
}

function freeNear(near: { readonly x: number; readonly y: number }, others: readonly PlacedVariable[]): { readonly x: number; readonly y: number } | null {
  for (let ring = 0; ring <= RINGS; ring++) {
    const count = Math.max(1, 8 * ring);
    for (let at = 0; at < count; at++) {
      const angle = (2 * Math.PI * at) / count;
      const spot = { x: near.x + ring * STEP * Math.cos(angle), y: near.y + ring * STEP * Math.sin(angle) };
      if (others.every(({ x, y }) => Math.abs(x - spot.x) >= ROOM.x || Math.abs(y - spot.y) >= ROOM.y)) return spot;
    }
  }
  return null;
}
