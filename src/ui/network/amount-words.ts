import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language } from '../../model/text.js';
import { formatNumber, formatSigned } from '../../wording/number.js';
import { valueAmount } from '../../wording/value-amount.js';

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
  const { unitNames } = workspaceOf(doc);
  const unit = value === 'euro' ? 'eur' : (type?.unit ?? '');
  const number = (amount: number): string => (isDifference ? formatSigned(amount, language) : formatNumber(amount, language));
  const long = (amount: number): string => `${isDifference && amount > 0 ? '+' : ''}${valueAmount(amount, unit, unitNames, language)}`;
  return {
    short: (amount) => (Math.abs(amount) >= 999_950 ? `${number(amount / 1e6)}${MILLION[language]}` : number(amount)),
    long,
  };
}
