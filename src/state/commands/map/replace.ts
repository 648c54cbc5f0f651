import { tokensOf } from '../../../equation/lexer.js';
import { workspaceOf, type Document, type Item } from '../../../model/document.js';
import { variablesByName } from '../../../model/name-index.js';
import { canonicalName } from '../../../model/name.js';
import type { Command } from '../../edit.js';
import { findAll, nameAround, type Found, type Search } from './find.js';
import { nameHolder } from './names.js';
import { oneStep } from './one-step.js';
import { isVariable, renameVariable } from './variables.js';

/** Why a place can't be replaced; null where it can. */
export type ReplaceFault = 'taken' | 'empty' | 'unknown-name' | 'elsewhere' | 'not-here';

/**
 * Replaces every place that a search finds, in one step: a variable whose name changes is renamed in all equations; a name
 * in an equation is only replaced by another name that exists, so that no equation loses what it names. Places that can't
 * be replaced stay.
 */
export const replaceAll =
  (search: Search, by: string): Command =>
  (doc) =>
    replaceThese(doc, findAll(doc, search), by);

/** Replaces one place, and in a name all that goes with it. */
export const replaceOne =
  (found: Found, by: string): Command =>
  (doc) =>
    replaceThese(doc, [found], by);

function replaceThese(doc: Document, found: readonly Found[], by: string) {
  const fields = new Map<string, Found[]>();
  for (const place of found) {
    const key = JSON.stringify([place.id, place.field, place.language, place.part]);
    fields.set(key, [...(fields.get(key) ?? []), place]);
  }
  const all = [...fields.values()];
  // What stands in equations and texts goes first: a rename rewrites equations, and places in them would move.
  const ordered = [...all.filter(([first]) => first?.field !== 'name'), ...all.filter(([first]) => first?.field === 'name')];
  return oneStep(doc, 'replace', ordered.map((places) => replacedField(doc, places, by)));
}

/** Every place in one text of one record. */
function replacedField(original: Document, places: readonly Found[], by: string): Command {
  return (doc) => {
    const [first] = places;
    if (!first) return null;
    const possible = places.filter((place) => replaceFault(original, place, by) === null);
    if (possible.length === 0) return null;
    const { id, field, language, part, text } = first;
    const after = spliced(text, possible, (place) => (field === 'name' || field === 'label' ? by : writtenAs(original, place, by)));
    const before = doc.items.get(id);
    if (!before || textOf(before, first) !== text) return null;
    if (field === 'name') return renamed(doc, before, after);
    const changed = withText(before, { field, language, part }, after.trim() === '' && field === 'label' ? text : after);
    return changed && { label: 'replace', edits: [{ id, before, after: changed }] };
  };
}

/** Why this place can't become `by`. */
export function replaceFault(doc: Document, found: Found, by: string): ReplaceFault | null {
  const item = doc.items.get(found.id);
  if (!item || textOf(item, found) !== found.text) return 'not-here';
  const isOwn = isVariable(item) ? item.model === undefined : item.kind === 'value-flow';
  if (!isOwn) return 'elsewhere';
  if (found.field === 'name' || found.field === 'label') {
    const after = spliced(found.text, [found], () => by).trim();
    if (after === '') return 'empty';
    if (found.field === 'label') return null;
    if (!isVariable(item)) return 'elsewhere';
    return nameHolder(doc, after, found.id) === null ? null : 'taken';
  }
  if (found.field !== 'equation' && found.field !== 'start') return null;
  const around = nameAround(doc, found);
  const known = variablesByName(doc);
  if (!around || !known.has(around.name)) return null;
  return known.has(nameAfter(doc, found, by)) ? null : 'unknown-name';
}

/** The name that a name in an equation becomes. */
function nameAfter(doc: Document, found: Found, by: string): string {
  const around = nameAround(doc, found);
  if (!around) return '';
  const after = found.text.slice(around.start, found.start) + by + found.text.slice(found.end, around.end);
  const { dialect } = workspaceOf(doc);
  const { tokens } = tokensOf(after, dialect);
  return tokens.length === 2 && tokens[0]?.kind === 'name' ? tokens[0].text : canonicalName(after.replace(/^"|"$/g, ''));
}

/** Within a name of an equation spaces are written as that name has them. */
function writtenAs(doc: Document, found: Found, by: string): string {
  if (found.field !== 'equation' && found.field !== 'start') return by;
  const around = nameAround(doc, found);
  const isQuoted = around !== null && found.text.charAt(around.start) === '"';
  return around && !isQuoted && workspaceOf(doc).dialect === 'xmile' ? by.replace(/ /g, '_') : by;
}

/** The text with each place put in its stead, from the right so that the others stay where they are. */
function spliced(text: string, places: readonly Found[], by: (place: Found) => string): string {
  return places.toSorted((a, b) => b.start - a.start).reduce((now, place) => now.slice(0, place.start) + by(place) + now.slice(place.end), text);
}

/** Another name for a variable; what people read stays as it is. */
function renamed(doc: Document, before: Item, name: string) {
  if (!isVariable(before)) return null;
  const step = renameVariable(before.id, name, 'nl')(doc);
  return step && { ...step, edits: step.edits.map((edit) => (edit.id === before.id && isVariable(edit.after ?? undefined) ? { ...edit, after: { ...edit.after, label: before.label } as Item } : edit)) };
}

type Place = Pick<Found, 'field' | 'language' | 'part'>;

function textOf(item: Item, { field, language, part }: Place): string | undefined {
  if (!isVariable(item) && item.kind !== 'value-flow') return undefined;
  switch (field) {
    case 'name':
      return item.name;
    case 'label':
    case 'doc':
      return language && item[field][language];
    case 'source':
      return language && 'source' in item ? item.source?.[language] : undefined;
    case 'start':
      return item.kind === 'auxiliary' ? item.initial : undefined;
    case 'equation':
      if (part !== undefined) return item.kind === 'value-flow' ? undefined : item.parts?.[part]?.equation;
      return item.kind === 'stock' ? item.initial : item.equation;
  }
}

function withText(item: Item, { field, language, part }: Place, text: string): Item | null {
  if (!isVariable(item) && item.kind !== 'value-flow') return null;
  switch (field) {
    case 'label':
    case 'doc':
      return language ? { ...item, [field]: { ...item[field], [language]: text } } : null;
    case 'source':
      return language && isVariable(item) ? { ...item, source: { ...item.source, [language]: text } } : null;
    case 'start':
      return item.kind === 'auxiliary' ? { ...item, initial: text } : null;
    case 'equation':
      if (part !== undefined) return isVariable(item) ? { ...item, parts: item.parts?.map((one, at) => (at === part ? { ...one, equation: text } : one)) } : null;
      return item.kind === 'stock' ? { ...item, initial: text } : { ...item, equation: text };
    case 'name':
      return null;
  }
}
