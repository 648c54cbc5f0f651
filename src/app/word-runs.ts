import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { pushableIn } from '../analyse/words/pushable.js';
import { USUAL_ASK, type WordAsk, type WordOutcome } from '../analyse/words/word-outcome.js';
import type { Plan } from '../compile/plan.js';
import { askWords } from '../jobs/ask-words.js';
import type { EnsembleRunner } from '../jobs/ensemble-runner.js';
import { workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { NO_WORDS, type WordRuns } from '../view/words/word-runs.js';
import type { Compiled } from './compiled.js';

/** For how long the map must have stood still before it is asked, in milliseconds: links are drawn in a row. */
const SETTLED = 250;
/** After how long the former answer turns grey, in milliseconds: below it, it would flicker. */
const GREY_AFTER = 150;

/** What is asked of a map of words and what it answers, kept up to date. */
export interface WordAnswers {
  readonly runs: ReadonlySignal<WordRuns>;
  /** Asks something else, in this session only. */
  ask(change: Partial<WordAsk>): void;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Asks the words of `shown` whenever they or the question change; only the newest question counts. */
export function startWordRuns(shown: ReadonlySignal<Document>, compiled: ReadonlySignal<Compiled>, runner: EnsembleRunner, onBug: (error: unknown) => void): WordAnswers {
  const wish = signal<Partial<WordAsk>>({});
  const runs = signal(NO_WORDS);
  let asked: { readonly plan: Plan; readonly documentId: Id } | null = null;

  const work = async (plan: Plan, ask: WordAsk, stopped: AbortSignal): Promise<void> => {
    const grey = setTimeout(() => (runs.value = { ...runs.peek(), isStale: runs.peek().outcome !== null }), GREY_AFTER);
    const show = (change: Partial<WordRuns>): void => {
      if (!stopped.aborted) runs.value = { ...runs.peek(), ...change };
    };
    try {
      show({ progress: 0 });
      const outcome: WordOutcome = await askWords(runner, plan, ask, { parameters: [] }, { signal: stopped, onProgress: (progress) => show({ progress }) });
      clearTimeout(grey);
      show({ outcome, isStale: false, progress: null });
    } finally {
      clearTimeout(grey);
    }
  };

  effect(() => {
    const { plan } = compiled.value;
    const wished = wish.value;
    const doc = shown.peek();
    const { documentId } = workspaceOf(doc);
    const isOther = asked?.documentId !== documentId;
    if (!plan?.words) {
      asked = null;
      // A map that does not run for a moment keeps its former answer, in grey.
      runs.value = isOther || plan ? NO_WORDS : { ...runs.peek(), isStale: runs.peek().outcome !== null, progress: null };
      return;
    }
    const pushable = pushableIn(doc, plan);
    const [first] = pushable;
    if (first === undefined) return void (runs.value = NO_WORDS);
    // The question stays the same while the map grows around it.
    const former = isOther ? undefined : runs.peek().ask?.pushed;
    const pushed = [wished.pushed, former].find((id) => id !== undefined && pushable.includes(id)) ?? first;
    const ask: WordAsk = { direction: 'up', ...USUAL_ASK, ...wished, pushed };
    const wait = isOther || asked?.plan === plan ? 0 : SETTLED;
    asked = { plan, documentId };
    runs.value = { ...(isOther ? NO_WORDS : runs.peek()), ask, pushable };
    const stop = new AbortController();
    const timer = setTimeout(() => void work(plan, ask, stop.signal).catch((error: unknown) => (isAbort(error) ? undefined : onBug(error))), wait);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  });

  return { runs, ask: (change) => void (wish.value = { ...wish.peek(), ...change }) };
}
