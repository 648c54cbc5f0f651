import type { Tree } from '../tree.js';
import { isDimensionless, type Dimension } from './dimension.js';
import { dimensionWithin, NUMBER, PLAIN, raised, UNKNOWN, type Measure } from './measure.js';
import type { UnitReading } from './unit-problem.js';

interface Operand {
  readonly tree: Tree;
  readonly measure: Measure;
}

/** Of a power: the exponent has no units, and only a fixed exponent can raise what has. */
export function measurePower(base: Operand, exponent: Operand, reading: UnitReading): Measure {
  const exponentHas = unitsOf(exponent);
  if (exponentHas) {
    reading.problems.push({ code: 'units-not-dimensionless', range: exponent.tree.range, found: exponentHas });
    return UNKNOWN;
  }
  const fixed = fixedValue(exponent.tree);
  if (fixed !== null) return raised(base.measure, fixed);
  const baseHas = unitsOf(base);
  if (baseHas) {
    reading.problems.push({ code: 'units-not-dimensionless', range: base.tree.range, found: baseHas });
    return UNKNOWN;
  }
  if (base.measure.kind === 'number' && exponent.measure.kind === 'number') return NUMBER;
  return dimensionWithin(base.measure) ? PLAIN : base.measure;
}

function unitsOf({ measure }: Operand): Dimension | null {
  const dimension = dimensionWithin(measure);
  return dimension && !isDimensionless(dimension) ? dimension : null;
}

/** The value of an expression of few numbers, such as `-1/2`; null for anything else. */
export function fixedValue(tree: Tree, depth = 0): number | null {
  if (depth > 8) return null;
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'unary') {
    const value = fixedValue(tree.operand, depth + 1);
    return value === null || tree.op === 'not' ? null : tree.op === '-' ? -value : value;
  }
  if (tree.kind !== 'binary') return null;
  const [left, right] = [fixedValue(tree.left, depth + 1), fixedValue(tree.right, depth + 1)];
  if (left === null || right === null) return null;
  switch (tree.op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
    default:
      return null;
  }
}
