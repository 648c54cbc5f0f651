import { itemsOf } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Loop } from '../../../model/structure.js';
import type { Language } from '../../../model/text.js';
import type { Command } from '../../edit.js';
import { isVariable } from './variables.js';

/** Gives a loop a name, and with it a record that keeps its number. Declines an empty name, and a number that another loop has. */
export const nameLoop =
  (id: Id, { slug, type, path }: Pick<Loop, 'slug' | 'type' | 'path'>, name: string, language: Language): Command =>
  (doc) => {
    const typed = name.trim();
    if (typed === '' || doc.items.has(id) || path.length < 2 || !path.every((one) => isVariable(doc.items.get(one))) || itemsOf(doc, 'loop').some((loop) => loop.slug === slug)) return null;
    return { label: 'name-loop', edits: [{ id, before: null, after: { kind: 'loop', id, slug, type, name: { [language]: typed }, path, doc: {} } }] };
  };

/** What a person may say about a loop that has a name. */
export type LoopChange = Partial<Pick<Loop, 'name' | 'doc' | 'type' | 'slug'>>;

/** Says something else about a loop. An empty name takes nothing away. */
export const describeLoop =
  (id: Id, change: LoopChange): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'loop') return null;
    if (change.slug !== undefined && change.slug !== before.slug && itemsOf(doc, 'loop').some(({ slug }) => slug === change.slug)) return null;
    return { label: 'name-loop', edits: [{ id, before, after: { ...before, ...change } }] };
  };
