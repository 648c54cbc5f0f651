import { itemsOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { ValueFlow } from '../../model/party.js';
import type { Scenario } from '../../model/scenario.js';
import type { Command, Edit } from '../edit.js';
import { nameHolders } from './map/names.js';
import { without } from './map/without.js';
import { firstFree } from './slugs.js';
import { deleteFromNetwork } from './value/delete-records.js';

/**
 * Takes away the value flows that a scenario alone has, but for `kept`: it loses them. A flow that no scenario has for itself
 * is base's, and a side payment that outlives its scenario would be in every run.
 */
export const dropOwnFlows =
  (scenario: Scenario, kept: readonly Id[] = []): Command =>
  (doc) => {
    const elsewhere = new Set([...kept, ...itemsOf(doc, 'scenario').flatMap(({ id, valueFlows }) => (id === scenario.id ? [] : (valueFlows ?? [])))]);
    return deleteFromNetwork((scenario.valueFlows ?? []).filter((flow) => !elsewhere.has(flow)))(doc);
  };

/** The value flows of a scenario once more, for a copy of it: what is changed in the one stays as it was in the other. */
export function copiedFlows(doc: Document, { valueFlows }: Scenario, copy: Id): { readonly ids: readonly Id[]; readonly edits: readonly Edit[] } {
  const flows = (valueFlows ?? []).flatMap((id) => flowOf(doc.items.get(id)));
  const copyOf = new Map(flows.map(({ id }, at) => [id, `${copy}.flow.${at + 1}`]));
  const taken = new Set(nameHolders(doc).keys());
  const edits = flows.map((flow): Edit => {
    const id = copyOf.get(flow.id) ?? flow.id;
    const name = firstFree(flow.name, (word) => taken.has(canonicalName(word)));
    taken.add(canonicalName(name));
    const other = flow.pairedWith && copyOf.get(flow.pairedWith);
    return { id, before: null, after: { ...without(flow, 'pairedWith'), id, name, ...(other ? { pairedWith: other } : {}) } };
  });
  return { ids: [...copyOf.values()], edits };
}

/** The edits that make value flows what they are in `saved`, as far as the parties and the value types are still there; and which came back. */
export function restoredFlows(doc: Document, ids: readonly Id[], saved: Document): { readonly ids: readonly Id[]; readonly edits: readonly Edit[] } {
  const taken = new Set(nameHolders(doc).keys());
  const edits = ids.flatMap((id): Edit[] => {
    const [flow] = flowOf(saved.items.get(id));
    const before = doc.items.get(id) ?? null;
    if (!flow || ![flow.from, flow.to, flow.valueType].every((end) => doc.items.has(end))) return [];
    const name = before?.kind === 'value-flow' ? before.name : firstFree(flow.name, (word) => taken.has(canonicalName(word)));
    taken.add(canonicalName(name));
    const isPaired = flow.pairedWith === undefined || doc.items.has(flow.pairedWith) || ids.includes(flow.pairedWith);
    return [{ id, before, after: { ...(isPaired ? flow : without(flow, 'pairedWith')), name } }];
  });
  return { ids: edits.map(({ id }) => id), edits };
}

const flowOf = (item: Item | undefined): readonly ValueFlow[] => (item?.kind === 'value-flow' ? [item] : []);
