/**
 * Where a curve turns: the places of its start, its turning points and its furthest point behind the last of them, such
 * that it moves by at least `least` from each to the next. Only the start where it never does.
 */
export function pivotsOf(values: ArrayLike<number>, least: number): readonly number[] {
  const pivots = [0];
  const at = (place: number): number => values[place] ?? 0;
  let heading: 'up' | 'down' | null = null;
  // Places of the highest and the lowest value since the last turn.
  let [high, low] = [0, 0];
  for (let place = 1; place < values.length; place++) {
    if (at(place) > at(high)) high = place;
    if (at(place) < at(low)) low = place;
    if (heading !== 'down' && at(high) - at(place) >= least) {
      if (heading === 'up') pivots.push(high);
      heading = 'down';
      low = place;
    } else if (heading !== 'up' && at(place) - at(low) >= least) {
      if (heading === 'down') pivots.push(low);
      heading = 'up';
      high = place;
    }
  }
  if (heading) pivots.push(heading === 'up' ? high : low);
  return pivots;
}
