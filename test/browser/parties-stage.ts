import { effect } from '@preact/signals-core';
import { startModelRuns } from '../../src/app/model-runs.js';
import { createBook } from '../../src/app/value-book.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import type { Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Language, Text } from '../../src/model/text.js';
import type { Command } from '../../src/state/edit.js';
import { createSession, type Session } from '../../src/state/session.js';
import { createStore, type Store } from '../../src/state/store.js';
import { KsRecordPanel } from '../../src/ui/parties/ks-record-panel.js';
import { mount, settled } from './app-mount.js';

/** The panel of the value network on a document that runs, wired as the app wires it. */
export interface PanelStage {
  readonly panel: KsRecordPanel;
  readonly store: Store;
  readonly session: Session;
  readonly notices: readonly Text[];
  /** Records that were to be shown on the map. */
  readonly shown: readonly Id[];
  /** Waits until every run of what is shown has come in, and is drawn. */
  drawn(): Promise<void>;
  stop(): void;
}

/** Puts the panel on the page, as wide as the window. */
export async function panelStage(doc: Document, selection: Id | null, { language = 'nl', scenario = null }: { readonly language?: Language; readonly scenario?: Id | null } = {}): Promise<PanelStage> {
  const store = createStore(doc);
  const session = createSession(store.shown);
  session.chooseScenario(scenario);
  session.select(selection);
  const runs = startModelRuns(store.shown, new LocalRunner(), (error) => {
    throw error;
  });
  const book = createBook();
  const panel = new KsRecordPanel();
  const notices: Text[] = [];
  const shown: Id[] = [];
  const on = <T>(type: string, handle: (detail: T) => void): void => panel.addEventListener(type, (event) => handle((event as CustomEvent<T>).detail));
  on<{ command: Command }>('ks-command', ({ command }) => void store.execute(command));
  on<{ command: Command | null }>('ks-preview', ({ command }) => store.preview(command));
  on<{ id: Id | null }>('ks-select', ({ id }) => session.select(id));
  on<{ id: Id }>('ks-go-to', ({ id }) => shown.push(id));
  on<{ text: Text }>('ks-notice', ({ text }) => notices.push(text));
  const stop = effect(() => {
    const now = { doc: store.shown.value, selection: session.selection.value, scenario: session.scenario.value, look: session.look.value };
    Object.assign(panel, { ...now, outcomes: runs.outcomes.value, issues: runs.issues.value, book: book(store.committed.value, runs.done.value) });
  });
  await mount(panel, language);
  const isCurrent = (): boolean => {
    const { plan } = runs.compiled.peek();
    const wanted = [null, ...[...store.shown.peek().items.values()].filter((item) => item.kind === 'scenario')];
    return plan === null || wanted.every((each) => {
      const done = runs.done.peek().get(each?.id ?? null);
      return done !== undefined && done.plan === plan && done.scenario === each;
    });
  };
  const drawn = async (): Promise<void> => {
    while (!isCurrent()) await new Promise(requestAnimationFrame);
    await settled(panel);
  };
  await drawn();
  return {
    panel,
    store,
    session,
    notices,
    shown,
    drawn,
    stop() {
      stop();
      runs.stop();
    },
  };
}

/** All elements in the open shadow trees below an element that fit. */
export function deep<E extends Element = HTMLElement>(root: Element, selector: string): readonly E[] {
  const tree = root.shadowRoot ?? root;
  return [...tree.querySelectorAll<E>(selector), ...[...tree.querySelectorAll('*')].filter((child) => child.shadowRoot).flatMap((child) => deep<E>(child, selector))];
}
