import { effect } from '@preact/signals-core';
import type { ValueBook } from '../../src/analyse/value/book.js';
import { compileDocument } from '../../src/compile/compile.js';
import type { Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Language, Text } from '../../src/model/text.js';
import type { Command } from '../../src/state/edit.js';
import { createSession, type Session, type ValueLook } from '../../src/state/session.js';
import { createStore, type Store } from '../../src/state/store.js';
import { KsNetwork } from '../../src/ui/network/ks-network.js';
import type { KsNetworkCanvas } from '../../src/ui/network/ks-network-canvas.js';
import { mount, settled, within } from './app-mount.js';
import { valueScene } from './values-stage.js';

/** What the network said that it did, or did not do. */
export interface Said {
  readonly text: Text;
  readonly undo?: boolean;
  readonly action?: { readonly label: Text; readonly run: () => void };
}

/** The value network of a document that runs and can be edited, as the app shows it. */
export interface NetworkStage {
  readonly element: KsNetwork;
  readonly store: Store;
  readonly session: Session;
  readonly said: readonly Said[];
  readonly canvas: KsNetworkCanvas;
  node(id: Id): SVGElement;
  line(id: Id): SVGElement;
  /** Waits until everything is drawn. */
  drawn(): Promise<void>;
}

/** Puts the network on the page. */
export async function networkStage(doc: Document, { language = 'nl', scenario = null, selection = null }: { readonly language?: Language; readonly scenario?: Id | null; readonly selection?: Id | null } = {}): Promise<NetworkStage> {
  const store = createStore(doc);
  const session = createSession(store.shown);
  session.chooseScenario(scenario);
  session.select(selection);
  const element = Object.assign(new KsNetwork(), {}, {});
  element.style.cssText = 'display:block;height:640px';
  const said: Said[] = [];
  const on = <T>(type: string, handle: (detail: T) => void): void => element.addEventListener(type, (event) => handle((event as CustomEvent<T>).detail));
  on<{ command: Command }>('ks-command', ({ command }) => void store.execute(command));
  on<{ command: Command | null }>('ks-preview', ({ command }) => store.preview(command));
  on<{ id: Id | null }>('ks-select', ({ id }) => session.select(id));
  on<{ scenario: Id | null }>('ks-scenario', (detail) => session.chooseScenario(detail.scenario));
  on<Partial<ValueLook>>('ks-look', (look) => session.lookAt(look));
  on<Said>('ks-notice', (notice) => void said.push(notice));
  const booked = new Map<Document, { readonly book: ValueBook | null }>();
  const bookOf = (of: Document): ValueBook | null => {
    if (!booked.has(of)) booked.set(of, { book: compileDocument(of).plan ? valueScene(of).book : null });
    return booked.get(of)?.book ?? null;
  };
  effect(() => {
    Object.assign(element, { doc: store.shown.value, selection: session.selection.value, scenario: session.scenario.value, look: session.look.value, book: bookOf(store.committed.value) });
  });
  await mount(element, language);
  const drawn = async (): Promise<void> => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await settled(element);
  };
  await drawn();
  const canvas = within<KsNetworkCanvas>(element, 'ks-network-canvas.current');
  return {
    element,
    store,
    session,
    said,
    canvas,
    node: (id) => within<SVGElement>(canvas, `[data-node="${id}"]`),
    line: (id) => within<SVGElement>(canvas, `[data-flow="${id}"]`),
    drawn,
  };
}
