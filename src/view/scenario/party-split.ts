import type { PartyShare } from '../../analyse/value/split.js';
import type { Id } from '../../model/id.js';

/** What the bars are drawn from: a split, of which the net amounts count. */
type NetAmounts = { readonly parties: readonly Pick<PartyShare, 'stakeholder' | 'net'>[] };

/** One party's bar: from the zero line in the middle to the right for a gain, to the left for a cost. */
export interface PartyBar {
  readonly stakeholder: Id;
  readonly net: number;
  readonly side: 'gain' | 'cost' | 'none';
  /** Length as a share of half the width, 0..1. */
  readonly length: number;
}

/** Amounts below this share of the largest are nought for the eye: a dot, not a bar of no width. */
const NOUGHT = 0.005;

/** From this many on, a tenth says nothing any more. */
const WHOLE_FROM = 100;

/** How many decimals amounts are said with on their scale. */
export function moneyDecimals(split: NetAmounts): 0 | 1 {
  const { by, word } = moneyScale(split);
  return word === 'one' || split.parties.some(({ net }) => Math.abs(net) >= WHOLE_FROM * by) ? 0 : 1;
}

/** One bar for each party, greatest gain first, all on one scale. Parties with nothing, or with less than is said, keep their row. */
export function partyBars(split: NetAmounts): readonly PartyBar[] {
  const largest = Math.max(0, ...split.parties.map(({ net }) => Math.abs(net)));
  const unsaid = (moneyScale(split).by * 10 ** -moneyDecimals(split)) / 2;
  return split.parties
    .toSorted((a, b) => b.net - a.net)
    .map(({ stakeholder, net }) => {
      const length = largest > 0 ? Math.abs(net) / largest : 0;
      return length < NOUGHT || Math.abs(net) < unsaid ? { stakeholder, net: 0, side: 'none', length: 0 } : { stakeholder, net, side: net > 0 ? 'gain' : 'cost', length };
    });
}

/** The scale to say amounts of this size in, the same for all rows. */
export function moneyScale(split: NetAmounts): { readonly by: number; readonly word: 'million' | 'thousand' | 'one' } {
  const largest = Math.max(0, ...split.parties.map(({ net }) => Math.abs(net)));
  if (largest >= 5e5) return { by: 1e6, word: 'million' };
  return largest >= 5e3 ? { by: 1e3, word: 'thousand' } : { by: 1, word: 'one' };
}
