import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Id } from '../../model/id.js';
import type { WorkContent, WorkStore, WorkSummary } from './work.js';

interface Schema extends DBSchema {
  summaries: { key: Id; value: WorkSummary };
  contents: { key: Id; value: WorkContent };
}

const STORES = ['summaries', 'contents'] as const;

/** How many works that a file holds as well are kept; work that is nowhere else is never dropped. */
export const KEPT_FROM_FILES = 20;

const latestFirst = (works: readonly WorkSummary[]): WorkSummary[] => works.toSorted((a, b) => b.changed - a.changed);

/** The browser's own database, or, where it refuses, a store that lives as long as the window. */
export async function openWorkStore(name = 'ketenstroom'): Promise<WorkStore> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        for (const store of STORES) fresh.createObjectStore(store, { keyPath: 'id' });
      },
    });
    return lastingStore(database);
  } catch {
    return passingStore();
  }
}

function lastingStore(database: IDBPDatabase<Schema>): WorkStore {
  const remove = async (id: Id): Promise<void> => {
    const transaction = database.transaction(STORES, 'readwrite');
    await Promise.all([...STORES.map((store) => transaction.objectStore(store).delete(id)), transaction.done]);
  };
  return {
    lasts: true,
    list: async () => latestFirst(await database.getAll('summaries')),
    async read(id) {
      const [summary, content] = await Promise.all([database.get('summaries', id), database.get('contents', id)]);
      return summary && content ? { summary, content } : null;
    },
    async write(summary, content) {
      const transaction = database.transaction(STORES, 'readwrite');
      const [summaries, contents] = [transaction.objectStore('summaries'), transaction.objectStore('contents')];
      await Promise.all([summaries.put(summary), contents.put(content), transaction.done]);
      const surplus = latestFirst(await database.getAll('summaries')).filter((work) => work.isInFile && work.id !== summary.id);
      for (const work of surplus.slice(KEPT_FROM_FILES)) await remove(work.id);
    },
    remove,
  };
}

/** A store in memory: the app goes on, and says that it keeps nothing. */
export function passingStore(): WorkStore {
  const works = new Map<Id, { summary: WorkSummary; content: WorkContent }>();
  return {
    lasts: false,
    list: async () => latestFirst([...works.values()].map(({ summary }) => summary)),
    read: async (id) => works.get(id) ?? null,
    write: async (summary, content) => void works.set(summary.id, { summary, content }),
    remove: async (id) => void works.delete(id),
  };
}
