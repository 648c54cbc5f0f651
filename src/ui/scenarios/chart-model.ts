import { rankedOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Indicator } from '../../model/scenario.js';
import { textIn, type Language } from '../../model/text.js';
import { axisFor, type Axis } from '../../view/chart/axis.js';
import { chartLines } from '../../view/chart/chart-line.js';
import { textWidth } from '../../view/chart/text-width.js';
import type { Outcome } from '../../view/outcome.js';
import type { PlacedIntervention } from '../../view/scenario/placed-intervention.js';
import { SCENARIOS } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { tickWords, valueWords } from '../chart/chart-words.js';

/** What all charts share, made of the document and its runs. */
export function chartSetting(doc: Document, outcomes: readonly Outcome[], scenario: Id | null, language: Language): ChartSetting {
  const { simulation, title } = workspaceOf(doc);
  const scenarios = rankedOf(doc, 'scenario');
  return {
    start: simulation.start,
    stop: simulation.stop,
    timeUnit: simulation.timeUnit,
    lines: chartLines(doc, outcomes, scenario),
    names: new Map<Id | null, string>([[null, textIn(SCENARIOS.base, language)], ...scenarios.map(({ id, name, slug }) => [id, textIn(name, language, slug)] as const)]),
    order: scenarios.map(({ id }) => id),
    model: textIn(title, language),
  };
}

/** Whether two settings draw the same: then the former stays, and no chart is drawn again. */
export function isSameSetting(a: ChartSetting, b: ChartSetting): boolean {
  const isSameLine = (left: ChartSetting['lines'][number], right: ChartSetting['lines'][number] | undefined): boolean =>
    right !== undefined && left.id === right.id && left.role === right.role && left.outcome === right.outcome && left.look.colour === right.look.colour;
  return (
    a.start === b.start &&
    a.stop === b.stop &&
    a.timeUnit === b.timeUnit &&
    a.model === b.model &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, at) => isSameLine(line, b.lines[at])) &&
    a.names.size === b.names.size &&
    [...a.names].every(([id, name]) => b.names.get(id) === name)
  );
}

/** The axes of all indicators: five hairlines for the goal, three for the others. */
export function axesFor(doc: Document, indicators: readonly Indicator[], setting: ChartSetting): ReadonlyMap<Id, Axis> {
  const outcomes = setting.lines.map(({ outcome }) => outcome);
  return new Map(
    indicators.map((indicator, at) => {
      const isCounted = doc.items.get(indicator.variable)?.kind === 'stock';
      return [indicator.id, axisFor(outcomes, { indicator, isCounted, intervals: at === 0 ? [4, 5, 3] : [2] })];
    }),
  );
}

/** Least and most room for the names beside the plot, in px. */
const NAMES = { least: 64, most: 168, mostOnPhone: 110 } as const;

/** Room beside the goal's plot, which the interventions below it share: for the numbers at the left, for names at the right. */
export function goalMargins(setting: ChartSetting, indicator: Indicator, axis: Axis, placed: readonly PlacedIntervention[], carriers: readonly string[], isPhone: boolean, language: Language): { readonly left: number; readonly right: number } {
  const ticks = tickWords(axis, indicator, language).map((tick) => textWidth(tick, 12) + 12);
  const ends = setting.lines.flatMap(({ id, outcome }) => [
    textWidth(setting.names.get(id) ?? '', 12) + 16,
    textWidth(valueWords(outcome.series.get(indicator.variable)?.at(-1) ?? NaN, indicator, language), 16) + 16,
  ]);
  const names = isPhone || placed.length === 0 ? [] : carriers.map((carrier) => textWidth(carrier, 12) + 34);
  const right = Math.max(NAMES.least, Math.min(isPhone ? NAMES.mostOnPhone : NAMES.most, Math.max(...ends, ...names, 0)));
  return { left: Math.ceil(Math.max(isPhone ? 40 : 44, ...ticks)), right: Math.ceil(right) };
}
