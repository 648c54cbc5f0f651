import { mentionsIn } from '../../equation/mentions.js';
import { writtenName } from '../../equation/write-name.js';
import { documentOf } from '../../model/document-of.js';
import { itemsOf, workspaceOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Flow, Stock, Variable } from '../../model/variable.js';
import type { Lacking } from './lacking.js';
import { without } from './without.js';

/**
 * The document without stocks and flows that the tool itself keeps from going below zero: what keeps them stands in the
 * equations. Out of a stock flows at most what it and its inflows leave in one step behind the outflows before; back through
 * an inflow at most what it has. Where that is not all there is to it, the stock is listed: beside Euler's method, and
 * where flows limit one another in a circle.
 */
export function withLimitsWritten(doc: Document, lacking: Lacking): Document {
  const { nonNegative, method } = workspaceOf(doc).simulation;
  const stocks = itemsOf(doc, 'stock').filter((stock) => stock.nonNegative === true && !stock.conveyor && !stock.queue);
  if (nonNegative === 'clamp') for (const { name } of stocks) lacking.add('non-negative', name);
  const limits = new Limits(doc, nonNegative === 'clamp' ? [] : stocks, lacking);
  if (method !== 'euler' && nonNegative !== 'clamp') for (const { name } of stocks) lacking.add('limit', name);
  return documentOf(
    [...doc.items.values()].map((item): Item => {
      if (item.kind === 'stock') return without(item, 'nonNegative');
      return item.kind === 'flow' ? limits.written(item) : item;
    }),
  );
}

class Limits {
  /** Flow → the stock that it leaves, or enters, and that keeps it. */
  private readonly from = new Map<Id, Stock>();
  private readonly into = new Map<Id, Stock>();
  /** What each flow has been found to need at the same time. */
  private readonly needed = new Map<Id, Set<Id>>();
  private readonly byName: ReadonlyMap<string, Id>;
  private readonly mentioned = new Map<Id, readonly Id[]>();

  constructor(
    private readonly doc: Document,
    stocks: readonly Stock[],
    private readonly lacking: Lacking,
  ) {
    const known = [...itemsOf(doc, 'flow'), ...itemsOf(doc, 'auxiliary')].filter(({ model }) => model === undefined);
    this.byName = new Map(known.map(({ id, name }) => [canonicalName(name), id]));
    for (const stock of stocks) {
      for (const id of stock.outflows) if (!this.from.has(id)) this.from.set(id, stock);
      for (const id of stock.inflows) if (!this.into.has(id) && !stock.outflows.includes(id)) this.into.set(id, stock);
    }
  }

  written(flow: Flow): Flow {
    const isOneWay = flow.nonNegative === true;
    const plain = without(flow, 'nonNegative');
    const [from, into] = [this.from.get(flow.id), isOneWay || isAbove(flow) ? undefined : this.into.get(flow.id)];
    if (!isOneWay && !from && !into) return plain;
    if ((from || into) && !this.canBeWritten(flow)) {
      for (const stock of [from, into]) if (stock) this.lacking.add('non-negative', stock.name);
      return plain;
    }
    const limited = (equation: string): string => {
      const value = isOneWay ? `MAX(0, ${equation})` : equation;
      const most = from ? `MIN(${value}, ${this.available(flow, from)})` : value;
      return into ? `MAX(${most}, -${this.room(flow, into)})` : most;
    };
    return mapped(plain, limited);
  }

  /** Whether a flow has one equation for all, which its limit can stand in. */
  private canBeWritten({ gf, parts, leak, overflow }: Flow): boolean {
    return gf === undefined && parts === undefined && leak === undefined && overflow === undefined;
  }

  private available(flow: Flow, stock: Stock): string {
    const inflows = [...new Set(stock.inflows)].filter((id) => !stock.outflows.includes(id));
    const known = inflows.filter((id) => {
      const isCircle = this.needs(id, flow.id);
      if (isCircle) this.lacking.add('limit', stock.name);
      return !isCircle;
    });
    const earlier = [...new Set(stock.outflows)].slice(0, stock.outflows.indexOf(flow.id));
    this.need(flow.id, [...known, ...earlier]);
    return `MAX(0, ${named(stock)}/DT${this.list(' + ', known)}${this.list(' - ', earlier)})`;
  }

  private room(flow: Flow, stock: Stock): string {
    const earlier = [...new Set(stock.inflows)].filter((id) => !stock.outflows.includes(id));
    const before = earlier.slice(0, earlier.indexOf(flow.id)).flatMap((id) => {
      const inflow = this.doc.items.get(id);
      return inflow?.kind === 'flow' && !isAbove(inflow) && inflow.nonNegative !== true ? [inflow] : [];
    });
    this.need(
      flow.id,
      before.map(({ id }) => id),
    );
    return `MAX(0, ${named(stock)}/DT${before.map((inflow) => ` + MIN(0, ${named(inflow)})`).join('')})`;
  }

  private list(sign: string, ids: readonly Id[]): string {
    return ids
      .map((id) => this.doc.items.get(id))
      .flatMap((item) => (item?.kind === 'flow' ? [`${sign}${named(item)}`] : []))
      .join('');
  }

  private need(flow: Id, others: readonly Id[]): void {
    const known = this.needed.get(flow) ?? new Set();
    for (const other of others) known.add(other);
    this.needed.set(flow, known);
  }

  /** Whether a variable needs the value of another at the same time: by its equation, or by the limits written so far. */
  private needs(id: Id, wanted: Id): boolean {
    const seen = new Set<Id>();
    const open: Id[] = [id];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === wanted) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(this.needed.get(next) ?? []), ...this.mentionedBy(next));
    }
    return false;
  }

  private mentionedBy(id: Id): readonly Id[] {
    const known = this.mentioned.get(id);
    if (known) return known;
    const item = this.doc.items.get(id);
    const equations = item?.kind === 'flow' || item?.kind === 'auxiliary' ? [item.equation, ...(item.parts ?? []).map((part) => part.equation)] : [];
    const found = equations.flatMap((equation) => mentionsIn(equation, 'xmile').flatMap(({ name }) => this.byName.get(name) ?? []));
    this.mentioned.set(id, found);
    return found;
  }
}

const named = ({ name }: Variable): string => writtenName(name, 'xmile');

/** Whether a flow is a number that is not below zero: it never runs backwards. */
const isAbove = ({ equation, parts, gf }: Flow): boolean => !parts && !gf && equation.trim() !== '' && Number(equation) >= 0;

const mapped = (flow: Flow, write: (equation: string) => string): Flow => ({
  ...flow,
  ...(flow.equation.trim() === '' ? {} : { equation: write(flow.equation) }),
  ...(flow.parts
    ? { parts: flow.parts.map((part) => ({ ...part, equation: part.equation.trim() === '' ? part.equation : write(part.equation) })) }
    : {}),
});
