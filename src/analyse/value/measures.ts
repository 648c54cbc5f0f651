import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { FlowAmount } from './amounts.js';
import { betweennessOf, type WeightedGraph } from './betweenness.js';
import { giftsOf } from './gifts.js';
import type { Scales } from './scale.js';

/** The place of a party among the others. */
export interface PartyMeasures {
  readonly stakeholder: Id;
  /** How many parties it receives from, and gives to. */
  readonly in: number;
  readonly out: number;
  /** Share of the shortest ways between two others that lead over it, 0..1: betweenness / ((n−1)(n−2)). */
  readonly betweenness: number;
  /** Which connected part of the network it is in, counted from nought in document order. */
  readonly component: number;
}

/** Measures of social network analysis, on value flows. */
export interface NetworkMeasures {
  /** Every stakeholder, boundary nodes too, in document order. */
  readonly parties: readonly PartyMeasures[];
  /** Share of all possible ties that there are, 0..1. */
  readonly density: number;
  /** Share of the ties that are answered by one the other way; null without ties. */
  readonly reciprocity: number | null;
  /** Into how many parts the network falls, directions aside. */
  readonly components: number;
}

/**
 * The network over a period: a directed tie wherever a party gave another something, self-flows excluded, as long as
 * 1 / volume. The volume is the amount of one value type, or Σ amount / scale over all but burdens (`valueType` null).
 */
export function measuresOf(doc: Document, amounts: readonly FlowAmount[], valueType: Id | null, scales: Scales): NetworkMeasures {
  const parties = itemsOf(doc, 'stakeholder').map(({ id }) => id);
  const volumes = new Map<Id, Map<Id, number>>(parties.map((id) => [id, new Map<Id, number>()]));
  for (const { from, to, valueType: type, amount } of giftsOf(doc, amounts, { valueType, withMarket: true })) {
    const volume = valueType === null ? amount / (scales.get(type) ?? NaN) : amount;
    if (volume > 0 && Number.isFinite(volume)) volumes.get(from)?.set(to, (volumes.get(from)?.get(to) ?? 0) + volume);
  }
  const graph: WeightedGraph = new Map([...volumes].map(([id, ties]) => [id, new Map([...ties].map(([to, volume]) => [to, 1 / volume]))]));
  const between = betweennessOf(graph);
  const component = componentsOf(graph);
  const n = parties.length;
  const ties = parties.flatMap((from) => [...(graph.get(from)?.keys() ?? [])].map((to) => ({ from, to })));
  return {
    parties: parties.map((id) => ({
      stakeholder: id,
      in: ties.filter(({ to }) => to === id).length,
      out: graph.get(id)?.size ?? 0,
      betweenness: n > 2 ? (between.get(id) ?? 0) / ((n - 1) * (n - 2)) : 0,
      component: component.get(id) ?? 0,
    })),
    density: n > 1 ? ties.length / (n * (n - 1)) : 0,
    reciprocity: ties.length === 0 ? null : ties.filter(({ from, to }) => graph.get(to)?.has(from)).length / ties.length,
    components: new Set(component.values()).size,
  };
}

function componentsOf(graph: WeightedGraph): ReadonlyMap<Id, number> {
  const neighbours = new Map<Id, Id[]>([...graph.keys()].map((id) => [id, []]));
  for (const [from, ties] of graph) {
    for (const to of ties.keys()) {
      neighbours.get(from)?.push(to);
      neighbours.get(to)?.push(from);
    }
  }
  const component = new Map<Id, number>();
  let count = 0;
  for (const first of graph.keys()) {
    if (component.has(first)) continue;
    const queue = [first];
    component.set(first, count);
    for (const id of queue) {
      for (const next of neighbours.get(id) ?? []) {
        if (component.has(next)) continue;
        component.set(next, count);
        queue.push(next);
      }
    }
    count++;
  }
  return component;
}
