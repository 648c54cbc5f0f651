import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { findLoops, type LoopPath } from '../../src/analyse/loops/find-loops.js';
import { influenceGraph, type InfluenceGraph } from '../../src/analyse/loops/graph.js';
import { loopsIn } from './arbitrary-graph.js';
import { isSameWay, loopActivity, loopCourse } from '../../src/analyse/loops/loop-signs.js';
import { signOf } from '../../src/analyse/polarity/sign.js';
import { everySlot, signsAlong, type SignsAlong } from '../../src/analyse/polarity/signs-along.js';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { itemsOf, rankedOf } from '../../src/model/document.js';
import { createSimulator } from '../../src/simulate/simulator.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const SEED = { seed: 20261125 };

/** Graphs of up to seven variables with any influences between them. */
const arbitraryGraph = (): fc.Arbitrary<InfluenceGraph> =>
  fc
    .integer({ min: 0, max: 7 })
    .chain((size) =>
      fc
        .array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: size, maxLength: size })
        .map((rows) => new Map(rows.map((row, from) => [`v${from}`, row.flatMap((is, to) => (is && to !== from ? [`v${to}`] : []))]))),
    );

const influences = (path: LoopPath): string[] => path.map((cause, at) => `${cause} ${path[(at + 1) % path.length]}`);

describe('the loops of a graph', () => {
  test('are all ways round, each once', () => {
    fc.assert(
      fc.property(arbitraryGraph(), (graph) => {
        const { paths, areAll } = findLoops(graph, Infinity);
        expect(areAll).toBe(true);
        expect(paths.map(String).toSorted()).toEqual(loopsIn(graph).map(String).toSorted());
      }),
      SEED,
    );
  });

  test('above the cap are the shortest ones that go over every influence in a loop, each with one of its own', () => {
    fc.assert(
      fc.property(arbitraryGraph(), (graph) => {
        const every = loopsIn(graph);
        const { paths, areAll } = findLoops(graph, 0);
        expect(areAll).toBe(every.length === 0);
        expect(every.map(String)).toEqual(expect.arrayContaining(paths.map(String)));
        expect(new Set(paths.flatMap(influences))).toEqual(new Set(every.flatMap(influences)));
        const covered = new Set<string>();
        for (const path of paths) {
          const own = influences(path).filter((influence) => !covered.has(influence));
          expect(own.length).toBeGreaterThan(0);
          expect(
            Math.min(
              ...own.map((influence) => Math.min(...every.filter((loop) => influences(loop).includes(influence)).map(({ length }) => length))),
            ),
          ).toBe(path.length);
          for (const influence of own) covered.add(influence);
        }
      }),
      SEED,
    );
  });

  test('of a long chain are found without exhausting the machine', () => {
    const length = 20_000;
    const ring = new Map(Array.from({ length }, (_, at) => [`v${at}`, [`v${(at + 1) % length}`]]));
    expect(findLoops(ring).paths.map((path) => path.length)).toEqual([length]);
  });
});

describe.each(MODEL_NAMES)('the loops of %s', (name) => {
  const doc = documentNamed(name);
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error(`${name} does not compile`);
  const dependencies = dependenciesOf(doc);
  const simulator = createSimulator(plan);
  const runs: readonly SignsAlong[] = [null, ...rankedOf(doc, 'scenario')].map((scenario) =>
    signsAlong(doc, dependencies, plan, simulator.run({ ...scenarioInput(doc, plan, scenario), outputs: everySlot(plan) })),
  );
  const declared = itemsOf(doc, 'loop');

  test('that its makers named are there', () => {
    const { paths, areAll } = findLoops(influenceGraph(doc, dependencies));
    for (const { slug, path } of declared) expect(areAll ? paths.filter((found) => isSameWay(found, path)).length : 1, slug).toBe(1);
  });

  test('have the declared sign at every moment of base and every scenario, or sleep', () => {
    for (const { slug, type, path } of declared) {
      for (const signs of runs) {
        const course = loopCourse(signs, path);
        expect(course && ['none', type === 'R' ? '+' : '-'].includes(signOf([course])), slug).toBe(true);
      }
      expect(loopActivity(runs, path), slug).toBe(type);
    }
  });
});
