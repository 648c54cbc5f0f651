import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { FlowAmount } from './amounts.js';
import type { Ledger } from './ledger.js';
import { euroPerUnit } from './worth.js';

/** An amount with what it comes to in euro. */
export interface EuroAmount extends FlowAmount {
  /** `amount` times the weight of its value type; a burden that flows to a party counts below nought. */
  readonly euro: number;
}

/** What a party gave of a value type that nobody weighs in euro: *onzichtbare bijdrage*. */
export interface InvisibleContribution {
  readonly stakeholder: Id;
  readonly valueType: Id;
  /** In units of the value type. */
  readonly given: number;
}

/** A run's value in euro-equivalents, with all that they leave out. */
export interface EuroAmounts {
  /** The lines whose value type has a weight, nought included, in the order of the flow table. */
  readonly amounts: readonly EuroAmount[];
  /** Value types without a weight of which something moved, in document order. */
  readonly leftOut: readonly Id[];
  /** Of those, who gave how much. Market nodes are not in it. */
  readonly invisible: readonly InvisibleContribution[];
}

/** Every amount with its euro-equivalent, and what has none. `ledger` is that of the same amounts. */
export function euroOf(doc: Document, amounts: readonly FlowAmount[], ledger: Ledger): EuroAmounts {
  const weights = new Map(itemsOf(doc, 'value-type').map((type) => [type.id, euroPerUnit(type)]));
  const isUnweighed = (valueType: Id): boolean => weights.get(valueType) === null;
  const moved = new Set(amounts.filter(({ amount }) => amount !== 0).map(({ valueType }) => valueType));
  const isMarket = (id: Id): boolean => {
    const party = doc.items.get(id);
    return party?.kind === 'stakeholder' && party.is === 'boundary-market';
  };
  return {
    amounts: amounts.flatMap((line): EuroAmount[] => {
      const weight = weights.get(line.valueType);
      return typeof weight === 'number' ? [{ ...line, euro: line.amount * weight }] : [];
    }),
    leftOut: [...weights.keys()].filter((type) => isUnweighed(type) && moved.has(type)),
    invisible: ledger
      .filter(({ stakeholder, valueType, given }) => isUnweighed(valueType) && given > 0 && !isMarket(stakeholder))
      .map(({ stakeholder, valueType, given }) => ({ stakeholder, valueType, given })),
  };
}
