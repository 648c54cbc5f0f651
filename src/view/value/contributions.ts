import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import type { Scenario } from '../../model/scenario.js';

/** The flows of value that a run of `scenario` has, null for base: those of base, and the scenario's own. */
export function flowsIn(doc: Document, scenario: Id | null): readonly ValueFlow[] {
  const isElsewhere = new Set(itemsOf(doc, 'scenario').flatMap((each: Scenario) => (each.id === scenario ? [] : (each.valueFlows ?? []))));
  const own = scenario === null ? undefined : doc.items.get(scenario);
  if (own?.kind === 'scenario') for (const id of own.valueFlows ?? []) isElsewhere.delete(id);
  return itemsOf(doc, 'value-flow').filter(({ id }) => !isElsewhere.has(id));
}

/** Party → value type → the flows in which it gives that value. */
export type Contributions = ReadonlyMap<Id, ReadonlyMap<Id, readonly Id[]>>;

/** Which party gives which value, by the flows themselves and not by what they amount to. A group may give to itself. */
export function contributionsIn(flows: readonly ValueFlow[]): Contributions {
  const found = new Map<Id, Map<Id, Id[]>>();
  for (const { id, from, valueType } of flows) {
    const own = found.get(from) ?? new Map<Id, Id[]>();
    found.set(from, own.set(valueType, [...(own.get(valueType) ?? []), id]));
  }
  return found;
}

/** What a party lacks in the network as it is drawn. */
export type PartyGap = 'no-flow' | 'only-gives';

/**
 * Parties without a flow of value, and parties that give and have no flow in which they receive. A boundary node stands for
 * what lies outside, and may give alone.
 */
export function partyGaps(doc: Document, flows: readonly ValueFlow[]): ReadonlyMap<Id, PartyGap> {
  const others = flows.filter(({ from, to }) => from !== to);
  const [gives, receives] = [new Set(others.map(({ from }) => from)), new Set(others.map(({ to }) => to))];
  const part = new Set(flows.flatMap(({ from, to }) => [from, to]));
  return new Map(
    itemsOf(doc, 'stakeholder').flatMap(({ id, is }): [Id, PartyGap][] => {
      if (!part.has(id)) return [[id, 'no-flow']];
      const isBoundary = is === 'boundary-market' || is === 'boundary-commons';
      return gives.has(id) && !receives.has(id) && !isBoundary ? [[id, 'only-gives']] : [];
    }),
  );
}

/** Value types that no flow and no cost of an intervention is of. */
export function idleTypes(doc: Document, flows: readonly ValueFlow[]): ReadonlySet<Id> {
  const used = new Set([...flows.map(({ valueType }) => valueType), ...itemsOf(doc, 'intervention').flatMap(({ costs }) => costs.map(({ valueType }) => valueType))]);
  return new Set(itemsOf(doc, 'value-type').flatMap(({ id }) => (used.has(id) ? [] : [id])));
}
