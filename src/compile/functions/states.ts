import { binary, choice, clock, number, unary, valueOf } from '../builder.js';
import type { Expression } from '../expression.js';
import type { Call } from './bind-call.js';
import { constantOf } from './constant.js';
import { atStart, keep, level, once, slotFor } from './hidden.js';
import { safeQuotient } from './maths.js';
import { bindDelayStages, bindSmoothStages } from './stages.js';

/** Functions that remember: delays, smooths, trends, values of the start and of the step before; null for all others. */
export function bindState(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'delay-n':
    case 'delay-n-vensim':
      return bindDelayStages(call);
    case 'smooth-n':
      return bindSmoothStages(call);
    case 'delay':
      return bindPipeline(call);
    case 'trend':
      return bindTrend(call);
    case 'forecast':
    case 'forecast-vensim':
      return bindForecast(call);
    case 'initial':
      return atStart(call, call.given('x'));
    case 'previous': {
      const x = call.given('x');
      return keep(call, call.arg('initial') ?? number(0), () => x);
    }
    case 'sample-if-true': {
      const condition = once(call, call.given('condition'));
      const input = once(call, call.given('input'));
      const sampled = (former: Expression): Expression => ({ op: 'if', condition, then: input, else: former });
      return sampled(keep(call, call.given('initial'), sampled));
    }
    case 'active-initial':
      return bindActiveInitial(call);
    case 'derivative':
      return bindDerivative(call);
    case 'end-value':
      // The end of an earlier run in the same sitting: every run here is a first one.
      return atStart(call, call.arg('initial') ?? call.given('x'));
    default:
      return null;
  }
}

/** A delay of infinite order: what goes in comes out so many steps later. The delay time is read at the start. */
function bindPipeline(call: Call): Expression {
  const { builder, owner, loops } = call.binder;
  const input = slotFor(call, call.given('input'));
  const output = builder.hidden(owner, loops);
  const delay = builder.hidden(owner, loops);
  builder.starts.push({ owner: owner.id, to: output, loops, value: call.arg('initial') ?? valueOf(input) });
  builder.starts.push({ owner: owner.id, to: delay, loops, value: call.given('delay') });
  const length = loops.reduce((product, { size }) => product * size, 1);
  for (let element = 0; element < length; element++) {
    builder.pipelines.push({ owner: owner.id, output: output.slot + element, input: input.slot + element, delay: delay.slot + element });
  }
  return valueOf(output);
}

/** The relative rate of change, from the distance between a value and its smooth: (input − average) / (delay·|average|). */
function bindTrend(call: Call): Expression {
  const input = once(call, call.given('input'));
  const delay = once(call, call.given('delay'));
  const start = binary('divide', input, binary('add', number(1), binary('multiply', call.given('initial'), delay)));
  const average = level(call, start, (itself) => binary('divide', binary('subtract', input, itself), delay));
  return safeQuotient(binary('subtract', input, average), once(call, binary('multiply', delay, unary('abs', average))));
}

/** The input carried on along its trend: input·(1 + trend·horizon). */
function bindForecast(call: Call): Expression {
  const input = once(call, call.given('input'));
  const delay = once(call, call.given('delay'));
  const trend = call.arg('initial');
  const start = trend ? binary('divide', input, binary('add', number(1), binary('multiply', trend, delay))) : input;
  const average = level(call, start, (itself) => binary('divide', binary('subtract', input, itself), delay));
  const growth = safeQuotient(binary('subtract', input, average), once(call, binary('multiply', delay, average)));
  return binary('multiply', input, binary('add', number(1), binary('multiply', growth, call.given('horizon'))));
}

/** The active value, except for what other values at the start need: there, the initial one breaks the circle. */
function bindActiveInitial(call: Call): Expression {
  const { builder, owner, loops } = call.binder;
  const to = builder.hidden(owner, loops);
  builder.values.push({ owner: owner.id, to, loops, value: call.given('active') });
  builder.startsOnly.push({ owner: owner.id, to, loops, value: call.given('initial') });
  return valueOf(to);
}

/** Derivatives of a higher order than this are noise. */
const MAX_DERIVATIVE = 20;

/** Stella's DERIVN: differences over one step, as often as the order says; 0 until there are so many steps behind. */
function bindDerivative(call: Call): Expression {
  const tree = call.treeOf('order');
  const order = tree ? constantOf(call.binder, tree) : null;
  if (order === null || !Number.isInteger(order) || order < 0 || order > MAX_DERIVATIVE) {
    return call.binder.fault('order-not-constant', tree?.range ?? call.tree.range, { name: call.tree.name.toUpperCase(), most: MAX_DERIVATIVE });
  }
  let derived = once(call, call.given('input'));
  const passed = binary('subtract', clock('step-time'), clock('start'));
  for (let taken = 1; taken <= order; taken++) {
    const value = derived;
    const before = keep(call, number(0), () => value);
    const isTooEarly = binary('less', passed, binary('multiply', number(taken - 0.5), clock('dt')));
    derived = once(call, choice(isTooEarly, number(0), binary('divide', binary('subtract', value, before), clock('dt'))));
  }
  return derived;
}
