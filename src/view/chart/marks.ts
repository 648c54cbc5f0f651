import { isHollow, markerPath } from './look.js';
import type { LineRole } from './chart-line.js';
import { isPlain, type DrawnLine, type LineChart } from './line-chart.js';

/** One thing to draw, with its final colours: what a file of a chart is made of, whichever its format. */
export type Mark =
  | { readonly kind: 'path'; readonly d: string; readonly x: number; readonly y: number; readonly fill: string | null; readonly stroke: string | null; readonly width: number; readonly dash: readonly number[] }
  | { readonly kind: 'text'; readonly text: string; readonly x: number; readonly y: number; readonly size: number; readonly weight: number; readonly fill: string; readonly anchor: 'start' | 'middle' | 'end' };

/** A chart ready to be written to a file. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** What it shows, for people who do not see it. */
  readonly title: string;
  readonly marks: readonly Mark[];
}

/** Colours as they are on the screen now; tokens mean nothing in a file. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly faint: string;
  readonly hairline: string;
  readonly axis: string;
  readonly base: string;
  /** Of a scenario, by the number of its look. */
  readonly scenario: (colour: number | null) => string;
}

/** The words of a picture. */
export interface PictureWords {
  readonly title: string;
  readonly unit: string;
  /** Of the model and, where it has one, its date. */
  readonly footer: string;
  readonly ticks: readonly string[];
  readonly times: readonly { readonly time: number; readonly text: string }[];
  readonly labelOf: (drawn: DrawnLine) => { readonly value: string; readonly name: string };
}

/** Room above the plot for the title, and below it for the model's name. */
export const PICTURE_HEAD = 44;
export const PICTURE_FOOT = 24;

const WIDTH_OF: Readonly<Record<LineRole, number>> = { current: 2.5, other: 1.75, base: 1.5 };

/** The whole chart as marks, drawn below its title. */
export function chartPicture(chart: LineChart, words: PictureWords, palette: Palette): Picture {
  const { frame } = chart;
  const down = PICTURE_HEAD;
  const colourOf = ({ line }: DrawnLine): string => (line.id === null ? palette.base : palette.scenario(line.look.colour));
  const rule = (x1: number, y1: number, x2: number, y2: number, stroke: string): Mark => ({ kind: 'path', d: `M${x1} ${y1}L${x2} ${y2}`, x: 0, y: down, fill: null, stroke, width: 1, dash: [] });
  const text = (value: string, x: number, y: number, fill: string, more: Partial<Extract<Mark, { kind: 'text' }>> = {}): Mark => ({ kind: 'text', text: value, x, y: y + down, size: 12, weight: 400, fill, anchor: 'start', ...more });
  return {
    width: frame.width,
    height: frame.height + down + PICTURE_FOOT,
    background: palette.background,
    title: `${words.title}, ${words.unit}`,
    marks: [
      text(words.title, 0, 18 - down, palette.ink, { size: 18, weight: 600 }),
      text(words.unit, 0, 36 - down, palette.faint),
      ...chart.hairlines.flatMap(({ y }, at) => [
        rule(frame.left, y, frame.right, y, palette.hairline),
        text(words.ticks[at] ?? '', frame.left - 8, y + 4, palette.faint, { anchor: 'end' }),
      ]),
      rule(frame.left, frame.bottom, frame.right, frame.bottom, palette.axis),
      ...words.times.map(({ time, text: label }) => text(label, chart.xOf(time), frame.bottom + 18, palette.faint, { anchor: 'middle' })),
      ...chart.lines.map((drawn): Mark => ({ kind: 'path', d: drawn.path, x: 0, y: down, fill: null, stroke: colourOf(drawn), width: WIDTH_OF[drawn.line.role], dash: drawn.line.id === null ? [5, 4] : [] })),
      ...chart.lines.flatMap((drawn): Mark[] => (drawn.end && !isPlain(drawn.line) ? endMarks(drawn, drawn.end, colourOf(drawn), palette, words, down, text) : [])),
      text(words.footer, 0, frame.height + 16, palette.faint),
    ],
  };
}

function endMarks(
  drawn: DrawnLine,
  end: NonNullable<DrawnLine['end']>,
  colour: string,
  palette: Palette,
  words: PictureWords,
  down: number,
  text: (value: string, x: number, y: number, fill: string, more?: Partial<Extract<Mark, { kind: 'text' }>>) => Mark,
): Mark[] {
  const { marker } = drawn.line.look;
  const { value, name } = words.labelOf(drawn);
  const isCurrent = drawn.line.role === 'current';
  const dot: Mark[] = marker
    ? [{ kind: 'path', d: markerPath(marker, 8.4), x: end.x, y: end.y + down, fill: isHollow(marker) ? palette.background : colour, stroke: isHollow(marker) ? colour : null, width: 2, dash: [] }]
    : [];
  return [...dot, text(value, drawn.labelX, drawn.labelY - 1, colour, { size: isCurrent ? 16 : 14, weight: isCurrent ? 650 : 500 }), text(name, drawn.labelX, drawn.labelY + 14, colour, { weight: 500 })];
}
