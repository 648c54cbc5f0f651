import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { parameterValue } from '../../model/variable.js';
import { valueAt } from '../chart/chart-line.js';
import type { Outcome } from '../outcome.js';
import { activePlacements, scenarioIn, targetOf } from '../lever/lever.js';

/** A parameter that a scenario has elsewhere than base. */
export interface ParameterDifference {
  readonly parameter: Id;
  readonly base: number;
  /** Where it stands at the latest, with overrides and interventions complete. */
  readonly value: number;
  /** When the last change of it ends; null where it stays. */
  readonly until: number | null;
}

/** An indicator's value in base and in the scenario, when both have ended or at the last moment that both have. */
export interface OutcomeDifference {
  readonly variable: Id;
  readonly base: number;
  readonly value: number;
}

/** What sets a scenario apart from base: every setting that differs and no other, and what that does. */
export interface Comparison {
  readonly settings: readonly ParameterDifference[];
  readonly outcomes: readonly OutcomeDifference[];
  /** When the outcomes are compared, where a run stopped early; null is the end. */
  readonly until: number | null;
}

/** Compares `scenario` with base, by the settings in `doc` and the runs in `outcomes`. Null in base, which has nothing to differ from. */
export function compareWithBase(doc: Document, outcomes: readonly Outcome[], scenario: Id | null, variables: readonly Id[]): Comparison | null {
  const current = scenarioIn(doc, scenario);
  if (!current) return null;
  const base = outcomes.find((outcome) => outcome.scenario === null);
  const own = outcomes.find((outcome) => outcome.scenario === scenario);
  const cut = [base, own].flatMap((outcome) => (outcome && !outcome.complete ? (outcome.times.at(-1) ?? []) : []));
  const until = cut.length > 0 ? Math.min(...cut) : null;
  const at = (outcome: Outcome | undefined, variable: Id): number => {
    if (!outcome) return NaN;
    return until === null ? (outcome.series.get(variable)?.at(-1) ?? NaN) : valueAt(outcome, variable, until);
  };
  return {
    settings: settingsOf(doc, current),
    outcomes: variables.map((variable) => ({ variable, base: at(base, variable), value: at(own, variable) })),
    until,
  };
}

function settingsOf(doc: Document, scenario: Parameters<typeof activePlacements>[1]): ParameterDifference[] {
  const changed = new Map<Id, { value: number; until: number | null }>();
  const baseOf = new Map(itemsOf(doc, 'auxiliary').flatMap((variable) => {
    const value = parameterValue(variable);
    return value === null ? [] : [[variable.id, value] as const];
  }));
  for (const [id, value] of Object.entries(scenario.overrides)) changed.set(id, { value, until: null });
  for (const { placement, intervention } of activePlacements(doc, scenario)) {
    const shift = placement.start === undefined ? 0 : placement.start - (intervention.changes[0]?.start ?? 0);
    for (const change of intervention.changes) {
      const from = changed.get(change.parameter)?.value ?? baseOf.get(change.parameter);
      if (from === undefined) continue;
      const until = placement.end ?? (change.end === undefined ? null : change.end + shift);
      changed.set(change.parameter, { value: targetOf(change.op, change.value, from, placement.strength ?? 1), until });
    }
  }
  return [...changed].flatMap(([parameter, { value, until }]): ParameterDifference[] => {
    const base = baseOf.get(parameter);
    if (base === undefined || Math.abs(value - base) <= 1e-12 * Math.max(1, Math.abs(base))) return [];
    return [{ parameter, base, value, until }];
  });
}
