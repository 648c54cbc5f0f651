import { itemsOf, variablesOf, type Document } from './document.js';
import type { Id } from './id.js';
import type { Link } from './structure.js';
import type { Variable } from './variable.js';

/** A link that says how a word moves: drawn by people, or what a flow without an equation does to its stock. */
export interface WordLink extends Pick<Link, 'strength' | 'speed' | 'delay'> {
  /** The link's own id; of what a flow does, that of flow and stock together. */
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** `mixed`: now the one, then the other. */
  readonly sign: '+' | '-' | 'mixed';
}

/** The part of a document that is said in words: what runs without equations. */
export interface WordMap {
  /** Variables without an equation that take part, in document order. */
  readonly words: ReadonlySet<Id>;
  /** What moves them, in document order. */
  readonly links: readonly WordLink[];
  /** Variables with an equation at which a link with a sign begins or ends, in document order. */
  readonly besides: readonly Id[];
  /** Links that would move a word, had they a sign. */
  readonly unsigned: readonly Link[];
  /** Whether the document is nothing but words. */
  readonly isWhole: boolean;
}

/** Vensim writes `A FUNCTION OF(x, y)` where somebody drew arrows and no equation yet. */
const NO_EQUATION = /^\s*(?:$|a[\s_]+function[\s_]+of\s*\()/i;

/** Whether a variable has nothing of its own to compute: no equation, table, data, belt or elements. */
export function isUnwritten(variable: Variable): boolean {
  if (variable.parts || variable.dimensions?.length || variable.model !== undefined) return false;
  switch (variable.kind) {
    case 'stock':
      return NO_EQUATION.test(variable.initial) && !variable.conveyor && !variable.queue;
    case 'flow':
      return NO_EQUATION.test(variable.equation) && !variable.gf && !variable.leak;
    case 'auxiliary':
      return NO_EQUATION.test(variable.equation) && !variable.gf && variable.data === undefined && variable.initial === undefined;
  }
}

/**
 * Which variables are words. A variable without an equation is one as soon as a link with a sign begins or ends at it; a
 * stock and its flows only together, for half of them in numbers makes no sense. Where the document holds nothing but
 * variables without equations, and a link with a sign, all of them are.
 */
export function wordMapOf(doc: Document): WordMap {
  const variables = variablesOf(doc);
  const open = openVariables(variables);
  const drawn = itemsOf(doc, 'link').filter(({ from, to }) => from !== to && isVariable(doc, from) && isVariable(doc, to) && (open.has(from) || open.has(to)));
  const signed = drawn.filter(({ polarity }) => polarity !== 'unknown');
  const isWhole = signed.length > 0 && open.size === variables.length && itemsOf(doc, 'value-flow').length === 0 && itemsOf(doc, 'module').length === 0;
  const words = isWhole ? new Set(open.keys()) : touchedBy(signed, open);
  const ends = new Set(itemsOf(doc, 'link').flatMap(({ from, to, polarity }) => (polarity === 'unknown' ? [] : [from, to])));
  const links = signed.flatMap(({ id, from, to, polarity: sign, strength, speed, delay }): WordLink[] => (words.has(to) && sign !== 'unknown' ? [{ id, from, to, sign, strength, speed, delay }] : []));
  return {
    words: new Set(variables.flatMap(({ id }) => (words.has(id) ? [id] : []))),
    links: [...links, ...flowLinks(variables, words)],
    besides: variables.flatMap(({ id }) => (ends.has(id) && !words.has(id) ? [id] : [])),
    unsigned: drawn.filter(({ polarity, to }) => polarity === 'unknown' && (words.has(to) || open.has(to))),
    isWhole,
  };
}

const isVariable = (doc: Document, id: Id): boolean => {
  const item = doc.items.get(id);
  return (item?.kind === 'stock' || item?.kind === 'flow' || item?.kind === 'auxiliary') && item.model === undefined;
};

const flowsOf = (variable: Variable): readonly Id[] => (variable.kind === 'stock' ? [...variable.inflows, ...variable.outflows] : []);

/** Variables without an equation, each with the flows or stocks that go with it; those tied to one with numbers are not among them. */
function openVariables(variables: readonly Variable[]): ReadonlyMap<Id, readonly Id[]> {
  const tied = new Map<Id, Id[]>(variables.map(({ id }) => [id, []]));
  for (const stock of variables) {
    for (const flow of flowsOf(stock)) {
      tied.get(stock.id)?.push(flow);
      tied.get(flow)?.push(stock.id);
    }
  }
  const open = new Map(variables.filter(isUnwritten).map(({ id }) => [id, tied.get(id) ?? []]));
  const closed = variables.filter(({ id }) => !open.has(id)).map(({ id }) => id);
  for (const id of closed) {
    for (const other of tied.get(id) ?? []) if (open.delete(other)) closed.push(other);
  }
  return open;
}

/** Those at either end of a link, and what goes with them. */
function touchedBy(links: readonly Link[], open: ReadonlyMap<Id, readonly Id[]>): ReadonlySet<Id> {
  const touched = new Set(links.flatMap(({ from, to }) => [from, to]).filter((id) => open.has(id)));
  for (const id of touched) for (const other of open.get(id) ?? []) touched.add(other);
  return touched;
}

/** What flows do to their stocks: fill and drain them in proportion, and slowly. */
function flowLinks(variables: readonly Variable[], words: ReadonlySet<Id>): WordLink[] {
  return variables.flatMap((stock) => {
    if (stock.kind !== 'stock' || !words.has(stock.id)) return [];
    const link = (flow: Id, sign: '+' | '-'): WordLink[] => (words.has(flow) ? [{ id: `${flow}/${stock.id}`, from: flow, to: stock.id, sign, strength: 'strong', speed: 'slow', delay: false }] : []);
    return [...stock.inflows.flatMap((flow) => link(flow, '+')), ...stock.outflows.flatMap((flow) => link(flow, '-'))];
  });
}
