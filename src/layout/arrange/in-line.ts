/** Something on a line that keeps its distance to what comes before it. */
export interface OnLine {
  readonly wanted: number;
  readonly isFixed: boolean;
}

/** The one at `after` stands at least `gap` behind the one at `before`. */
export interface Distance {
  readonly before: number;
  readonly after: number;
  readonly gap: number;
}

/**
 * Places on a line that keep every distance and stay near what is wanted: halfway between the places where all give way
 * forwards and those where all give way backwards. Everything is in place already where every distance is kept. Fixed
 * ones stay; where they leave too little room a distance is not kept.
 *
 * `order` lists all so that each comes after those that stand before it.
 */
export function inLine(all: readonly OnLine[], distances: readonly Distance[], order: readonly number[]): readonly number[] {
  const before: Distance[][] = all.map(() => []);
  const after: Distance[][] = all.map(() => []);
  for (const distance of distances) {
    before[distance.after]?.push(distance);
    after[distance.before]?.push(distance);
  }
  const backwards = order.toReversed();
  const limits = (
    from: number,
    walk: readonly number[],
    ties: readonly (readonly Distance[])[],
    limit: (best: number, tie: Distance, values: readonly number[]) => number,
  ): number[] => {
    const values = all.map(() => from);
    for (const at of walk) values[at] = all[at]?.isFixed ? all[at].wanted : (ties[at] ?? []).reduce((best, tie) => limit(best, tie, values), from);
    return values;
  };
  // How far fixed ones let each go.
  const least = limits(-Infinity, order, before, (best, tie, values) => Math.max(best, Math.ceil((values[tie.before] ?? 0) + tie.gap)));
  const most = limits(Infinity, backwards, after, (best, tie, values) => Math.min(best, Math.floor((values[tie.after] ?? 0) - tie.gap)));
  const isTight = (at: number): boolean => (least[at] ?? 0) > (most[at] ?? 0);
  const forwards = all.map(({ wanted }) => wanted);
  for (const at of order) {
    if (all[at]?.isFixed || isTight(at)) continue;
    const own = Math.max(Math.min(forwards[at] ?? 0, most[at] ?? 0), least[at] ?? 0);
    forwards[at] = (before[at] ?? []).reduce(
      (best, tie) => (isTight(tie.before) ? best : Math.max(best, Math.ceil((forwards[tie.before] ?? 0) + tie.gap))),
      own,
    );
  }
  const back = all.map(({ wanted }) => wanted);
  for (const at of backwards) {
    if (all[at]?.isFixed || isTight(at)) continue;
    const own = Math.min(Math.max(back[at] ?? 0, least[at] ?? 0), most[at] ?? 0);
    back[at] = (after[at] ?? []).reduce(
      (best, tie) => (isTight(tie.after) ? best : Math.min(best, Math.floor((back[tie.after] ?? 0) - tie.gap))),
      own,
    );
  }
  return all.map(({ wanted, isFixed }, at) => (isFixed || isTight(at) ? wanted : halfway(forwards[at] ?? wanted, back[at] ?? wanted)));
}

/** Rounded up at a half, so that distances of whole numbers are kept. */
const halfway = (a: number, b: number): number => (a === b ? a : Math.floor((a + b) / 2 + 0.5));
