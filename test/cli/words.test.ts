import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Language } from '../../src/model/text.js';
import { wordMap } from '../support/word-map.js';
import { fakeTerminal } from './fake-terminal.js';

async function at(argv: readonly string[], doc: Document = wordMap(), language: Language = 'nl'): Promise<{ code: number; out: string; err: string }> {
  const terminal = fakeTerminal({ 'map.keten.json': writeKeten(doc) }, { language });
  return { code: await run(argv, terminal.io), out: terminal.out(), err: terminal.err() };
}

const quantified = (): Document => documentOf([...wordMap().items.values()].map((item): Item => (item.kind === 'auxiliary' && item.id === 'results' ? { ...item, equation: '3*"Kennis delen"/100' } : item)));

describe('words', () => {
  test('says for every word how often it rises or falls, the same for the same seed', async () => {
    const { code, out, err } = await at(['words', 'map.keten.json', '--push', 'contact', '--draws', '60', '--seed', '4']);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ push: 'Contact', direction: 'up', draws: 60, seed: 4, withoutSign: [] });
    expect(Object.keys(answer.words).length).toBe(8);
    expect(answer.words.Vertrouwen).toMatchObject({ complete: 60, up: 1, down: 0 });
    expect(answer.words.Vertrouwen.sentence).toMatch(/^In 100% van de trekkingen stijgt Vertrouwen/);
    for (const { up, down, shapes } of Object.values(answer.words) as { up: number; down: number; shapes: Record<string, number> }[]) {
      expect(Object.values(shapes).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(up + down).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect((await at(['words', 'map.keten.json', '--push', 'Contact', '--draws', '60', '--seed', '4'])).out).toBe(out);
    expect((await at(['words', 'map.keten.json', '--push', 'Contact', '--draws', '60', '--seed', '5'])).out).not.toBe(out);
  });

  test('what goes up when it is pushed up goes down when it is pushed down, in the language asked for', async () => {
    const answer = JSON.parse((await at(['words', 'map.keten.json', '--push', 'Contact', '--direction', 'down', '--draws', '40', '--language', 'en'])).out);
    expect(answer.words.Vertrouwen.sentence).toMatch(/^In 100% of draws Vertrouwen falls/);
  });

  test('a name that is not there is told with those that are meant', async () => {
    expect(await at(['words', 'map.keten.json', '--push', 'Vertrouwne'])).toMatchObject({ code: 2, out: '', err: 'Dit model heeft geen variabele "Vertrouwne". Lijkt erop: Vertrouwen.\n' });
  });

  test('a model without words says so', async () => {
    const doc = documentOf([...wordMap().items.values()].filter(({ kind }) => kind !== 'link'));
    expect(await at(['words', 'map.keten.json'], doc)).toMatchObject({ code: 1, out: '' });
  });

  test('words beside numbers run too', async () => {
    const { code, out } = await at(['words', 'map.keten.json', '--push', 'Contact', '--draws', '30'], quantified());
    expect(code).toBe(0);
    expect(JSON.parse(out).words.Zichtbaarheid.up).toBeGreaterThan(0.8);
  });
});

describe('simulate', () => {
  test('of a map of words says what to use instead', async () => {
    const { code, out, err } = await at(['simulate', 'map.keten.json']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('only-words');
    expect(err).toContain('ketenstroom words');
  });

  test('of words beside numbers runs, and says which are words', async () => {
    const { code, out, err } = await at(['simulate', 'map.keten.json'], quantified());
    expect(code).toBe(0);
    expect(out).toContain('Resultaten');
    expect(err).toContain('words-in-run');
  });
});

test('check finds nothing wrong with a map of words', async () => expect(await at(['check', 'map.keten.json'])).toMatchObject({ code: 0, out: '' }));
