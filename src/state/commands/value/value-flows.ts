import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';
import type { ValueFlow } from '../../../model/party.js';
import type { Scenario } from '../../../model/scenario.js';
import { type Text } from '../../../model/text.js';
import type { Command, Edit } from '../../edit.js';
import { nameHolders } from '../map/names.js';
import { without } from '../map/without.js';
import { firstFree, plainWord } from '../slugs.js';
import { deleteRecord } from './delete-records.js';
import { withField } from './with-field.js';

/** A flow of value as a person draws it. */
export interface NewValueFlow {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  readonly label: Text;
  /** Its rate, in units of the value type per time unit. */
  readonly equation: string;
  readonly contract?: ValueFlow['contract'];
  /** The scenario that alone has it; absent where base has it too. */
  readonly scenario?: Id | undefined;
}

/** What a person sets of a flow of value; `null` takes a field away. */
export interface ValueFlowChange {
  readonly label?: Text;
  readonly from?: Id;
  readonly to?: Id;
  readonly valueType?: Id;
  readonly equation?: string;
  readonly contract?: ValueFlow['contract'] | null;
  readonly quadrant?: ValueFlow['quadrant'] | null;
  readonly layer?: ValueFlow['layer'] | null;
  readonly pairedWith?: Id | null;
  readonly doc?: Text;
}

/**
 * Adds a flow of value from one party to another, or to itself. In equations its name is `vf_` and what people call it.
 * Declines a flow that does not end at a party on both sides, or of which it is not said what flows.
 */
export const addValueFlow =
  ({ id, from, to, valueType, label, equation, contract, scenario }: NewValueFlow): Command =>
  (doc) => {
    const only = scenario === undefined ? null : doc.items.get(scenario);
    if (doc.items.has(id) || !canFlow(doc, { from, to, valueType }) || (only !== null && only?.kind !== 'scenario')) return null;
    const flow: ValueFlow = { kind: 'value-flow', id, name: freeFlowName(doc, label), label, from, to, valueType, equation, ...(contract ? { contract } : {}), doc: {} };
    const edits: Edit[] = [{ id, before: null, after: flow }];
    return { label: 'add-value-flow', edits: only ? [...edits, { id: only.id, before: only, after: withFlow(only, id) }] : edits };
  };

/** Names in equations stay readable, however much is said of a flow. */
const MOST_LETTERS = 40;

/** The name a flow with this label gets in equations: `vf_` and a word, which no variable has yet. */
export function freeFlowName(doc: Document, label: Text, taken: ReadonlyMap<string, Id> = nameHolders(doc)): string {
  const word = `vf_${plainWord(label.en || label.nl || '').slice(0, MOST_LETTERS).replace(/_$/, '') || 'flow'}`;
  return firstFree(word, (name) => taken.has(canonicalName(name)));
}

/** Changes what flows between whom, and why. Its name in equations stays. Declines ends that are no parties. */
export const changeValueFlow =
  (id: Id, { contract, quadrant, layer, pairedWith, ...change }: ValueFlowChange): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'value-flow') return null;
    let after: ValueFlow = { ...before, ...change };
    if (!canFlow(doc, after)) return null;
    if (pairedWith && (pairedWith === id || doc.items.get(pairedWith)?.kind !== 'value-flow')) return null;
    after = withField(after, 'contract', contract);
    after = withField(after, 'quadrant', quadrant);
    after = withField(after, 'layer', layer);
    after = withField(after, 'pairedWith', pairedWith);
    const merge = change.equation === undefined ? {} : { merge: `equation ${id}` };
    return { label: 'change-value-flow', edits: [{ id, before, after }, ...otherHalves(doc, before, after)], ...merge };
  };

/** A pair is two flows that name each other: whoever was one of it before is alone again. */
function otherHalves(doc: Document, before: ValueFlow, { id, pairedWith }: ValueFlow): Edit[] {
  if (before.pairedWith === pairedWith) return [];
  return itemsOf(doc, 'value-flow').flatMap((flow): Edit[] => {
    if (flow.id === id) return [];
    if (flow.id === pairedWith) return flow.pairedWith === id ? [] : [{ id: flow.id, before: flow, after: { ...flow, pairedWith: id } }];
    const isLeft = flow.pairedWith === id || (pairedWith !== undefined && flow.pairedWith === pairedWith);
    return isLeft ? [{ id: flow.id, before: flow, after: without(flow, 'pairedWith') }] : [];
  });
}

/** Lets a flow of value be in one scenario alone, as a side payment is; null lets base and every scenario have it. */
export const onlyIn =
  (id: Id, scenario: Id | null): Command =>
  (doc) => {
    if (doc.items.get(id)?.kind !== 'value-flow' || (scenario !== null && doc.items.get(scenario)?.kind !== 'scenario')) return null;
    const edits = itemsOf(doc, 'scenario').flatMap((before): Edit[] => {
      const has = before.valueFlows?.includes(id) ?? false;
      if (has === (before.id === scenario)) return [];
      return [{ id: before.id, before, after: has ? withoutFlow(before, id) : withFlow(before, id) }];
    });
    return edits.length === 0 ? null : { label: scenario === null ? 'in-every-scenario' : 'only-in-scenario', edits };
  };

/** The scenarios that have a flow for themselves; none where base has it. */
export const scenariosOfFlow = (doc: Document, id: Id): readonly Scenario[] => itemsOf(doc, 'scenario').filter(({ valueFlows }) => valueFlows?.includes(id));

/** Takes a flow of value away. Equations that name it stay, and say so. */
export const deleteValueFlow = (id: Id): Command => deleteRecord('value-flow', id, 'delete-value-flow');

const canFlow = (doc: Document, { from, to, valueType }: Pick<ValueFlow, 'from' | 'to' | 'valueType'>): boolean =>
  doc.items.get(from)?.kind === 'stakeholder' && doc.items.get(to)?.kind === 'stakeholder' && doc.items.get(valueType)?.kind === 'value-type';

const withFlow = (scenario: Scenario, flow: Id): Scenario => ({ ...scenario, valueFlows: [...(scenario.valueFlows ?? []), flow] });

function withoutFlow(scenario: Scenario, flow: Id): Scenario {
  const valueFlows = (scenario.valueFlows ?? []).filter((id) => id !== flow);
  return valueFlows.length > 0 ? { ...scenario, valueFlows } : without(scenario, 'valueFlows');
}
