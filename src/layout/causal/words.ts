import type { Item } from '../../model/document.js';
import type { PlacedVariable } from '../../model/view.js';
import { boxAround } from '../box.js';
import type { FigureInput, FigureNode } from '../figure.js';
import { cut, wrapped } from '../label.js';
import { textWidth } from '../letter-width.js';
import type { Size } from '../shape.js';

/** Type of the words of a causal map, and the room around them, in px. */
export const WORD = { size: 15, line: 19, aside: 4, above: 0 } as const;

/** The frame of a stock around its word. */
const FRAME = { aside: 12, above: 7 } as const;

/** From this width a name takes a second line, and this is the most it may take, in px. */
const WRAP_FROM = 104;
const MOST = 190;

/** Most lines of a name that is long in any language. */
const MOST_LINES = 3;

/** A text of more words is no name, and is cut off. */
const MOST_WORDS = 24;

/** The lines of a name on a causal map: a third only where two would cut it off. */
export function wordLines(name: string): readonly string[] {
  const measure = (line: string): number => textWidth(line, WORD.size, 600);
  const two = wrapped(name, WRAP_FROM, MOST, measure);
  if (two.length < 2 || !two.some((line) => line.endsWith('…'))) return two;
  const words = name.split(/\s+/).filter(Boolean);
  return words.length < MOST_LINES || words.length > MOST_WORDS ? two : thirds(words, measure).map((line) => cut(line, MOST, measure));
}

/** The words in three lines that are as even as can be. */
function thirds(words: readonly string[], measure: (text: string) => number): readonly string[] {
  let best: readonly string[] = [words.join(' ')];
  let least = Infinity;
  for (let first = 1; first < words.length - 1; first++) {
    for (let second = first + 1; second < words.length; second++) {
      const lines = [words.slice(0, first), words.slice(first, second), words.slice(second)].map((line) => line.join(' '));
      const widest = Math.max(...lines.map(measure));
      if (widest < least) [best, least] = [lines, widest];
    }
  }
  return best;
}

/** The room of a name, with the frame around it where it is a stock. */
export function wordSize(lines: readonly string[], isStock: boolean): Size {
  const { aside, above } = isStock ? FRAME : WORD;
  const width = Math.ceil(Math.max(20, ...lines.map((line) => textWidth(line, WORD.size, isStock ? 600 : 500))));
  return { width: width + 2 * aside, height: lines.length * WORD.line + 2 * above };
}

/** The words that a causal page places. */
export const wordNodes = ({ doc, items, nameOf }: FigureInput): readonly FigureNode[] =>
  items.flatMap((item): FigureNode[] => {
    if (item.shows !== 'variable') return [];
    const shape = wordShape(item, doc.items.get(item.of));
    if (!shape) return [];
    const lines = wordLines(nameOf(item.of));
    const { width, height } = wordSize(lines, shape === 'word-stock');
    return [{ id: item.id, of: item.of, x: item.x, y: item.y, shape, lines, box: boxAround(item, width, height), isRound: false, isUpright: false, label: null }];
  });

function wordShape({ ghost }: PlacedVariable, shown: Item | undefined): FigureNode['shape'] | null {
  switch (shown?.kind) {
    case 'stock':
      return ghost ? 'ghost-word' : 'word-stock';
    case 'flow':
    case 'auxiliary':
    case 'value-flow':
      return ghost ? 'ghost-word' : 'word';
    default:
      return null;
  }
}
