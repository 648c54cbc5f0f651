import { effect } from '@preact/signals-core';
import { startModelRuns } from '../../src/app/model-runs.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { createBook } from '../../src/app/value-book.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import type { Document } from '../../src/model/document.js';
import type { Language, Text } from '../../src/model/text.js';
import { createSession, type Session } from '../../src/state/session.js';
import { createStore, type Store } from '../../src/state/store.js';
import type { Command } from '../../src/state/edit.js';
import type { KsLever } from '../../src/ui/scenarios/ks-lever.js';
import { KsScenarios } from '../../src/ui/scenarios/ks-scenarios.js';
import type { KsSlider } from '../../src/ui/scenarios/ks-slider.js';
import heatNetwork from '../../models/heat_network/model.keten.json?raw';
import { mount, settled, within } from './app-mount.js';

/** The Scenarios view on a document that runs, wired as the app wires it. */
export interface Stage {
  readonly view: KsScenarios;
  readonly store: Store;
  readonly session: Session;
  readonly notices: readonly Text[];
  /** Waits until every run of what is shown is drawn. */
  drawn(): Promise<void>;
  stop(): void;
}

export const COALITION = 'heat_network.scenario.coalition';

/** The heat network, fresh. */
export function heat(): Document {
  const { doc } = readKeten(heatNetwork);
  if (!doc) throw new Error('the heat network can be read');
  return doc;
}

/** Puts the view on the page. */
export async function stage(doc: Document = heat(), language: Language = 'nl', scenario: string | null = null): Promise<Stage> {
  const store = createStore(doc);
  const session = createSession(store.shown);
  session.chooseScenario(scenario);
  const bugs: unknown[] = [];
  const runs = startModelRuns(store.shown, new LocalRunner(), (error) => bugs.push(error));
  const bookOf = createBook();
  const view = new KsScenarios();
  const notices: Text[] = [];
  const on = <T>(type: string, handle: (detail: T) => void): void => view.addEventListener(type, (event) => handle((event as CustomEvent<T>).detail));
  on<{ command: Command }>('ks-command', ({ command }) => void store.execute(command));
  on<{ command: Command | null }>('ks-preview', ({ command }) => store.preview(command));
  on<{ scenario: string | null }>('ks-scenario', (detail) => session.chooseScenario(detail.scenario));
  on<{ text: Text }>('ks-notice', ({ text }) => notices.push(text));
  const stop = effect(() => {
    Object.assign(view, { doc: store.shown.value, saved: store.saved.value, scenario: session.scenario.value, book: bookOf(store.shown.value, runs.done.value), outcomes: runs.outcomes.value, issues: runs.issues.value });
  });
  await mount(view, language);
  const drawn = async (): Promise<void> => {
    const isCurrent = (): boolean => {
      const { plan } = runs.compiled.peek();
      const shown = [null, ...[...store.shown.peek().items.values()].filter((item) => item.kind === 'scenario')];
      return plan === null || shown.every((each) => {
        const done = runs.done.peek().get(each?.id ?? null);
        return done !== undefined && done.plan === plan && done.scenario === each;
      });
    };
    while (!isCurrent()) await new Promise(requestAnimationFrame);
    // Charts learn their width from the first layout.
    await new Promise(requestAnimationFrame);
    await settled(view);
    if (bugs.length > 0) throw bugs[0];
  };
  await drawn();
  return {
    view,
    store,
    session,
    notices,
    drawn,
    stop() {
      stop();
      runs.stop();
    },
  };
}

/** The lever of a parameter. */
export function lever(view: Element, parameter: string): KsLever {
  const found = [...(within(view, 'ks-levers').shadowRoot?.querySelectorAll<KsLever>('ks-lever') ?? [])].find(({ lever: { id } }) => id === `heat_network.${parameter}`);
  if (!found) throw new Error(`there is no lever ${parameter}`);
  return found;
}

/** The native control in a lever. */
export const knob = (of: KsLever): HTMLInputElement => within<HTMLInputElement>(within<KsSlider>(of, 'ks-slider'), 'input');

/** What the goal curve says of itself. */
export const sentence = (view: Element): string => within(view, 'ks-line-chart[size=goal]', 'svg[role=img]').getAttribute('aria-label') ?? '';
