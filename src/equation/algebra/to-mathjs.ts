import { ConstantNode, FunctionNode, OperatorNode, SymbolNode, type MathNode } from 'mathjs/number';
import type { Dialect, Tree } from '../tree.js';
import { meaningOf, smoothName, type Symbols } from './smooth.js';

const OPERATORS = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '^': 'pow' } as const;

/** The node that an operator gives, of mathjs's own kind. */
export const operation = (op: keyof typeof OPERATORS, left: MathNode, right: MathNode): MathNode => new OperatorNode(op, OPERATORS[op], [left, right]);

/**
 * A tree as mathjs computes with it, made of nodes and never of text. Whatever mathjs does not know, or knows otherwise,
 * is one symbol: names, conditions, least and greatest, delays, chance, tables, arrays.
 */
export function nodeOf(tree: Tree, dialect: Dialect, symbols: Symbols): MathNode {
  const of = (part: Tree): MathNode => nodeOf(part, dialect, symbols);
  switch (tree.kind) {
    case 'number':
      return tree.value < 0 ? new OperatorNode('-', 'unaryMinus', [new ConstantNode(-tree.value)]) : new ConstantNode(tree.value);
    case 'unary':
      if (tree.op === 'not') break;
      return tree.op === '-' ? new OperatorNode('-', 'unaryMinus', [of(tree.operand)]) : of(tree.operand);
    case 'binary': {
      const { op } = tree;
      if (op === '+' || op === '-' || op === '*' || op === '/' || op === '^') return operation(op, of(tree.left), of(tree.right));
      break;
    }
    case 'call': {
      const [first, second] = tree.args;
      if (tree.subscripts || !first) break;
      const name = smoothName(tree.name, dialect);
      if (name !== null && !second) return new FunctionNode(name, [of(first)]);
      const meaning = meaningOf(tree.name, dialect);
      if (meaning === 'power' && second) return operation('^', of(first), of(second));
      if (meaning === 'root' && second) return operation('^', of(first), operation('/', new ConstantNode(1), of(second)));
      if (meaning === 'log' && second) return operation('/', new FunctionNode('log', [of(first)]), new FunctionNode('log', [of(second)]));
      if (meaning === 'percent') return operation('*', new ConstantNode(100), of(first));
      break;
    }
    default:
      break;
  }
  return new SymbolNode(symbols.of(tree));
}
