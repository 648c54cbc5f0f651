import type { Document, Item } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';
import type { Language } from '../../../model/text.js';
import { parameterValue, type Auxiliary, type Variable } from '../../../model/variable.js';
import type { PlacedVariable } from '../../../model/view.js';
import type { Command, Edit } from '../../edit.js';
import { rewriteMentions } from './mentions.js';
import { nameHolder } from './names.js';

/** Where something new comes to stand. */
export interface Spot {
  readonly view: Id;
  readonly x: number;
  readonly y: number;
  /** Of the item that shows it there, so that what is tried out and what is kept are one; a fresh one where it is left out. */
  readonly item?: Id;
}

const BARE = { label: {}, units: '', doc: {} } as const;

/** A variable of this kind about which nothing is known but its name. */
export function bareVariable(kind: Variable['kind'], id: Id, name: string): Variable {
  switch (kind) {
    case 'stock':
      return { kind, id, name, ...BARE, initial: '', inflows: [], outflows: [] };
    case 'flow':
      return { kind, id, name, ...BARE, equation: '' };
    case 'auxiliary':
      return { kind, id, name, ...BARE, equation: '' };
  }
}

/** The item that shows a variable at a spot. */
export const placedAt = (of: Id, { view, x, y, item }: Spot, id = item ?? freshId('item')): PlacedVariable => ({ kind: 'view-item', id, view, shows: 'variable', of, x, y });

const added = (after: Item): Edit => ({ id: after.id, before: null, after });

/** Adds a stock or an auxiliary under a name that is free, and shows it at `spot`. Declines a name that is taken or empty. */
export const addVariable =
  (kind: 'stock' | 'auxiliary', id: Id, name: string, spot: Spot): Command =>
  (doc) => {
    const typed = name.trim();
    if (typed === '' || doc.items.has(id) || nameHolder(doc, typed) !== null || doc.items.get(spot.view)?.kind !== 'view') return null;
    return { label: `add-${kind}`, edits: [added(bareVariable(kind, id, typed)), added(placedAt(id, spot))] };
  };

/** Adds a parameter that people can set at once: a lever at 1, from 0 to 2, until somebody says otherwise. */
export const addParameter =
  (id: Id, name: string, spot: Spot): Command =>
  (doc) => {
    const step = addVariable('auxiliary', id, name, spot)(doc);
    const parameter: Auxiliary = { kind: 'auxiliary', id, name: name.trim(), ...BARE, equation: '1', range: { min: 0, max: 2 } };
    return step && { label: 'add-parameter', edits: step.edits.map((edit) => (edit.id === id ? added(parameter) : edit)) };
  };

/**
 * Gives a variable another name, in every equation that names it too. What people read goes along: a label in the
 * language at hand, or the name itself where there is no label. Declines a name that is taken or empty.
 */
export const renameVariable =
  (id: Id, name: string, language: Language): Command =>
  (doc) => {
    const before = doc.items.get(id);
    const typed = name.trim();
    if (!isVariable(before) || before.model !== undefined || typed === '' || nameHolder(doc, typed, id) !== null) return null;
    const hasLabel = before.label.nl !== undefined || before.label.en !== undefined;
    const label = hasLabel ? { ...before.label, [language]: typed } : before.label;
    if (before.name === typed && (!hasLabel || before.label[language] === typed)) return null;
    const rewrites = canonicalName(before.name) === canonicalName(typed) ? [] : rewriteMentions(doc, before.name, typed);
    const own = rewrites.find((edit) => edit.id === id)?.after ?? before;
    return { label: 'rename-variable', edits: [{ id, before, after: { ...own, name: typed, label } as Item }, ...rewrites.filter((edit) => edit.id !== id)] };
  };

/** Gives a variable its equation: of a stock, the initial value. One typed word is one step. What is no parameter any more is no lever either. */
export const writeEquation =
  (id: Id, equation: string): Command =>
  (doc) => {
    const before = doc.items.get(id);
    if (before?.kind === 'stock') return before.initial === equation ? null : { label: 'write-equation', edits: [{ id, before, after: { ...before, initial: equation } }], merge: `equation ${id}` };
    if (before?.kind !== 'flow' && before?.kind !== 'auxiliary' && before?.kind !== 'value-flow') return null;
    if (before.equation === equation) return null;
    const after = before.kind === 'auxiliary' ? withoutLostRange({ ...before, equation }) : { ...before, equation };
    return { label: 'write-equation', edits: [{ id, before, after }], merge: `equation ${id}` };
  };

function withoutLostRange(auxiliary: Auxiliary): Auxiliary {
  const { range, ...plain } = auxiliary;
  return range && parameterValue(auxiliary) === null ? plain : auxiliary;
}

export const isVariable = (item: Item | undefined): item is Variable => item?.kind === 'stock' || item?.kind === 'flow' || item?.kind === 'auxiliary';

/** All items that show a variable, in any view. */
export const placementsOf = (doc: Document, of: Id): PlacedVariable[] =>
  [...doc.items.values()].filter((item): item is PlacedVariable => item.kind === 'view-item' && item.shows === 'variable' && item.of === of);
