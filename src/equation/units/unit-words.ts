import { canonicalName } from '../../model/name.js';
import type { UnitDefinition, UnitName } from '../../model/simulation.js';
import { LANGUAGES } from '../../model/text.js';
import { baseUnit, DIMENSIONLESS, type Dimension } from './dimension.js';
import { dimensionIn, wordsIn, type UnitWords } from './parse-units.js';

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
  readonly unitDefinitions?: readonly UnitDefinition[] | undefined;
  readonly timeUnit: string;
}

/**
 * The words of a model. Names that it gives a unit for people, singular and plural, mean that unit, and `time` its unit
 * of time. A word has one meaning: what the model defines goes before what every model knows, a unit before a name for
 * people, and an earlier name before a later one.
 */
export function unitWords({ unitNames, unitDefinitions = [], timeUnit }: UnitSetting): UnitWords {
  const words = new Map([...COMMON, ...definedWords(unitDefinitions)]);
  const meanings = unitNames.map(({ unit }) => dimensionIn(unit, words));
  unitNames.forEach(({ unit }, at) => add(words, unit, meanings[at]));
  unitNames.forEach(({ one, many }, at) => {
    for (const language of LANGUAGES) for (const text of [one, many]) add(words, text[language] ?? '', meanings[at]);
  });
  add(words, 'time', dimensionIn(timeUnit, words));
  return words;
}

/** How far definitions may build upon one another, whatever their order. */
const DEFINITION_DEPTH = 8;

/** The words that a model defines. One without an equation is a unit of its own, unless every model knows it or one of its aliases. */
function definedWords(definitions: readonly UnitDefinition[]): ReadonlyMap<string, Dimension> {
  const read = definitions.map(({ name, equation, aliases }) => ({
    equation: equation.trim(),
    words: [name, ...aliases].map(canonicalName).filter((word) => word !== ''),
  }));
  const defined = new Map<string, Dimension>();
  for (const { words } of read) {
    const known = words.map((word) => defined.get(word) ?? COMMON.get(word)).find((meaning) => meaning !== undefined);
    for (const word of words) defined.set(word, known ?? baseUnit(words[0] ?? word));
  }
  const derived = read.filter(({ equation }) => equation !== '');
  for (let depth = 0; derived.length > 0 && depth < DEFINITION_DEPTH; depth++) {
    const all = new Map([...COMMON, ...defined]);
    for (const { equation, words } of derived) {
      const meaning = dimensionIn(equation, all);
      if (meaning) for (const word of words) defined.set(word, meaning);
    }
  }
  return defined;
}

function add(words: Map<string, Dimension>, text: string, meaning: Dimension | null | undefined): void {
  const word = canonicalName(text);
  if (word !== '' && meaning && !words.has(word)) words.set(word, meaning);
}

/** Ends of plurals, English and Dutch, with what stands there in the singular. */
const PLURALS: readonly (readonly [RegExp, string])[] = [
  [/'s$/, ''],
  [/(?<=s|x|z|ch|sh)es$/, ''],
  [/ies$/, 'y'],
  [/s$/, ''],
  [/en$/, ''],
];

/** The same words, with plurals that occur in `texts` beside their singular, or of a unit that is known, as the same unit: `hares` and `hare`. */
export function withPlurals(words: UnitWords, texts: Iterable<string>): UnitWords {
  const used = new Set([...texts].flatMap(wordsIn));
  const all = new Map(words);
  for (const word of used) {
    if (words.has(word)) continue;
    const singulars = PLURALS.flatMap(([end, instead]) => (end.test(word) ? [word.replace(end, instead)] : []));
    const singular = singulars.find((candidate) => candidate.length > 1 && (used.has(candidate) || words.has(candidate)));
    if (singular !== undefined) all.set(word, words.get(singular) ?? baseUnit(singular));
  }
  return all;
}

/** How the model spells each base unit: `kW` for `kw`, `€` where it says so itself. */
export function unitSpelling({ unitNames, unitDefinitions = [] }: UnitSetting): (base: string) => string {
  const spellings = new Map<string, string>();
  for (const unit of [...unitNames.map((name) => name.unit), ...unitDefinitions.map(({ name }) => name)]) {
    const powers = [...(dimensionIn(unit, COMMON)?.powers ?? [])];
    const [base, own] = powers[0] ?? [];
    if (base !== undefined && own === 1 && powers.length === 1 && !spellings.has(base)) spellings.set(base, unit.trim());
  }
  return (base) => spellings.get(base) ?? base;
}
