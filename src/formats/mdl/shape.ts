import { closestNames } from '../../equation/closest.js';
import type { Issue } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import type { Defined, Definition } from './definition.js';
import type { Statement } from './left-side.js';
import type { Ranges, SubscriptRange } from './ranges.js';
import { splitOutside } from './scan.js';

/** One equation of a variable, for all of it or for some elements. */
export interface ShapedPart {
  readonly subscripts: readonly string[];
  readonly except: readonly (readonly string[])[];
  readonly is: Statement;
  readonly right: string;
}

/** A variable as an array, or as a scalar without dimensions. */
export interface Shape {
  readonly dimensions: readonly SubscriptRange[];
  /** Whether its one part holds for all of it. */
  readonly isWhole: boolean;
  readonly parts: readonly ShapedPart[];
}

/** Why a variable has no shape. */
export type ShapeFault = Pick<Issue, 'code' | 'facts' | 'hints'> & { readonly line: number };

/** The smallest dimensions that hold every element a variable's statements name, and its equations by element. */
export function shapeOf(ranges: Ranges, { definitions }: Defined): Shape | ShapeFault {
  const [first] = definitions;
  const rank = first?.left.subscripts.length ?? 0;
  for (const definition of definitions) {
    const fault = subscriptFault(ranges, definition, rank);
    if (fault) return fault;
  }
  if (rank === 0) return scalarShape(definitions);
  const dimensions: SubscriptRange[] = [];
  for (let at = 0; at < rank; at++) {
    const dimension = dimensionAt(ranges, definitions, at);
    if (!dimension) return { code: 'mdl/no-dimension', line: first?.block.line ?? 1, facts: { names: [...new Set(definitions.map(({ left }) => left.subscripts[at] ?? ''))] } };
    dimensions.push(dimension);
  }
  const parts: ShapedPart[] = [];
  for (const definition of definitions) {
    const read = partsOf(ranges, definition);
    if ('code' in read) return read;
    for (const part of read) parts.push(part);
  }
  const [only] = parts;
  const isWhole = parts.length === 1 && only !== undefined && only.except.length === 0 && only.subscripts.every((name) => ranges.named(canonicalName(name)) !== null);
  return { dimensions, isWhole, parts };
}

function scalarShape(definitions: readonly Definition[]): Shape | ShapeFault {
  const [first, second] = definitions;
  if (second) return { code: 'mdl/defined-twice', line: second.block.line, facts: { first: first?.block.line ?? 1 } };
  const parts = definitions.map(({ left: { is, right } }): ShapedPart => ({ subscripts: [], except: [], is, right }));
  return { dimensions: [], isWhole: true, parts };
}

function subscriptFault(ranges: Ranges, { left, block: { line } }: Definition, rank: number): ShapeFault | null {
  for (const names of [left.subscripts, ...left.except]) {
    if (names.length !== rank) return { code: 'mdl/subscript-count', line, facts: { given: names.length, needed: rank } };
    for (const name of names) {
      const canonical = canonicalName(name);
      if (ranges.named(canonical) || ranges.hasElement(canonical) || (ranges.fromFile && canonical !== '')) continue;
      return { code: 'mdl/unknown-subscript', line, facts: { name }, hints: closestNames(name, ranges.names()) };
    }
  }
  return null;
}

function dimensionAt(ranges: Ranges, definitions: readonly Definition[], at: number): SubscriptRange | null {
  const elements = new Set<string>();
  const written = new Set<string>();
  for (const { left } of definitions) {
    const canonical = canonicalName(left.subscripts[at] ?? '');
    if (written.has(canonical)) continue;
    written.add(canonical);
    const range = ranges.named(canonical);
    if (range?.record.definition !== undefined) return range;
    for (const element of range ? range.elements : [canonical]) elements.add(element);
  }
  return ranges.holding(elements, written) ?? ranges.fromFile;
}

/** The equations of one statement: one, or one for each element where it is a list of constants. */
function partsOf(ranges: Ranges, { left: { subscripts, except, is, right }, block: { line } }: Definition): readonly ShapedPart[] | ShapeFault {
  const constants = is === 'table' ? [] : constantsIn(right);
  if (constants.length < 2) return [{ subscripts, except, is, right }];
  const elements = subscripts.map((name) => ranges.named(canonicalName(name))?.record.elements ?? [name]);
  const needed = elements.reduce((size, { length }) => size * length, 1);
  if (needed !== constants.length) return { code: 'mdl/constant-count', line, facts: { given: constants.length, needed } };
  return constants.map((constant, at) => ({ subscripts: elementAt(elements, at), except: [], is, right: constant }));
}

/** The pieces of `1, 2; 3, 4;`, rows behind one another. */
function constantsIn(right: string): readonly string[] {
  const pieces = splitOutside(right, ',;').map((piece) => piece.trim());
  if (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
  return pieces;
}

/** The names of the element at a place in row-major order. */
function elementAt(elements: readonly (readonly string[])[], place: number): string[] {
  const names: string[] = [];
  let rest = place;
  for (const all of elements.toReversed()) {
    names.unshift(all[rest % all.length] ?? '');
    rest = Math.floor(rest / all.length);
  }
  return names;
}
