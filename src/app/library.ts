import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Document } from '../model/document.js';
import type { ModelCard } from '../ui/start/start-items.js';
import { builtInModels, readBuiltIn } from './built-in-models.js';
import { hrefOf } from './routes.js';

/** The built-in models: their cards, and their documents once they are read. */
export interface Library {
  readonly cards: ReadonlySignal<readonly ModelCard[]>;
  /** The document of a built-in model; null where there is none by that key. */
  document(key: string): Promise<Document | null>;
  /** Reads every model and runs its curve, one after another; what is done already is not done again. */
  fill(): Promise<void>;
}

/** A library in which nothing is read yet. */
export function createLibrary(): Library {
  const models = builtInModels();
  const read = new Map<string, Promise<Document | null>>();
  const cards = signal<readonly ModelCard[]>(
    models.map(({ key }) => ({ key, href: hrefOf({ at: 'model', key, view: 'scenarios' }), state: 'loading', doc: null, curve: null })),
  );
  let isFilling = false;

  const update = (key: string, change: Partial<ModelCard>): void => {
    cards.value = cards.peek().map((card) => (card.key === key ? { ...card, ...change } : card));
  };

  const document = (key: string): Promise<Document | null> => {
    const model = models.find((candidate) => candidate.key === key);
    if (!model) return Promise.resolve(null);
    const reading = read.get(key) ?? readBuiltIn(model).catch(() => null);
    read.set(key, reading);
    return reading.then((doc) => {
      // Without a network the next visit of the start screen tries again.
      if (!doc) read.delete(key);
      const state = doc ? 'ready' : 'unreadable';
      const card = cards.peek().find((candidate) => candidate.key === key);
      if (card?.state !== state) update(key, { doc, state });
      return doc;
    });
  };

  return {
    cards,
    document,
    async fill() {
      if (isFilling) return;
      isFilling = true;
      try {
        await Promise.all(models.map(({ key }) => document(key)));
        const { runCards } = await import('./card-run.js');
        const missing = cards.peek().flatMap(({ key, doc, curve }) => (doc && !curve ? [{ key, doc }] : []));
        await runCards(missing, (key, curve) => update(key, { curve }));
      } finally {
        isFilling = false;
      }
    },
  };
}
