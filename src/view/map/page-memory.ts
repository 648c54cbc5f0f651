import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { pageOnTheFly, storedPage, type MapLens, type MapPage } from './map-page.js';

/** Finds the page to show. */
export type FindPage = (doc: Document, wanted: Id | null, dependencies: ReadonlyMap<Id, readonly Id[]>, lens: MapLens) => MapPage;

/**
 * Finds pages, and remembers the causal one that it made on the fly: as long as the same words are to be placed they stay
 * where they were, whatever their equations become.
 */
export function pageMemory(): FindPage {
  let made: { readonly documentId: Id; readonly isKnown: boolean; readonly words: string; readonly page: MapPage } | null = null;
  return (doc, wanted, dependencies, lens) => {
    const stored = storedPage(doc, wanted, lens);
    if (stored || lens !== 'causal') return stored ?? pageOnTheFly(doc, dependencies, lens);
    const { documentId } = workspaceOf(doc);
    const isKnown = dependencies.size > 0;
    const words = wordsOf(doc);
    if (made?.documentId === documentId && made.isKnown === isKnown && made.words === words) return made.page;
    const page = pageOnTheFly(doc, dependencies, lens);
    made = { documentId, isKnown, words, page };
    return page;
  };
}

/** What there is to be placed; what depends on what may change. */
function wordsOf(doc: Document): string {
  const ids: Id[] = [];
  for (const item of doc.items.values()) if (item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary') ids.push(`${item.id} ${item.name}`);
  return ids.join('\n');
}

