import type { UnitName } from '../model/simulation.js';
import { textIn, type Language } from '../model/text.js';
import { formatSpoken, formatSpokenEuro } from './number.js';
import { quantityOf } from './quantity.js';

/** An amount of a value type as people say it: "€ 4,25 miljoen", "12.300 uur". Without a unit, the bare number. */
export function valueAmount(amount: number, unit: string, unitNames: readonly UnitName[], language: Language): string {
  const quantity = quantityOf(unit, null, unitNames);
  if (quantity.as === 'euro') return formatSpokenEuro(amount, language, 2);
  const text = formatSpoken(amount, language, 2);
  return quantity.unit ? `${text}\u00a0${textIn(text === '1' ? quantity.unit.one : quantity.unit.many, language)}` : text;
}

/** The name of one unit: "ton", "uur"; "euro" for money. Empty where there is none. */
export function oneUnit(unit: string, unitNames: readonly UnitName[], language: Language): string {
  const quantity = quantityOf(unit, null, unitNames);
  return quantity.as === 'euro' ? 'euro' : quantity.unit ? textIn(quantity.unit.one, language) : '';
}
