/** One value from one value. Those without an instruction of the machine are the host's `Math`. */
export type UnaryFunction =
  | 'negate' | 'not' | 'abs' | 'floor' | 'truncate' | 'sqrt' | 'exp' | 'ln' | 'log10' | 'sin' | 'cos' | 'tan' | 'arcsin' | 'arccos' | 'arctan' | 'sinh' | 'cosh' | 'tanh'
  | 'round' | 'sign' | 'gamma-ln' | 'normal-quantile' | 'normal-share';

/** One value from two. Comparisons and logic give 0 or 1; `modulo` has the sign of the divisor, `remainder` that of the dividend. */
export type BinaryFunction =
  | 'add' | 'subtract' | 'multiply' | 'divide' | 'power' | 'modulo' | 'remainder' | 'min' | 'max'
  | 'equal' | 'unequal' | 'less' | 'less-equal' | 'greater' | 'greater-equal' | 'and' | 'or' | 'poisson-quantile' | 'permutations' | 'combinations';

/** What is worked out for a whole array at once, by the host (simulate/kernels). */
export type KernelName = 'sort-order' | 'sort-rank' | 'positions-in-order' | 'inverse' | 'allocate-available' | 'allocate-by-priority' | DrawName | StoreKernel;

/** What is asked of a store (simulate/stores): to begin, what it gives in this step, and to hear what it is given. Numbers: which store, and 1 at the start of a step. */
export type StoreKernel = 'store-start' | 'store-give' | 'store-take';

/** Distributions from which the host draws one number. */
export type DrawName = 'draw-gamma' | 'draw-beta' | 'draw-binomial' | 'draw-negative-binomial' | 'draw-poisson';

/** What a table gives between and beyond its points. */
export type LookupMode = 'hold' | 'extrapolate' | 'step' | 'forward' | 'backward';

/**
 * Which element of an array a reference means: a sum of terms, in elements from the array's first slot.
 * A `loop` term follows the running index of a loop (through `map`, where the reference is to a subrange or in another
 * order); an `at` term is a position from 1 that the run computes: outside 1…size the whole reference is 0. A `fixed` term is a
 * number of elements that is known.
 */
export type IndexTerm =
  | { readonly kind: 'loop'; readonly loop: number; readonly stride: number; readonly map?: readonly number[] | undefined }
  | { readonly kind: 'at'; readonly position: Expression; readonly size: number; readonly stride: number }
  | { readonly kind: 'fixed'; readonly at: number };

/** A value of the model: the slot itself, or an element counted from it. */
export interface Place {
  readonly slot: number;
  readonly index: readonly IndexTerm[];
}

/** An equation with names replaced by slots and functions by what they compute: plain data. */
export type Expression =
  | { readonly op: 'number'; readonly value: number }
  /** With `atStepStart`, what a level was at the start of the step: between two steps a higher-order method moves the level itself. */
  | { readonly op: 'value'; readonly of: Place; readonly atStepStart?: true | undefined }
  /** `time` moves within a step of a higher-order method; `step-time` stays at the step's start. */
  | { readonly op: 'clock'; readonly which: 'time' | 'step-time' | 'dt' | 'start' | 'stop' | 'save-step' }
  | { readonly op: 'unary'; readonly fn: UnaryFunction; readonly x: Expression }
  | { readonly op: 'binary'; readonly fn: BinaryFunction; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'if'; readonly condition: Expression; readonly then: Expression; readonly else: Expression }
  /** `table` counts in the Plan's tables; `index` picks one of an array of tables. */
  | { readonly op: 'lookup'; readonly table: number; readonly index: readonly IndexTerm[]; readonly mode: LookupMode; readonly x: Expression }
  /** A number above 0 and below 1 that depends on seed, member of the ensemble, place of the call, element and step only. */
  | { readonly op: 'chance'; readonly call: number; readonly element: readonly IndexTerm[]; readonly seed: Expression | null }
  /** The running index of a loop around this expression, from 0, through `map` where given. */
  | { readonly op: 'index'; readonly loop: number; readonly map?: readonly number[] | undefined }
  /** A sum, product, least or greatest over a loop of its own. */
  | { readonly op: 'reduce'; readonly fn: 'sum' | 'product' | 'min' | 'max'; readonly loop: number; readonly size: number; readonly body: Expression }
  /** A whole array worked out from whole arrays: fills `count` slots from the assignment's own place on. Only as the value of an assignment. */
  | { readonly op: 'kernel'; readonly fn: KernelName; readonly inputs: readonly { readonly of: Place; readonly count: number }[]; readonly numbers: readonly Expression[]; readonly count: number }
  /** A flow out of a stock that may not go below zero: at most what there is, under the rule `limit`; `flow` itself under `clamp`. */
  | { readonly op: 'limited'; readonly flow: Expression; readonly available: Expression };

/** A loop of an assignment: `loop` names it in the expressions inside. */
export interface Loop {
  readonly loop: number;
  readonly size: number;
}

/** Computes one slot, or one element after another of an array. */
export interface Assignment {
  readonly to: Place;
  readonly loops: readonly Loop[];
  readonly value: Expression;
}

/** Calls `visit` with every expression inside `expression`, itself included, outer ones first. */
export function visitExpressions(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  switch (expression.op) {
    case 'number':
    case 'clock':
    case 'index':
      return;
    case 'value':
      return visitPositions(expression.of.index, visit);
    case 'unary':
      return visitExpressions(expression.x, visit);
    case 'binary':
      visitExpressions(expression.left, visit);
      return visitExpressions(expression.right, visit);
    case 'if':
      visitExpressions(expression.condition, visit);
      visitExpressions(expression.then, visit);
      return visitExpressions(expression.else, visit);
    default:
      for (const part of partsOf(expression)) visitExpressions(part, visit);
  }
}

function visitPositions(index: readonly IndexTerm[], visit: (part: Expression) => void): void {
  for (const term of index) if (term.kind === 'at') visitExpressions(term.position, visit);
}

/** Expressions directly inside one, those of its indices included. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'number':
    case 'clock':
    case 'index':
      return [];
    case 'value':
      return positionsOf(expression.of.index);
    case 'unary':
      return [expression.x];
    case 'binary':
      return [expression.left, expression.right];
    case 'if':
      return [expression.condition, expression.then, expression.else];
    case 'lookup':
      return [expression.x, ...positionsOf(expression.index)];
    case 'chance':
      return [...positionsOf(expression.element), ...(expression.seed ? [expression.seed] : [])];
    case 'reduce':
      return [expression.body];
    case 'limited':
      return [expression.flow, expression.available];
    case 'kernel':
      return [...expression.numbers, ...expression.inputs.flatMap(({ of }) => positionsOf(of.index))];
  }
}

const positionsOf = (index: readonly IndexTerm[]): Expression[] => index.flatMap((term) => (term.kind === 'at' ? [term.position] : []));
