import { expect, test } from 'vitest';
import type { WordOutcome } from '../../src/analyse/words/word-outcome.js';
import { askWords } from '../../src/jobs/ask-words.js';
import { EnsembleRunner } from '../../src/jobs/ensemble-runner.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import type { Item } from '../../src/model/document.js';
import type { Link } from '../../src/model/structure.js';
import { auxiliary, flow, idOf, smallModel, stock } from '../compile/small-model.js';
import { planOf } from '../simulate/run-model.js';
import { wordMap } from '../support/word-map.js';

const link = (from: string, to: string, polarity: Link['polarity'], more: Partial<Link> = {}): Item => ({ kind: 'link', id: `${from}>${to}`, from: idOf(from), to: idOf(to), polarity, delay: false, source: 'opinion', ...more });

async function asked(items: readonly Item[], draws = 200): Promise<WordOutcome> {
  return askWords(new EnsembleRunner([new LocalRunner()]), planOf(smallModel(items)), { pushed: idOf('a'), direction: 'up', draws, seed: 1 }, { parameters: [] });
}

const STRENGTHS = [undefined, 'weak', 'average', 'strong', 'very-strong'] as const;
const SPEEDS = [undefined, 'at-once', 'fast', 'slow', 'very-slow'] as const;

test.each(STRENGTHS.flatMap((strength) => SPEEDS.map((speed) => ({ strength, speed }))))('a lone link %o counts as a rise in every draw, and never as coming back', async (said) => {
  const { answers } = await asked([auxiliary('a', ''), auxiliary('b', ''), link('a', 'b', '+', said)], 100);
  expect(answers.get(idOf('b'))?.shares).toMatchObject({ draws: 100, up: 100, down: 0, upThenBack: 0, higher: 100 });
});

test.each(['slow', 'very-slow'] as const)('in a lone balancing loop with strong and %s links, what is pushed overshoots and never falls below its start', async (speed) => {
  const very = { strength: 'very-strong', speed } as const;
  const { answers } = await asked([auxiliary('a', ''), auxiliary('b', ''), auxiliary('c', ''), link('a', 'b', '+', very), link('b', 'c', '+', very), link('c', 'a', '-', very)]);
  const shares = answers.get(idOf('a'))?.shares;
  expect(shares).toMatchObject({ up: 200, down: 0, lower: 0 });
  expect(shares?.upThenBack).toBeGreaterThan(100);
});

test('a reinforcing loop of very strong links runs into its bound, one of weak links settles', async () => {
  const ring = (strength: Link['strength']): Item[] => [auxiliary('a', ''), auxiliary('b', ''), link('a', 'b', '+', { strength, speed: 'fast' }), link('b', 'a', '+', { strength, speed: 'fast' })];
  const ends = async (strength: Link['strength']): Promise<number[]> => ((await asked(ring(strength))).answers.get(idOf('a'))?.curves ?? []).map((curve) => curve.at(-1) ?? 0);
  expect(Math.min(...(await ends('very-strong')))).toBeGreaterThan(250);
  expect(Math.max(...(await ends('weak')))).toBeLessThan(140);
});

test('a link that goes both ways rises in about as many draws as it falls', async () => {
  const mixed = (await asked([auxiliary('a', ''), auxiliary('b', ''), link('a', 'b', 'mixed', { strength: 'strong' })], 400)).answers.get(idOf('b'))?.shares;
  expect(Math.abs((mixed?.up ?? 0) - (mixed?.down ?? 0))).toBeLessThan(80);
});

test('another 300 draws of a map of eight words tell nearly the same', async () => {
  const plan = planOf(wordMap());
  const runner = new EnsembleRunner([new LocalRunner()]);
  const [one, other] = await Promise.all([1, 2].map((seed) => askWords(runner, plan, { pushed: 'contact', direction: 'up', draws: 300, seed }, { parameters: [] })));
  for (const [id, { shares }] of one?.answers ?? []) {
    const again = other?.answers.get(id)?.shares;
    // Four standard deviations of the difference of two shares of 300 each.
    expect(Math.abs(shares.up - (again?.up ?? 0)) / 300).toBeLessThan(4 * Math.sqrt(0.5 / 300));
    expect(shares.draws).toBe(300);
  }
  expect(one?.answers.size).toBe(8);
});

test('beside numbers that move by themselves only what the push changes is told', async () => {
  const growing = [auxiliary('a', ''), auxiliary('b', ''), stock('level', '10', ['growth']), flow('growth', 'level/5'), auxiliary('sales', 'level*b/100'), auxiliary('other', 'level*2')];
  const { answers } = await asked([...growing, link('a', 'b', '-'), link('level', 'b', '+'), link('b', 'sales', '+'), link('level', 'other', '+')], 60);
  expect(answers.get(idOf('b'))?.shares).toMatchObject({ draws: 60, up: 0, down: 60 });
  expect(answers.get(idOf('sales'))?.shares).toMatchObject({ up: 0, down: 60 });
  expect(answers.get(idOf('other'))?.shares.shapes.stays).toBe(60);
  expect(answers.get(idOf('level'))?.shares.shapes.stays).toBe(60);
});
