import type { Dialect } from '../equation/tree.js';
import { documentOf } from '../model/document-of.js';
import { itemsOf, workspaceOf, type Document, type Item } from '../model/document.js';
import type { Id } from '../model/id.js';
import { canonicalName } from '../model/name.js';
import { placedChanges, type PlacedChange } from '../model/placed-changes.js';
import type { Intervention, Scenario } from '../model/scenario.js';
import type { Simulation } from '../model/simulation.js';
import { parameterValue, type Auxiliary } from '../model/variable.js';
import { WORKSPACE_ID } from '../model/workspace.js';

/** How close to a step of the run a time must be to lie on it. */
const ON_STEP = 1e-9;

/**
 * The document as a model of one scenario (null: of base) that any tool runs to the same numbers: every parameter that the
 * scenario moves becomes an equation over time, value flows and costs become auxiliaries, and what only this product reads
 * is gone.
 */
export function plainScenario(doc: Document, scenario: Scenario | null): Document {
  const workspace = workspaceOf(doc);
  const { dialect, simulation } = workspace;
  const moved = new Map<Id, readonly PlacedChange[]>();
  const costs: Auxiliary[] = [];
  for (const placement of scenario?.placements ?? []) {
    const intervention = doc.items.get(placement.intervention);
    if (!placement.on || intervention?.kind !== 'intervention') continue;
    const changes = placedChanges(intervention, placement);
    for (const change of changes) moved.set(change.parameter, [...(moved.get(change.parameter) ?? []), change]);
    costs.push(...costAuxiliaries(doc, intervention, largestShare(changes, dialect, simulation)));
  }
  const elsewhere = new Set(itemsOf(doc, 'scenario').flatMap(({ valueFlows }) => valueFlows ?? []));
  for (const own of scenario?.valueFlows ?? []) elsewhere.delete(own);
  const items = [...doc.items.values()].flatMap((item): Item[] => {
    switch (item.kind) {
      case 'workspace':
        return [{ ...item, id: WORKSPACE_ID, title: scenario ? titled(item.title, scenario.name) : item.title }];
      case 'auxiliary':
        return [plainAuxiliary(item, scenario?.overrides[item.id], moved.get(item.id) ?? [], dialect, simulation)];
      case 'value-flow':
        return elsewhere.has(item.id) ? [] : [{ kind: 'auxiliary', id: item.id, name: item.name, label: item.label, units: unitsOf(doc, item.valueType), doc: {}, equation: item.equation }];
      case 'view':
        return item.lens === 'value-network' ? [] : [item];
      case 'view-item':
        return shows(doc, item) ? [item] : [];
      case 'stock':
      case 'flow':
      case 'dimension':
      case 'submodel':
      case 'module':
      case 'macro':
      case 'group':
      case 'data-file':
      case 'foreign':
        return [item];
      default:
        return [];
    }
  });
  return documentOf([...items, ...costs]);
}

/** Items of a page stay where what they show stays. */
function shows(doc: Document, item: Extract<Item, { kind: 'view-item' }>): boolean {
  const view = doc.items.get(item.view);
  return view?.kind === 'view' && view.lens !== 'value-network' && item.shows !== 'loop';
}

const titled = (title: Scenario['name'], name: Scenario['name']): Scenario['name'] =>
  Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${text} – ${name[language as keyof typeof name] ?? name.nl ?? name.en ?? ''}`.replace(/ – $/, '')]));

function plainAuxiliary(auxiliary: Auxiliary, override: number | undefined, changes: readonly PlacedChange[], dialect: Dialect, simulation: Simulation): Auxiliary {
  const own: Auxiliary = { ...auxiliary, heldBy: undefined };
  const base = override ?? parameterValue(auxiliary);
  if (base === null || (override === undefined && changes.length === 0)) return own;
  const { range, ...rest } = own;
  const equation = changes.reduce((value, change) => changed(value, change, dialect, simulation), written(base));
  return changes.length > 0 ? { ...rest, equation } : { ...own, equation, ...(range ? { range } : {}) };
}

/** value + strength·(target − value)·r(t), with the value so far written once. */
function changed(value: string, change: PlacedChange, dialect: Dialect, simulation: Simulation): string {
  const share = shareOf(change, dialect, simulation);
  switch (change.op) {
    case 'set':
      return `(${value})*(1 - ${share}) + ${written(change.value)}*${share}`;
    case 'multiply':
      return `(${value})*(1 + ${written(change.value - 1)}*${share})`;
    case 'add':
      return `${value} + ${written(change.value)}*${share}`;
  }
}

/** strength·r(t) as an expression of time. */
function shareOf({ start, ramp, end, strength }: PlacedChange, dialect: Dialect, simulation: Simulation): string {
  const time = dialect === 'vensim' ? 'Time' : 'TIME';
  const choice = (condition: string, then: string, otherwise: string): string =>
    dialect === 'vensim' ? `IF THEN ELSE(${condition}, ${then}, ${otherwise})` : `(IF ${condition} THEN ${then} ELSE ${otherwise})`;
  const from = written(onStep(start, simulation));
  const rising = ramp > 0 ? `MIN(1, MAX(0, (${time} - ${written(start)})/${written(ramp)}))` : choice(`${time} >= ${from}`, '1', '0');
  const ending = end === Infinity ? rising : choice(`${time} >= ${written(onStep(end, simulation))}`, '0', rising);
  return strength === 1 ? ending : `${written(strength)}*${ending}`;
}

/** The time as the run has it, where it lies on a step but for rounding: so that nothing begins a step too late. */
function onStep(time: number, { start, dt }: Simulation): number {
  const step = start + Math.round((time - start) / dt) * dt;
  return Math.abs(step - time) < ON_STEP ? Math.min(step, time) : time;
}

const largestShare = (changes: readonly PlacedChange[], dialect: Dialect, simulation: Simulation): string =>
  changes.map((change) => shareOf(change, dialect, simulation)).reduce((most, share) => (most === '' ? share : `MAX(${most}, ${share})`), '');

/** What an intervention costs, one auxiliary for each line, named after both. */
function costAuxiliaries(doc: Document, { id, slug, name, costs }: Intervention, share: string): Auxiliary[] {
  const taken = new Set([...itemsOf(doc, 'stock'), ...itemsOf(doc, 'flow'), ...itemsOf(doc, 'auxiliary'), ...itemsOf(doc, 'value-flow')].map((item) => canonicalName(item.name)));
  if (share === '') return [];
  return costs.map(({ equation, valueType }, at): Auxiliary => {
    let own = `cost_${slug}_${at + 1}`;
    while (taken.has(canonicalName(own))) own += '_';
    return { kind: 'auxiliary', id: `${id}/cost/${at}`, name: own, label: name, units: unitsOf(doc, valueType), doc: {}, equation: `(${equation})*${share}` };
  });
}

/** The units of a rate of this value type. */
function unitsOf(doc: Document, valueType: Id): string {
  const type = doc.items.get(valueType);
  const { timeUnit } = workspaceOf(doc).simulation;
  return type?.kind === 'value-type' && type.unit !== '' && timeUnit !== '' ? `(${type.unit})/${timeUnit}` : '';
}

/** The shortest digits that give the number back, in brackets where a sign would run into what stands before. */
const written = (value: number): string => (value < 0 ? `(${value})` : String(value));
