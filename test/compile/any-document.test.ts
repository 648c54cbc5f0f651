import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { faultIssues } from '../../src/compile/faults.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { functionsOf } from '../../src/equation/functions.js';
import { printTree } from '../../src/equation/print.js';
import type { Document, Item } from '../../src/model/document.js';
import { hasErrors, type Issue } from '../../src/model/issue.js';
import { simulate } from '../../src/simulate/simulate.js';
import { issueText } from '../../src/wording/issues.js';
import { arbitraryTree } from '../equation/arbitrary-tree.js';
import { auxiliary, flow, idOf, smallModel, stock, type Settings } from './small-model.js';

const NAMES = ['a', 'b', 'c d', 'stock', 'table', 'self', 'time'] as const;
const DIALECTS = ['xmile', 'vensim'] as const;

/** Pieces of equations, put together with no regard for grammar. */
const piece = fc.constantFrom('a', 'b', '"c d"', 'stock', 'table', 'self', 'TIME', 'DT', '1', '0', '-', '+', '*', '/', '^', '(', ')', ',', '[', ']', '{', '}', '"', "'", 'IF', 'THEN', 'ELSE', 'NOT', 'AND', 'MOD', '<', '>=', '=', '1e999', '1e', '.', '\\', '\n', '\u00a0', 'é', '😀', ':NA:', '!', '@1', 'a!');
const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));

/** Calls of every function with arguments of any number and kind. */
const calls = (dialect: (typeof DIALECTS)[number]): fc.Arbitrary<string> =>
  fc
    .record({ name: fc.constantFrom(...functionsOf(dialect).keys()), args: fc.array(fc.constantFrom('a', 'b', 'stock', 'table', '1', '0', '-2', '1e9', 'TIME', 'INF', '3', 'SIN(a)', 'table(a)'), { maxLength: 5 }) })
    .map(({ name, args }) => `${name.replaceAll('_', dialect === 'vensim' ? ' ' : '_')}(${args.join(', ')})`);

const equation = (dialect: (typeof DIALECTS)[number]): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: calls(dialect), weight: 6 }, { arbitrary: arbitraryTree(dialect).map((tree) => printTree(tree, dialect)), weight: 2 }, { arbitrary: soup, weight: 2 }, { arbitrary: fc.string(), weight: 1 }, { arbitrary: fc.constantFrom('1', '0', '-2.5', 'TIME', 'STEP(3, 1)', 'a', 'b + 1', ''), weight: 14 });

const number = fc.oneof(fc.constantFrom(0, 1, 0.25, -1, 10, Number.NaN, Infinity, 1e300, 5e-324), fc.double());
const arbitraryTable = fc.record({ kind: fc.constantFrom('continuous' as const, 'extrapolate' as const, 'discrete' as const), xpts: fc.array(number, { maxLength: 4 }), ypts: fc.array(number, { maxLength: 4 }) });
const someIds = fc.oneof(fc.constant([]), fc.array(fc.constantFrom(...NAMES.map(idOf), 'nowhere'), { maxLength: 3 }));

const arbitraryItems = (dialect: (typeof DIALECTS)[number]): fc.Arbitrary<Item[]> => {
  const name = fc.constantFrom(...NAMES);
  const item: fc.Arbitrary<Item> = fc.oneof(
    fc.record({ name, equation: equation(dialect), gf: fc.option(arbitraryTable, { nil: undefined }) }).map(({ name: called, equation: text, gf }) => auxiliary(called, text, gf ? { gf } : {})),
    fc.record({ name, equation: equation(dialect), nonNegative: fc.boolean() }).map(({ name: called, equation: text, nonNegative }) => flow(called, text, { nonNegative })),
    fc.record({ name, initial: equation(dialect), inflows: someIds, outflows: someIds, nonNegative: fc.boolean() }).map(({ name: called, initial, inflows, outflows, nonNegative }) => ({ ...stock(called, initial, [], [], { nonNegative }), inflows, outflows })),
  );
  return fc.array(item, { maxLength: 6 });
};

const arbitrarySettings: fc.Arbitrary<Settings> = fc.record({ start: number, stop: number, dt: number, saveStep: fc.option(number, { nil: undefined }), method: fc.constantFrom('euler' as const, 'rk2' as const, 'rk4' as const), nonNegative: fc.constantFrom('limit' as const, 'clamp' as const) });
/** Times that a run gets through in no time: nine in ten documents, so that most of them run. */
const usualSettings: fc.Arbitrary<Settings> = fc.constant({ stop: 4, dt: 0.5 });

