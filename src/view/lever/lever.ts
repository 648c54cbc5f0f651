import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Intervention, Placement, Scenario } from '../../model/scenario.js';
import type { Text } from '../../model/text.js';
import { parameterValue, type Auxiliary, type LeverRange } from '../../model/variable.js';
import { stepOf } from './lever-step.js';

/** A parameter that people can move, as it stands in the current scenario. */
export interface Lever {
  readonly id: Id;
  readonly label: Text;
  readonly name: string;
  readonly doc: Text;
  readonly units: string;
  readonly range: LeverRange;
  /** False where the model names no range, and this one stands in. */
  readonly hasOwnRange: boolean;
  /** Its value in base. */
  readonly base: number;
  /** Its value in the current scenario, before interventions. */
  readonly value: number;
  readonly isOverridden: boolean;
  /** Its value in the saved document's scenario, where that differs from `value`. */
  readonly saved: number | null;
  /** Who can pull it. */
  readonly heldBy: Text | null;
  /** The interventions of the current scenario that move it too, and where to when complete. */
  readonly movedBy: readonly { readonly name: Text; readonly to: number }[];
}

/** How many levers a model that names none gets. */
const MOST_STAND_INS = 8;

/**
 * The levers of `doc` in document order, as `scenario` has them; null is base. In a model without a single range, as
 * many from other tools are, the first parameters are levers from half their value to double.
 */
export function leversOf(doc: Document, saved: Document, scenario: Id | null): readonly Lever[] {
  const current = scenarioIn(doc, scenario);
  const before = scenarioIn(saved, scenario);
  const hasOwn = hasRanges(doc);
  const levers = itemsOf(doc, 'auxiliary').flatMap((variable): Lever[] => {
    const base = parameterValue(variable);
    const range = hasOwn ? variable.range : rangeOf(doc, variable);
    if (base === null || !range || !(range.max > range.min)) return [];
    const value = current?.overrides[variable.id] ?? base;
    const savedValue = scenario === null ? base : before ? (before.overrides[variable.id] ?? base) : null;
    const holder = variable.heldBy === undefined ? undefined : doc.items.get(variable.heldBy);
    return [
      {
        id: variable.id,
        label: variable.label,
        name: variable.name,
        doc: variable.doc,
        units: variable.units,
        range,
        hasOwnRange: hasOwn,
        base,
        value,
        isOverridden: current !== null && variable.id in current.overrides,
        saved: savedValue !== null && savedValue !== value ? savedValue : null,
        heldBy: holder?.kind === 'stakeholder' ? holder.name : null,
        movedBy: current ? movers(doc, current, variable, value) : [],
      },
    ];
  });
  return hasOwn ? levers : levers.slice(0, MOST_STAND_INS);
}

const hasRanges = (doc: Document): boolean => itemsOf(doc, 'auxiliary').some((variable) => variable.range !== undefined && parameterValue(variable) !== null);

/** The range of a parameter: its own; in a model that names none at all, from half its value to double, and 0..1 around nought. Null for what is no lever. */
export function rangeOf(doc: Document, variable: Auxiliary): LeverRange | null {
  const base = parameterValue(variable);
  if (base === null) return null;
  if (variable.range) return variable.range;
  if (hasRanges(doc)) return null;
  const [min, max] = base === 0 ? [0, 1] : [base / 2, base * 2].sort((a, b) => a - b) as [number, number];
  return { min, max, step: stepOf({ min, max }) };
}

/** The scenario with this id, or null for base and for one that is gone. */
export function scenarioIn(doc: Document, id: Id | null): Scenario | null {
  const item = id === null ? undefined : doc.items.get(id);
  return item?.kind === 'scenario' ? item : null;
}

/** The interventions that a scenario has switched on, in its order, with how they are placed. */
export function activePlacements(doc: Document, scenario: Scenario): readonly { readonly placement: Placement; readonly intervention: Intervention }[] {
  return scenario.placements.flatMap((placement) => {
    const intervention = doc.items.get(placement.intervention);
    return placement.on && intervention?.kind === 'intervention' ? [{ placement, intervention }] : [];
  });
}

/** Where a change takes a parameter that stands at `from`, once it is complete: ecosystem semantics, base + strength·(target − base). */
export function targetOf(op: 'set' | 'multiply' | 'add', value: number, from: number, strength: number): number {
  const target = op === 'set' ? value : op === 'multiply' ? from * value : from + value;
  return from + strength * (target - from);
}

function movers(doc: Document, scenario: Scenario, variable: Auxiliary, from: number): Lever['movedBy'] {
  const found: { name: Text; to: number }[] = [];
  let value = from;
  for (const { placement, intervention } of activePlacements(doc, scenario)) {
    for (const change of intervention.changes) {
      if (change.parameter !== variable.id) continue;
      value = targetOf(change.op, change.value, value, placement.strength ?? 1);
      found.push({ name: intervention.name, to: value });
    }
  }
  return found;
}
