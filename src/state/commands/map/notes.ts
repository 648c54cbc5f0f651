import { itemsOf } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Language, Text } from '../../../model/text.js';
import type { Command } from '../../edit.js';
import { isVariable, placedAt, placementsOf, type Spot } from './variables.js';
import { without } from './without.js';

/** Puts a remark on a page. Declines an empty one. */
export const addComment =
  (id: Id, text: string, language: Language, { view, x, y }: Spot): Command =>
  (doc) => {
    if (text.trim() === '' || doc.items.has(id) || doc.items.get(view)?.kind !== 'view') return null;
    return { label: 'add-comment', edits: [{ id, before: null, after: { kind: 'view-item', id, view, shows: 'comment', text: { [language]: text.trim() }, x, y } }] };
  };

/** Writes a remark in one language, and leaves the other. Without words in any language it goes. */
export const writeComment =
  (id: Id, text: string, language: Language): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'view-item' || before.shows !== 'comment' || (before.text[language] ?? '') === text.trim()) return null;
    const other: Text = without(before.text, language);
    const words: Text = text.trim() === '' ? other : { ...other, [language]: text.trim() };
    const isGone = !words.nl && !words.en;
    return { label: 'write-comment', edits: [{ id, before, after: isGone ? null : { ...before, text: words } }] };
  };

/** Shows a variable once more, as a copy: the same variable, drawn dashed. Declines one that has no place yet on any page: its first is no copy. */
export const addCopy =
  (id: Id, of: Id, spot: Spot): Command =>
  (doc) => {
    if (doc.items.has(id) || !isVariable(doc.items.get(of)) || doc.items.get(spot.view)?.kind !== 'view' || placementsOf(doc, of).length === 0) return null;
    return { label: 'add-copy', edits: [{ id, before: null, after: { ...placedAt(of, spot, id), ghost: true } }] };
  };

/** Puts the mark of a loop on a page that does not show it yet. */
export const addLoopMark =
  (id: Id, loop: Id, clockwise: boolean, { view, x, y }: Spot): Command =>
  (doc) => {
    if (doc.items.has(id) || doc.items.get(loop)?.kind !== 'loop' || doc.items.get(view)?.kind !== 'view') return null;
    if (itemsOf(doc, 'view-item').some((item) => item.shows === 'loop' && item.loop === loop && item.view === view)) return null;
    return { label: 'add-loop-mark', edits: [{ id, before: null, after: { kind: 'view-item', id, view, shows: 'loop', loop, clockwise, x, y } }] };
  };
