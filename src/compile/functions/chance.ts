import { binary, choice, clock, number, rowMajor, unary } from '../builder.js';
import type { Expression } from '../expression.js';
import { keyOf } from '../key.js';
import type { Call } from './bind-call.js';
import { keep, once } from './hidden.js';

const normal = (share: Expression): Expression => unary('normal-quantile', share);

/** Random functions, each the quantile of its distribution at one drawn share; null for all others. */
export function bindChance(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'random-uniform': {
      // Stella's RANDOM without limits is between 0 and 1.
      const low = once(call, call.given('min', 0));
      const width = binary('subtract', call.given('max', 1), low);
      return binary('add', low, binary('multiply', width, share(call)));
    }
    case 'random-0-1':
      return share(call);
    case 'random-normal':
      return bindNormal(call);
    case 'random-poisson':
      // XMILE's has no limits: the host sums its few terms.
      return call.arg('min') ? null : binary('poisson-quantile', share(call), call.given('mean'));
    case 'random-pink-noise':
      return bindPinkNoise(call);
    case 'random-lognormal':
      return bindLognormal(call);
    default:
      return null;
  }
}

/** A drawn share, strictly between 0 and 1. */
export function share(call: Call): Expression {
  const { binder } = call;
  const drawn: Expression = { op: 'chance', call: binder.builder.call(keyOf(binder.nextRandomKey())), element: rowMajor(binder.loops), seed: call.arg('seed') };
  return once(call, drawn);
}

/** A value kept within the limits of the call, if it has any. */
export const within = (call: Call, value: Expression): Expression => {
  const min = call.arg('min');
  const max = call.arg('max');
  const above = min ? binary('max', value, min) : value;
  return max ? binary('min', above, max) : above;
};

/** Where the function has limits, the distribution is cut off there and what is left drawn from: nothing piles up at the ends. */
function bindNormal(call: Call): Expression {
  const mean = once(call, call.given('mean'));
  const deviation = once(call, call.given('deviation'));
  const drawn = share(call);
  const min = call.arg('min');
  const max = call.arg('max');
  if (!min && !max) return binary('add', mean, binary('multiply', deviation, normal(drawn)));
  const below = (limit: Expression | null, otherwise: number): Expression =>
    limit ? once(call, unary('normal-share', binary('divide', binary('subtract', limit, mean), deviation))) : number(otherwise);
  const low = below(min, 0);
  const high = below(max, 1);
  const cut = binary('add', low, binary('multiply', binary('subtract', high, low), drawn));
  // Where too little is left to draw from, the limit nearer to the mean is all there is.
  const isLeft = binary('and', binary('greater', deviation, number(0)), binary('greater', high, low));
  return choice(isLeft, within(call, binary('add', mean, binary('multiply', deviation, normal(cut)))), within(call, mean));
}

/** By mean and standard deviation of the values themselves, not of their logarithms (XMILE 1.0, section 3.5.2). */
function bindLognormal(call: Call): Expression {
  const mean = once(call, call.given('mean'));
  const spread = binary('divide', call.given('deviation'), mean);
  const variance = once(call, unary('ln', binary('add', number(1), binary('power', spread, number(2)))));
  const centre = binary('subtract', unary('ln', mean), binary('multiply', number(0.5), variance));
  return unary('exp', binary('add', centre, binary('multiply', unary('sqrt', variance), normal(share(call)))));
}

/**
 * Vensim's RANDOM PINK NOISE: normal noise that follows itself in the correlation time, with the standard deviation that is
 * asked for at every step. Source: the PINK NOISE macro of J. Sterman, Business Dynamics, appendix B, for any step.
 */
function bindPinkNoise(call: Call): Expression {
  const mean = once(call, call.given('mean'));
  const deviation = once(call, call.given('deviation'));
  const part = once(call, binary('min', number(1), binary('divide', clock('dt'), call.given('correlation-time'))));
  const drawn = normal(share(call));
  const spread = unary('sqrt', binary('divide', binary('subtract', number(2), part), part));
  const white = once(call, binary('multiply', spread, drawn));
  const noise = keep(call, normal(share(call)), (itself) => binary('add', itself, binary('multiply', part, binary('subtract', white, itself))));
  return binary('add', mean, binary('multiply', deviation, noise));
}
