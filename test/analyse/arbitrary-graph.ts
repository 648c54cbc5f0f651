import fc from 'fast-check';
import type { LoopPath } from '../../src/analyse/loops/find-loops.js';
import type { InfluenceGraph } from '../../src/analyse/loops/graph.js';

export type { InfluenceGraph };

/** Graphs of so many variables with any influences between them. */
export const arbitraryGraph = (size: number): fc.Arbitrary<InfluenceGraph> =>
  fc
    .array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
    .map((rows) => new Map(rows.map((row, from) => [`v${from}`, row.flatMap((is, to) => (is && to !== from ? [`v${to}`] : []))])));

/** Every loop by plain search: from each variable all ways through later ones. */
export function loopsIn(graph: InfluenceGraph): LoopPath[] {
  const names = [...graph.keys()];
  const walk = (path: LoopPath): LoopPath[] =>
    (graph.get(path.at(-1) ?? '') ?? []).flatMap((next) => {
      if (next === path[0]) return [path];
      return path.includes(next) || names.indexOf(next) < names.indexOf(path[0] ?? '') ? [] : walk([...path, next]);
    });
  return names.flatMap((name) => walk([name]));
}
