import { rankedOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Scenario } from '../../model/scenario.js';
import type { Text } from '../../model/text.js';
import { parameterValue } from '../../model/variable.js';
import type { Command, Edit, Step } from '../edit.js';
import { oneStep } from './map/one-step.js';
import { dropOwnFlows, restoredFlows } from './scenario-flows.js';
import { firstFree, plainWord } from './slugs.js';

/**
 * Where a change of settings goes: the scenario with this id. Where there is none yet, as in base, the change begins a
 * draft with that id and name, in the same step.
 */
export interface ScenarioTarget {
  readonly id: Id;
  readonly draftName: Text;
}

/** The target's scenario, or the draft that would begin: the only place where a draft is made. */
export function scenarioOrDraft(doc: Document, { id, draftName }: ScenarioTarget): Scenario {
  const found = doc.items.get(id);
  if (found?.kind === 'scenario') return found;
  return { kind: 'scenario', id, slug: freeSlug(doc, 'draft'), rank: nextRank(doc), name: draftName, placements: [], overrides: {}, draft: true, doc: {} };
}

/** The step that puts `after` in the place of the scenario it came from; null where nothing differs from base or before. */
export function scenarioStep(doc: Document, label: string, after: Scenario, merge?: string): Step | null {
  const before = doc.items.get(after.id) ?? null;
  const isEmpty = Object.keys(after.overrides).length === 0 && after.placements.length === 0;
  if (before === after || (before === null && isEmpty)) return null;
  const edit: Edit = { id: after.id, before, after };
  return { label, edits: [edit], ...(merge === undefined ? {} : { merge }) };
}

/** Moves a lever in a scenario: an override, or none where it returns to base. A sweep is one undo step. */
export const overrideLever =
  (target: ScenarioTarget, lever: Id, value: number): Command =>
  (doc) => {
    const variable = doc.items.get(lever);
    const base = variable ? parameterValue(variable) : null;
    if (base === null || !Number.isFinite(value)) return null;
    const scenario = scenarioOrDraft(doc, target);
    const { [lever]: former, ...others } = scenario.overrides;
    if ((former ?? base) === value && (former !== undefined) === (value !== base)) return null;
    const overrides = value === base ? others : { ...scenario.overrides, [lever]: value };
    return scenarioStep(doc, 'move-lever', { ...scenario, overrides }, `lever ${target.id} ${lever}`);
  };

/** Takes every override out of a scenario; its interventions stay. */
export const allLeversOff =
  (id: Id): Command =>
  (doc) => {
    const scenario = doc.items.get(id);
    if (scenario?.kind !== 'scenario' || Object.keys(scenario.overrides).length === 0) return null;
    return scenarioStep(doc, 'levers-off', { ...scenario, overrides: {} });
  };

/** Makes a scenario equal to base: no overrides, no intervention on, no value flows of its own. What was set for an intervention is kept for when it is switched on again. */
export const backToBase =
  (id: Id): Command =>
  (doc) => {
    const scenario = doc.items.get(id);
    if (scenario?.kind !== 'scenario') return null;
    const isBase = Object.keys(scenario.overrides).length === 0 && scenario.placements.every(({ on }) => !on) && !scenario.valueFlows?.length;
    if (isBase) return null;
    const bare: Scenario = { ...without(scenario, 'valueFlows'), overrides: {}, placements: scenario.placements.map((placement) => ({ ...placement, on: false })) };
    return oneStep(doc, 'back-to-base', [dropOwnFlows(scenario), (now) => scenarioStep(now, 'back-to-base', bare)]);
  };

/** Gives a scenario the settings it has in `saved`, its own value flows among them. Its name stays: that is not a setting. */
export const backToSaved =
  (id: Id, saved: Document): Command =>
  (doc) => {
    const scenario = doc.items.get(id);
    const before = saved.items.get(id);
    if (scenario?.kind !== 'scenario' || before?.kind !== 'scenario' || hasSameSettings(doc, scenario, saved, before)) return null;
    const { overrides, placements, seed } = before;
    const flows = restoredFlows(doc, before.valueFlows ?? [], saved);
    const after: Scenario = { ...without(scenario, 'valueFlows', 'seed'), overrides, placements, ...(flows.ids.length > 0 ? { valueFlows: flows.ids } : {}), ...(seed === undefined ? {} : { seed }) };
    return oneStep(doc, 'back-to-saved', [dropOwnFlows(scenario, flows.ids), () => ({ label: 'back-to-saved', edits: flows.edits }), (now) => scenarioStep(now, 'back-to-saved', after)]);
  };

/** Whether two versions of a scenario run the same. */
function hasSameSettings(docOfA: Document, a: Scenario, docOfB: Document, b: Scenario): boolean {
  const settings = (doc: Document, { overrides, placements, valueFlows, seed }: Scenario): string =>
    JSON.stringify([
      Object.entries(overrides).sort(([left], [right]) => (left < right ? -1 : 1)),
      placements.map(({ intervention, on, start, ramp, end, strength, carrier }) => [intervention, on, start, ramp, end, strength, carrier]),
      (valueFlows ?? []).map((id) => doc.items.get(id)),
      seed ?? null,
    ]);
  return settings(docOfA, a) === settings(docOfB, b);
}

/** A record without some of its optional fields. */
export function without<R extends object, K extends keyof R>(record: R, ...fields: readonly K[]): Omit<R, K> {
  const rest: Partial<R> = { ...record };
  for (const field of fields) delete rest[field];
  return rest as Omit<R, K>;
}

/** The rank behind all scenarios. */
export const nextRank = (doc: Document): number => Math.max(-1, ...rankedOf(doc, 'scenario').map(({ rank }) => rank)) + 1;

/** A short name for the terminal that no scenario has yet, made from `wanted`. */
export function freeSlug(doc: Document, wanted: string): string {
  const taken = new Set(rankedOf(doc, 'scenario').map(({ slug }) => slug));
  return firstFree(plainWord(wanted) || 'scenario', (slug) => taken.has(slug));
}
