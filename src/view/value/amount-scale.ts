/** The scale in which all amounts of one view are said, so that two of them compare at a glance. */
export interface AmountScale {
  readonly by: number;
  readonly word: 'billion' | 'million' | 'thousand' | 'one';
  readonly decimals: number;
  /** Below this an amount is what rounding left over: nought. */
  readonly nought: number;
}

const SCALES: readonly { readonly from: number; readonly by: number; readonly word: AmountScale['word'] }[] = [
  { from: 1e9, by: 1e9, word: 'billion' },
  { from: 1e6, by: 1e6, word: 'million' },
  { from: 1e5, by: 1e3, word: 'thousand' },
];

/** What of the largest amount is rounding. */
const ROUNDING = 1e-9;

/** Three digits of the largest amount at most. */
const DIGITS = 3;

/** The scale for a view whose largest amount at any moment is `peak`. */
export function amountScale(peak: number): AmountScale {
  const size = Number.isFinite(peak) ? Math.abs(peak) : 0;
  const { by, word } = SCALES.find(({ from }) => size >= from) ?? { by: 1, word: 'one' as const };
  const whole = size > 0 ? Math.floor(Math.log10(size / by)) + 1 : 1;
  return { by, word, decimals: Math.max(0, Math.min(6, DIGITS - Math.max(whole, size / by >= 1 ? 1 : whole))), nought: size * ROUNDING };
}
