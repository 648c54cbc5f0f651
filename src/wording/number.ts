import type { Indicator } from '../model/scenario.js';
import type { Language } from '../model/text.js';

/** How people say a number: as it is, as a percentage, in thousands, in millions, in euro. */
export type Show = Indicator['show'];

/** What stands where there is no number. */
const NOTHING = '–';

/** The most decimals a number is shown with. */
const MOST_DECIMALS = 6;

/** Minus is a sign of its own, as long as a plus. */
const withMinus = (text: string): string => text.replace('-', '\u2212');

const DECIMALS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals);
const exactly = (language: Language) => DECIMALS.map((decimals) => new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay: 'negative' }));
const atMost = (language: Language) => DECIMALS.map((decimals) => new Intl.NumberFormat(language, { maximumFractionDigits: decimals, signDisplay: 'negative' }));

/** Made once: making a format takes longer than drawing a chart does. */
const FORMATS = {
  nl: { exactly: exactly('nl'), atMost: atMost('nl') },
  en: { exactly: exactly('en'), atMost: atMost('en') },
} as const;

/** Three significant digits, as people say a number of this size: 1.244 · 27,5 · 0,35. */
function usualDecimals(value: number): number {
  const size = Math.abs(value);
  if (size >= 99.95 || size === 0) return 0;
  return size >= 9.995 ? 1 : size >= 0.0995 ? 2 : 3;
}

const within = (decimals: number): number => Math.max(0, Math.min(MOST_DECIMALS, Math.round(decimals)));

/** `value` in the reader's language: 1.244 and 27,5 in Dutch. Without `decimals`, as many as a number of this size is said with, and no zeros at the end. */
export function formatNumber(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  const format = decimals === undefined ? FORMATS[language].atMost[usualDecimals(value)] : FORMATS[language].exactly[within(decimals)];
  return withMinus(format?.format(value) ?? NOTHING);
}

/** `value` with at most `decimals`, without zeros at the end: 3 and 3,25. */
export function formatUpTo(value: number, language: Language, decimals: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  return withMinus(FORMATS[language].atMost[within(decimals)]?.format(value) ?? NOTHING);
}

/** The same with its sign in front: +4,3 and −4,2; nought has none. */
export function formatSigned(value: number, language: Language, decimals?: number): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** `value` as people say this quantity: 90%, € 6.000, 27,5 where it is shown in thousands. */
export function formatShown(value: number, show: Show, language: Language): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = formatNumber(shownValue(value, show), language, show?.decimals);
  switch (show?.as) {
    case undefined:
    case 'number':
    case 'thousand':
    case 'million':
      return text;
    case 'percent':
      return `${text}%`;
    case 'euro':
      return formatEuro(value, language, show.decimals);
  }
}

/** `value` on the scale it is shown in: a fraction in percents, grams in kilos. */
export function shownValue(value: number, show: Show): number {
  switch (show?.as) {
    case undefined:
    case 'number':
    case 'euro':
      return value;
    case 'percent':
      return value * 100;
    case 'thousand':
      return value / 1e3;
    case 'million':
      return value / 1e6;
  }
}

/** An amount of money: € 6.000 in Dutch, €6,000 in English. */
export function formatEuro(value: number, language: Language, decimals?: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  return euroSign(formatNumber(Math.abs(value), language, decimals), value < 0, language);
}

/** An amount as {@link formatUpTo} writes it. */
export function formatEuroUpTo(value: number, language: Language, decimals: number): string {
  if (!Number.isFinite(value)) return NOTHING;
  return euroSign(formatUpTo(Math.abs(value), language, decimals), value < 0, language);
}

function euroSign(amount: string, isNegative: boolean, language: Language): string {
  const sign = isNegative && /[1-9]/.test(amount) ? '\u2212' : '';
  return language === 'nl' ? `€\u00a0${sign}${amount}` : `${sign}€${amount}`;
}

const LARGE: readonly { readonly from: number; readonly word: Readonly<Record<Language, string>> }[] = [
  { from: 1e9, word: { nl: 'miljard', en: 'billion' } },
  { from: 1e6, word: { nl: 'miljoen', en: 'million' } },
];

