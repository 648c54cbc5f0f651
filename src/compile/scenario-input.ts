import type { Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { placedChanges } from '../model/placed-changes.js';
import type { Scenario } from '../model/scenario.js';
import { effortName } from './bind-model.js';
import type { Plan } from './plan.js';
import type { ParameterSetting, RunInput, TimedChange } from './run-input.js';

/** A scenario as run input: overrides first, then the placements in their order. Null is base. Never needs another Plan. */
export function scenarioInput(doc: Document, plan: Plan, scenario: Scenario | null): RunInput {
  if (!scenario) return { parameters: [] };
  const changes = new Map<number, TimedChange[]>();
  const add = (slot: number | undefined, change: TimedChange): void => {
    if (slot === undefined) return;
    const known = changes.get(slot);
    if (known) known.push(change);
    else changes.set(slot, [change]);
  };
  const slots = parameterSlots(plan);
  for (const placement of scenario.placements) {
    const intervention = doc.items.get(placement.intervention);
    if (!placement.on || intervention?.kind !== 'intervention') continue;
    const effort = slots.efforts.get(effortName(intervention.slug));
    for (const { parameter, ...change } of placedChanges(intervention, placement)) {
      add(slots.byId.get(parameter), change);
      add(effort, { ...change, op: 'raise', value: 1 });
    }
  }
  const moved = new Set([...Object.keys(scenario.overrides).flatMap((id) => slots.byId.get(id) ?? []), ...changes.keys()]);
  const base = new Map(plan.parameters.map(({ slot, value }) => [slot, value]));
  const parameters = [...moved].map((slot): ParameterSetting => {
    return { slot, base: scenario.overrides[plan.slots[slot]?.id ?? ''] ?? base.get(slot) ?? 0, changes: changes.get(slot) ?? [] };
  });
  return { parameters, ...(scenario.seed === undefined ? {} : { seed: scenario.seed }) };
}

/** Parameters by the id of their variable; efforts by their name, for their slots bear the intervention's id. */
function parameterSlots({ slots, parameters }: Plan): { readonly byId: ReadonlyMap<Id, number>; readonly efforts: ReadonlyMap<string, number> } {
  const byId = new Map<Id, number>();
  const efforts = new Map<string, number>();
  for (const { slot } of parameters) {
    const found = slots[slot];
    if (!found) continue;
    if (found.kind === 'hidden') efforts.set(found.name, slot);
    else byId.set(found.id, slot);
  }
  return { byId, efforts };
}
