/** How many of a time unit make a year; of the shorter ones a mean year of 365.25 days. */
const IN_A_YEAR: Readonly<Record<string, number>> = {
  year: 1,
  jaar: 1,
  quarter: 4,
  kwartaal: 4,
  month: 12,
  maand: 12,
  week: 365.25 / 7,
  day: 365.25,
  dag: 365.25,
  hour: 365.25 * 24,
  uur: 365.25 * 24,
  minute: 365.25 * 24 * 60,
  minuut: 365.25 * 24 * 60,
};

/**
 * The length of a year in a model's own time unit: 12 where it counts in months. Null where the unit has no known length,
 * as in a model that counts in rounds.
 */
export function yearIn(timeUnit: string): number | null {
  const word = timeUnit.trim().toLowerCase();
  return [word, word.replace(/s$/, '')].map((each) => (Object.hasOwn(IN_A_YEAR, each) ? IN_A_YEAR[each] : undefined)).find((length) => length !== undefined) ?? null;
}
