import { variablesOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { influencesOf } from '../../model/influences.js';
import type { Dependencies } from '../dependencies.js';

/** Variable → what it acts upon in the course of a run, both in document order. */
export type InfluenceGraph = ReadonlyMap<Id, readonly Id[]>;

/** What acts upon what: a flow on its stocks, everything else on what names it. What a stock begins with closes no loop, for it acts only once. */
export function influenceGraph(doc: Document, dependencies: Dependencies): InfluenceGraph {
  const variables = variablesOf(doc);
  const graph = new Map<Id, Id[]>(variables.map(({ id }) => [id, []]));
  for (const variable of variables) {
    const causes = variable.kind === 'stock' ? [...variable.inflows, ...variable.outflows] : (dependencies.get(variable.id) ?? []);
    for (const cause of new Set(causes)) if (cause !== variable.id) graph.get(cause)?.push(variable.id);
  }
  return graph;
}

/** The same with what people drew: what is said to act upon what, in any equation or in none. */
export function causalGraph(doc: Document, dependencies: Dependencies): InfluenceGraph {
  const graph = new Map<Id, Id[]>(variablesOf(doc).map(({ id }) => [id, []]));
  for (const { cause, effect } of influencesOf(doc, dependencies)) if (graph.has(effect)) graph.get(cause)?.push(effect);
  return graph;
}

/** The knots of a graph: the largest sets in which every variable acts upon every other, of two or more. */
export function knotsOf(graph: InfluenceGraph): readonly (readonly Id[])[] {
  const order = new Map<Id, number>();
  const lowest = new Map<Id, number>();
  const open: Id[] = [];
  const isOpen = new Set<Id>();
  const knots: Id[][] = [];
  // Tarjan's algorithm, with a stack of its own: a long chain of variables must not exhaust that of the machine.
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const path: { readonly id: Id; next: number }[] = [];
    const enter = (id: Id): void => {
      order.set(id, order.size);
      lowest.set(id, order.size - 1);
      open.push(id);
      isOpen.add(id);
      path.push({ id, next: 0 });
    };
    enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const effect = graph.get(top.id)?.[top.next++];
      if (effect !== undefined) {
        if (!order.has(effect)) enter(effect);
        else if (isOpen.has(effect)) lowest.set(top.id, Math.min(lowest.get(top.id) ?? 0, order.get(effect) ?? 0));
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) lowest.set(before.id, Math.min(lowest.get(before.id) ?? 0, lowest.get(top.id) ?? 0));
      if (lowest.get(top.id) !== order.get(top.id)) continue;
      const knot = open.splice(open.lastIndexOf(top.id));
      for (const id of knot) isOpen.delete(id);
      if (knot.length > 1) knots.push(knot);
    }
  }
  return knots;
}
