import { boxAround } from '../../layout/box.js';
import type { FigureNode } from '../../layout/figure.js';
import { wrapped } from '../../layout/label.js';
import { textWidth } from '../../layout/letter-width.js';
import type { Document } from '../../model/document.js';
import { textIn, type Language } from '../../model/text.js';
import type { ViewItem } from '../../model/view.js';
import type { SceneComment, SceneLoop } from './scene.js';

/** Height of a row in reading order: half a stock. */
const ROW = 48;
const COMMENT = { size: 13, line: 18, width: 200 } as const;

/** The remarks on a page, in lines. */
export const commentsOf = (items: readonly ViewItem[], language: Language): readonly SceneComment[] =>
  items.flatMap((item): SceneComment[] => {
    if (item.shows !== 'comment') return [];
    const width = item.width ?? COMMENT.width;
    const lines = linesOf(textIn(item.text, language), width);
    return [{ id: item.id, lines, box: boxAround(item, width, lines.length * COMMENT.line) }];
  });

/** The marks of loops that a page places. */
export const loopMarksOf = (doc: Document, items: readonly ViewItem[]): readonly SceneLoop[] =>
  items.flatMap((item): SceneLoop[] => {
    if (item.shows !== 'loop') return [];
    const loop = doc.items.get(item.loop);
    return loop?.kind === 'loop' ? [{ id: item.id, x: item.x, y: item.y, loop: loop.id, slug: loop.slug, type: loop.type, clockwise: item.clockwise }] : [];
  });

/** The nodes that can be chosen, as they are read: in rows from the top, each from the left. */
export const readingOrder = (nodes: readonly FigureNode[]): readonly FigureNode[] =>
  nodes.filter(({ shape }) => shape !== 'cloud').toSorted((a, b) => Math.round(a.y / ROW) - Math.round(b.y / ROW) || a.x - b.x);

/** `text` in lines of at most `width`, at spaces and where its writer broke them. */
function linesOf(text: string, width: number): readonly string[] {
  const measure = (line: string): number => textWidth(line, COMMENT.size);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(/\s+/)) {
      const last = lines.at(-1);
      if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(...wrapped(word, width, width, measure));
    }
    return lines;
  });
}
