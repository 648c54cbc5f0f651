import { bareMeaning } from '../functions.js';
import type { Subscript, Tree, TreeOf } from '../tree.js';
import { isDimensionless } from './dimension.js';
import { measureCall, measurePeers } from './measure-call.js';
import { measurePower } from './measure-power.js';
import { dimensionWithin, NUMBER, PLAIN, product, quotient, UNKNOWN, WILD, type Measure } from './measure.js';
import type { UnitContext, UnitProblem, UnitReading } from './unit-problem.js';

/** What an equation says about the units of its value, and every place where it contradicts itself. */
export interface InferredUnits {
  readonly measure: Measure;
  readonly problems: readonly UnitProblem[];
}

/**
 * Infers the units of `tree` from those of the names in it. Operands of `+ - mod` and of comparisons are alike, and so
 * are both branches of an IF; a product multiplies units; numbers have none, but 0 fits everything. Of a part that
 * contradicts itself nothing more is known, so that one mistake is told once.
 */
export function inferUnits(tree: Tree, context: UnitContext): InferredUnits {
  const reading: UnitReading = { ...context, problems: [] };
  return { measure: measureOf(tree, reading), problems: reading.problems };
}

/** Vensim's `:NA:`, which stands for a missing value of any units. */
const NOT_AVAILABLE = -(2 ** 109);

function measureOf(tree: Tree, reading: UnitReading): Measure {
  switch (tree.kind) {
    case 'number':
      return tree.value === 0 || tree.value === NOT_AVAILABLE ? WILD : NUMBER;
    case 'name':
      checkPlaces(tree.subscripts, reading);
      return reading.measureOf(tree.name) ?? measureOfBare(tree.name, reading);
    case 'call': {
      checkPlaces(tree.subscripts, reading);
      const measures = tree.args.map((arg) => measureOf(arg, reading));
      return measureCall(tree, measures, reading);
    }
    case 'unary': {
      const measure = measureOf(tree.operand, reading);
      return tree.op === 'not' ? PLAIN : measure;
    }
    case 'binary':
      return measureOfChain(tree, reading);
    case 'if': {
      measureOf(tree.condition, reading);
      const branches = [measureOf(tree.then, reading), measureOf(tree.else, reading)];
      return measurePeers({ range: { start: tree.then.range.start, end: tree.else.range.end } }, branches, reading);
    }
    case 'transpose':
      return measureOf(tree.operand, reading);
    case 'text':
    case 'table':
      return UNKNOWN;
  }
}

/** A position in an array is a plain number. */
function checkPlaces(subscripts: readonly Subscript[] | undefined, reading: UnitReading): void {
  for (const subscript of subscripts ?? []) {
    const trees = subscript.kind === 'index' ? [subscript.tree] : subscript.kind === 'slice' ? [subscript.from, subscript.to] : [];
    for (const tree of trees) {
      if (tree.kind === 'name' && !tree.subscripts && reading.isPlace(tree.name)) continue;
      const found = dimensionWithin(measureOf(tree, reading));
      if (found && !isDimensionless(found)) reading.problems.push({ code: 'units-not-dimensionless', range: tree.range, found });
    }
  }
}

function measureOfBare(name: string, { dialect, time }: UnitReading): Measure {
  switch (bareMeaning(dialect, name)) {
    case 'time':
    case 'dt':
    case 'start-time':
    case 'stop-time':
    case 'save-step':
      return time;
    case 'pi':
      return NUMBER;
    case 'infinity':
      return WILD;
    default:
      return UNKNOWN;
  }
}

/** From the innermost left operand outwards, for a sum may have any number of terms. */
function measureOfChain(tree: TreeOf<'binary'>, reading: UnitReading): Measure {
  const chain: TreeOf<'binary'>[] = [];
  let innermost: Tree = tree;
  while (innermost.kind === 'binary') {
    chain.push(innermost);
    innermost = innermost.left;
  }
  let measure = measureOf(innermost, reading);
  for (const node of chain.reverse()) measure = measureOfBinary(node, measure, reading);
  return measure;
}

function measureOfBinary(node: TreeOf<'binary'>, left: Measure, reading: UnitReading): Measure {
  const right = measureOf(node.right, reading);
  switch (node.op) {
    case '*':
      return product(left, right);
    case '/':
      return quotient(left, right);
    case '^':
      return measurePower({ tree: node.left, measure: left }, { tree: node.right, measure: right }, reading);
    case '+':
    case '-':
    case 'mod':
      return measurePeers(node, [left, right], reading);
    case 'and':
    case 'or':
      return PLAIN;
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      measurePeers(node, [left, right], reading);
      return PLAIN;
  }
}
