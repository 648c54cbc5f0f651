import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Link } from '../../../model/structure.js';
import type { Command } from '../../edit.js';
import { isVariable } from './variables.js';

/** The link that people drew between two variables, or null. */
export const linkBetween = (doc: Document, from: Id, to: Id): Link | null => itemsOf(doc, 'link').find((link) => link.from === from && link.to === to) ?? null;

/** Draws a link from one variable to another. Declines one that is there, and one from a variable to itself. */
export const addLink =
  (id: Id, from: Id, to: Id, polarity: Link['polarity'] = 'unknown'): Command =>
  (doc) => {
    if (from === to || doc.items.has(id) || !isVariable(doc.items.get(from)) || !isVariable(doc.items.get(to)) || linkBetween(doc, from, to)) return null;
    return { label: 'add-link', edits: [{ id, before: null, after: { kind: 'link', id, from, to, polarity, delay: false, source: 'opinion' } }] };
  };

/** What a person may say about a link. */
export type LinkChange = Partial<Pick<Link, 'polarity' | 'delay' | 'strength' | 'speed' | 'why' | 'author'>>;

/** Says something about a link: its sign, its delay, how strong and how fast it is, and why. */
export const describeLink =
  (id: Id, change: LinkChange): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'link' || Object.entries(change).every(([key, value]) => before[key as keyof LinkChange] === value)) return null;
    return { label: 'describe-link', edits: [{ id, before, after: { ...before, ...change } }] };
  };
