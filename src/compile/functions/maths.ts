import type { FunctionMeaning } from '../../equation/functions.js';
import { binary, choice, joined, number, unary } from '../builder.js';
import type { BinaryFunction, Expression, UnaryFunction } from '../expression.js';
import { bareValue } from './bare-value.js';
import type { Call } from './bind-call.js';
import { once } from './hidden.js';

const UNARY: Partial<Record<FunctionMeaning, UnaryFunction>> = {
  abs: 'abs', exp: 'exp', ln: 'ln', log10: 'log10', sqrt: 'sqrt', sin: 'sin', cos: 'cos', tan: 'tan', arcsin: 'arcsin', arccos: 'arccos', arctan: 'arctan',
  sinh: 'sinh', cosh: 'cosh', tanh: 'tanh', floor: 'floor', truncate: 'truncate', round: 'round', sign: 'sign', 'gamma-ln': 'gamma-ln', not: 'not',
};
const FOLDED: Partial<Record<FunctionMeaning, BinaryFunction>> = { and: 'and', or: 'or' };

/** Vensim's safe divisions take anything nearer to nought than this for nought. */
const NEAR_NOUGHT = 1e-6;

/** Functions whose value depends on nothing but their arguments; null for all others. */
export function bindMaths(call: Call): Expression | null {
  const { meaning } = call.spec;
  const fn = UNARY[meaning];
  if (fn) return unary(fn, call.given('x'));
  const folded = FOLDED[meaning];
  if (folded) return joined(folded, call.all());
  switch (meaning) {
    case 'log':
      return binary('divide', unary('ln', call.given('x')), unary('ln', call.given('base')));
    case 'modulo':
      return binary('remainder', call.given('x'), call.given('divisor'));
    case 'quantum': {
      const x = once(call, call.given('x'));
      const unit = once(call, call.given('unit'));
      return choice(binary('less-equal', unit, number(0)), x, binary('multiply', unit, unary('truncate', binary('divide', x, unit))));
    }
    case 'power':
      return binary('power', call.given('x'), call.given('exponent'));
    case 'safediv': {
      const denominator = once(call, call.given('denominator'));
      return choice(binary('equal', denominator, number(0)), call.given('instead'), binary('divide', call.given('numerator'), denominator));
    }
    case 'zidz':
    case 'xidz':
      return safeQuotient(call.given('numerator'), once(call, call.given('denominator')), call.given('instead'));
    case 'if':
      return choice(call.given('condition'), call.given('then'), call.given('else'));
    case 'game':
      return call.given('x');
    case 'percent':
      return binary('multiply', number(100), call.given('x'));
    case 'greater':
      return choice(binary('greater', call.given('x'), call.given('y')), number(1), number(0));
    case 'root':
      return bindRoot(call);
    case 'factorial': {
      const x = once(call, call.given('x'));
      return binary('permutations', x, x);
    }
    case 'permutations':
    case 'combinations':
      return binary(meaning, call.given('x'), call.given('taken'));
    case 'normal-share': {
      const scaled = (limit: Expression): Expression => unary('normal-share', binary('divide', binary('subtract', limit, call.given('mean')), call.given('deviation', 1)));
      return binary('subtract', scaled(call.given('to')), scaled(call.given('from')));
    }
    case 'normal-quantile':
      return binary('add', call.given('mean'), binary('multiply', call.given('deviation', 1), unary('normal-quantile', call.given('share'))));
    case 'a-function-of':
      return call.binder.fault('missing-equation', call.tree.range, {});
    case 'time':
    case 'dt':
    case 'start-time':
    case 'stop-time':
    case 'pi':
    case 'infinity':
      return call.spec.args.length === 0 ? bareValue(meaning) : null;
    default:
      return null;
  }
}

/** numerator / denominator; `instead` where the denominator is as good as nought. */
export const safeQuotient = (numerator: Expression, denominator: Expression, instead: Expression = number(0)): Expression =>
  choice(binary('less', unary('abs', denominator), number(NEAR_NOUGHT)), instead, binary('divide', numerator, denominator));

/** The root of a number; of a negative one where the degree is odd. */
function bindRoot(call: Call): Expression {
  const x = once(call, call.given('x'));
  const degree = once(call, call.given('degree'));
  const root = binary('power', unary('abs', x), binary('divide', number(1), degree));
  const isOdd = binary('equal', binary('modulo', degree, number(2)), number(1));
  const ofNegative = choice(isOdd, unary('negate', root), binary('power', x, binary('divide', number(1), degree)));
  return choice(binary('less', x, number(0)), ofNegative, root);
}
