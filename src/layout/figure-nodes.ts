import { boxAround } from './box.js';
import type { FigureInput, FigureNode } from './figure.js';
import { labelLines, stockLines } from './label.js';
import { shapeIn, sizeOf } from './shape.js';

/** The shapes that the view places, without their labels. */
export function placedNodes({ doc, items, nameOf }: FigureInput): readonly FigureNode[] {
  return items.flatMap((item): FigureNode[] => {
    if (item.shows !== 'variable' && item.shows !== 'cloud') return [];
    const of = item.shows === 'variable' ? item.of : item.flow;
    const shape = shapeIn(item, doc.items.get(of));
    if (!shape) return [];
    const { width, height } = sizeOf(shape, item.shows === 'variable' ? item : undefined);
    const { id, x, y } = item;
    const lines = shape === 'cloud' ? [] : shape === 'stock' ? stockLines(nameOf(of), width) : labelLines(nameOf(of));
    return [{ id, of, x, y, shape, lines, box: boxAround(item, width, height), isRound: isRound(shape), isUpright: false, label: null }];
  });
}

const isRound = (shape: FigureNode['shape']): boolean => shape === 'auxiliary' || shape === 'ghost-auxiliary';
