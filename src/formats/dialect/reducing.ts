import type { Subscript, Tree } from '../../equation/tree.js';
import { ALL, index, named } from './build.js';
import { partsOf } from '../../equation/tree-parts.js';
import { counterpart, isSameRange, type DocumentRanges, type Range } from './ranges.js';

/** Terms that one function over arrays is written out by, at most. */
export const MAX_TERMS = 400;

/** A function over arrays while what it runs over is being rewritten: Vensim's `Dim!`, by canonical name. */
export class Reducing {
  /** Whether something did not fit an open `*`, so that the terms have to be written out. */
  needsTerms = false;
  /** What has stood open so far, by name, with its size. */
  private readonly axes: { readonly name: string; readonly size: number }[] = [];
  private readonly taken = new Set<string>();

  constructor(
    readonly names: ReadonlySet<string>,
    /** The element at which each name stands, where the terms are written out; nothing where they are not. */
    readonly elements: ReadonlyMap<string, string> = new Map(),
  ) {}

  /** What stands for `name!` in an array over `dim`. */
  subscript(ranges: DocumentRanges, dim: Range, name: string): Subscript | null {
    const range = ranges.byName.get(name);
    if (!range) return null;
    const element = this.elements.get(name);
    if (element !== undefined) return inDimension(ranges, range, element, dim);
    if (!isSameRange(range, dim) || !this.isJoinedByName(name, range)) this.needsTerms = true;
    return ALL;
  }

  /** A new reference begins: each of its open places stands for something else. */
  begin(): void {
    this.taken.clear();
  }

  /**
   * Whether XMILE lets an open place run together with those of the same name, and only with them: where it knows none of
   * that dimension yet, it takes the first of the same size that this reference has not used.
   */
  private isJoinedByName(name: string, { elements }: Range): boolean {
    const isKnown = this.axes.some((axis) => axis.name === name);
    const other = isKnown ? undefined : this.axes.find((axis) => axis.size === elements.length && !this.taken.has(axis.name));
    if (!isKnown) this.axes.push({ name, size: elements.length });
    this.taken.add(name);
    return other === undefined;
  }

  /** What stands for a dimension that one of the open ones is mapped to. */
  mapped(ranges: DocumentRanges, dim: Range, wanted: Range): Subscript | null {
    for (const name of this.names) {
      const range = ranges.byName.get(name);
      if (!range || !range.elements.every((element) => counterpart(ranges, range, element, wanted) !== null)) continue;
      const element = this.elements.get(name);
      if (element === undefined) {
        this.needsTerms = true;
        return ALL;
      }
      const called = counterpart(ranges, range, element, wanted);
      if (called !== null) return inDimension(ranges, wanted, called, dim);
    }
    return null;
  }
}

function inDimension(ranges: DocumentRanges, range: Range, element: string, dim: Range): Subscript | null {
  const found = dim.positions.has(element) ? element : counterpart(ranges, range, element, dim);
  return found === null ? null : index(named(found));
}

/** What stands open in the argument of a function over arrays. */
export interface OpenNames {
  readonly names: ReadonlySet<string>;
  /** Whether one array has one of them twice: its diagonal. */
  readonly isTwice: boolean;
  /** Whether one of them counts as a number besides. */
  readonly isPosition: boolean;
}

/** What stands open in a tree, `Dim!` or a dimension for which `isOpen` holds, but not what a function over arrays further inside runs over. */
export function openNames(tree: Tree, isReduction: (name: string) => boolean, isOpen: (name: string) => boolean): OpenNames {
  const names = new Set<string>();
  const bare = new Set<string>();
  let isTwice = false;
  const open: Tree[] = [tree];
  for (let part = open.pop(); part; part = open.pop()) {
    const subscripts = part.kind === 'name' || part.kind === 'call' ? (part.subscripts ?? []) : [];
    const own = subscripts.flatMap((subscript) => (subscript.kind === 'over' ? subscript.name : dimensionIn(subscript, isOpen)) ?? []);
    for (const name of own) names.add(name);
    if (new Set(own).size < own.length) isTwice = true;
    if (part.kind === 'name' && !part.subscripts) bare.add(part.name);
    for (const below of partsOf(part)) {
      if (below.kind === 'index') {
        if (dimensionIn(below, isOpen) === null) open.push(below.tree);
      } else if (isTree(below) && !(part.kind === 'call' && isReduction(part.name))) open.push(below);
    }
  }
  return { names, isTwice, isPosition: [...names].some((name) => bare.has(name)) };
}

const dimensionIn = (subscript: Subscript, isOpen: (name: string) => boolean): string | null =>
  subscript.kind === 'index' && subscript.tree.kind === 'name' && !subscript.tree.subscripts && isOpen(subscript.tree.name)
    ? subscript.tree.name
    : null;

const isTree = (part: Tree | Subscript): part is Tree =>
  part.kind !== 'all' && part.kind !== 'over' && part.kind !== 'slice' && part.kind !== 'place' && part.kind !== 'index';
