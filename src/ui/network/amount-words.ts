import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language } from '../../model/text.js';
import { formatEuro, formatNumber, formatSigned, formatSpoken } from '../../wording/number.js';
import { quantityOf, type Quantity } from '../../wording/quantity.js';
import { textIn } from '../../model/text.js';

/** How amounts of the value that is looked at are said. */
export interface AmountWords {
  /** Beside a line of the drawing: short, in millions where there are any. */
  short(amount: number): string;
  /** In a list, with its unit. */
  long(amount: number): string;
}

const MILLION = { nl: '\u00a0mln', en: 'M' } as const;

/** Words for amounts of a value type, or in euro; as differences they have their sign. */
export function amountWords(doc: Document, value: Id | 'euro' | null, language: Language, isDifference: boolean): AmountWords {
  const type = itemsOf(doc, 'value-type').find(({ id }) => id === value);
  const quantity: Quantity = quantityOf(value === 'euro' ? 'eur' : (type?.unit ?? ''), null, workspaceOf(doc).unitNames);
  const number = (amount: number, decimals?: number): string => (isDifference ? formatSigned(amount, language, decimals) : formatNumber(amount, language, decimals));
  const long = (amount: number): string => {
    if (!Number.isFinite(amount)) return '–';
    const plus = isDifference && amount > 0 ? '+' : '';
    const size = Math.abs(amount);
    if (quantity.as === 'euro') return size >= 1e6 ? `${plus}${amount < 0 ? '\u2212' : ''}${language === 'nl' ? '€\u00a0' : '€'}${formatSpoken(size, language)}` : `${plus}${formatEuro(amount, language)}`;
    const said = size >= 1e6 ? formatSpoken(amount, language) : formatNumber(amount, language);
    return `${plus}${said}${quantity.unit ? `\u00a0${textIn(said === '1' ? quantity.unit.one : quantity.unit.many, language)}` : ''}`;
  };
  return {
    short: (amount) => (Math.abs(amount) >= 999_950 ? `${number(amount / 1e6)}${MILLION[language]}` : number(amount)),
    long,
  };
}
