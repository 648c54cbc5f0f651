import type { Indicator } from '../model/scenario.js';
import type { Language } from '../model/text.js';

/** How people say a number: as it is, as a percentage, in thousands, in millions, in euro. */
export type Show = Indicator['show'];

/** What stands where there is no number. */
const NOTHING = '–';

/** Minus is a sign of its own, as long as a plus. */
const withMinus = (text: string): string => text.replace('-', '\u2212');

/** Three significant digits, as people say a number of this size: 1.244 · 27,5 · 0,35. */
function usualDecimals(value: number): number {
  const size = Math.abs(value);
  if (size >= 99.95 || size === 0) return 0;
  return size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 3;
}

/** `value` in the reader's language: 1.244 and 27,5 in Dutch. Without `decimals`, as many as a number of this size is said with, and no zeros at the end. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const most = decimals ?? usualDecimals(value);
  const text = new Intl.NumberFormat(language, { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: most, signDisplay: 'negative' }).format(value);
  return withMinus(text);
}

/** The same with its sign in front: +4,3 and −4,2; nought has none. */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `value` as people say this quantity: 90%, € 6.000, 27,5 where it is shown in thousands. */
export function formatShown(value: number, show: Show, language: Language): string {
  if (!Number.isFinite(value)) return NOTHING;
  const decimals = show?.decimals;
  switch (show?.as) {
    case undefined:
    case 'number':
      return formatNumber(value, language, decimals);
    case 'percent':
      return `${formatNumber(value * 100, language, decimals)}%`;
    case 'thousand':
      return formatNumber(value / 1e3, language, decimals);
    case 'million':
      return formatNumber(value / 1e6, language, decimals);
    case 'euro':
      return formatEuro(value, language, decimals);
  }
}

/** An amount of money: € 6.000 in Dutch, €6,000 in English. */
export function formatEuro(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const amount = formatNumber(Math.abs(value), language, decimals);
  const sign = value < 0 && /[1-9]/.test(amount) ? '\u2212' : '';
  return language === 'nl' ? `€\u00a0${sign}${amount}` : `${sign}€${amount}`;
}
