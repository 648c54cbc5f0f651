import { visitExpressions, type Assignment, type Expression } from '../../compile/expression.js';
import { placesRead, type Reach } from '../../compile/reach.js';
import type { Statement } from './statement.js';

/** Deeper nesting of equations within equations than this is left alone. */
const MAX_DEPTH = 24;

/**
 * Puts what is used once, by one scalar equation, and wanted by nobody else into the place of its use: in one branch of
 * a condition it is then computed only when that branch is taken.
 *
 * @param wanted slots that must have a value of their own: outputs, and what others than these statements read.
 */
export function inlined(statements: readonly Statement[], slotCount: number, wanted: ReadonlySet<number>, readElsewhere: readonly Assignment[]): readonly Statement[] {
  const uses = new Uint8Array(slotCount);
  const several = ({ from, to }: Reach): void => void uses.fill(2, from, to + 1);
  for (const statement of statements) {
    // What stands where nothing is put in, or is read as part of a run of slots, counts as used more than once.
    const isClosed = statement.loops.length > 0 || !isOpen(statement.value);
    for (const reach of placesRead(statement)) {
      if (isClosed || reach.from !== reach.to) several(reach);
      else uses[reach.from] = Math.min(2, (uses[reach.from] ?? 0) + 1);
    }
  }
  for (const assignment of readElsewhere) placesRead(assignment).forEach(several);
  const inside = new Map<number, { readonly value: Expression; readonly depth: number }>();
  const kept: Statement[] = [];
  for (const statement of statements) {
    let depth = 0;
    const value = replaced(statement.value, (slot) => {
      const found = inside.get(slot);
      if (found) depth = Math.max(depth, found.depth + 1);
      return found?.value ?? null;
    });
    const { slot, index } = statement.to;
    if (!statement.isRate && statement.value.op !== 'kernel' && index.length === 0 && !wanted.has(slot) && uses[slot] === 1 && depth < MAX_DEPTH) inside.set(slot, { value, depth });
    else kept.push(value === statement.value ? statement : { ...statement, value });
  }
  return kept;
}

/** Whether every scalar that an expression reads can be replaced in it. */
function isOpen(expression: Expression): boolean {
  let open = true;
  visitExpressions(expression, (part) => {
    if (part.op === 'reduce' || part.op === 'kernel' || part.op === 'chance' || (part.op === 'value' && part.of.index.length > 0) || (part.op === 'lookup' && part.index.length > 0)) open = false;
  });
  return open;
}

/** The expression with some scalar slots replaced; itself where nothing is. */
function replaced(expression: Expression, by: (slot: number) => Expression | null): Expression {
  const into = (part: Expression): Expression => replaced(part, by);
  switch (expression.op) {
    case 'value':
      return expression.of.index.length === 0 ? (by(expression.of.slot) ?? expression) : expression;
    case 'unary': {
      const x = into(expression.x);
      return x === expression.x ? expression : { ...expression, x };
    }
    case 'binary': {
      const left = into(expression.left);
      const right = into(expression.right);
      return left === expression.left && right === expression.right ? expression : { ...expression, left, right };
    }
    case 'if': {
      const condition = into(expression.condition);
      const then = into(expression.then);
      const otherwise = into(expression.else);
      if (condition === expression.condition && then === expression.then && otherwise === expression.else) return expression;
      return { ...expression, condition, then, else: otherwise };
    }
    case 'lookup': {
      const x = into(expression.x);
      return x === expression.x ? expression : { ...expression, x };
    }
    case 'limited': {
      const flow = into(expression.flow);
      const available = into(expression.available);
      return flow === expression.flow && available === expression.available ? expression : { ...expression, flow, available };
    }
    default:
      return expression;
  }
}
