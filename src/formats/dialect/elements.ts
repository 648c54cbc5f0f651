import type { ArrayPart } from '../../model/array.js';
import { canonicalName } from '../../model/name.js';
import type { DocumentRanges, Range } from './ranges.js';

/** Elements that one array is written out by, at most. */
export const MAX_WRITTEN_OUT = 20_000;

/** One dimension of the equation at hand. */
export interface Axis {
  /** As the equation names it; for a single element the variable's own dimension. */
  readonly range: Range;
  /** All that the equation runs over. */
  readonly elements: readonly string[];
  /** The one that it is written out for; null where it is written for all at once. */
  readonly element: string | null;
}

/** The axes of an equation that holds for all of a variable. */
export const wholeAxes = (ranges: readonly Range[]): Axis[] => ranges.map((range) => ({ range, elements: range.elements, element: null }));

/** The axes of a part, each over all that its subscript names; null where one does not fit. A single element is an axis that stands at it. */
export function partAxes({ byName }: DocumentRanges, dims: readonly Range[], { subscripts }: Pick<ArrayPart, 'subscripts'>): readonly Axis[] | null {
  const axes = dims.map((dim, at) => axisOf(byName, dim, subscripts[at]));
  if (subscripts.length !== dims.length || axes.includes(null)) return null;
  return axes.flatMap((axis) => axis ?? []);
}

/**
 * The axes of each element that a part gives an equation, the last dimension fastest; null where a subscript does not
 * fit, and where there are too many.
 */
export function elementsOfPart(
  { byName }: DocumentRanges,
  dims: readonly Range[],
  { subscripts, except = [] }: Pick<ArrayPart, 'subscripts' | 'except'>,
): readonly (readonly Axis[])[] | null {
  const axes: Axis[] = [];
  for (const [at, dim] of dims.entries()) {
    const axis = axisOf(byName, dim, subscripts[at]);
    if (!axis) return null;
    axes.push(axis);
  }
  if (subscripts.length !== dims.length) return null;
  const excluded = except.map((names) => names.map((name, at) => new Set(dims[at] ? (axisOf(byName, dims[at], name)?.elements ?? []) : [])));
  if (axes.reduce((count, { elements }) => count * elements.length, 1) > MAX_WRITTEN_OUT) return null;
  const all = axes.reduce<Axis[][]>((rows, axis) => rows.flatMap((row) => axis.elements.map((element) => [...row, { ...axis, element }])), [[]]);
  return all.filter((row) => !excluded.some((sets) => row.every(({ element }, at) => sets[at]?.has(element ?? '') ?? true)));
}

function axisOf(byName: DocumentRanges['byName'], dim: Range, written: string | undefined): Axis | null {
  const name = canonicalName(written ?? '');
  const range = byName.get(name);
  if (range) return range.elements.every((element) => dim.positions.has(element)) ? { range, elements: range.elements, element: null } : null;
  return dim.positions.has(name) ? { range: dim, elements: [name], element: name } : null;
}
