import type { ArrayPart, Dimension } from '../../../model/array.js';
import { cellCount, cellsOf, covers, dimensionsOf, equationOf, partOf } from '../../../model/array-cells.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';
import type { Variable } from '../../../model/variable.js';
import type { Command } from '../../edit.js';
import { isVariable } from './variables.js';

/** Most elements that are written one by one. */
export const MOST_CELLS = 2000;

/**
 * Gives a variable its dimensions. Equations stay: over a dimension that comes they are the same for every element; of one
 * that goes the first element's stay. Declines a dimension twice, and more elements than can be written where they differ.
 */
export const setDimensions =
  (id: Id, dimensions: readonly Id[]): Command =>
  (doc) => {
    const before = ownVariable(doc, id);
    if (!before || new Set(dimensions).size !== dimensions.length) return null;
    const former = before.dimensions ?? [];
    if (former.length === dimensions.length && former.every((dimension, at) => dimension === dimensions[at])) return null;
    if (!dimensions.every((dimension) => doc.items.get(dimension)?.kind === 'dimension')) return null;
    const kept = dimensions.length === 0 ? undefined : dimensions;
    if (!before.parts) return { label: 'set-dimensions', edits: [{ id, before, after: withoutRange({ ...before, dimensions: kept }, kept !== undefined) }] };
    const first = firstCell(doc, before);
    if (!kept) return { label: 'set-dimensions', edits: [{ id, before, after: { ...withEquation(before, equationOf(doc, before, first)), dimensions: undefined, parts: undefined } }] };
    const parts = former.every((dimension) => kept.includes(dimension)) ? spreadParts(doc, before.parts, former, kept) : firstParts(doc, before, kept, first);
    return parts && { label: 'set-dimensions', edits: [{ id, before, after: { ...before, dimensions: kept, parts } }] };
  };

/** The parts over more dimensions, or in another order: the same for every element of what comes. */
function spreadParts(doc: Document, parts: readonly ArrayPart[], former: readonly Id[], kept: readonly Id[]): readonly ArrayPart[] {
  const moved = (subscripts: readonly string[]): readonly string[] => kept.map((dimension) => (former.includes(dimension) ? (subscripts[former.indexOf(dimension)] ?? '') : nameOf(doc, dimension)));
  return parts.map((part) => ({ ...part, subscripts: moved(part.subscripts), ...(part.except ? { except: part.except.map(moved) } : {}) }));
}

/** A part for each element that is left, as the first elements of what goes have it. Null where that would be too many. */
function firstParts(doc: Document, before: Variable, kept: readonly Id[], first: readonly string[]): readonly ArrayPart[] | null {
  const former = before.dimensions ?? [];
  const left = dimensionsOf(doc, { dimensions: kept });
  if (cellCount(left) > MOST_CELLS) return null;
  return cellsOf(left).flatMap((subscripts): ArrayPart[] => {
    const cell = former.map((dimension, at) => (kept.includes(dimension) ? (subscripts[kept.indexOf(dimension)] ?? '') : (first[at] ?? '')));
    const part = before.parts?.[partOf(doc, before, dimensionsOf(doc, before), cell)];
    return part ? [{ subscripts, equation: part.equation, ...(part.gf ? { gf: part.gf } : {}) }] : [];
  });
}

/** Gives each element of an array an equation of its own, the one that it has now. */
export const splitEquation =
  (id: Id): Command =>
  (doc) => {
    const before = ownVariable(doc, id);
    const dimensions = before ? dimensionsOf(doc, before) : [];
    if (!before || before.parts || dimensions.length === 0 || cellCount(dimensions) > MOST_CELLS) return null;
    const gf = before.kind === 'stock' ? undefined : before.gf;
    const parts = cellsOf(dimensions).map((subscripts): ArrayPart => ({ subscripts, equation: equationOf(doc, before, subscripts), ...(gf ? { gf } : {}) }));
    return { label: 'split-equation', edits: [{ id, before, after: before.kind === 'stock' ? { ...before, parts } : { ...before, parts, gf: undefined } }] };
  };

/** Gives all elements of an array the equation that its first has. */
export const shareEquation =
  (id: Id): Command =>
  (doc) => {
    const before = ownVariable(doc, id);
    if (!before?.parts) return null;
    const first = firstCell(doc, before);
    const gf = before.parts[partOf(doc, before, dimensionsOf(doc, before), first)]?.gf;
    const after = withEquation({ ...before, parts: undefined }, equationOf(doc, before, first));
    return { label: 'share-equation', edits: [{ id, before, after: gf && after.kind !== 'stock' ? { ...after, gf } : after }] };
  };

/** The equation of one element of an array. */
export interface Cell {
  readonly elements: readonly string[];
  readonly equation: string;
}

/** Writes the equations of some elements, in one step. A part that gave several elements their equation goes on giving the others theirs. */
export const writeCells =
  (id: Id, cells: readonly Cell[]): Command =>
  (doc) => {
    const before = ownVariable(doc, id);
    const dimensions = before ? dimensionsOf(doc, before) : [];
    if (!before?.parts || dimensions.length === 0) return null;
    let parts: readonly ArrayPart[] = before.parts;
    for (const { elements, equation } of cells) {
      if (dimensions.length !== elements.length || !dimensions.every((dimension, at) => dimension.elements.includes(elements[at] ?? ''))) continue;
      parts = written(doc, { ...before, parts }, dimensions, elements, equation.trim()) ?? parts;
    }
    return parts === before.parts ? null : { label: 'write-cells', edits: [{ id, before, after: { ...before, parts } }] };
  };

function written(doc: Document, variable: Variable, dimensions: readonly Dimension[], cell: readonly string[], equation: string): readonly ArrayPart[] | null {
  const parts = variable.parts ?? [];
  const at = partOf(doc, variable, dimensions, cell);
  const part = parts[at];
  if (!part) return equation === '' ? null : [...parts, { subscripts: cell, equation }];
  if (part.equation === equation) return null;
  const isAlone = dimensions.every((dimension, which) => dimension.elements.some((element) => canonicalName(element) === canonicalName(part.subscripts[which] ?? '')));
  if (isAlone) return parts.with(at, { ...part, equation });
  const others = cellsOf(dimensions).filter((other) => covers(doc, part, dimensions, other));
  if (others.length > MOST_CELLS) return null;
  const { gf } = part;
  return parts.toSpliced(at, 1, ...others.map((subscripts): ArrayPart => ({ subscripts, ...(gf ? { gf } : {}), equation: subscripts.every((element, which) => element === cell[which]) ? equation : part.equation })));
}

const ownVariable = (doc: Document, id: Id): Variable | null => {
  const item = doc.items.get(id);
  return isVariable(item) && item.model === undefined ? item : null;
};

const nameOf = (doc: Document, id: Id): string => {
  const item = doc.items.get(id);
  return item?.kind === 'dimension' ? item.name : '';
};

const firstCell = (doc: Document, variable: Variable): readonly string[] => dimensionsOf(doc, variable).map(({ elements }) => elements[0] ?? '');

const withEquation = (variable: Variable, equation: string): Variable => (variable.kind === 'stock' ? { ...variable, initial: equation } : { ...variable, equation });

/** Only one number can be a lever. */
const withoutRange = (variable: Variable, isArray: boolean): Variable => (isArray && variable.kind === 'auxiliary' && variable.range ? { ...variable, range: undefined } : variable);
