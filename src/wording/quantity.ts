import type { LeverRange } from '../model/variable.js';
import type { UnitName } from '../model/simulation.js';
import type { Language, Text } from '../model/text.js';
import { textIn } from '../model/text.js';
import { decimalsOf, formatEuroUpTo, formatUpTo, parseTyped } from './number.js';

/** How people say the quantities of one unit: 90%, € 6.000, 60 kilowatt, 1 jaar. */
export interface Quantity {
  readonly as: 'percent' | 'euro' | 'number';
  /** Names of the unit counted, singular and plural; null for plain numbers. */
  readonly unit: { readonly one: Text; readonly many: Text } | null;
  /** What it is counted by, "per jaar": said beside the number, once. Empty where nothing. */
  readonly per: Text;
  readonly decimals: number;
}

interface Factors {
  readonly over: readonly string[];
  readonly under: readonly string[];
}

/** The factors of a unit: `hour/(month*party)` is hour over month and party. Null for anything with powers. */
function factorsOf(units: string): Factors | null {
  if (!/^[\p{L}\p{N}_€$%\s*/().]*$/u.test(units)) return null;
  const [over = '', ...under] = units.split('/');
  const each = (part: string): string[] =>
    part
      .replace(/[()]/g, '')
      .split('*')
      .map((factor) => factor.trim())
      .filter((factor) => factor !== '' && factor !== '1' && factor.toLowerCase() !== 'dmnl');
  return { over: each(over), under: under.flatMap(each) };
}

const MONEY = new Set(['eur', 'euro', 'euros', '€']);

/**
 * How to say values of `units`. A plain fraction whose range lies within 0..1 is a percentage. Units that the model
 * does not name for people stand as the model writes them.
 */
export function quantityOf(units: string, range: LeverRange | null, unitNames: readonly UnitName[], base = 0): Quantity {
  const factors = factorsOf(units) ?? { over: [units.trim()], under: [] };
  const namesOf = (unit: string): { one: Text; many: Text } => unitNames.find((name) => name.unit === unit) ?? { one: { nl: unit, en: unit }, many: { nl: unit, en: unit } };
  const per: Text = {
    nl: factors.under.map((unit) => `per ${textIn(namesOf(unit).one, 'nl')}`).join(' '),
    en: factors.under.map((unit) => `per ${textIn(namesOf(unit).one, 'en')}`).join(' '),
  };
  const step = range?.step ?? 0;
  const isFraction = factors.over.length === 0 && range !== null && range.min >= 0 && range.max <= 1;
  if (isFraction) return { as: 'percent', unit: null, per, decimals: decimalsFor(step * 100, base * 100) };
  const decimals = decimalsFor(step, base);
  const [only] = factors.over;
  if (only === undefined) return { as: 'number', unit: null, per, decimals };
  if (factors.over.length === 1 && MONEY.has(only.toLowerCase())) return { as: 'euro', unit: null, per, decimals };
  const join = (form: 'one' | 'many', language: Language): string =>
    factors.over.map((unit, at) => textIn(namesOf(unit)[at === factors.over.length - 1 ? form : 'one'], language)).join('-');
  return { as: 'number', unit: { one: { nl: join('one', 'nl'), en: join('one', 'en') }, many: { nl: join('many', 'nl'), en: join('many', 'en') } }, per, decimals };
}

/** Enough decimals for every step, and up to two more for a base that lies between steps. */
const decimalsFor = (step: number, base: number): number => (step === 0 ? 2 : Math.max(decimalsOf(step), Math.min(decimalsOf(base), decimalsOf(step) + 2)));

/** A value with its unit: 90%, € 6.000, 1 jaar, 60 kilowatt. */
export function formatQuantity(value: number, quantity: Quantity, language: Language): string {
  switch (quantity.as) {
    case 'percent':
      return `${formatUpTo(value * 100, language, quantity.decimals)}%`;
    case 'euro':
      return formatEuroUpTo(value, language, quantity.decimals);
    case 'number': {
      const text = formatUpTo(value, language, quantity.decimals);
      if (!quantity.unit) return text;
      return `${text}\u00a0${textIn(text === '1' ? quantity.unit.one : quantity.unit.many, language)}`;
    }
  }
}

/** A value without the name of its unit, where that stands nearby: 90%, € 6.000, 60. */
export const formatBare = (value: number, quantity: Quantity, language: Language): string => formatQuantity(value, { ...quantity, unit: null }, language);

/** The same with what it is counted by: "60 kilowatt per jaar". */
export function formatQuantityPer(value: number, quantity: Quantity, language: Language): string {
  const per = textIn(quantity.per, language);
  return per ? `${formatQuantity(value, quantity, language)} ${per}` : formatQuantity(value, quantity, language);
}

/** The value a person typed for this quantity, with its unit or without; 45 means 45% where it is said in percents. Null where it is no number. */
export function typedQuantity(text: string, quantity: Quantity, language: Language): number | null {
  const number = parseTyped(text.replace(/(?:\s[^\s\d.,\u2212-].*|\p{L}+)$/su, ''), language);
  if (number === null) return null;
  return quantity.as === 'percent' ? number / 100 : number;
}
