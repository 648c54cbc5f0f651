import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { xmileChild, type ReadContext } from './read-context.js';

/** Whether stocks and flows that say nothing themselves are non-negative: the file's `<behavior>`, overruled by the model's. */
export interface BehaviorDefaults {
  readonly stock: boolean | undefined;
  readonly flow: boolean | undefined;
}

/** `<non_negative/>` is true, `<non_negative>false</non_negative>` is false, in any case and spacing; absent is undefined. */
export function nonNegativeFlag(context: ReadContext, parent: XmlElement): boolean | undefined {
  const flag = xmileChild(context, parent, 'non_negative');
  if (!flag) return undefined;
  const text = (textOf(flag).trim() || attributeOf(flag, 'value') || 'true').toLowerCase();
  return text !== 'false' && text !== '0' && text !== 'no';
}

/** The defaults that `owner` (the file or a model) sets, over those from above: a kind's own flag beats the flag for all. */
export function behaviorDefaults(context: ReadContext, owner: XmlElement, above: BehaviorDefaults): BehaviorDefaults {
  const behavior = xmileChild(context, owner, 'behavior');
  if (!behavior) return above;
  const forAll = nonNegativeFlag(context, behavior);
  const forKind = (kind: 'stock' | 'flow'): boolean | undefined => {
    const element = xmileChild(context, behavior, kind);
    return (element ? nonNegativeFlag(context, element) : undefined) ?? forAll ?? above[kind];
  };
  return { stock: forKind('stock'), flow: forKind('flow') };
}
