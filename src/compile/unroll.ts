import { mapExpressions, type Owned } from './builder.js';
import type { Expression, IndexTerm, Place } from './expression.js';

/** One assignment for each element, without loops: what is left to do where elements of one array need one another. */
export function unrolled(assignment: Owned): Owned[] {
  const [outer, ...inner] = assignment.loops;
  if (!outer) return [assignment];
  return Array.from({ length: outer.size }, (_, turn) => turn).flatMap((turn) => {
    const fixed = new Fixed(outer.loop, turn);
    return unrolled({ ...mapExpressions(assignment, (part) => fixed.expression(part)), to: fixed.place(assignment.to), loops: inner });
  });
}

/** Puts one turn of a loop into places and expressions. */
class Fixed {
  constructor(
    private readonly loop: number,
    private readonly turn: number,
  ) {}

  place({ slot, index }: Place): Place {
    const { offset, terms } = this.terms(index);
    return { slot: slot + offset, index: terms };
  }

  expression(expression: Expression): Expression {
    const into = (part: Expression): Expression => this.expression(part);
    switch (expression.op) {
      case 'number':
      case 'clock':
        return expression;
      case 'value': {
        const { offset, terms } = this.terms(expression.of.index);
        const isOutside = terms.some((term) => term.kind === 'at' && isFixed(term.position) && !isWithin(term.position.value, term.size));
        return isOutside ? { op: 'number', value: 0 } : { ...expression, of: { slot: expression.of.slot + offset, index: terms } };
      }
      case 'unary':
        return { ...expression, x: into(expression.x) };
      case 'binary':
        return folded({ ...expression, left: into(expression.left), right: into(expression.right) });
      case 'if': {
        const condition = into(expression.condition);
        if (condition.op === 'number') return into(condition.value === 0 ? expression.else : expression.then);
        return { ...expression, condition, then: into(expression.then), else: into(expression.else) };
      }
      case 'lookup': {
        const { offset, terms } = this.terms(expression.index);
        return { ...expression, table: expression.table + offset, index: terms, x: into(expression.x) };
      }
      case 'chance': {
        // The element is part of the key, so the term stays, as a number.
        const element = expression.element.map((term): IndexTerm => (term.kind === 'loop' && term.loop === this.loop ? this.constant(term) : term));
        return { ...expression, element, seed: expression.seed && into(expression.seed) };
      }
      case 'index':
        return expression.loop === this.loop ? { op: 'number', value: expression.map?.[this.turn] ?? this.turn } : expression;
      case 'reduce':
        return { ...expression, body: into(expression.body) };
      case 'kernel':
        return { ...expression, inputs: expression.inputs.map(({ of, count }) => ({ of: this.place(of), count })), numbers: expression.numbers.map(into) };
      case 'limited':
        return { ...expression, flow: into(expression.flow), available: into(expression.available) };
    }
  }

  private terms(index: readonly IndexTerm[]): { readonly offset: number; readonly terms: readonly IndexTerm[] } {
    let offset = 0;
    const terms: IndexTerm[] = [];
    for (const term of index) {
      if (term.kind === 'at') {
        const position = this.expression(term.position);
        // A position that is known now is an element like any other.
        if (isFixed(position) && isWithin(position.value, term.size)) offset += (Math.floor(position.value) - 1) * term.stride;
        else terms.push({ ...term, position });
      }
      if (term.kind === 'at') continue;
      if (term.kind === 'loop' && term.loop === this.loop) offset += (term.map?.[this.turn] ?? this.turn) * term.stride;
      else terms.push(term);
    }
    return { offset, terms };
  }

  private constant(term: Extract<IndexTerm, { kind: 'loop' }>): IndexTerm {
    return { kind: 'fixed', at: (term.map?.[this.turn] ?? this.turn) * term.stride };
  }
}

const isFixed = (expression: Expression): expression is Extract<Expression, { op: 'number' }> => expression.op === 'number';
const isWithin = (position: number, size: number): boolean => Math.floor(position) >= 1 && Math.floor(position) <= size;

/** Sums, differences, products and comparisons of numbers, worked out: what positions and the conditions on them are made of. */
function folded(expression: Extract<Expression, { op: 'binary' }>): Expression {
  const { left, right } = expression;
  if (!isFixed(left) || !isFixed(right)) return expression;
  const [a, b] = [left.value, right.value];
  const value = ((): number | boolean | null => {
    switch (expression.fn) {
      case 'add':
        return a + b;
      case 'subtract':
        return a - b;
      case 'multiply':
        return a * b;
      case 'equal':
        return a === b;
      case 'unequal':
        return a !== b;
      case 'less':
        return a < b;
      case 'less-equal':
        return a <= b;
      case 'greater':
        return a > b;
      case 'greater-equal':
        return a >= b;
      default:
        return null;
    }
  })();
  return value === null ? expression : { op: 'number', value: Number(value) };
}
