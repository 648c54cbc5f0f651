import type { Side } from '../model/view.js';
import { boxAround, type Box, type Point } from './box.js';
import { textWidth } from './letter-width.js';
import type { Size } from './shape.js';

/** Type of the names beside the shapes, in px. */
export const LABEL = { size: 13, line: 15, gap: 7 } as const;

/** Room for the name within a stock. */
export const STOCK_NAME = { inset: 10, size: 13, line: 15 } as const;

/** From this width a name takes a second line, and this is the most it may take, in px. */
const WRAP_FROM = 96;
const MOST = 172;

/** A name beside its shape. `box` is around the lines as they are drawn. */
export interface Label {
  readonly lines: readonly string[];
  readonly side: Side;
  readonly box: Box;
}

export const SIDES: readonly Side[] = ['below', 'right', 'left', 'above'];

/** `text` on one line where it fits `width`, else on two that are as even as can be, cut off at `most`. */
export function wrapped(text: string, width: number, most: number, measure: (text: string) => number): readonly string[] {
  if (measure(text) <= width) return [text];
  const words = text.split(/\s+/).filter(Boolean);
  let best: readonly [string, string] | null = null;
  let widest = Infinity;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
    const size = Math.max(...lines.map(measure));
    if (size < widest) [best, widest] = [lines, size];
  }
  return (best ?? [text]).map((line) => cut(line, most, measure));
}

/** `text` with an ellipsis where it is wider than `most`. */
export function cut(text: string, most: number, measure: (text: string) => number): string {
  if (measure(text) <= most) return text;
  let end = text.length;
  while (end > 1 && measure(`${text.slice(0, end).trimEnd()}…`) > most) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The lines of a name beside a shape. */
export const labelLines = (text: string): readonly string[] => wrapped(text, WRAP_FROM, MOST, (line) => textWidth(line, LABEL.size));

/** The lines of a name within a stock of this width. */
export function stockLines(text: string, width: number): readonly string[] {
  const room = width - 2 * STOCK_NAME.inset;
  return wrapped(text, Math.min(room, WRAP_FROM + 16), room, (line) => textWidth(line, STOCK_NAME.size, 600));
}

/** Where a name of these lines stands beside a shape. */
export function labelAt(centre: Point, { width, height }: Size, side: Side, lines: readonly string[]): Label {
  const wide = Math.ceil(Math.max(0, ...lines.map((line) => textWidth(line, LABEL.size))));
  const high = lines.length * LABEL.line;
  const [across, along] = [width / 2 + LABEL.gap + wide / 2, height / 2 + LABEL.gap - 2 + high / 2];
  const { x, y } = centre;
  switch (side) {
    case 'below':
      return { lines, side, box: boxAround({ x, y: y + along }, wide, high) };
    case 'above':
      return { lines, side, box: boxAround({ x, y: y - along }, wide, high) };
    case 'right':
      return { lines, side, box: boxAround({ x: x + across, y }, wide, high) };
    case 'left':
      return { lines, side, box: boxAround({ x: x - across, y }, wide, high) };
  }
}
