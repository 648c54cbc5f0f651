import type { Influence } from '../../model/influences.js';
import type { Figure, FigureInput } from '../figure.js';
import { pillsOf } from '../figure-pills.js';
import { causalArcs } from './arcs.js';
import { wordNodes } from './words.js';

/** The figure of a causal page: words, the links between them, and marks of inputs that the page does not show. */
export function causalFigure(input: FigureInput, influences: readonly Influence[]): Figure {
  const nodes = wordNodes(input);
  const links = causalArcs(input.items, nodes, influences);
  const causes = new Map<string, string[]>();
  for (const { cause, effect } of influences) {
    const known = causes.get(effect);
    if (known) known.push(cause);
    else causes.set(effect, [cause]);
  }
  return { nodes, links, pipes: [], pills: pillsOf({ ...input, dependencies: causes }, nodes, [], links) };
}
