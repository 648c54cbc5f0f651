import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { createCompiler } from '../../src/app/compiled.js';
import { startWordRuns, type WordAnswers } from '../../src/app/word-runs.js';
import { EnsembleRunner } from '../../src/jobs/ensemble-runner.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Document } from '../../src/model/document.js';
import type { WordRuns } from '../../src/view/words/word-runs.js';
import { wordMap } from '../support/word-map.js';

/** Resolves as soon as the signal holds what is asked. */
const until = <T>(of: ReadonlySignal<T>, holds: (value: T) => boolean): Promise<T> =>
  new Promise((done) => {
    const stop = effect(() => {
      const { value } = of;
      if (holds(value)) queueMicrotask(() => (stop(), done(value)));
    });
  });

function start(doc: Document): { readonly shown: { value: Document }; readonly answers: WordAnswers } {
  const shown = signal(doc);
  const compile = createCompiler();
  const answers = startWordRuns(shown, computed(() => compile(shown.value)), new EnsembleRunner([new LocalRunner()]), (error) => {
    throw error;
  });
  return { shown, answers };
}

const isAnswered = ({ outcome, progress, isStale }: WordRuns): boolean => outcome !== null && progress === null && !isStale;
const without = (doc: Document, id: string): Document => documentOf([...doc.items.values()].filter((item) => item.id !== id));
const other = (doc: Document): Document => documentOf([...doc.items.values()].map((item) => (item.kind === 'workspace' ? { ...item, documentId: 'another' } : item)));

test('a map of words is asked about what nothing else moves, or what comes first', async () => {
  const { answers } = start(wordMap());
  const { ask, outcome, pushable } = await until(answers.runs, isAnswered);
  expect(ask).toEqual({ pushed: 'contact', direction: 'up', draws: 300, seed: 1 });
  expect(pushable.length).toBe(8);
  expect(outcome?.answers.size).toBe(8);
  const open = start(without(wordMap(), 'workload>contact'));
  expect((await until(open.answers.runs, isAnswered)).pushable[0]).toBe('contact');
});

test('another question is answered, and only the newest', async () => {
  const { answers } = start(wordMap());
  await until(answers.runs, isAnswered);
  answers.ask({ pushed: 'sharing' });
  answers.ask({ pushed: 'parties', direction: 'down', draws: 20 });
  const { outcome } = await until(answers.runs, (runs) => isAnswered(runs) && runs.outcome?.ask.pushed !== 'contact');
  expect(outcome?.ask).toEqual({ pushed: 'parties', direction: 'down', draws: 20, seed: 1 });
  expect(outcome?.answers.get('workload')?.shares.down).toBe(20);
});

test('a link more or less is answered anew; where a map is moved about, nothing is', async () => {
  const { shown, answers } = start(wordMap());
  const first = await until(answers.runs, isAnswered);
  shown.value = documentOf([...shown.value.items.values()].map((item) => (item.kind === 'view-item' ? { ...item, x: item.x + 10 } : item)));
  expect(answers.runs.value).toBe(first);
  shown.value = without(shown.value, 'contact>trust');
  const { outcome } = await until(answers.runs, (runs) => isAnswered(runs) && runs.outcome !== first.outcome);
  expect(outcome?.answers.get('trust')?.shares.up).toBe(0);
});

test('a word that is gone is not asked about any more, and a model without words is not asked', async () => {
  const { shown, answers } = start(wordMap());
  answers.ask({ pushed: 'rules', draws: 10 });
  expect((await until(answers.runs, isAnswered)).ask?.pushed).toBe('rules');
  shown.value = documentOf([...shown.value.items.values()].filter(({ id }) => !id.includes('rules')));
  expect((await until(answers.runs, (runs) => isAnswered(runs) && runs.ask?.pushed !== 'rules')).ask?.pushed).toBe('contact');
  shown.value = documentOf([...shown.value.items.values()].filter(({ kind }) => kind !== 'link'));
  expect(answers.runs.value.ask).toBeNull();
});

test('another document begins without the former answer', async () => {
  const { shown, answers } = start(wordMap());
  await until(answers.runs, isAnswered);
  shown.value = other(wordMap());
  expect(answers.runs.value.outcome).toBeNull();
  expect((await until(answers.runs, isAnswered)).outcome?.answers.size).toBe(8);
});
