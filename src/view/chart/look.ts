import type { Scenario } from '../../model/scenario.js';
import type { Id } from '../../model/id.js';

export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'plus' | 'ring';

/** How a scenario is drawn, everywhere the same: a colour of the tokens, and a marker because colour never stands alone. */
export interface Look {
  /** 1..6: `--scenario-N`. Null where more scenarios exist than colours, and for base. */
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6 | null;
  readonly marker: Marker | null;
}

/** Base: grey, dashed, without a marker. */
export const BASE_LOOK: Look = { colour: null, marker: null };

const LOOKS: readonly Look[] = [
  { colour: 1, marker: 'circle' },
  { colour: 2, marker: 'square' },
  { colour: 3, marker: 'triangle' },
  { colour: 4, marker: 'diamond' },
  { colour: 5, marker: 'plus' },
  { colour: 6, marker: 'ring' },
];

/**
 * A look for each scenario. It follows from the rank, so that a scenario keeps its colour when another is deleted. Of
 * more than six the first six by rank have one; the current scenario always has, if need be the last one's.
 */
export function looksOf(scenarios: readonly Scenario[], current: Id | null): ReadonlyMap<Id, Look> {
  const sorted = scenarios.toSorted((a, b) => a.rank - b.rank);
  const coloured = sorted.slice(0, LOOKS.length);
  const late = sorted.slice(LOOKS.length).find(({ id }) => id === current);
  if (late) coloured.splice(LOOKS.length - 1, 1, late);
  const free = new Set(LOOKS.keys());
  const looks = new Map<Id, Look>(sorted.map(({ id }) => [id, BASE_LOOK]));
  for (const { id, rank } of coloured) {
    const own = ((Math.round(rank) % LOOKS.length) + LOOKS.length) % LOOKS.length;
    const at = [...LOOKS.keys()].map((step) => (own + step) % LOOKS.length).find((candidate) => free.has(candidate)) ?? own;
    free.delete(at);
    looks.set(id, LOOKS[at] ?? BASE_LOOK);
  }
  return looks;
}

/** The outline of a marker around 0,0, as a path; `size` is about its width. */
export function markerPath(marker: Marker, size: number): string {
  const r = size / 2;
  const n = (value: number): string => value.toFixed(2);
  switch (marker) {
    case 'circle':
    case 'ring':
      return `M${n(-r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
    case 'square':
      return `M${n(-r * 0.9)} ${n(-r * 0.9)}h${n(r * 1.8)}v${n(r * 1.8)}h${n(-r * 1.8)}Z`;
    case 'triangle':
      return `M0 ${n(-r * 1.15)}L${n(r * 1.1)} ${n(r * 0.85)}H${n(-r * 1.1)}Z`;
    case 'diamond':
      return `M0 ${n(-r * 1.25)}L${n(r * 1.25)} 0L0 ${n(r * 1.25)}L${n(-r * 1.25)} 0Z`;
    case 'plus': {
      const w = r * 0.42;
      return `M${n(-w)} ${n(-r * 1.1)}H${n(w)}V${n(-w)}H${n(r * 1.1)}V${n(w)}H${n(w)}V${n(r * 1.1)}H${n(-w)}V${n(w)}H${n(-r * 1.1)}V${n(-w)}H${n(-w)}Z`;
    }
  }
}

/** Whether a marker is drawn as an outline only. */
export const isHollow = (marker: Marker): boolean => marker === 'ring';
