import { isConstantNode, isFunctionNode, isOperatorNode, isParenthesisNode, isSymbolNode, type MathNode } from 'mathjs/number';
import { functionsOf } from '../functions.js';
import type { Dialect, Tree } from '../tree.js';
import { binary, call, negative, number } from './make.js';
import { smoothName, type Symbols } from './smooth.js';

/** What mathjs writes for one divided by a function, as that function. */
const RECIPROCALS: Readonly<Record<string, string>> = { sec: 'cos', csc: 'sin', cot: 'tan', sech: 'cosh', csch: 'sinh', coth: 'tanh' };

/** A node of mathjs as a tree of the dialect; null where it holds something that the dialect cannot say. */
export function treeOf(node: MathNode, dialect: Dialect, symbols: Symbols): Tree | null {
  const of = (part: MathNode | undefined): Tree | null => (part ? treeOf(part, dialect, symbols) : null);
  if (isParenthesisNode(node)) return of(node.content);
  if (isConstantNode(node)) return typeof node.value === 'number' && Number.isFinite(node.value) ? number(node.value) : null;
  if (isSymbolNode(node)) return symbols.treeOf(node.name) ?? null;
  if (isOperatorNode(node)) {
    const [left, right] = node.args.map(of);
    if (!left) return null;
    if (node.fn === 'unaryMinus') return negative(left);
    if (node.fn === 'unaryPlus') return left;
    const op = { add: '+', subtract: '-', multiply: '*', divide: '/', pow: '^' }[String(node.fn)];
    // A product of more than two factors is one node.
    if (op === '*' || op === '+') return node.args.slice(1).reduce<Tree | null>((all, arg) => join(op, all, of(arg)), left);
    return right && (op === '-' || op === '/' || op === '^') ? binary(op, left, right) : null;
  }
  if (isFunctionNode(node)) {
    const name = node.fn.name;
    const [first, second] = node.args.map(of);
    if (!first) return null;
    const reciprocal = RECIPROCALS[name];
    if (reciprocal !== undefined) return binary('/', number(1), called(reciprocal, first, dialect) ?? first);
    if (name === 'pow' && second) return binary('^', first, second);
    if (name === 'log' && second) {
      const [above, below] = [called('log', first, dialect), called('log', second, dialect)];
      return above && below ? binary('/', above, below) : null;
    }
    if (name === 'square') return binary('^', first, number(2));
    if (name === 'cube') return binary('^', first, number(3));
    if (name === 'nthRoot' && second) return binary('^', first, binary('/', number(1), second));
    return called(name, first, dialect);
  }
  return null;
}

const join = (op: '+' | '*', left: Tree | null, right: Tree | null): Tree | null => (left && right ? binary(op, left, right) : null);

/** The function of the dialect that mathjs calls so. */
function called(mathjs: string, argument: Tree, dialect: Dialect): Tree | null {
  for (const name of functionsOf(dialect).keys()) if (smoothName(name, dialect) === mathjs) return call(name, argument);
  // Vensim has no logarithm to base 10 of its own.
  const logarithm = mathjs === 'log10' ? called('log', argument, dialect) : null;
  return logarithm && binary('/', logarithm, call('ln', number(10)));
}
