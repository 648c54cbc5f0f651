import { workspaceOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Scenario } from '../../model/scenario.js';
import { LANGUAGES, type Text } from '../../model/text.js';
import type { Command, Edit } from '../edit.js';
import { oneStep } from './map/one-step.js';
import { copiedFlows, dropOwnFlows } from './scenario-flows.js';
import { freeSlug, nextRank, without } from './scenario-override.js';

/** Adds a scenario that equals base, behind the others. */
export const addScenario =
  (id: Id, name: Text): Command =>
  (doc) => {
    if (doc.items.has(id)) return null;
    const scenario: Scenario = { kind: 'scenario', id, slug: freeSlug(doc, anyOf(name)), rank: nextRank(doc), name, placements: [], overrides: {}, doc: {} };
    return { label: 'add-scenario', edits: [{ id, before: null, after: scenario }] };
  };

/** Adds a scenario with the settings of another, and its own value flows once more. A copy of a draft is kept, not a draft. */
export const duplicateScenario =
  (id: Id, copy: Id, name: Text): Command =>
  (doc) => {
    const scenario = doc.items.get(id);
    if (scenario?.kind !== 'scenario' || doc.items.has(copy)) return null;
    const flows = copiedFlows(doc, scenario, copy);
    const own = flows.ids.length > 0 ? { valueFlows: flows.ids } : {};
    const after: Scenario = { ...without(scenario, 'draft', 'valueFlows'), id: copy, slug: freeSlug(doc, anyOf(name)), rank: nextRank(doc), name, ...own };
    return { label: 'duplicate-scenario', edits: [...flows.edits, { id: copy, before: null, after }] };
  };

/**
 * Gives a scenario the name a person typed, in both languages. A draft that gets a name is kept. Declines an empty name,
 * and one it has already.
 */
export const renameScenario =
  (id: Id, typed: string): Command =>
  (doc) => {
    const scenario = doc.items.get(id);
    const name = typed.trim();
    if (scenario?.kind !== 'scenario' || name === '') return null;
    const { draft, ...rest } = scenario;
    if (!draft && LANGUAGES.every((language) => scenario.name[language] === name)) return null;
    const slug = draft ? freeSlug(doc, name) : scenario.slug;
    return { label: draft ? 'keep-draft' : 'rename-scenario', edits: [{ id, before: scenario, after: { ...rest, slug, name: { nl: name, en: name } } }] };
  };

/** Removes a scenario and the value flows that it alone has; a start card that showed it shows base alone. */
export const deleteScenario =
  (id: Id): Command =>
  (doc) => {
    const scenario = doc.items.get(id);
    if (scenario?.kind !== 'scenario') return null;
    const workspace = workspaceOf(doc);
    const { shownScenario, ...rest } = workspace;
    const unshown: Edit[] = shownScenario === id ? [{ id: workspace.id, before: workspace, after: rest }] : [];
    const removed: Edit[] = [...unshown, { id, before: scenario, after: null }];
    return oneStep(doc, 'delete-scenario', [dropOwnFlows(scenario), () => ({ label: 'delete-scenario', edits: removed })]);
  };

const anyOf = (name: Text): string => name.en ?? name.nl ?? '';
