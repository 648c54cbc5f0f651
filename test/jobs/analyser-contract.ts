import { afterEach, describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import type { InfluenceGraph } from '../../src/analyse/loops/graph.js';
import { listedLoops } from '../../src/analyse/loops/listed-loops.js';
import { signsOfRuns, type RunsToSign } from '../../src/analyse/signs-of-runs.js';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import type { Analyser } from '../../src/jobs/analyser.js';
import { itemsOf, rankedOf } from '../../src/model/document.js';
import { documentNamed } from '../golden/built-in.js';

const GIVEN_UP = { name: 'AbortError' };

/** The runs of a built-in model, with a link that is drawn the wrong way round. */
export function polarisedRuns(): RunsToSign {
  const doc = documentNamed('polarisation');
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('runs');
  const runs = [null, ...rankedOf(doc, 'scenario')].map((scenario) => ({ scenario: scenario?.id ?? null, input: scenarioInput(doc, plan, scenario) }));
  const dependencies = dependenciesOf(doc);
  const links = [...dependencies].flatMap(([to, causes]) => causes.slice(0, 1).map((from) => ({ id: `${from}>${to}`, from, to, polarity: '-' as const })));
  return { plan, runs, dependencies, stocks: itemsOf(doc, 'stock'), links, loops: itemsOf(doc, 'loop').map(({ id, path }) => [id, path] as const) };
}

const RING: InfluenceGraph = new Map([['a', ['b']], ['b', ['c', 'a']], ['c', ['a']]]);

/** Everything acts upon everything: more loops than anybody can wait for. */
const TANGLE: InfluenceGraph = new Map(Array.from({ length: 60 }, (_, from) => [`v${from}`, Array.from({ length: 60 }, (_, to) => `v${to}`).filter((id) => id !== `v${from}`)]));

/** What every analyser promises, wherever it works. */
export function analyserContract(where: string, create: () => Analyser): void {
  describe(`an analyser ${where}`, () => {
    let analysers: Analyser[] = [];
    const start = (): Analyser => {
      const analyser = create();
      analysers.push(analyser);
      return analyser;
    };
    afterEach(() => {
      for (const analyser of analysers) analyser.dispose();
      analysers = [];
    });

    test('finds loops', async () => {
      expect(await start().loops(RING)).toEqual({ paths: [['a', 'b'], ['a', 'b', 'c']], total: 2 });
      expect(await start().loops(TANGLE)).toEqual(listedLoops(TANGLE));
    });

    test('tells the signs of links, what loops do, and what contradicts what people drew', async () => {
      const signs = await start().signs(polarisedRuns());
      expect(signs).toEqual(signsOfRuns(polarisedRuns()));
      expect(signs.links.size).toBeGreaterThan(10);
      expect(signs.loops.size).toBeGreaterThan(3);
      expect(signs.contradictions.length).toBeGreaterThan(3);
    });

    test('answers several questions, each with its own answer', async () => {
      const analyser = start();
      const [first, signs, second] = await Promise.all([analyser.loops(RING), analyser.signs(polarisedRuns()), analyser.loops(new Map())]);
      expect([first.total, signs.links.size > 0, second.total]).toEqual([2, true, 0]);
    });

    test('a question given up before it was put rejects', async () => {
      const abort = new AbortController();
      abort.abort();
      await expect(start().loops(RING, abort.signal)).rejects.toMatchObject(GIVEN_UP);
    });

    test('a question given up in the same breath rejects, and the next is answered', async () => {
      const analyser = start();
      const abort = new AbortController();
      const asked = analyser.loops(TANGLE, abort.signal);
      abort.abort('some other reason');
      await expect(asked).rejects.toMatchObject(GIVEN_UP);
      expect((await analyser.loops(RING)).total).toBe(2);
    });

    test('after it was disposed of nothing is answered', async () => {
      const analyser = start();
      const asked = analyser.loops(TANGLE);
      analyser.dispose();
      await expect(asked).rejects.toMatchObject(GIVEN_UP);
      await expect(analyser.loops(RING)).rejects.toMatchObject(GIVEN_UP);
    });
  });
}