/** A number as people say it aloud: "4,2 miljoen", and 6.000 as it is. */
export function formatSpoken(value: number, language: Language, decimals = 1): string {
  if (!Number.isFinite(value)) return NOTHING;
  const scale = LARGE.find(({ from }) => Math.abs(value) >= from * 0.99995);
  return scale ? `${formatUpTo(value / scale.from, language, decimals)}\u00a0${scale.word[language]}` : formatNumber(value, language);
}

/** An amount of money as people say it aloud: "€ 4,2 miljoen", "€4.2 million", € 6.000. On the scale of `like`, where amounts stand in a column. */
export function formatSpokenEuro(value: number, language: Language, decimals = 1, like = value): string {
  if (!Number.isFinite(value)) return NOTHING;
  const size = Math.abs(value);
  const scale = value === 0 ? undefined : LARGE.find(({ from }) => Math.abs(like) >= from * 0.99995);
  const amount = scale ? `${formatUpTo(size / scale.from, language, decimals)}\u00a0${scale.word[language]}` : formatUpTo(size, language, size < 100 ? 2 : 0);
  return euroSign(amount, value < 0, language);
}

/**
 * The numbers along an axis, all with the decimals that their distance asks for. Millions are said as such, in the
 * short way; an indicator's own scale comes first.
 */
export function axisLabels(ticks: readonly number[], show: Show, language: Language): string[] {
  const shown = ticks.map((tick) => shownValue(tick, show));
  const gap = shown.length > 1 ? Math.abs((shown[1] ?? 0) - (shown[0] ?? 0)) : 0;
  const largest = Math.max(...shown.map(Math.abs), 0);
  const large = largest >= 1e9 ? { by: 1e9, nl: ' mrd', en: 'B' } : largest >= 1e6 ? { by: 1e6, nl: ' mln', en: 'M' } : null;
  const decimals = decimalsOf(gap / (large?.by ?? 1));
  const unit = show?.as === 'percent' ? '%' : large ? large[language].replace(' ', '\u00a0') : '';
  return shown.map((value) => {
    // No millions are just nought.
    return value === 0 && large ? formatNumber(0, language, 0) : `${formatNumber(value / (large?.by ?? 1), language, decimals)}${unit}`;
  });
}

/** How many decimals write `step` out: 0 for 5, 2 for 0,25. */
export function decimalsOf(step: number): number {
  if (!Number.isFinite(step) || step === 0) return 0;
  for (const decimals of DECIMALS) {
    const scaled = Math.abs(step) * 10 ** decimals;
    if (Math.round(scaled) > 0 && Math.abs(scaled - Math.round(scaled)) < 1e-6 * Math.max(1, scaled)) return decimals;
  }
  return MOST_DECIMALS;
}

/** What a person typed as a number, with a comma or a point for the decimals, and % or € around it. Null where it is none. */
export function parseTyped(text: string, language: Language): number | null {
  const plain = text.replace(/[€%\s\u00a0]/g, '').replace('\u2212', '-');
  const [group, point] = language === 'nl' ? ['.', ','] : [',', '.'];
  // Groups of three are thousands; anything else in the place of a group is the other language's decimal point.
  const isGrouped = new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+(\\${point}\\d*)?$`).test(plain);
  const number = isGrouped ? plain.replaceAll(group, '').replace(point, '.') : plain.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : null;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  duizend: 1e3, thousand: 1e3, k: 1e3, miljoen: 1e6, mln: 1e6, million: 1e6, m: 1e6, miljard: 1e9, mld: 1e9, mrd: 1e9, billion: 1e9, bn: 1e9,
};

/** An amount as a person types it, also with its thousands or millions in words: "4,25 miljoen", "€ 12.500". Null where it is none. */
export function parseAmount(text: string, language: Language): number | null {
  const [, number = text, word = ''] = /^(.*?[\d.,])\s*(\p{L}+)\.?$/u.exec(text.trim()) ?? [];
  const multiple = word === '' || /^(euros?|eur)$/i.test(word) ? 1 : MULTIPLES[word.toLowerCase()];
  const value = parseTyped(number, language);
  return value === null || multiple === undefined ? null : Number((value * multiple).toPrecision(15));
}
