import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Ledger } from './ledger.js';
import type { Scales } from './scale.js';
import { netOf, weightFor } from './worth.js';

/** What one value type adds to what a party perceives. */
export interface PerceivedPart {
  readonly valueType: Id;
  /** In units of the value type. */
  readonly given: number;
  readonly received: number;
  /** What counts for the party: received minus given of rival value, received of all other. */
  readonly net: number;
  /** Below nought for a burden. */
  readonly weight: number;
  /** The largest yearly flow of this value at any party in base, in units of the value type. */
  readonly scale: number;
  /** weight · net / scale, without a unit. Not a number where the run does not know it. */
  readonly value: number;
}

/** What a party ends with in its own eyes. */
export interface PerceivedValue {
  readonly stakeholder: Id;
  /** The sum of the parts that are known; not a number where all that is known of it is nought. */
  readonly value: number;
  /** One for each value type that the party gives or receives, in document order. */
  readonly parts: readonly PerceivedPart[];
  /** Value types of which the run gives no number for this party: `value` goes without them. */
  readonly unknown: readonly Id[];
}

/**
 * Perceived value of every party, in document order: PV_s = Σ_v w_{s,v} · net_{s,v} / scale_v. Over a year, 1 is as much
 * as the party with the largest flow of a value in base gets of it in its largest year, at a weight of 1.
 *
 * A value that base does not know is measured by the run's own largest yearly flow.
 *
 * @param ledger what each party gave and received over the period.
 */
export function perceivedOf(doc: Document, ledger: Ledger, scales: Scales): readonly PerceivedValue[] {
  const types = itemsOf(doc, 'value-type');
  const entries = new Map<Id, Map<Id, Ledger[number]>>();
  for (const entry of ledger) {
    const own = entries.get(entry.stakeholder) ?? new Map<Id, Ledger[number]>();
    entries.set(entry.stakeholder, own.set(entry.valueType, entry));
  }
  return itemsOf(doc, 'stakeholder').map((party) => {
    const own = entries.get(party.id);
    const parts = types.flatMap((type): PerceivedPart[] => {
      const entry = own?.get(type.id);
      if (!entry) return [];
      const { given, received } = entry;
      const net = netOf(type, entry);
      const weight = weightFor(party, type);
      const scale = scales.get(type.id) ?? NaN;
      return [{ valueType: type.id, given, received, net, weight, scale, value: perceived(net, weight, scale) }];
    });
    const unknown = parts.filter(({ value }) => !Number.isFinite(value)).map(({ valueType }) => valueType);
    const felt = parts.filter(({ value }) => Number.isFinite(value) && value !== 0);
    return { stakeholder: party.id, value: unknown.length > 0 && felt.length === 0 ? NaN : felt.reduce((sum, { value }) => sum + value, 0), parts, unknown };
  });
}

/** Nothing is nothing on any scale, also where a value never flows. */
export const perceived = (amount: number, weight: number, scale: number): number => (amount === 0 ? 0 : (weight * amount) / scale);
