import type { ArrayPart, Dimension } from './array.js';
import { itemsOf, type Document } from './document.js';
import { canonicalName } from './name.js';
import type { Variable } from './variable.js';

/** The dimensions of a variable, in order; those that are gone are left out. */
export const dimensionsOf = (doc: Document, { dimensions = [] }: Pick<Variable, 'dimensions'>): readonly Dimension[] =>
  dimensions.flatMap((id) => {
    const item = doc.items.get(id);
    return item?.kind === 'dimension' ? [item] : [];
  });

/** How many elements a variable has; 1 for a scalar. */
export const cellCount = (dimensions: readonly Dimension[]): number => dimensions.reduce((count, { elements }) => count * elements.length, 1);

/** Every element of an array, by the element of each dimension, the last one fastest. */
export const cellsOf = (dimensions: readonly Dimension[]): readonly (readonly string[])[] =>
  dimensions.reduce<readonly (readonly string[])[]>((rows, { elements }) => rows.flatMap((row) => elements.map((element) => [...row, element])), [[]]);

/** The elements that a subscript of a part means in a dimension: one, or all of a dimension or subrange by its name. */
export function elementsMeant(doc: Document, subscript: string, dimension: Dimension): readonly string[] {
  const wanted = canonicalName(subscript);
  const own = dimension.elements.find((element) => canonicalName(element) === wanted);
  if (own !== undefined) return [own];
  const named = itemsOf(doc, 'dimension').find(({ name }) => canonicalName(name) === wanted);
  const meant = new Set(named?.elements.map(canonicalName));
  return named?.id === dimension.id ? dimension.elements : dimension.elements.filter((element) => meant.has(canonicalName(element)));
}

/** Whether a part of an array gives the equation of this element. */
export function covers(doc: Document, { subscripts, except = [] }: ArrayPart, dimensions: readonly Dimension[], cell: readonly string[]): boolean {
  const holds = (names: readonly string[]): boolean => dimensions.every((dimension, at) => elementsMeant(doc, names[at] ?? '', dimension).includes(cell[at] ?? ''));
  return holds(subscripts) && !except.some(holds);
}

/** Which of the parts of a variable gives the equation of an element; -1 where none does. */
export const partOf = (doc: Document, variable: Variable, dimensions: readonly Dimension[], cell: readonly string[]): number => (variable.parts ?? []).findIndex((part) => covers(doc, part, dimensions, cell));

/** The equation of an element; empty where it has none. */
export function equationOf(doc: Document, variable: Variable, cell: readonly string[]): string {
  if (!variable.parts) return variable.kind === 'stock' ? variable.initial : variable.equation;
  return variable.parts[partOf(doc, variable, dimensionsOf(doc, variable), cell)]?.equation ?? '';
}
