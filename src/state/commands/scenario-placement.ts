import type { Id } from '../../model/id.js';
import type { Intervention, Placement } from '../../model/scenario.js';
import type { Command } from '../edit.js';
import { scenarioOrDraft, scenarioStep, type ScenarioTarget } from './scenario-override.js';

/** What a person sets of an intervention in one scenario; `null` takes the intervention's own again. */
export interface PlacementChange {
  readonly on?: boolean;
  readonly start?: number | null;
  readonly ramp?: number | null;
  readonly end?: number | null;
  /** 0..1.5. */
  readonly strength?: number | null;
  readonly carrier?: Id | null;
}

/** The strongest an intervention can be set. */
export const MOST_STRENGTH = 1.5;

/**
 * Sets how a scenario uses an intervention. In base, switching one on begins a draft. A drag over the time axis is one
 * undo step.
 */
export const placeIntervention =
  (target: ScenarioTarget, id: Id, change: PlacementChange): Command =>
  (doc) => {
    const intervention = doc.items.get(id);
    if (intervention?.kind !== 'intervention' || !isValid(change)) return null;
    const scenario = scenarioOrDraft(doc, target);
    const at = scenario.placements.findIndex((placement) => placement.intervention === id);
    const before = scenario.placements[at] ?? { intervention: id, on: false };
    const after = changed(before, change, intervention);
    if (isSame(before, after)) return null;
    const isBare = !after.on && Object.keys(after).length === 2;
    const placements = at === -1 ? (isBare ? scenario.placements : [...scenario.placements, after]) : scenario.placements.map((placement, index) => (index === at ? after : placement));
    const isSwitch = change.on !== undefined && change.on !== before.on;
    const label = isSwitch ? (change.on ? 'intervention-on' : 'intervention-off') : 'place-intervention';
    return scenarioStep(doc, label, { ...scenario, placements }, isSwitch ? undefined : `placement ${target.id} ${id}`);
  };

function isValid({ start, ramp, end, strength }: PlacementChange): boolean {
  const isNumber = (value: number | null | undefined): boolean => value === undefined || value === null || Number.isFinite(value);
  if (![start, ramp, end, strength].every(isNumber)) return false;
  return (ramp ?? 0) >= 0 && (strength ?? 0) >= 0 && (strength ?? 0) <= MOST_STRENGTH;
}

/** `before` with `change`; what equals the intervention's own is not written down. */
function changed(before: Placement, change: PlacementChange, intervention: Intervention): Placement {
  const pick = <V>(wanted: V | null | undefined, former: V | undefined, own: V | undefined): V | undefined => {
    const value = wanted === undefined ? former : (wanted ?? undefined);
    return value === own ? undefined : value;
  };
  const [first] = intervention.changes;
  const isSingle = intervention.changes.length === 1;
  const fields = {
    start: pick(change.start, before.start, first?.start),
    ramp: pick(change.ramp, before.ramp, isSingle ? first?.ramp : undefined),
    end: pick(change.end, before.end, undefined),
    strength: pick(change.strength, before.strength, 1),
    carrier: pick(change.carrier, before.carrier, intervention.carrier),
  };
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { intervention: intervention.id, on: change.on ?? before.on, ...set };
}

const isSame = (a: Placement, b: Placement): boolean =>
  a.on === b.on && a.start === b.start && a.ramp === b.ramp && a.end === b.end && a.strength === b.strength && a.carrier === b.carrier;
