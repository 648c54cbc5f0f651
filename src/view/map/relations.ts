import type { Sign } from '../../analyse/polarity/sign.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';

/** What a variable depends on or affects; a flow fills or drains its stock. */
export interface Relation {
  readonly variable: Id;
  /** How the effect answers to the cause; null where that is not known. */
  readonly sign: Sign | null;
}

/** Effect → cause → sign. */
export type LinkSigns = ReadonlyMap<Id, ReadonlyMap<Id, Sign>>;

/** What a variable depends on: a stock on its flows first, then whatever its equation names. */
export function causesOf(doc: Document, dependencies: ReadonlyMap<Id, readonly Id[]>, variable: Id, signs: LinkSigns = new Map()): readonly Relation[] {
  const item = doc.items.get(variable);
  const flows: Relation[] = item?.kind === 'stock' ? [...item.inflows.map((flow): Relation => ({ variable: flow, sign: '+' })), ...item.outflows.map((flow): Relation => ({ variable: flow, sign: '-' }))] : [];
  const named = (dependencies.get(variable) ?? []).filter((cause) => cause !== variable && !flows.some((flow) => flow.variable === cause));
  return [...flows, ...[...new Set(named)].map((cause): Relation => ({ variable: cause, sign: signs.get(variable)?.get(cause) ?? null }))];
}

/** What depends on a variable: the stocks of a flow first. */
export function effectsOf(doc: Document, dependencies: ReadonlyMap<Id, readonly Id[]>, variable: Id, signs: LinkSigns = new Map()): readonly Relation[] {
  const stocks = itemsOf(doc, 'stock').flatMap(({ id, inflows, outflows }): Relation[] => [
    ...(inflows.includes(variable) ? [{ variable: id, sign: '+' } as const] : []),
    ...(outflows.includes(variable) ? [{ variable: id, sign: '-' } as const] : []),
  ]);
  const named = [...dependencies].flatMap(([effect, causes]): Relation[] => (effect !== variable && causes.includes(variable) ? [{ variable: effect, sign: signs.get(effect)?.get(variable) ?? null }] : []));
  return [...stocks, ...named.filter(({ variable: id }) => !stocks.some((stock) => stock.variable === id))];
}
