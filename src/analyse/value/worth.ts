import type { Stakeholder, ValueType } from '../../model/party.js';
import { defaultWeight } from '../../model/value-system.js';

/** Whether receiving this value is a cost: it is called a burden, or weighs negative in euro. */
export const isBurden = ({ is, euroWeight }: Pick<ValueType, 'is' | 'euroWeight'>): boolean => is === 'burden' || (euroWeight ?? 0) < 0;

/** Euro per unit, below nought for a burden however its weight is written. Null where it is never weighed. */
export const euroPerUnit = (type: Pick<ValueType, 'is' | 'euroWeight'>): number | null => (type.euroWeight === null ? null : (isBurden(type) ? -1 : 1) * Math.abs(type.euroWeight));

/**
 * What of a value a party ends with, in units of the value type: of rival value what it received minus what it gave; of
 * value that the giver keeps, and of a burden, what it received.
 */
export function netOf({ is, euroWeight }: Pick<ValueType, 'is' | 'euroWeight'>, { given, received }: { readonly given: number; readonly received: number }): number {
  return is === 'rival' && !isBurden({ is, euroWeight }) ? received - given : received;
}

/**
 * How much a value weighs for a party, w in {@link perceivedOf}: what was set by hand, else 1 plus the party's shares of
 * the value systems that boost a tag of the value type. Each system counts once. Below nought for a burden.
 */
export function weightFor({ valueWeights, valueSystems }: Pick<Stakeholder, 'valueWeights' | 'valueSystems'>, type: Pick<ValueType, 'id' | 'is' | 'euroWeight' | 'tags'>): number {
  const size = valueWeights[type.id] ?? defaultWeight(valueSystems, type);
  return isBurden(type) ? 0 - size : size;
}
