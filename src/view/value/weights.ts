import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import type { Text } from '../../model/text.js';
import type { LeverRange } from '../../model/variable.js';

/** What one value type counts for in euro, now and in the saved model. */
export interface Weight {
  readonly id: Id;
  readonly type: ValueType;
  /** Euro per unit, without the sign; null where it does not count. */
  readonly size: number | null;
  /** Whether having more of it costs: a burden. */
  readonly isBurden: boolean;
  /** As the model was saved; null where it did not count then. */
  readonly saved: number | null;
  readonly savedSource: Text | undefined;
  readonly isChanged: boolean;
}

/** The weights of all value types, in document order. */
export function weightsOf(doc: Document, saved: Document): readonly Weight[] {
  return itemsOf(doc, 'value-type').map((type) => {
    const former = saved.items.get(type.id);
    const own = former?.kind === 'value-type' ? former : type;
    const sizeOf = ({ euroWeight }: ValueType): number | null => (euroWeight === null ? null : Math.abs(euroWeight));
    return {
      id: type.id,
      type,
      size: sizeOf(type),
      isBurden: type.is === 'burden' || (type.euroWeight ?? own.euroWeight ?? 0) < 0,
      saved: sizeOf(own),
      savedSource: own.euroWeightSource,
      isChanged: sizeOf(type) !== sizeOf(own),
    };
  });
}

/** The weight as the document writes it: a burden's is negative. */
export const signedWeight = ({ isBurden }: Pick<Weight, 'isBurden'>, size: number): number => (isBurden && size > 0 ? -size : size);

/** How far a weight can be slid: from nought to about three times what it was, to a round number. */
export function weightRange(size: number): LeverRange {
  const wanted = size > 0 ? 3 * size : 1;
  const magnitude = 10 ** Math.floor(Math.log10(wanted) + 1e-9);
  const max = ([1, 2, 3, 4, 5, 6, 8].find((times) => times * magnitude >= wanted * (1 - 1e-9)) ?? 10) * magnitude;
  return { min: 0, max: Number(max.toPrecision(1)) };
}
