import type { Id } from '../../../model/id.js';
import type { Link } from '../../../model/structure.js';
import { apply, type Command, type Edit } from '../../edit.js';
import { addLink, describeLink, linkBetween, type LinkChange } from './links.js';
import { nameHolder } from './names.js';
import { addVariable, isVariable, type Spot } from './variables.js';

/** A link that may have no record yet: one that only an equation makes gets its record with the first thing that is said about it. */
export interface LinkEnds {
  readonly cause: Id;
  readonly effect: Id;
  /** Of the record that is made where there is none. */
  readonly id: Id;
  readonly isWritten: boolean;
}

/** Says something about the link from one variable to another. */
export const sayOfLink =
  ({ cause, effect, id, isWritten }: LinkEnds, change: LinkChange): Command =>
  (doc) => {
    const known = linkBetween(doc, cause, effect);
    if (known) return describeLink(known.id, change)(doc);
    if (cause === effect || doc.items.has(id) || !isVariable(doc.items.get(cause)) || !isVariable(doc.items.get(effect))) return null;
    const after: Link = { kind: 'link', id, from: cause, to: effect, polarity: 'unknown', delay: false, source: isWritten ? 'equation' : 'opinion', ...change };
    return { label: 'describe-link', edits: [{ id, before: null, after }] };
  };

/** An end of a sentence: a variable, or a name that becomes one. */
export interface SentenceEnd {
  /** The id that a new variable gets. */
  readonly id: Id;
  readonly name: string;
  /** Where a new variable comes to stand. */
  readonly spot: Spot;
}

/** A link as a sentence, "meer X → minder Y": adds what of its words is not there yet, and the link. Declines a word about itself. */
export const addSentence =
  (id: Id, cause: SentenceEnd, effect: SentenceEnd, polarity: Link['polarity']): Command =>
  (doc) => {
    const edits: Edit[] = [];
    let now = doc;
    const idOf = (end: SentenceEnd): Id | null => {
      const holder = nameHolder(now, end.name);
      if (holder !== null) return holder;
      const step = addVariable('auxiliary', end.id, end.name, end.spot)(now);
      if (!step) return null;
      edits.push(...step.edits);
      now = apply(now, step.edits);
      return end.id;
    };
    const [from, to] = [idOf(cause), idOf(effect)];
    const step = from === null || to === null ? null : addLink(id, from, to, polarity)(now);
    return step && { label: 'add-link', edits: [...edits, ...step.edits] };
  };

/** Gives a link another cause or effect; what was said about it stays. Declines where such a link is there. */
export const turnLink =
  (id: Id, from: Id, to: Id): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind !== 'link' || from === to || (before.from === from && before.to === to) || !isVariable(doc.items.get(from)) || !isVariable(doc.items.get(to)) || linkBetween(doc, from, to)) return null;
    return { label: 'describe-link', edits: [{ id, before, after: { ...before, from, to, source: 'opinion' } }] };
  };
