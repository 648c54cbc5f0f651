import type { Document } from '../../model/document.js';
import { rankedOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Outcome } from '../outcome.js';
import { BASE_LOOK, looksOf, type Look } from './look.js';

/** Base is dashed, the current scenario stands out, the others stay behind. */
export type LineRole = 'base' | 'current' | 'other';

/** One scenario's line in a chart, whichever variable the chart is about. */
export interface ChartLine {
  /** null is base. */
  readonly id: Id | null;
  readonly role: LineRole;
  readonly look: Look;
  readonly outcome: Outcome;
}

/**
 * The lines of every chart, in drawing order: others, base, current, so that base is seen and the current one lies on
 * top. With base selected, base is the current line and still looks as base does.
 */
export function chartLines(doc: Document, outcomes: readonly Outcome[], current: Id | null): readonly ChartLine[] {
  const scenarios = rankedOf(doc, 'scenario');
  const looks = looksOf(scenarios, current);
  const lines = outcomes.flatMap((outcome): ChartLine[] => {
    if (outcome.scenario === null) return [{ id: null, role: 'base', look: BASE_LOOK, outcome }];
    const look = looks.get(outcome.scenario);
    return look ? [{ id: outcome.scenario, role: outcome.scenario === current ? 'current' : 'other', look, outcome }] : [];
  });
  const depth: Readonly<Record<LineRole, number>> = { other: 0, base: 1, current: 2 };
  return lines.sort((a, b) => depth[a.role] - depth[b.role]);
}

/** Value of a line's `variable` at `time`, straight between saved rows; NaN outside the run. */
export function valueAt(outcome: Outcome, variable: Id, time: number): number {
  const values = outcome.series.get(variable);
  const { times } = outcome;
  const first = times[0];
  const last = times.at(-1);
  if (!values || first === undefined || last === undefined) return NaN;
  const slack = 1e-9 * Math.max(1, Math.abs(last));
  if (time < first - slack || time > last + slack) return NaN;
  let low = 0;
  let high = times.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= time) low = middle;
    else high = middle;
  }
  const [from, to] = [times[low] ?? first, times[high] ?? last];
  const [a, b] = [values[low] ?? NaN, values[high] ?? NaN];
  if (time <= from || high === low) return a;
  if (time >= to) return b;
  return a + ((b - a) * (time - from)) / (to - from);
}

/**
 * The moment at which a scenario is compared with base: the last that both have. Null where both ran to their end, so
 * that it is the model's own, and where there is nothing yet.
 */
export function comparedUntil(lines: readonly ChartLine[]): number | null {
  const cut = lines.filter(({ role, id, outcome }) => (role === 'current' || id === null) && !outcome.complete).flatMap(({ outcome }) => outcome.times.at(-1) ?? []);
  return cut.length > 0 ? Math.min(...cut) : null;
}

/** The last value of a line's `variable`, and its time; NaN where the run has none. */
export function endOf(outcome: Outcome, variable: Id): { readonly time: number; readonly value: number } {
  return { time: outcome.times.at(-1) ?? NaN, value: outcome.series.get(variable)?.at(-1) ?? NaN };
}
