import { stridesOf } from '../axis.js';
import { Builder } from '../builder.js';
import type { Dim, Dimensions } from '../dimensions.js';
import type { Part } from '../model-scope.js';
import { regionsOf } from '../regions.js';

/** Elements of an array by place (row-major, from 0) and by canonical names. */
export interface Element {
  readonly at: number;
  readonly names: readonly string[];
}

/** The elements that one equation of an array defines, region by region, each row-major over the ranges on the left; null where its subscripts do not fit. */
export function elementsOfPart(dimensions: Dimensions, dims: readonly Dim[], part: Part): readonly (readonly Element[])[] | null {
  const regions = regionsOf(dimensions, dims, part, new Builder());
  if ('subscript' in regions) return null;
  const strides = stridesOf(dims.map(({ elements }) => elements.length));
  return regions.map((axes) =>
    axes.reduce<readonly Element[]>(
      (found, axis, place) =>
        found.flatMap(({ at, names }) =>
          axis.elements.map((name) => ({ at: at + (dims[place]?.positions.get(name) ?? 0) * (strides[place] ?? 1), names: [...names, name] })),
        ),
      [{ at: 0, names: [] }],
    ),
  );
}
