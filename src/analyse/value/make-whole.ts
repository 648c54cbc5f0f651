import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import { NOUGHT, type PartySplit } from './split.js';

/** What one party gives another over the whole period, in units of the currency. Spread evenly it is `amount / length` per time unit. */
export interface Payment {
  readonly from: Id;
  readonly to: Id;
  readonly amount: number;
}

/** A party that gains, and what it could give of that; amounts in euro. */
export interface Payer {
  readonly stakeholder: Id;
  readonly gain: number;
  /** Which part of the gain is in the currency itself. It may be more than the gain, or negative: the rest is in other value. */
  readonly inCurrency: number;
  /** Whether it is asked to pay. A commons gains, but has no purse: somebody has to pay on its behalf. */
  readonly isAsked: boolean;
  readonly pays: number;
}

/** Why nobody can be made whole: nobody has to be; the plan costs more than it brings; there is nothing to pay in; who is asked gains too little. */
export type Hindrance = 'nobody-lacks' | 'no-surplus' | 'no-currency' | 'too-little';

/** The side payment after which nobody is worse off than in base, and what it can be paid from. Amounts in euro unless said otherwise. */
export interface MakeWhole {
  /** What each loser lacks, the most first. */
  readonly lacking: readonly { readonly stakeholder: Id; readonly lacks: number }[];
  /** The sum to be found. */
  readonly sum: number;
  /** What all parties together gain: what the sum can be paid from. */
  readonly surplus: number;
  /** Who gains, the most first. */
  readonly payers: readonly Payer[];
  /** The value type that is paid in; null where no value type can be. */
  readonly currency: Id | null;
  /** All value types that could be paid in, the most usual first. */
  readonly currencies: readonly Id[];
  /** Empty where something is in the way. */
  readonly payments: readonly Payment[];
  readonly hindrance: Hindrance | null;
}

/** What a person wants otherwise than proposed. */
export interface PaymentWish {
  readonly currency?: Id | undefined;
  /** Who is asked to pay; parties that do not gain are not. */
  readonly payers?: readonly Id[] | undefined;
}

const EURO = new Set(['eur', 'euro', 'euros', '€']);

/**
 * What can be paid in, the most usual first. Only rival value with a positive weight: what the giver keeps, or would rather
 * be rid of, settles nothing. Money comes first: what is counted in euro, then what is economic, then financial capital.
 */
export function currenciesOf(doc: Document): readonly ValueType[] {
  const usual = ({ unit, category, capital }: ValueType): number => 4 * Number(EURO.has(unit.trim().toLowerCase())) + 2 * Number(category === 'economic') + Number(capital === 'financial');
  return itemsOf(doc, 'value-type')
    .filter(({ is, euroWeight }) => is === 'rival' && euroWeight !== null && euroWeight > 0)
    .toSorted((a, b) => usual(b) - usual(a));
}

/**
 * Proposes who pays whom, so that nobody loses against base: each loser gets what it lacks, and those who gain pay in
 * proportion to what each gains, so that none of them gives more than that. Rival value moves from net to net euro for
 * euro, so the surplus stays what it is; it only lies elsewhere.
 */
export function makeWhole(doc: Document, split: PartySplit, wish: PaymentWish = {}): MakeWhole {
  const nought = NOUGHT * (split.cost + split.benefit);
  const currencies = currenciesOf(doc);
  const currency = currencies.find(({ id }) => id === wish.currency) ?? currencies[0] ?? null;
  const losers = new Set(split.losers);
  const lacking = split.parties
    .filter(({ stakeholder }) => losers.has(stakeholder))
    .map(({ stakeholder, net }) => ({ stakeholder, lacks: -net }))
    .toSorted((a, b) => b.lacks - a.lacks);
  const sum = total(lacking.map(({ lacks }) => lacks));
  const inCurrency = new Map(split.lines.filter(({ valueType }) => valueType === currency?.id).map(({ stakeholder, cost, benefit }) => [stakeholder, benefit - cost]));
  const isAsked = (stakeholder: Id): boolean => (wish.payers ? wish.payers.includes(stakeholder) : !isCommons(doc, stakeholder));
  const gainers = split.parties
    .filter(({ net }) => net > nought)
    .map(({ stakeholder, net }) => ({ stakeholder, gain: net, inCurrency: inCurrency.get(stakeholder) ?? 0, isAsked: isAsked(stakeholder) }))
    .toSorted((a, b) => b.gain - a.gain);
  const available = total(gainers.filter((payer) => payer.isAsked).map(({ gain }) => gain));
  const hindrance = hindranceOf();
  const share = hindrance === null ? sum / available : 0;
  const payers = gainers.map((payer): Payer => ({ ...payer, pays: payer.isAsked ? payer.gain * share : 0 }));
  const payments = hindrance === null ? settled(payers, lacking, sum * ROUNDING).map(({ amount, ...ends }): Payment => ({ ...ends, amount: amount / (currency?.euroWeight ?? NaN) })) : [];
  return { lacking, sum, surplus: split.surplus, payers, currency: currency?.id ?? null, currencies: currencies.map(({ id }) => id), payments, hindrance };

  function hindranceOf(): Hindrance | null {
    if (lacking.length === 0) return 'nobody-lacks';
    if (split.surplus < -nought) return 'no-surplus';
    if (!currency) return 'no-currency';
    // Where what is gained is just what is lacked, rounding must not be in the way.
    return available < sum * (1 - NOUGHT) ? 'too-little' : null;
  }
}

/** Of a sum, what paying it in parts may leave over. */
const ROUNDING = 1e-9;

/**
 * Who pays whom what: everybody in turn until it has paid its part, to one loser after another until each has what it lacks.
 * So there are fewer payments than parties, where everybody paying everybody would make thousands in a large ecosystem.
 */
function settled(payers: readonly Payer[], lacking: MakeWhole['lacking'], nought: number): readonly Payment[] {
  const payments: Payment[] = [];
  const receivers = lacking.map(({ stakeholder, lacks }) => ({ stakeholder, lacks }));
  let at = 0;
  for (const { stakeholder: from, pays } of payers) {
    let left = pays;
    for (let to = receivers[at]; to && left > nought; to = receivers[at]) {
      const amount = to.lacks - left <= nought ? to.lacks : left;
      payments.push({ from, to: to.stakeholder, amount });
      left -= amount;
      to.lacks -= amount;
      if (to.lacks <= nought) at += 1;
    }
  }
  return payments;
}

const isCommons = (doc: Document, id: Id): boolean => {
  const party = doc.items.get(id);
  return party?.kind === 'stakeholder' && party.is === 'boundary-commons';
};

const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
