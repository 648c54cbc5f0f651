import { binary, choice, clock, number } from '../builder.js';
import type { Expression } from '../expression.js';
import type { Call } from './bind-call.js';
import { once } from './hidden.js';

const halfStep = binary('multiply', number(0.5), clock('dt'));
/** The time of the step, so far into it that what begins at its start has begun whatever the rounding. */
const intoStep = binary('add', clock('step-time'), halfStep);

/** Test inputs: functions of time with a height, a slope or a pulse; null for all others. */
export function bindInput(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'step':
      // It looks at the step's start, so that it is there for whole steps: every method then adds height × time.
      return choice(binary('greater', intoStep, call.given('time')), call.given('height'), number(0));
    case 'ramp':
      return bindRamp(call);
    case 'pulse':
      return bindPulse(call);
    case 'pulse-of-width': {
      const start = once(call, call.given('start'));
      return whileOn(start, binary('max', call.given('width'), clock('dt')));
    }
    case 'pulse-train':
      return bindPulseTrain(call);
    default:
      return null;
  }
}

/** slope·(t − start) from the start on, until the end where one is given. */
function bindRamp(call: Call): Expression {
  const start = once(call, call.given('start'));
  const end = call.arg('end');
  const until = end ? binary('min', clock('time'), end) : clock('time');
  return choice(binary('greater', clock('time'), start), binary('multiply', call.given('slope'), binary('max', number(0), binary('subtract', until, start))), number(0));
}

/**
 * XMILE's PULSE: magnitude/dt during one step, at `first` and then at every interval (0: once). It looks at the step's
 * start, so that a higher-order method adds the whole magnitude, and adds it once.
 */
function bindPulse(call: Call): Expression {
  const first = call.arg('first');
  const since = first ? binary('subtract', intoStep, first) : binary('subtract', intoStep, clock('start'));
  const height = binary('divide', call.given('magnitude'), clock('dt'));
  const passed = once(call, since);
  const interval = call.arg('interval');
  const isOnce = binary('less', passed, clock('dt'));
  const every = interval ? once(call, interval) : null;
  const isNow = every ? choice(binary('greater', every, number(0)), binary('less', binary('modulo', passed, every), clock('dt')), isOnce) : isOnce;
  return choice(binary('and', binary('greater-equal', passed, number(0)), isNow), height, number(0));
}

/** 1 from `start` on for so long, looked at with half a step of slack. */
function whileOn(start: Expression, width: Expression): Expression {
  const isOn = binary('and', binary('greater', intoStep, start), binary('less', intoStep, binary('add', start, width)));
  return choice(isOn, number(1), number(0));
}

/** Vensim's PULSE TRAIN: 1 for `width` every `between`, still on at the end and off behind it. */
function bindPulseTrain(call: Call): Expression {
  const start = once(call, call.given('start'));
  const width = binary('max', call.given('width'), clock('dt'));
  const between = once(call, call.given('between'));
  const passed = once(call, binary('subtract', intoStep, start));
  const isBefore = binary('greater-equal', passed, number(0));
  const isWithin = binary('less', choice(binary('greater', between, number(0)), binary('modulo', passed, between), passed), width);
  const isUntil = binary('less', binary('subtract', clock('step-time'), halfStep), call.given('end'));
  return choice(binary('and', binary('and', isBefore, isWithin), isUntil), number(1), number(0));
}
