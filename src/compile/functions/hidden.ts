import { valueOf } from '../builder.js';
import type { Expression, Place } from '../expression.js';
import type { Call } from './bind-call.js';

/** The same expression as a value that is computed once: hidden, where it is more than a number or another value. */
export function once(call: Call, expression: Expression): Expression {
  if (expression.op === 'number' || expression.op === 'value' || expression.op === 'clock') return expression;
  const { builder, owner, loops } = call.binder;
  const to = builder.hidden(owner, loops);
  builder.values.push({ owner: owner.id, to, loops, value: expression });
  return valueOf(to);
}

/** A level of its own: `start` at the start, then integrated. At `place`, where that is a level already. */
export function level(call: Call, start: Expression, rate: (itself: Expression) => Expression, place?: Place): Expression {
  const { builder, owner, loops } = call.binder;
  const to = place ?? builder.hidden(owner, loops);
  const itself = valueOf(to);
  if (!place) addLevel(call, to);
  builder.starts.push({ owner: owner.id, to, loops, value: start });
  builder.rates.push({ owner: owner.id, to, loops, value: rate(itself) });
  return itself;
}

function addLevel({ binder: { builder, loops } }: Call, { slot }: Place): void {
  const length = loops.reduce((product, { size }) => product * size, 1);
  for (let element = 0; element < length; element++) builder.levels.push(slot + element);
}

/** A value that is set after each step: `start` at the start. */
export function keep(call: Call, start: Expression, next: (itself: Expression) => Expression): Expression {
  const { builder, owner, loops } = call.binder;
  const to = builder.hidden(owner, loops);
  const itself = valueOf(to);
  builder.starts.push({ owner: owner.id, to, loops, value: start });
  builder.kept.push({ owner: owner.id, to, loops, value: next(itself) });
  return itself;
}

/** What `expression` is at the start, for the whole run. */
export function atStart(call: Call, expression: Expression): Expression {
  const { builder, owner, loops } = call.binder;
  const to = builder.hidden(owner, loops);
  builder.starts.push({ owner: owner.id, to, loops, value: expression });
  return valueOf(to);
}

/** A hidden value of its own, element by element in step with the loops around. */
export function slotFor(call: Call, expression: Expression): Place {
  const { builder, owner, loops } = call.binder;
  const to = builder.hidden(owner, loops);
  builder.values.push({ owner: owner.id, to, loops, value: expression });
  return to;
}
