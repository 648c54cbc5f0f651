import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Period } from './amounts.js';
import type { PerceivedValue } from './perceived.js';

/** How likely it is that a party lets go: a rule of thumb, to be shown as one. */
export interface PartyDrift {
  readonly stakeholder: Id;
  /** Perceived value over the window; not a number where the run does not know it. */
  readonly value: number;
  /** 0..1 as the party's record has it; null where nobody assessed it. */
  readonly commitment: number | null;
  /** 1 − logistic(value) · commitment, 0..1; null where value or commitment is not known. */
  readonly risk: number | null;
  /** Loyal but paying: a core party that is worse off over the window, while its commitment is above {@link LOYAL}. */
  readonly isLoyalButPaying: boolean;
}

export interface Drift {
  /** The last 12 months, in the model's time unit, or what of them lies within the run. */
  readonly window: Period;
  /** Above this commitment a core party counts as loyal: {@link LOYAL}. */
  readonly loyalFrom: number;
  /** Every party but boundary nodes, which cannot let go, in document order. */
  readonly parties: readonly PartyDrift[];
}

/** Above this commitment a core party counts as loyal. */
export const LOYAL = 0.6;

/** On the scale of perceived value, closer to nought than this is rounding. */
const NOUGHT = 1e-9;

/** The rule of drift, per party: parties leave on what the last 12 months gave them, and not on history. `values` cover `window`. */
export function driftOf(doc: Document, values: readonly PerceivedValue[], window: Period): Drift {
  const known = new Map(values.map(({ stakeholder, value }) => [stakeholder, value]));
  return {
    window,
    loyalFrom: LOYAL,
    parties: itemsOf(doc, 'stakeholder')
      .filter(({ is }) => is !== 'boundary-commons' && is !== 'boundary-market')
      .map(({ id, ring, commitment = null }): PartyDrift => {
        const value = known.get(id) ?? NaN;
        return {
          stakeholder: id,
          value,
          commitment,
          risk: commitment === null || Number.isNaN(value) ? null : 1 - logistic(value) * commitment,
          isLoyalButPaying: ring === 'core' && value < -NOUGHT && commitment !== null && commitment > LOYAL,
        };
      }),
  };
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
