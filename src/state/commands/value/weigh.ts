import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import type { Text } from '../../../model/text.js';
import type { Command } from '../../edit.js';
import { without } from '../map/without.js';

/**
 * Weighs a value type in euro per unit; null leaves it out of every sum in euro. A sweep is one undo step. A source vouches
 * for one number, so it goes where the weight does not come with it. Declines what is no number.
 */
export const weigh =
  (id: Id, euroWeight: number | null, source?: Text): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'value-type' || (euroWeight !== null && !Number.isFinite(euroWeight))) return null;
    const after: ValueType = { ...without(before, 'euroWeightSource'), euroWeight, ...(source ? { euroWeightSource: source } : {}) };
    return { label: 'weigh-value', edits: [{ id, before, after }], merge: `weight ${id}` };
  };
