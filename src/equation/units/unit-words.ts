import { canonicalName } from '../../model/name.js';
import type { UnitName } from '../../model/simulation.js';
import { LANGUAGES } from '../../model/text.js';
import { baseUnit, DIMENSIONLESS, type Dimension } from './dimension.js';
import { dimensionIn, type UnitWords } from './parse-units.js';

/** Words that say that a number has no unit. A share in percents is a share, an angle in radians a ratio of lengths. */
const PLAIN = 'dmnl dimensionless dimensieloos unitless no_unit fraction fractie percent procent % radian radians rad radialen';

/** Words for one unit, its own name first: what every tool takes for the same. All other plurals are declared by the model. */
const SYNONYMS: readonly string[] = [
  'second seconds seconde seconden',
  'minute minutes minuut minuten',
  'hour hours uur uren',
  'day days dag dagen',
  'week weeks weken',
  'month months maand maanden',
  'quarter quarters kwartaal kwartalen',
  'year years jaar jaren',
  'person persons people persoon personen',
  'unit units',
  'eur euro euros €',
  'usd dollar dollars $',
];

/** The words that every model knows. */
const COMMON: UnitWords = new Map([
  ...PLAIN.split(' ').map((word) => [word, DIMENSIONLESS] as const),
  ...SYNONYMS.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, baseUnit(words[0] ?? word)] as const);
  }),
]);

/** What a model says about its units. */
export interface UnitSetting {
  readonly unitNames: readonly UnitName[];
  readonly timeUnit: string;
}

/**
 * The words of a model. Names that it gives a unit for people, singular and plural, mean that unit, and `time` its unit
 * of time. A word has one meaning: a unit goes before a name for people, and an earlier name before a later one.
 */
export function unitWords({ unitNames, timeUnit }: UnitSetting): UnitWords {
  const words = new Map(COMMON);
  const meanings = unitNames.map(({ unit }) => dimensionIn(unit, COMMON));
  unitNames.forEach(({ unit }, at) => add(words, unit, meanings[at]));
  unitNames.forEach(({ one, many }, at) => {
    for (const language of LANGUAGES) for (const text of [one, many]) add(words, text[language] ?? '', meanings[at]);
  });
  add(words, 'time', dimensionIn(timeUnit, words));
  return words;
}

function add(words: Map<string, Dimension>, text: string, meaning: Dimension | null | undefined): void {
  const word = canonicalName(text);
  if (word !== '' && meaning && !words.has(word)) words.set(word, meaning);
}

/** How the model spells each base unit: `kW` for `kw`, `€` where it says so itself. */
export function unitSpelling({ unitNames }: UnitSetting): (base: string) => string {
  const spellings = new Map<string, string>();
  for (const { unit } of unitNames) {
    const powers = [...(dimensionIn(unit, COMMON)?.powers ?? [])];
    const [base, own] = powers[0] ?? [];
    if (base !== undefined && own === 1 && powers.length === 1 && !spellings.has(base)) spellings.set(base, unit.trim());
  }
  return (base) => spellings.get(base) ?? base;
}
