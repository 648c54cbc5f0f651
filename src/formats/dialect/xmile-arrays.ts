import type { Tree } from '../../equation/tree.js';
import { binary, call, joined, number, productOf, sumOf } from './build.js';
import type { XmileEquation } from './from-xmile.js';
import { MAX_TERMS } from './reducing.js';
import { hasPart } from './tree-parts.js';
import type { XmileCall } from './xmile-calls.js';

type Fold = 'sum' | 'product' | 'min' | 'max';
const VENSIM_NAMES: Readonly<Record<Fold, string>> = { sum: 'sum', product: 'prod', min: 'vmin', max: 'vmax' };

const join = (fold: Fold, terms: readonly Tree[]): Tree => {
  if (fold === 'sum') return sumOf(terms);
  return fold === 'product' ? productOf(terms) : (joined(terms, (left, right) => call(fold, left, right)) ?? number(0));
};

/** Functions over arrays in Vensim's words; null for all others. */
export function fromXmileArrays(from: XmileCall): Tree | null {
  const { tree, spec, equation } = from;
  const { meaning } = spec;
  switch (meaning) {
    case 'min':
    case 'max':
    case 'sum':
    case 'product': {
      const isElementwise = (meaning === 'min' || meaning === 'max') && tree.args.length > 1;
      return join(
        meaning,
        tree.args.map((arg) => folded(from, meaning, isElementwise, arg).tree),
      );
    }
    case 'mean':
      return meanOf(from).mean;
    case 'stddev': {
      const { mean, count } = meanOf(from);
      const average = equation.repeated(mean, 'mean');
      const squares = tree.args.map(
        (arg) => folded(from, 'sum', false, arg, () => binary(binary(equation.tree(arg), '-', average), '^', number(2))).tree,
      );
      return call('sqrt', binary(join('sum', squares), '/', number(count)));
    }
    case 'size': {
      const [array] = tree.args;
      const range = array?.kind === 'name' ? equation.place.ranges.byName.get(array.name) : undefined;
      if (range || !array) return number(range?.elements.length ?? 0);
      return number(equation.opened(false, null, () => equation.tree(array)).axes.size);
    }
    default:
      return null;
  }
}

function meanOf(from: XmileCall): { readonly mean: Tree; readonly count: number } {
  const all = from.tree.args.map((arg) => folded(from, 'sum', false, arg));
  const count = all.reduce((sum, { size }) => sum + size, 0);
  return {
    mean: binary(
      join(
        'sum',
        all.map(({ tree }) => tree),
      ),
      '/',
      number(count),
    ),
    count,
  };
}

/** An argument folded over its open places: by Vensim's function where each has one name, else term by term. */
function folded(
  { equation }: XmileCall,
  fold: Fold,
  isElementwise: boolean,
  arg: Tree,
  rewrite = (): Tree => equation.tree(arg),
): { readonly tree: Tree; readonly size: number } {
  if (!mayBeOpen(equation, arg)) return { tree: rewrite(), size: 1 };
  const made = equation.place.own.made.length;
  const before = equation.needsElements;
  const { body, axes } = equation.opened(isElementwise, null, rewrite);
  const { size } = axes;
  const anew = (): void => {
    equation.needsElements = before;
    equation.place.own.made.length = made;
  };
  if (axes.axes.length === 0) {
    anew();
    return { tree: rewrite(), size };
  }
  const needsOwn = equation.needsElements && !before;
  if (!axes.needsTerms && (!needsOwn || equation.place.axes.some(({ element }) => element === null)))
    return { tree: call(VENSIM_NAMES[fold], body), size };
  anew();
  if (size > MAX_TERMS || size === 0) return { tree: equation.lacks('large-array'), size };
  const sizes = axes.axes.map(({ elements }) => elements.length);
  const terms = Array.from({ length: size }, (_, at) => equation.opened(isElementwise, positionsAt(sizes, at), rewrite).body);
  return { tree: join(fold, terms), size };
}

/** Whether a tree names an array at all. */
const mayBeOpen = (equation: XmileEquation, tree: Tree): boolean =>
  hasPart(tree, (part) => part.kind === 'name' && equation.rangesOf(part).length > 0);

/** The positions along each axis of the n-th of all combinations, the last axis fastest. */
function positionsAt(sizes: readonly number[], at: number): number[] {
  const positions: number[] = [];
  let rest = at;
  for (const size of sizes.toReversed()) {
    positions.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  return positions;
}
