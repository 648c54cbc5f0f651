import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordInput } from '../../src/analyse/words/word-input.js';
import { compileDocument } from '../../src/compile/compile.js';
import { hasErrors } from '../../src/model/issue.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Link } from '../../src/model/structure.js';
import { simulate } from '../../src/simulate/simulate.js';
import { quantifyWord, startingEquation } from '../../src/state/commands/map/quantify.js';
import { createStore } from '../../src/state/store.js';
import { auxiliary, flow, idOf, smallModel, stock } from '../compile/small-model.js';
import { columnOf } from '../simulate/run-model.js';
import { wordMap } from '../support/word-map.js';

const word = (name: string): Item => auxiliary(name, '');
const link = (from: string, to: string, polarity: Link['polarity'], more: Partial<Link> = {}): Item => ({ kind: 'link', id: `${from}>${to}`, from: idOf(from), to: idOf(to), polarity, delay: false, source: 'opinion', ...more });
const equationOf = (items: readonly Item[], name: string): string | null => startingEquation(smallModel(items), idOf(name));

describe('the equation that a word begins with', () => {
  test.each([
    ['a link at once', { strength: 'average', speed: 'at-once' }, '100 * (a / INIT(a)) ^ 0.49'],
    ['a link that lowers', { polarity: '-', strength: 'strong', speed: 'at-once' }, '100 * (a / INIT(a)) ^ -0.92'],
    ['a fast link', { strength: 'weak', speed: 'fast' }, '100 * SMTH1(a / INIT(a), 0.53, 1) ^ 0.23'],
    ['a slow link', { strength: 'very-strong', speed: 'slow' }, '100 * SMTH3(a / INIT(a), 1.3, 1) ^ 1.5'],
    ['a link about which nothing is said', {}, '100 * SMTH1(a / INIT(a), 0.82, 1) ^ 0.42'],
  ] as const)('of %s', (_, said, expected) => {
    const { polarity = '+', ...more } = said as Partial<Link>;
    expect(equationOf([word('a'), word('b'), link('a', 'b', polarity, more)], 'b')).toBe(expected);
  });

  test('of a word that nothing moves is a number, of a lever holds it against what it is', () => {
    const items = [word('a'), word('b'), auxiliary('tax rate', '0.2'), link('a', 'b', '+'), link('tax rate', 'b', '-', { speed: 'at-once' })];
    expect(equationOf(items, 'a')).toBe('100');
    expect(equationOf(items, 'b')).toContain('(tax_rate / 0.2) ^ -0.42');
  });

  test('in Vensim has its functions', () => {
    expect(startingEquation(smallModel([word('a b'), word('c'), link('a b', 'c', '+', { speed: 'slow' })], { dialect: 'vensim' }), idOf('c'))).toBe('100 * SMOOTH3I(a b / INITIAL(a b), 1.3, 1) ^ 0.42');
  });

  test('is none of what has an equation', () => expect(equationOf([auxiliary('a', '3'), word('b'), link('a', 'b', '+')], 'a')).toBeNull());
});

const runs = (doc: Document): boolean => {
  const { plan, issues } = compileDocument(doc);
  return plan !== null && !hasErrors(issues) && simulate(plan, { parameters: [] }).complete;
};

describe('from words to numbers', () => {
  test('one word at a time, in any order, every map in between runs, and undo brings each word back', () => {
    const ids = ['contact', 'trust', 'sharing', 'results', 'visibility', 'parties', 'workload', 'rules'];
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
        const start = wordMap();
        const store = createStore(start);
        for (const id of order) {
          expect(store.execute(quantifyWord(id))).toBeTruthy();
          expect(runs(store.committed.value)).toBe(true);
        }
        expect(compileDocument(store.committed.value).plan?.words).toBeUndefined();
        order.forEach(() => store.undo());
        expect(store.committed.value.items).toEqual(start.items);
      }),
      { seed: 51, numRuns: 25 },
    );
  });

  test('in any tangle of links at once no circle arises', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const tangle = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 }), fc.constantFrom('+' as const, '-' as const)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(tangle, (drawn) => {
        const links = drawn.map(([from, step, sign], at) => ({ ...link(names[from] ?? '', names[(from + 1 + step) % 5] ?? '', sign, { speed: 'at-once' }), id: `l${at}` }));
        const store = createStore(smallModel([...names.map(word), ...links]));
        for (const name of names) {
          store.execute(quantifyWord(idOf(name)));
          expect(runs(store.committed.value)).toBe(true);
        }
      }),
      { seed: 52, numRuns: 40 },
    );
  });

  test('a word in numbers moves as the word did in the middle of its class', () => {
    const items = [auxiliary('lever', '4'), word('b'), link('lever', 'b', '+', { strength: 'average', speed: 'slow' })];
    const asWord = smallModel(items, { method: 'rk4', dt: 0.05 });
    const store = createStore(asWord);
    store.execute(quantifyWord(idOf('b')));
    const pushed = (doc: Document): number[] => {
      const { plan } = compileDocument(doc);
      if (!plan) throw new Error('it compiles');
      const lever = plan.slots.findIndex(({ name }) => name === 'lever');
      return columnOf(plan, simulate(plan, { parameters: [{ slot: lever, base: 6, changes: [] }] }), 'b');
    };
    // Digits of the written equation, and the word's own fortieth of the time.
    expect(Math.abs((pushed(store.committed.value).at(-1) ?? 0) - (pushed(asWord).at(-1) ?? 0))).toBeLessThan(0.5);
  });

  test('a stock and its flows become numbers together, and run', () => {
    const items = [stock('s', '', ['in'], ['out']), flow('in', ''), flow('out', ''), word('a'), link('a', 'in', '+'), link('s', 'out', '+', { speed: 'at-once' })];
    const store = createStore(smallModel(items));
    expect(store.execute(quantifyWord(idOf('in')))).toBeTruthy();
    const doc = store.committed.value;
    expect(runs(doc)).toBe(true);
    expect(doc.items.get(idOf('s'))).toMatchObject({ initial: '100' });
    expect(compileDocument(doc).plan?.words?.words.length).toBe(1);
    store.undo();
    expect(store.committed.value.items.get(idOf('s'))).toMatchObject({ initial: '' });
  });

  test('what is left in words is still answered', () => {
    const store = createStore(wordMap());
    store.execute(quantifyWord('results'));
    const { plan } = compileDocument(store.committed.value);
    if (!plan) throw new Error('it compiles');
    const run = simulate(plan, wordInput(plan, { pushed: 'contact', direction: 'up' }, { parameters: [] }, 1, 0));
    expect(columnOf(plan, run, 'Aantal partijen').at(-1)).toBeGreaterThan(100);
  });
});
