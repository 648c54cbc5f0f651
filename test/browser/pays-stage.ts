import { effect } from '@preact/signals-core';
import { startModelRuns } from '../../src/app/model-runs.js';
import { createBook } from '../../src/app/value-book.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import type { ValueBook } from '../../src/analyse/value/book.js';
import type { Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Language, Text } from '../../src/model/text.js';
import { createSession, type Session } from '../../src/state/session.js';
import { createStore, type Store } from '../../src/state/store.js';
import type { Command } from '../../src/state/edit.js';
import { KsPays } from '../../src/ui/values/pays/ks-pays.js';
import { mount, settled } from './app-mount.js';
import { heat } from './scenarios-stage.js';

/** Who pays and who gains of a document that runs, wired as the app wires it. */
export interface PaysStage {
  readonly view: KsPays;
  readonly store: Store;
  readonly session: Session;
  readonly notices: readonly Text[];
  readonly shown: readonly Id[];
  /** How often the model was compiled. */
  compiled(): number;
  book(): ValueBook;
  /** Waits until every run of what is shown is drawn. */
  drawn(): Promise<void>;
  stop(): void;
}

/** Puts it on the page, at the width of its margin. */
export async function paysStage(doc: Document = heat(), language: Language = 'nl', scenario: Id | null = null): Promise<PaysStage> {
  const store = createStore(doc);
  const session = createSession(store.shown);
  session.chooseScenario(scenario);
  const bugs: unknown[] = [];
  const runs = startModelRuns(store.shown, new LocalRunner(), (error) => bugs.push(error));
  const bookOf = createBook();
  const view = new KsPays();
  view.style.maxWidth = '324px';
  const notices: Text[] = [];
  const shown: Id[] = [];
  const plans = new Set<unknown>();
  const on = <T>(type: string, handle: (detail: T) => void): void => view.addEventListener(type, (event) => handle((event as CustomEvent<T>).detail));
  on<{ command: Command }>('ks-command', ({ command }) => void store.execute(command));
  on<{ command: Command | null }>('ks-preview', ({ command }) => store.preview(command));
  on<{ scenario: Id | null }>('ks-scenario', (detail) => session.chooseScenario(detail.scenario));
  on<{ id: Id }>('ks-go-to', ({ id }) => shown.push(id));
  on<{ text: Text }>('ks-notice', ({ text }) => notices.push(text));
  const stop = effect(() => {
    plans.add(runs.compiled.value.plan);
    Object.assign(view, { doc: store.shown.value, saved: store.saved.value, scenario: session.scenario.value, book: bookOf(store.shown.value, runs.done.value) });
  });
  await mount(view, language);
  const drawn = async (): Promise<void> => {
    const isCurrent = (): boolean => {
      const { plan } = runs.compiled.peek();
      const wanted = [null, ...[...store.shown.peek().items.values()].filter((item) => item.kind === 'scenario')];
      return plan === null || wanted.every((each) => {
        const done = runs.done.peek().get(each?.id ?? null);
        return done !== undefined && done.plan === plan && done.scenario === each;
      });
    };
    while (!isCurrent()) await new Promise(requestAnimationFrame);
    await settled(view);
    if (bugs.length > 0) throw bugs[0];
  };
  await drawn();
  return {
    view,
    store,
    session,
    notices,
    shown,
    compiled: () => plans.size,
    book() {
      const book = bookOf(store.shown.peek(), runs.done.peek());
      if (!book) throw new Error('base has run');
      return book;
    },
    drawn,
    stop() {
      stop();
      runs.stop();
    },
  };
}
