import { signal } from '@preact/signals-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { NO_LOOPS } from '../../src/analyse/loops/listed-loops.js';
import type { ModelSigns } from '../../src/analyse/model-signs.js';
import type { RunsToSign } from '../../src/analyse/signs-of-runs.js';
import { startModelSigns } from '../../src/app/model-signs.js';
import { compileDocument } from '../../src/compile/compile.js';
import type { Plan } from '../../src/compile/plan.js';
import type { Analyser } from '../../src/jobs/analyser.js';
import { LocalAnalyser } from '../../src/jobs/local-analyser.js';
import type { Document, Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';
import type { Scenario } from '../../src/model/scenario.js';
import type { Link } from '../../src/model/structure.js';
import { blankDocument } from '../../src/model/blank-document.js';

const base = { label: {}, units: '', doc: {} };
const link = (polarity: Link['polarity']): Item => ({ kind: 'link', id: 'l', from: 's', to: 'out', polarity, delay: false, source: 'opinion' });

function model(...more: readonly Item[]): Document {
  return documentOf([
    ...blankDocument({ title: {}, page: {} }).items.values(),
    { ...base, kind: 'stock', id: 's', name: 'S', initial: '100', inflows: [], outflows: ['out'] },
    { ...base, kind: 'flow', id: 'out', name: 'Out', equation: 'IF TIME < 5 THEN S/10 ELSE (100-S)/10' },
    { kind: 'loop', id: 'mine', slug: 'B1', type: 'B', name: {}, path: ['s', 'out'], doc: {} },
    ...more,
  ]);
}

/** Starts the signs of a document, and counts what is asked. */
function start(doc: Document, analyser: Analyser = new LocalAnalyser()) {
  const asked: RunsToSign[] = [];
  const { plan } = compileDocument(doc);
  const shown = signal(doc);
  const dependencies = signal(dependenciesOf(doc));
  const loops = signal(NO_LOOPS);
  const done = signal<ReadonlyMap<Id | null, { plan: Plan; scenario: Scenario | null }>>(plan ? new Map([[null, { plan, scenario: null }]]) : new Map());
  const counting: Analyser = { loops: (graph, stopped) => analyser.loops(graph, stopped), signs: (runs, stopped) => (asked.push(runs), analyser.signs(runs, stopped)), dispose: () => analyser.dispose() };
  const bugs: unknown[] = [];
  const signs = startModelSigns({ shown, dependencies, loops, done }, counting, (bug) => bugs.push(bug), 300);
  return { signs, shown, done, loops, asked, bugs };
}

const settled = (): Promise<void> => vi.advanceTimersByTimeAsync(400).then(() => undefined);

describe('the signs of the model that is open', () => {
  afterEach(() => void vi.useRealTimers());

  test('tell where an equation contradicts what people drew, and what a named loop does', async () => {
    vi.useFakeTimers();
    const { signs, bugs } = start(model(link('+')));
    await settled();
    const [found] = signs.value.contradictions;
    expect([found?.link, found?.drawn, found?.stretches.map(({ sign, from, until, scenario }) => [sign, from >= 5, until, scenario])]).toEqual(['l', '+', [['-', true, 10, null]]]);
    expect(signs.value.links.get('out')?.get('s')).toBe('mixed');
    expect(signs.value.mixed.get('out')?.get('s')?.map(({ sign }) => sign)).toEqual(['+', '-']);
    expect(signs.value.loops.get('mine')?.base).toBe('mixed');
    expect(bugs).toEqual([]);
  });

  test('are asked for once for the same model, whatever else changes in the document', async () => {
    vi.useFakeTimers();
    const { shown, asked } = start(model(link('+')));
    await settled();
    expect(asked.length).toBe(1);
    shown.value = documentOf([...shown.value.items.values(), { kind: 'view-item', id: 'i', view: 'v', shows: 'variable', of: 's', x: 9, y: 9 }]);
    await settled();
    expect(asked.length).toBe(1);
    shown.value = model(link('-'));
    await settled();
    expect(asked.length).toBe(2);
  });

  test('that are asked for while others are under way win', async () => {
    vi.useFakeTimers();
    const answers: ((signs: ModelSigns) => void)[] = [];
    const slow: Analyser = { loops: () => Promise.resolve(NO_LOOPS), signs: () => new Promise((done) => answers.push(done)), dispose: () => undefined };
    const { signs, shown } = start(model(link('+')), slow);
    await settled();
    shown.value = model(link('-'));
    await settled();
    expect(answers.length).toBe(2);
    const newest: ModelSigns = { links: new Map([['newest', new Map()]]), loops: new Map(), contradictions: [], mixed: new Map() };
    answers[1]?.(newest);
    answers[0]?.({ ...newest, links: new Map() });
    await settled();
    expect(signs.value).toBe(newest);
  });

  test('of a model that does not run are none', async () => {
    vi.useFakeTimers();
    const { signs, done, asked } = start(model());
    await settled();
    done.value = new Map();
    await settled();
    expect(asked.length).toBe(1);
    expect(signs.value.links.size).toBe(0);
  });
});
