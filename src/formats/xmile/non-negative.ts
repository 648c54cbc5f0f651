import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { xmileChild, type ReadContext } from './read-context.js';

/** Whether stocks and flows that say nothing themselves are non-negative: the file's `<behavior>`, overruled by the model's. */
export interface BehaviorDefaults {
  readonly stock: boolean | undefined;
  readonly flow: boolean | undefined;
}

/** A child that says yes by being there: `<queue/>` is true, `<queue>false</queue>` is false, in any case and spacing; absent is undefined. */
export function flagIn(context: ReadContext, parent: XmlElement, local: string): boolean | undefined {
  const flag = xmileChild(context, parent, local);
  if (!flag) return undefined;
  const text = (textOf(flag).trim() || attributeOf(flag, 'value') || 'true').toLowerCase();
  return text !== 'false' && text !== '0' && text !== 'no';
}

/** The defaults that `owner` (the file or a model) sets, over those from above: a kind's own flag beats the flag for all. */
export function behaviorDefaults(context: ReadContext, owner: XmlElement, above: BehaviorDefaults): BehaviorDefaults {
  const behavior = xmileChild(context, owner, 'behavior');
  if (!behavior) return above;
  const forAll = flagIn(context, behavior, 'non_negative');
  const forKind = (kind: 'stock' | 'flow'): boolean | undefined => {
    const element = xmileChild(context, behavior, kind);
    return (element ? flagIn(context, element, 'non_negative') : undefined) ?? forAll ?? above[kind];
  };
  return { stock: forKind('stock'), flow: forKind('flow') };
}
