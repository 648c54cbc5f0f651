import type { Id } from '../../model/id.js';
import { integral } from './amounts.js';
import type { FlowTable } from './flow-table.js';

/** Of each value type the largest yearly flow at any party, in units of the value type per year. */
export type Scales = ReadonlyMap<Id, number>;

/**
 * scale_v of perceived value: the most that any party gives, or receives, of a value type in one year of a run.
 *
 * The years are counted from the start in the model's own time unit (12 months, 4 quarters); where the run ends within
 * one, its last whole year counts too. A run shorter than a year is taken as going on alike. Years with a rate that is
 * no number do not count; a value type with no other year is not in the answer.
 *
 * @param year the length of a year in time units.
 */
export function scalesOf({ times, rows }: FlowTable, year: number): Scales {
  const start = times[0] ?? 0;
  const end = times.at(-1) ?? start;
  const whole = Math.floor((end - start) / year + 1e-9);
  // Of a run whose steps are longer than a year each row stands for one.
  const ends = whole > times.length ? [...times.subarray(1)] : Array.from({ length: Math.max(1, whole) }, (_, at) => Math.min(end, start + (at + 1) * year));
  if (whole > 0 && start + whole * year < end - 1e-9 * year) ends.push(end);
  // Each party's given and its received of each value type is one place; a flow adds to two of them.
  const places = new Map<string, number>();
  const typeAt: Id[] = [];
  const placeOf = (side: string, party: Id, valueType: Id): number => {
    const key = JSON.stringify([side, party, valueType]);
    const place = places.get(key) ?? typeAt.push(valueType) - 1;
    places.set(key, place);
    return place;
  };
  const booked = rows.map(({ from, to, valueType, rates }) => ({ rates, given: placeOf('given', from, valueType), received: placeOf('received', to, valueType) }));
  const most = new Float64Array(typeAt.length).fill(-1);
  for (const until of ends) {
    const from = Math.max(start, until - year);
    const perYear = until > from ? year / (until - from) : 0;
    const amounts = new Float64Array(typeAt.length);
    for (const { rates, given, received } of booked) {
      const amount = integral(times, rates, { from, until });
      amounts[given] = (amounts[given] ?? 0) + amount;
      amounts[received] = (amounts[received] ?? 0) + amount;
    }
    amounts.forEach((amount, place) => {
      const size = Math.abs(amount) * perYear;
      if (Number.isFinite(size) && size > (most[place] ?? 0)) most[place] = size;
    });
  }
  const scales = new Map<Id, number>();
  most.forEach((size, place) => {
    const valueType = typeAt[place] ?? '';
    if (size >= 0) scales.set(valueType, Math.max(scales.get(valueType) ?? 0, size));
  });
  return scales;
}
