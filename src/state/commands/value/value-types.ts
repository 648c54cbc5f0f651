import { CONTRIBUTION_UNITS, contributionsOf } from '../../../model/contributions.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import { hasText, type Text } from '../../../model/text.js';
import type { Command, Edit } from '../../edit.js';
import { firstFree, plainWord } from '../slugs.js';
import { deleteRecord } from './delete-records.js';
import { withField } from './with-field.js';

/** What a person sets of a value type; `null` takes a field away, and of `euroWeight` says that it is never weighed. */
export interface ValueTypeChange {
  readonly name?: Text;
  readonly unit?: string;
  readonly category?: ValueType['category'];
  readonly tangible?: boolean;
  readonly is?: ValueType['is'];
  readonly capital?: ValueType['capital'];
  /** Euro per unit. */
  readonly euroWeight?: number | null;
  readonly euroWeightSource?: Text;
  readonly tags?: readonly string[];
  readonly layer?: ValueType['layer'] | null;
  /** Numbers 1..17 of the United Nations' goals for sustainable development. */
  readonly sdg?: readonly number[];
}

/** Adds a value type of which no more is known than its name: it can't be held, nobody loses it, and it has no weight in euro. */
export const addValueType =
  (id: Id, name: Text): Command =>
  (doc) => {
    if (doc.items.has(id) || !hasText(name)) return null;
    const slug = freeTypeSlug(doc, plainWord(name.en || name.nl || '') || 'value');
    const type: ValueType = { kind: 'value-type', id, slug, name, unit: '', category: 'intangible', tangible: false, is: 'non-rival', capital: 'social-relationship', euroWeight: null, tags: [], sdg: [] };
    return { label: 'add-value-type', edits: [{ id, before: null, after: type }] };
  };

/** Adds the five ways in which a party contributes, as a new workspace has them, as far as they are not there; and the names of their units. */
export const addContributions = (): Command => (doc) => {
  const workspace = workspaceOf(doc);
  const added = contributionsOf(workspace.documentId).filter(({ id }) => !doc.items.has(id));
  if (added.length === 0) return null;
  const unnamed = CONTRIBUTION_UNITS.filter(({ unit }) => workspace.unitNames.every((known) => known.unit !== unit));
  const named: Edit[] = unnamed.length === 0 ? [] : [{ id: workspace.id, before: workspace, after: { ...workspace, unitNames: [...workspace.unitNames, ...unnamed] } }];
  return { label: 'add-contributions', edits: [...named, ...added.map((type): Edit => ({ id: type.id, before: null, after: { ...type, slug: freeTypeSlug(doc, type.slug) } }))] };
};

/** Changes what a value type is. Declines a name without a letter, a weight that is no number, and goals that are none. */
export const changeValueType =
  (id: Id, { layer, euroWeightSource, ...change }: ValueTypeChange): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'value-type') return null;
    if (change.name !== undefined && !hasText(change.name)) return null;
    if (change.euroWeight !== undefined && change.euroWeight !== null && !Number.isFinite(change.euroWeight)) return null;
    if (change.sdg?.some((goal) => !Number.isInteger(goal) || goal < 1 || goal > 17)) return null;
    let after: ValueType = { ...before, ...change, ...(change.sdg ? { sdg: [...new Set(change.sdg)].sort((a, b) => a - b) } : {}) };
    after = withField(after, 'layer', layer);
    after = withField(after, 'euroWeightSource', euroWeightSource && !hasText(euroWeightSource) ? null : euroWeightSource);
    return { label: 'change-value-type', edits: [{ id, before, after }] };
  };

/** Takes a value type away, with all flows of it, the costs in it, its purses and the weights that parties gave it. */
export const deleteValueType = (id: Id): Command => deleteRecord('value-type', id, 'delete-value-type');

/** `wanted`, or the first numbered form of it that no value type has for the terminal. */
function freeTypeSlug(doc: Document, wanted: string): string {
  const slugs = new Set(itemsOf(doc, 'value-type').map(({ slug }) => slug));
  return firstFree(wanted, (word) => slugs.has(word));
}
