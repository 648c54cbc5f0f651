import { rankedOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Intervention, Placement } from '../../model/scenario.js';
import type { PlacementChange } from '../../state/commands/scenario-placement.js';
import { scenarioIn } from '../lever/lever.js';
import type { Timing } from './bar-drag.js';

/** An intervention as the current scenario has it: with the scenario's own settings where it has any. */
export interface PlacedIntervention {
  readonly intervention: Intervention;
  readonly on: boolean;
  /** When its first change begins. */
  readonly start: number;
  /** How long until it is complete, counted from `start`. */
  readonly ramp: number;
  /** When it ends; null where it goes on. */
  readonly end: number | null;
  readonly strength: number;
  readonly carrier: Id | null;
  /** Whether the scenario sets anything but on and off. */
  readonly isChanged: boolean;
}

/** An intervention's own timing: from its first change on, until all changes are complete, and until all have ended. */
export function ownTiming({ changes }: Intervention): { readonly start: number; readonly ramp: number; readonly end: number | null } {
  const start = changes[0]?.start ?? 0;
  const complete = Math.max(start, ...changes.map((change) => change.start + Math.max(0, change.ramp)));
  const ends = changes.map(({ end }) => end ?? Infinity);
  const end = ends.length > 0 ? Math.max(...ends) : Infinity;
  return { start, ramp: complete - start, end: Number.isFinite(end) ? end : null };
}

/** All interventions of `doc` in their order, as `scenario` places them; null is base, where none is on. */
export function placedInterventions(doc: Document, scenario: Id | null): readonly PlacedIntervention[] {
  const placements = new Map<Id, Placement>((scenarioIn(doc, scenario)?.placements ?? []).map((placement) => [placement.intervention, placement]));
  return rankedOf(doc, 'intervention').map((intervention) => {
    const own = ownTiming(intervention);
    const placement = placements.get(intervention.id);
    const start = placement?.start ?? own.start;
    // An end of its own keeps its distance to the start, as all changes do.
    const end = placement?.end ?? (own.end === null ? null : own.end + start - own.start);
    return {
      intervention,
      on: placement?.on ?? false,
      start,
      ramp: placement?.ramp ?? own.ramp,
      end,
      strength: placement?.strength ?? 1,
      carrier: placement?.carrier ?? intervention.carrier ?? null,
      isChanged: placement !== undefined && [placement.start, placement.ramp, placement.end, placement.strength, placement.carrier].some((value) => value !== undefined),
    };
  });
}

/**
 * What to write down so that `from` gets the timing `to`. An end is written with every move of the start, so that it
 * stays where the screen showed it. Where the intervention has an end of its own, "for ever" is past the run's end.
 */
export function timingChange(from: PlacedIntervention, to: Timing, stop: number): PlacementChange {
  const isMoved = to.start !== from.start;
  const own = ownTiming(from.intervention);
  const end = to.end ?? (own.end === null ? null : stop + 1);
  return {
    ...(isMoved ? { start: to.start } : {}),
    ...(to.ramp === from.ramp ? {} : { ramp: to.ramp }),
    ...(to.end !== from.end || (isMoved && to.end !== null) ? { end } : {}),
  };
}
