import { itemsOf, variablesOf, type Document, type Item, type ItemOf } from '../model/document.js';
import type { Id } from '../model/id.js';
import { canonicalName } from '../model/name.js';
import type { Intervention, Placement, Scenario } from '../model/scenario.js';
import { parameterValue } from '../model/variable.js';
import { UsageError } from './usage-error.js';

/** What the command line changes about a model before it runs. */
export interface Settings {
  readonly scenario?: string | undefined;
  readonly interventions: readonly string[];
  /** `NAME=VALUE`, as given. */
  readonly set: readonly string[];
}

/** The document to compile and the scenario to run it with; null is base. */
export interface Prepared {
  readonly doc: Document;
  readonly scenario: Scenario | null;
}

/**
 * Applies the settings. A number for a parameter is an override of the run, so that interventions still move it; a
 * number for any other variable takes the place of its equation, or of a stock's initial value.
 */
export function applySettings(doc: Document, settings: Settings): Prepared {
  const base = settings.scenario === undefined ? null : findScenario(doc, settings.scenario);
  const given = settings.interventions.map((name) => findIntervention(doc, name));
  const overrides: Record<Id, number> = { ...base?.overrides };
  const items = new Map(doc.items);
  for (const setting of settings.set) {
    const { item, value } = findSetting(doc, setting);
    if (parameterValue(item) !== null) overrides[item.id] = value;
    else items.set(item.id, withNumber(item, value));
  }
  const isBase = !base && given.length === 0 && Object.keys(overrides).length === 0;
  return { doc: { items }, scenario: isBase ? null : { ...(base ?? NO_SCENARIO), placements: placementsOf(base, given), overrides } };
}

/** What a run without a named scenario starts from. */
const NO_SCENARIO: Scenario = { kind: 'scenario', id: 'scenario-of-the-command-line', slug: 'command-line', rank: 0, name: {}, placements: [], overrides: {}, doc: {} };

/** The scenario's placements, then the interventions given by name, each with its own settings. */
function placementsOf(base: Scenario | null, given: readonly Intervention[]): Placement[] {
  const named = new Set(given.map(({ id }) => id));
  const kept = (base?.placements ?? []).filter(({ intervention }) => !named.has(intervention));
  return [...kept, ...[...named].map((intervention) => ({ intervention, on: true }))];
}

/** Id, slug or name in either language; letter case does not count. */
function isCalled(item: ItemOf<'scenario' | 'intervention'>, called: string): boolean {
  const wanted = canonicalName(called);
  return [item.id, item.slug, item.name.nl, item.name.en].some((name) => name !== undefined && canonicalName(name) === wanted);
}

function findScenario(doc: Document, called: string): Scenario {
  const all = itemsOf(doc, 'scenario');
  const found = all.find((item) => isCalled(item, called));
  if (!found) throw new UsageError('no-such-scenario', { name: called, known: all.map(({ slug }) => slug) });
  return found;
}

function findIntervention(doc: Document, called: string): Intervention {
  const all = itemsOf(doc, 'intervention');
  const found = all.find((item) => isCalled(item, called));
  if (!found) throw new UsageError('no-such-intervention', { name: called, known: all.map(({ slug }) => slug) });
  return found;
}

type Settable = ItemOf<'stock' | 'flow' | 'auxiliary' | 'value-flow'>;

/** Names may hold an equals sign: the longest name that the model has counts. */
function findSetting(doc: Document, setting: string): { item: Settable; value: number } {
  const all: Settable[] = [...variablesOf(doc), ...itemsOf(doc, 'value-flow')];
  for (let at = setting.lastIndexOf('='); at > 0; at = setting.lastIndexOf('=', at - 1)) {
    const wanted = canonicalName(setting.slice(0, at).trim().replace(/^"(.*)"$/s, '$1'));
    const item = all.find((candidate) => canonicalName(candidate.name) === wanted || candidate.id === setting.slice(0, at));
    if (!item) continue;
    return { item, value: numberGiven(setting.slice(at + 1)) };
  }
  const at = setting.lastIndexOf('=');
  if (at <= 0) throw new UsageError('not-a-setting', { setting });
  throw new UsageError('no-such-variable', { name: setting.slice(0, at), known: [] });
}

/** A number as the command line gives it. */
export function numberGiven(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new UsageError('not-a-number', { text });
  return value;
}

function withNumber(item: Settable, value: number): Item {
  switch (item.kind) {
    case 'stock':
      return { ...item, initial: String(value) };
    case 'flow':
    case 'auxiliary':
      return { ...item, equation: String(value), gf: undefined };
    case 'value-flow':
      return { ...item, equation: String(value) };
  }
}
