import type { Axis } from './axis.js';
import type { Builder } from './builder.js';
import type { Dim } from './dimensions.js';
import type { Expression } from './expression.js';

/**
 * A function over arrays while its argument is being bound: the dimensions that it runs over, as references inside name
 * them. Two references run together along one axis where they name the same dimension, or where the k-th open places of
 * both have one size.
 */
export class Reduction {
  readonly axes: Axis[] = [];

  /** @param isElementwise whether an array named without subscripts is the element at hand where the equation runs over its dimensions: MIN(A, 100). */
  constructor(
    private readonly builder: Builder,
    readonly isElementwise = false,
  ) {}

  /** The axis for a place left open in a reference, `taken` being those that the reference has used already. */
  axisFor(dim: Dim, elements: readonly string[], taken: readonly Axis[], isByName: boolean): Axis {
    const free = this.axes.filter((axis) => !taken.includes(axis));
    const isAlike = (axis: Axis): boolean => axis.elements.length === elements.length;
    const same = this.axes.find((axis) => axis.dim === dim && isAlike(axis) && (isByName || !taken.includes(axis)));
    const known = same ?? (isByName ? undefined : free.find(isAlike));
    if (known) return known;
    const axis: Axis = { dim, elements, loop: this.builder.loop(elements.length) };
    this.axes.push(axis);
    return axis;
  }

  get size(): number {
    return this.axes.reduce((product, { elements }) => product * elements.length, 1);
  }

  /** `body` over all axes; itself where the argument was no array. */
  over(fn: Extract<Expression, { op: 'reduce' }>['fn'], body: Expression): Expression {
    return this.axes.reduceRight<Expression>((inner, { loop, elements }) => (loop ? { op: 'reduce', fn, loop: loop.loop, size: elements.length, body: inner } : inner), body);
  }
}
