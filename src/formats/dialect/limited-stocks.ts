import { mentionsIn } from '../../equation/mentions.js';
import { writtenName } from '../../equation/write-name.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Flow, Stock, Variable } from '../../model/variable.js';
import type { Lacking } from './lacking.js';

/**
 * The document without stocks and flows that the tool itself keeps from going below zero: what keeps them stands in the
 * equations. An outflow takes at most what its stock, its inflows and the outflows before it leave in one step: that is
 * all there is to it in Euler's method, and nearly all in others.
 */
export function withLimitsWritten(doc: Document, lacking: Lacking): Document {
  const items = new Map(doc.items);
  const { nonNegative, method } = workspaceOf(doc).simulation;
  for (const flow of itemsOf(doc, 'flow')) {
    if (flow.nonNegative === undefined) continue;
    const { nonNegative: isKept, ...rest } = flow;
    items.set(flow.id, isKept ? mapped(rest, (equation) => `MAX(0, ${equation})`) : rest);
  }
  for (const stock of itemsOf(doc, 'stock')) {
    if (stock.nonNegative === undefined) continue;
    const { nonNegative: isKept, ...rest } = stock;
    items.set(stock.id, rest);
    if (!isKept) continue;
    if (nonNegative === 'clamp' || !limit({ items }, items, stock)) lacking.add('non-negative', stock.name);
    else if (method !== 'euler') lacking.add('limit-by-method', stock.name);
  }
  return { items };
}

/** Writes the limits into the outflows of a stock; false where one has tables or equations by element, so that it can't be said so. */
function limit(doc: Document, items: Map<Id, Document['items'] extends ReadonlyMap<Id, infer T> ? T : never>, stock: Stock): boolean {
  const flowOf = (id: Id): Flow | null => {
    const item = items.get(id);
    return item?.kind === 'flow' ? item : null;
  };
  const outflows = stock.outflows.flatMap((id) => flowOf(id) ?? []);
  if (outflows.length !== stock.outflows.length || outflows.some(({ gf, parts, leak, overflow }) => gf !== undefined || parts !== undefined || leak !== undefined || overflow !== undefined)) return false;
  const named = ({ name }: Variable): string => writtenName(name, 'xmile');
  const inflows = stock.inflows.filter((id) => !stock.outflows.includes(id)).flatMap((id) => flowOf(id) ?? []);
  outflows.forEach((flow, at) => {
    const earlier = outflows.slice(0, at).map((other) => ` - ${named(other)}`).join('');
    // An inflow that itself needs this outflow cannot be known before it.
    const into = inflows.filter((inflow) => !needs(doc, inflow, flow)).map((inflow) => ` + ${named(inflow)}`).join('');
    items.set(flow.id, { ...flow, equation: `MIN(${flow.equation}, MAX(0, ${named(stock)}/DT${into}${earlier}))` });
  });
  return true;
}

/** Whether the value of `variable` needs that of `wanted` at the same time. */
function needs(doc: Document, variable: Variable, wanted: Variable): boolean {
  const byName = new Map<string, Variable>();
  for (const item of doc.items.values()) if ((item.kind === 'flow' || item.kind === 'auxiliary') && item.model === variable.model) byName.set(canonicalName(item.name), item);
  const seen = new Set<Id>();
  const open: Variable[] = [variable];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.id === wanted.id) return true;
    if (seen.has(next.id) || next.kind === 'stock') continue;
    seen.add(next.id);
    for (const equation of [next.equation, ...(next.parts ?? []).map((part) => part.equation)]) {
      for (const { name } of mentionsIn(equation, 'xmile')) {
        const found = byName.get(name);
        if (found) open.push(found);
      }
    }
  }
  return false;
}

const mapped = (flow: Flow, write: (equation: string) => string): Flow => ({
  ...flow,
  ...(flow.equation.trim() === '' ? {} : { equation: write(flow.equation) }),
  ...(flow.parts ? { parts: flow.parts.map((part) => ({ ...part, equation: part.equation.trim() === '' ? part.equation : write(part.equation) })) } : {}),
});
