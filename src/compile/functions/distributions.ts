import { binary, choice, number, unary, valueOf } from '../builder.js';
import type { DrawName, Expression } from '../expression.js';
import { kernel } from './arrays.js';
import type { Call } from './bind-call.js';
import { share, within } from './chance.js';
import { once } from './hidden.js';
import { rowOf } from './row.js';

/** Functions that draw from a distribution with a shape; null for all others. */
export function bindDistribution(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'random-binomial':
      return drawn(call, 'draw-binomial', call.given('chance'), call.given('trials'));
    case 'random-negative-binomial':
      return drawn(call, 'draw-negative-binomial', call.given('chance'), call.given('successes'));
    case 'random-gamma':
      return drawn(call, 'draw-gamma', call.given('order'), number(0));
    case 'random-beta':
      return drawn(call, 'draw-beta', call.given('alpha'), call.given('beta'));
    case 'random-poisson':
      return drawn(call, 'draw-poisson', call.given('mean'), number(0));
    case 'random-exponential':
      return bindExponential(call);
    case 'random-weibull':
      return bindWeibull(call);
    case 'random-triangular':
      return bindTriangular(call);
    case 'random-logistic': {
      const one = share(call);
      return placed(call, unary('ln', binary('divide', one, binary('subtract', number(1), one))), call.given('mean'));
    }
    case 'random-pareto':
      return binary('multiply', call.given('stretch', 1), binary('power', share(call), binary('divide', number(-1), call.given('shape'))));
    case 'random-event':
      // Stella's MONTECARLO: so many per cent for each unit of time.
      return choice(binary('less', binary('multiply', number(100), share(call)), binary('multiply', call.given('percentage'), { op: 'clock', which: 'dt' })), number(1), number(0));
    default:
      return null;
  }
}

/** shift + stretch·one, within the limits of the call. */
const placed = (call: Call, one: Expression, shift: Expression = call.given('shift')): Expression => within(call, binary('add', shift, binary('multiply', call.given('stretch', 1), one)));

/** A limit of the call as one of the distribution before it is stretched and shifted. */
function limitOf(call: Call, role: 'min' | 'max'): Expression | null {
  const limit = call.arg(role);
  return limit && once(call, binary('divide', binary('subtract', limit, call.given('shift')), call.given('stretch', 1)));
}

/** Drawn by the host: what the limits leave of the distribution is drawn from, so that nothing piles up at them. */
function drawn(call: Call, fn: DrawName, first: Expression, second: Expression): Expression {
  const row = rowOf(call, [share(call), first, second, limitOf(call, 'min') ?? number(-Number.MAX_VALUE), limitOf(call, 'max') ?? number(Number.MAX_VALUE)]);
  return placed(call, valueOf(kernel(call, fn, [row], [], 1)));
}

/** The drawn share as one of what the limits leave: `shareOf` says which share of the distribution lies below a value. */
function cutShare(call: Call, shareOf: (x: Expression) => Expression): Expression {
  const [min, max] = [limitOf(call, 'min'), limitOf(call, 'max')];
  if (!min && !max) return share(call);
  const low = min ? once(call, shareOf(min)) : number(0);
  const high = max ? once(call, shareOf(max)) : number(1);
  return once(call, binary('add', low, binary('multiply', binary('subtract', high, low), share(call))));
}

/** −ln(1 − share): what has mean 1 and no memory. */
const exponential = (below: Expression): Expression => unary('negate', unary('ln', binary('subtract', number(1), below)));
const exponentialShare = (x: Expression): Expression => binary('subtract', number(1), unary('exp', unary('negate', binary('max', number(0), x))));

/** XMILE gives the mean; Vensim shifts and stretches one of mean 1, within limits. */
function bindExponential(call: Call): Expression {
  const mean = call.arg('mean');
  if (mean) return binary('multiply', mean, exponential(share(call)));
  return placed(call, exponential(cutShare(call, exponentialShare)));
}

/** Stella's has a scale; Vensim's is scaled to mean 1 first. */
function bindWeibull(call: Call): Expression {
  const shape = once(call, call.given('shape'));
  const turned = once(call, binary('divide', number(1), shape));
  const scale = call.arg('scale') ?? once(call, unary('exp', unary('negate', unary('gamma-ln', binary('add', number(1), turned)))));
  const shareOf = (x: Expression): Expression => exponentialShare(binary('power', binary('max', number(0), binary('divide', x, scale)), shape));
  return placed(call, binary('multiply', scale, binary('power', exponential(cutShare(call, shareOf)), turned)));
}

/** Between start and stop, most often near the peak. */
function bindTriangular(call: Call): Expression {
  const [start, peak, stop] = ['start', 'peak', 'stop'].map((role) => once(call, call.given(role))) as [Expression, Expression, Expression];
  const width = once(call, binary('subtract', stop, start));
  const rise = once(call, binary('subtract', peak, start));
  const fall = once(call, binary('subtract', stop, peak));
  const square = (x: Expression): Expression => binary('power', x, number(2));
  const shareOf = (x: Expression): Expression => {
    const inside = once(call, binary('min', stop, binary('max', start, x)));
    const rising = binary('divide', square(binary('subtract', inside, start)), binary('multiply', width, rise));
    const falling = binary('subtract', number(1), binary('divide', square(binary('subtract', stop, inside)), binary('multiply', width, fall)));
    return choice(binary('less', inside, peak), rising, choice(binary('less', inside, stop), falling, number(1)));
  };
  const below = cutShare(call, shareOf);
  const rising = binary('add', start, unary('sqrt', binary('multiply', binary('multiply', below, width), rise)));
  const falling = binary('subtract', stop, unary('sqrt', binary('multiply', binary('multiply', binary('subtract', number(1), below), width), fall)));
  return within(call, choice(binary('less', binary('multiply', below, width), rise), rising, falling));
}
