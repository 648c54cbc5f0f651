import type { Polarity } from '../../model/structure.js';
import { plainName, splitOutside } from './scan.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A name on the page. Vensim's widths and heights are from the centre to the edge. */
export interface SketchVariable extends Point {
  readonly kind: 'variable';
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** The valve whose name it is, where it is one's. */
  readonly valve: number | null;
  /** A shadow: the variable itself stands elsewhere. */
  readonly isGhost: boolean;
}
export interface SketchValve extends Point {
  readonly kind: 'valve';
}
/** A comment with its text, or without one a cloud or an icon. */
export interface SketchComment extends Point {
  readonly kind: 'comment';
  readonly width: number;
  readonly text: string | null;
}
export type SketchObject = SketchVariable | SketchValve | SketchComment;

/** An arrow, or half of a pipe: from a valve to one of its ends. */
export interface SketchArrow {
  readonly from: number;
  readonly to: number;
  readonly isPipe: boolean;
  /** Of a pipe, the half without an arrowhead. */
  readonly isTail: boolean;
  readonly isCurved: boolean;
  /** Null where no sign is drawn. */
  readonly polarity: Polarity | null;
  readonly isDelayed: boolean;
  readonly points: readonly Point[];
}

/** A page as Vensim drew it. Objects and arrows carry numbers of that page. */
export interface SketchView {
  readonly name: string;
  readonly objects: ReadonlyMap<number, SketchObject>;
  readonly arrows: ReadonlyMap<number, SketchArrow>;
  /** All its lines. */
  readonly text: string;
}

/** Where the codes of Vensim's sketch stand in a line. */
const ARROW = '1';
const VARIABLE = '10';
const VALVE = '11';
const COMMENT = '12';
const ATTACHED = 32;
const TAKES_ARROWS = 1;
const HAS_TEXT = 4;
const PIPE = 4;
const TAIL = 32;
const CURVED = 1;
const DELAYED = 128;

/** Signs as people write them on arrows: `+` and `s` (same), `-` and `o` (opposite), `?`. */
const SIGNS: Readonly<Record<string, Polarity>> = { '+': '+', s: '+', '-': '-', '−': '-', o: '-', '?': 'unknown' };

/** Reads the pages of a sketch. Lines that it doesn't know stay in the text of their page. */
export function readSketch(sketch: string): SketchView[] {
  const views: SketchView[] = [];
  let lines: string[] | null = null;
  let name = '';
  const close = (): void => {
    if (lines) views.push(viewOf(name, lines));
    lines = null;
  };
  for (const line of sketch.split('\n')) {
    if (/^\\{2,3}---\/\/\//.test(line)) close();
    else if (line.startsWith('*')) {
      close();
      name = line.slice(1).trim();
      lines = [];
    } else (lines as string[] | null)?.push(line);
  }
  close();
  return views;
}

function viewOf(name: string, lines: readonly string[]): SketchView {
  const objects = new Map<number, SketchObject>();
  const arrows = new Map<number, SketchArrow>();
  let lastValve: number | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fields = splitOutside(line, ',');
    const id = Number(fields[1]);
    if (fields.length < 8 || !Number.isInteger(id) || objects.has(id) || arrows.has(id)) continue;
    if (fields[0] === ARROW) arrows.set(id, arrowOf(line, fields));
    else {
      const hasText = (fields[0] === VARIABLE || fields[0] === COMMENT) && (numberAt(fields, 8) & HAS_TEXT) !== 0;
      if (hasText) at++;
      const object = objectOf(fields, hasText ? (lines[at] ?? '') : null, lastValve);
      if (object) objects.set(id, object);
      lastValve = fields[0] === VALVE ? id : null;
    }
  }
  return { name, objects, arrows, text: lines.join('\n').trimEnd() };
}

const numberAt = (fields: readonly string[], at: number): number => {
  const value = Number(fields[at]);
  return Number.isFinite(value) ? value : 0;
};

function objectOf(fields: readonly string[], text: string | null, lastValve: number | null): SketchObject | null {
  const place = { x: numberAt(fields, 3), y: numberAt(fields, 4) };
  switch (fields[0]) {
    case VARIABLE: {
      const isAttached = (numberAt(fields, 7) & ATTACHED) !== 0;
      const size = { width: numberAt(fields, 5), height: numberAt(fields, 6) };
      return { kind: 'variable', ...place, ...size, name: plainName(fields[2] ?? ''), valve: isAttached ? lastValve : null, isGhost: (numberAt(fields, 8) & TAKES_ARROWS) === 0 };
    }
    case VALVE:
      return { kind: 'valve', ...place };
    case COMMENT:
      return { kind: 'comment', ...place, width: numberAt(fields, 5), text: text === null ? null : text.replaceAll('|<<NnN>>|', '\n').trim() };
    default:
      return null;
  }
}

function arrowOf(line: string, fields: readonly string[]): SketchArrow {
  const shape = numberAt(fields, 4);
  const code = numberAt(fields, 6);
  const points = [...line.matchAll(/\((-?\d+),(-?\d+)\)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const isPipe = (shape & PIPE) !== 0;
  return {
    from: numberAt(fields, 2), to: numberAt(fields, 3), isPipe, isTail: (shape & TAIL) !== 0, isCurved: !isPipe && (shape & CURVED) !== 0,
    polarity: code > 0 && code < 0xffff ? (SIGNS[String.fromCharCode(code).toLowerCase()] ?? null) : null, isDelayed: (numberAt(fields, 9) & DELAYED) !== 0, points,
  };
}
