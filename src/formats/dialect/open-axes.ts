import { isSameRange, type Range } from './ranges.js';

/**
 * What a function over arrays of XMILE's runs over, while its argument is being rewritten. Two references run together
 * where their open places have one dimension, or else where the k-th open places of both have one size.
 */
export class OpenAxes {
  readonly axes: Range[] = [];
  /** Whether something that runs together has no one name in Vensim, so that the terms have to be written out. */
  needsTerms = false;

  /**
   * @param isElementwise whether an array without subscripts is the element at hand: MIN(A, 100).
   * @param positions where each axis stands, from 0, where the terms are written out.
   */
  constructor(
    readonly isElementwise: boolean,
    readonly positions: readonly number[] | null = null,
  ) {}

  /** The axis for an open place over `elements` of `dim`, of which `taken` are those of the same reference. */
  axisFor(dim: Range, elements: readonly string[], taken: number[]): { readonly at: number; readonly element: string | null } {
    const isFree = (at: number): boolean => !taken.includes(at);
    const isAlike = (range: Range): boolean => range.elements.length === elements.length;
    const same = this.axes.findIndex((range, at) => range.target === dim.target && isAlike(range) && isFree(at));
    const found = same >= 0 ? same : this.axes.findIndex((range, at) => isAlike(range) && isFree(at));
    const at = found >= 0 ? found : this.axes.length;
    if (found < 0) {
      if (this.axes.some((range) => range.target === dim.target)) this.needsTerms = true;
      this.axes.push({ ...dim, elements });
    }
    const axis = this.axes[at];
    if (axis && (!isSameRange({ ...axis, elements }, axis) || elements.length !== dim.elements.length || axis.target !== dim.target))
      this.needsTerms = true;
    taken.push(at);
    return { at, element: this.positions ? (elements[this.positions[at] ?? 0] ?? null) : null };
  }

  get size(): number {
    return this.axes.reduce((product, { elements }) => product * elements.length, 1);
  }
}
