import { line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import type { Id } from '../../model/id.js';
import type { Axis } from './axis.js';
import { valueAt, type ChartLine } from './chart-line.js';
import { visibleRows } from './decimate.js';
import { pushApart } from './push-apart.js';

/** Edges of the plot within the drawing, in px from its left and top. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LineChartInput {
  readonly lines: readonly ChartLine[];
  readonly variable: Id;
  readonly start: number;
  readonly stop: number;
  readonly axis: Axis;
  readonly frame: Frame;
  /** Height that the label at a line's end takes: two rows of text with a name, one without. */
  readonly labelHeight: { readonly current: number; readonly other: number };
  /** Height of a label in one row, for where there is no room for more. */
  readonly rowHeight: number;
  /** From a line's end to its label. */
  readonly labelGap: number;
  /** The drawing before this one: what is drawn the same is taken over. */
  readonly former?: LineChart | null;
}

/** One line as drawn. */
export interface DrawnLine {
  readonly line: ChartLine;
  readonly path: string;
  /** Where it ends; null where it never begins. */
  readonly end: { readonly x: number; readonly y: number; readonly value: number } | null;
  /** Where its label begins: beside the plot, or beside the place where a run stopped halfway. */
  readonly labelX: number;
  /** Centre of its label; a line without a colour of its own has none. */
  readonly labelY: number;
  /** Whether the label stands so far off that a leader has to lead to it. */
  readonly hasLeader: boolean;
}

/** A chart of lines as a drawing: no text, no colour, only places. */
export interface LineChart {
  readonly frame: Frame;
  readonly axis: Axis;
  readonly variable: Id;
  /** First and last time along the axis. */
  readonly span: readonly [number, number];
  readonly hairlines: readonly { readonly y: number; readonly value: number }[];
  readonly lines: readonly DrawnLine[];
  /** Whether each label has one row only. */
  readonly isCompact: boolean;
  readonly xOf: (time: number) => number;
  readonly yOf: (value: number) => number;
  readonly timeAt: (x: number) => number;
}

/** How far a label may stand from its line's end before a leader is drawn. */
const LEADER_FROM = 6;

/** Whether a scenario's line is drawn without a colour and a label: there are more of them than colours. */
export const isPlain = ({ id, look }: ChartLine): boolean => id !== null && look.colour === null;

/** Draws `input`. Pure: the same data give the same drawing. */
export function lineChart({ lines, variable, start, stop, axis, frame, labelHeight, rowHeight, labelGap, former }: LineChartInput): LineChart {
  const x = scaleLinear([start, stop], [frame.left, frame.right]);
  const y = scaleLinear([axis.min, axis.max], [frame.bottom, frame.top]);
  const ends = lines.map(({ outcome }) => lastPoint(outcome.series.get(variable), outcome.times));
  const shown = ends.map((end) => (end ? clamp(y(end.value), frame.top, frame.bottom) : null));
  const named = shown.flatMap((at, index) => {
    const drawn = lines[index];
    return at === null || !drawn || isPlain(drawn) ? [] : [{ index, wanted: at, height: drawn.role === 'current' ? labelHeight.current : labelHeight.other }];
  });
  const isCompact = named.reduce((sum, { height }) => sum + height, 0) > frame.height;
  const labelled = isCompact ? named.map((label) => ({ ...label, height: Math.min(label.height, rowHeight) })) : named;
  const isHalfway = (index: number): boolean => x(ends[index]?.time ?? stop) < frame.right - 1;
  const placeOf = new Map(
    [false, true].flatMap((halfway) => {
      const column = labelled.filter(({ index }) => isHalfway(index) === halfway);
      // Within the plot, the words of the time axis stand below.
      const places = pushApart(column, Math.min(frame.top, 0), halfway ? frame.bottom : frame.height);
      return column.map(({ index }, at) => [index, places[at] ?? 0] as const);
    }),
  );
  const known = former && isSamePlace(former, { frame, axis, variable, span: [start, stop] }) ? former.lines : [];
  return {
    frame,
    axis,
    variable,
    span: [start, stop],
    hairlines: axis.ticks.map((value) => ({ value, y: y(value) })),
    lines: lines.map((drawn, index): DrawnLine => {
      const end = ends[index];
      const labelY = placeOf.get(index) ?? 0;
      return {
        line: drawn,
        path: known.find(({ line: { outcome } }) => outcome.series === drawn.outcome.series)?.path ?? pathOf(drawn.outcome.series.get(variable), drawn.outcome.times, x, y, frame),
        end: end ? { x: x(end.time), y: y(end.value), value: end.value } : null,
        labelX: (end && isHalfway(index) ? x(end.time) : frame.right) + labelGap,
        labelY,
        hasLeader: placeOf.has(index) && Math.abs(labelY - (shown[index] ?? labelY)) > LEADER_FROM,
      };
    }),
    isCompact,
    xOf: x,
    yOf: y,
    timeAt: (at) => clamp(x.invert(at), start, stop),
  };
}

/** Whether the same rows have the same path in both. */
function isSamePlace(a: Pick<LineChart, 'frame' | 'axis' | 'variable' | 'span'>, b: Pick<LineChart, 'frame' | 'axis' | 'variable' | 'span'>): boolean {
  const edges = ({ frame: { left, right, top, bottom, height }, axis: { min, max }, span }: typeof a): readonly number[] => [left, right, top, bottom, height, min, max, ...span];
  return a.variable === b.variable && edges(a).every((edge, at) => edge === edges(b)[at]);
}

/** Values of all lines at `time`, in drawing order; those without a value are left out. */
export function readingAt(lines: readonly ChartLine[], variable: Id, time: number): readonly { readonly line: ChartLine; readonly value: number }[] {
  return lines.map((each) => ({ line: each, value: valueAt(each.outcome, variable, time) })).filter(({ value }) => Number.isFinite(value));
}

function lastPoint(values: Float64Array | undefined, times: Float64Array): { readonly time: number; readonly value: number } | null {
  const row = values?.findLastIndex(Number.isFinite) ?? -1;
  const [time, value] = [times[row], values?.[row]];
  return time === undefined || value === undefined ? null : { time, value };
}

function pathOf(values: Float64Array | undefined, times: Float64Array, x: (time: number) => number, y: (value: number) => number, frame: Frame): string {
  if (!values) return '';
  const draw = line<number>()
    .defined((row) => Number.isFinite(values[row]))
    .x((row) => x(times[row] ?? NaN))
    .y((row) => clamp(y(values[row] ?? NaN), -frame.height, 2 * frame.height))
    .digits(1);
  return draw(visibleRows(values, frame.right - frame.left)) ?? '';
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
