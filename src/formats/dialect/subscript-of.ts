import type { Axis } from './elements.js';
import { counterpart, type DocumentRanges, type Range } from './ranges.js';

interface Place {
  readonly ranges: DocumentRanges;
  readonly axes: readonly Axis[];
}

/** The dimension that `name` stands for where the equation runs over just that one, and the array does; null where it has to be an element. */
export function isPlainPlace({ ranges, axes }: Place, dim: Range, name: string): string | null {
  const range = ranges.byName.get(name);
  const axis = range && axes.find((candidate) => candidate.range === range);
  if (!range || axis?.element !== null || axis.elements.length !== range.elements.length) return null;
  if (range.target !== dim.target || axes.filter((other) => other.range.target === range.target).length > 1) return null;
  return dim.targetName;
}

/**
 * The element of an array's dimension that `name` means here: by the axis of that name, as an element, or by what is
 * mapped to it. Null where the equation runs over nothing of the kind.
 */
export function elementFor(place: Place, dim: Range, name: string): string | 'needs-elements' | null {
  const { ranges, axes } = place;
  const range = ranges.byName.get(name);
  const axis = range && axes.find((candidate) => candidate.range === range);
  if (range && axis) return throughAxis(ranges, axis, range, dim);
  if (dim.positions.has(name)) return name;
  if (!range) return null;
  const mapped = axes.find((candidate) => candidate.elements.every((element) => counterpart(ranges, candidate.range, element, range) !== null));
  return mapped ? throughAxis(ranges, mapped, range, dim) : null;
}

function throughAxis(ranges: DocumentRanges, { range: own, element }: Axis, named: Range, dim: Range): string | 'needs-elements' | null {
  if (element === null) return 'needs-elements';
  const called = counterpart(ranges, own, element, named);
  if (called === null) return null;
  return dim.positions.has(called) ? called : counterpart(ranges, named, called, dim);
}
