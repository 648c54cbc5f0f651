import { canonicalName } from '../model/name.js';
import type { Axis } from './axis.js';
import type { Builder } from './builder.js';
import type { Dim, Dimensions } from './dimensions.js';
import type { Part } from './model-scope.js';

/** What a subscript on the left means: one element of the variable's dimension, or all elements of a dimension or subrange. */
interface Range {
  readonly dim: Dim;
  readonly elements: readonly string[];
  readonly isElement: boolean;
}

/** A part whose subscripts do not fit the variable: which one, at which place. */
export interface Misfit {
  readonly subscript: string;
}

/**
 * The regions of an array that one of its equations defines, each as axes in the order of the dimensions. More than one
 * only where `:EXCEPT:` leaves something that is no block.
 */
export function regionsOf(dimensions: Dimensions, dims: readonly Dim[], part: Part, builder: Builder): readonly (readonly Axis[])[] | Misfit {
  const written = part.subscripts ?? dims.map(({ name }) => name);
  const ranges: Range[] = [];
  for (const [at, dim] of dims.entries()) {
    const range = rangeOf(dimensions, dim, written[at]);
    if (!range) return { subscript: written[at] ?? '' };
    ranges.push(range);
  }
  if (written.length > dims.length) return { subscript: written[dims.length] ?? '' };
  if (part.except.length === 0) return [ranges.map((range) => axisOf(range, range.elements, builder))];
  const excluded = part.except.map((names) => names.map((name, at) => new Set(dims[at] ? (rangeOf(dimensions, dims[at], name)?.elements ?? []) : [])));
  return blocksWithout(ranges, (tuple) => excluded.some((sets) => tuple.every((element, at) => sets[at]?.has(element) ?? true)), builder);
}

function rangeOf(dimensions: Dimensions, dim: Dim, written: string | undefined): Range | null {
  if (written === undefined) return null;
  const name = canonicalName(written);
  const named = dimensions.byName.get(name);
  if (named) {
    const elements = named.elements.map(canonicalName);
    return elements.every((element) => dim.positions.has(element)) ? { dim: named, elements, isElement: false } : null;
  }
  const element = dim.positions.has(name) ? name : name.startsWith(`${dim.canonical}.`) ? name.slice(dim.canonical.length + 1) : name;
  return dim.positions.has(element) ? { dim, elements: [element], isElement: true } : null;
}

const axisOf = ({ dim, isElement }: Range, elements: readonly string[], builder: Builder): Axis => ({ dim, elements, loop: isElement || elements.length === 1 ? null : builder.loop(elements.length) });

/** What is left of a block: for each choice of the other elements, what remains along the last dimension. */
function blocksWithout(ranges: readonly Range[], isExcluded: (tuple: readonly string[]) => boolean, builder: Builder): readonly (readonly Axis[])[] {
  const last = ranges.at(-1);
  if (!last) return [];
  const regions: Axis[][] = [];
  const visit = (chosen: readonly string[]): void => {
    const range = ranges[chosen.length];
    if (range && chosen.length < ranges.length - 1) {
      for (const element of range.elements) visit([...chosen, element]);
      return;
    }
    const left = last.elements.filter((element) => !isExcluded([...chosen, element]));
    if (left.length === 0) return;
    const fixed = chosen.map((element, at): Axis => ({ dim: (ranges[at] as Range).dim, elements: [element], loop: null }));
    regions.push([...fixed, axisOf(last, left, builder)]);
  };
  visit([]);
  return regions;
}
