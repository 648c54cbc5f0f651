import { binary, choice, clock, number, unary } from '../builder.js';
import type { Expression } from '../expression.js';
import type { Call } from './bind-call.js';
import { level, once } from './hidden.js';

/** Functions about money over time; null for all others. */
export function bindFinance(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'npv':
      return bindPresentValue(call);
    case 'npv-stella':
      return bindDiscounted(call);
    case 'future-value':
      return negative(binary('add', binary('multiply', call.given('present'), growth(call)), binary('multiply', call.given('payment'), annuity(call))));
    case 'payment':
      return negative(binary('divide', binary('add', binary('multiply', call.given('present'), growth(call)), call.given('future')), annuity(call)));
    case 'present-value':
      return negative(binary('divide', binary('add', binary('multiply', call.given('payment'), annuity(call)), call.given('future')), growth(call)));
    default:
      return null;
  }
}

const negative = (x: Expression): Expression => unary('negate', x);

/** Vensim's NPV: (initial + Σ stream·discount·dt)·factor, the stream of this step included. */
function bindPresentValue(call: Call): Expression {
  const rate = once(call, call.given('rate'));
  const stream = once(call, call.given('stream'));
  const discount = level(call, number(1), (itself) => binary('divide', binary('multiply', unary('negate', itself), rate), binary('add', number(1), binary('multiply', rate, clock('dt')))));
  const sum = level(call, call.given('initial'), () => binary('multiply', stream, discount));
  return binary('multiply', binary('add', sum, binary('multiply', binary('multiply', stream, clock('dt')), discount)), call.given('factor'));
}

/** Stella's NPV: what the stream has brought since the start, each part discounted to the start by the effective rate of a unit of time. */
function bindDiscounted(call: Call): Expression {
  const stream = once(call, call.given('stream'));
  const passed = binary('subtract', clock('time'), clock('start'));
  const discount = binary('power', binary('add', number(1), call.given('rate')), negative(passed));
  return level(call, call.given('initial'), () => binary('multiply', stream, discount));
}

/** What 1 has grown to after all periods. */
const growth = (call: Call): Expression => once(call, binary('power', binary('add', number(1), call.given('rate')), call.given('periods')));

/** What a payment of 1 at the end of each period has grown to. */
function annuity(call: Call): Expression {
  const rate = once(call, call.given('rate'));
  return once(call, choice(binary('equal', rate, number(0)), call.given('periods'), binary('divide', binary('subtract', growth(call), number(1)), rate)));
}