/** Documents of all kinds of nonsense, some of them sound. */
const arbitraryDocument: fc.Arbitrary<Document> = fc.constantFrom(...DIALECTS).chain((dialect) =>
  fc.record({ items: arbitraryItems(dialect), settings: fc.oneof({ arbitrary: usualSettings, weight: 9 }, arbitrarySettings) }).map(({ items, settings }) => smallModel(items, { ...settings, dialect })),
);

function expectWorded(issues: readonly Issue[]): void {
  for (const issue of issues) for (const language of ['nl', 'en'] as const) expect(issueText(issue, language).length, issue.code).toBeGreaterThan(3);
}

/** Compiles and runs, and checks what holds for every document. Says whether it ran. */
function tried(doc: Document, partial: boolean): boolean {
  const { plan, issues } = compileDocument(doc, { partial });
  expectWorded(issues);
  if (!plan) {
    // In part, there is no Plan where nothing is left to run: be it that nothing was there, or that its equations lack.
    expect(hasErrors(issues) || (partial && (doc.items.size === 1 || issues.length > 0))).toBe(true);
    return false;
  }
  if (!partial) expect(hasErrors(issues)).toBe(false);
  expect(structuredClone(plan)).toEqual(plan);
  if ((plan.stop - plan.start) / plan.dt > 1000) return false;
  const run = simulate(plan, scenarioInput(doc, plan, null));
  expect(run.complete).toBe(run.faults.length === 0);
  expect(run.rows).toHaveLength(run.times.length * run.outputs.length);
  expectWorded(faultIssues(plan, run.faults));
  return true;
}

describe('no document is too much', () => {
  test('it compiles, or it is told why not; what compiles runs, or it is told why not', () => {
    let ran = 0;
    let all = 0;
    fc.assert(
      fc.property(arbitraryDocument, fc.boolean(), (doc, partial) => {
        all++;
        if (tried(doc, partial)) ran++;
      }),
      { seed: 4951, numRuns: 2500 },
    );
    // The law says nothing about documents that never run: enough of them do.
    expect(ran / all).toBeGreaterThan(0.2);
  });

  test.each(DIALECTS)('every function of %s, with any arguments, alone in a document', (dialect) => {
    const parts = [auxiliary('a', '2'), auxiliary('b', 'TIME'), stock('stock', '1', [], [])];
    const table = auxiliary('table', '', { gf: { kind: 'continuous', xpts: [0, 1, 2], ypts: [3, 5, 4] } });
    fc.assert(
      fc.property(calls(dialect), (text) => void tried(smallModel([...parts, table, auxiliary('y', text)], { stop: 4, dt: 0.5, dialect }), false)),
      { seed: 4952, numRuns: 1500 },
    );
  });

  test('an equation of any length and depth', () => {
    const deep = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
    const texts = [deep('(', ')', 5000), deep('-', '', 50_000), deep('ABS(', ')', 3000), `1${' + 1'.repeat(50_000)}`, `1${'^1'.repeat(20_000)}`, `MAX(1${', 1'.repeat(20_000)})`, deep('IF 1 THEN ', ' ELSE 2', 3000), '"'.repeat(9999), 'x'.repeat(200_000), '1'.repeat(100_000)];
    for (const text of texts) tried(smallModel([auxiliary('y', text)]), false);
  });

  test('no variables, and very many', () => {
    expect(tried(smallModel([]), false)).toBe(true);
    const chain = Array.from({ length: 5000 }, (_, at) => auxiliary(`v${at}`, at === 0 ? 'TIME' : `v${at - 1} + 1`));
    expect(tried(smallModel(chain, { stop: 1 }), false)).toBe(true);
    expect(tried(smallModel(chain.toReversed(), { stop: 1 }), false)).toBe(true);
  });

  test('thousands of names that nobody knows', () => {
    const items = Array.from({ length: 3000 }, (_, at) => auxiliary(`variable number ${at}`, `variabel number ${at}x + nobody${at}`));
    const began = performance.now();
    expect(compileDocument(smallModel(items)).issues.length).toBe(6000);
    // Looking for what may have been meant is what takes long: without an end to it, a minute.
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
