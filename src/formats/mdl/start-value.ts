import { NOT_AVAILABLE } from '../../equation/lexer.js';
import type { Tree, TreeOf } from '../../equation/tree.js';

/** Variables within variables that are followed, at most. */
const MAX_DEPTH = 40;

/**
 * The value of variable `name` when Time is `time`, where its equation and those it names are sums, comparisons and
 * choices of numbers; null for anything else.
 */
export function startValueOf(treeOf: (name: string) => Tree | null, name: string, time: number): number | null {
  const tree = treeOf(name);
  const value = tree && new StartValue(treeOf, time).of(tree, 0);
  return value !== null && Number.isFinite(value) && value !== NOT_AVAILABLE ? value + 0 : null;
}

class StartValue {
  private readonly known = new Map<string, number | null>();

  constructor(
    private readonly treeOf: (name: string) => Tree | null,
    private readonly time: number,
  ) {}

  of(tree: Tree, depth: number): number | null {
    switch (tree.kind) {
      case 'number':
        return tree.value;
      case 'name':
        return tree.subscripts ? null : this.named(tree.name, depth);
      case 'unary': {
        const operand = this.of(tree.operand, depth);
        if (operand === null) return null;
        return tree.op === '-' ? -operand : tree.op === '+' ? operand : Number(operand === 0);
      }
      case 'binary':
        return this.binary(tree, depth);
      case 'if': {
        const condition = this.of(tree.condition, depth);
        return condition === null ? null : this.of(condition === 0 ? tree.else : tree.then, depth);
      }
      case 'call':
        return this.call(tree, depth);
      default:
        return null;
    }
  }

  private named(name: string, depth: number): number | null {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    // A variable that needs itself has no value.
    this.known.set(name, null);
    const tree = depth < MAX_DEPTH ? this.treeOf(name) : null;
    const value = tree ? this.of(tree, depth + 1) : name === 'time' ? this.time : null;
    this.known.set(name, value);
    return value;
  }

  private call({ name, args }: TreeOf<'call'>, depth: number): number | null {
    const values = args.map((arg) => this.of(arg, depth));
    if (!values.every((value) => value !== null)) return null;
    const [x = NaN, y = NaN] = values;
    if (name === 'min' && values.length === 2) return Math.min(x, y);
    if (name === 'max' && values.length === 2) return Math.max(x, y);
    if (name === 'integer' && values.length === 1) return Math.trunc(x);
    if (name === 'step' && values.length === 2) return this.time >= y ? x : 0;
    return name === 'initial' && values.length === 1 ? x : null;
  }

  private binary({ op, left, right }: TreeOf<'binary'>, depth: number): number | null {
    const [a, b] = [this.of(left, depth), this.of(right, depth)];
    if (a === null || b === null) return null;
    switch (op) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return a / b;
      case '^':
        return a ** b;
      case '=':
        return Number(a === b);
      case '<>':
        return Number(a !== b);
      case '<':
        return Number(a < b);
      case '<=':
        return Number(a <= b);
      case '>':
        return Number(a > b);
      case '>=':
        return Number(a >= b);
      case 'and':
        return Number(a !== 0 && b !== 0);
      case 'or':
        return Number(a !== 0 || b !== 0);
      case 'mod':
        return null;
    }
  }
}
