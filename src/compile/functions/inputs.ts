import { workspaceOf } from '../../model/document.js';
import { binary, choice, clock, number, unary } from '../builder.js';
import type { Expression } from '../expression.js';
import type { Call } from './bind-call.js';
import { constantOf } from './constant.js';
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
    case 'sine-wave':
    case 'cosine-wave':
      return bindWave(call, call.spec.meaning === 'sine-wave' ? 'sin' : 'cos');
    case 'counter':
      return bindCounter(call);
    case 'compound-growth': {
      // What grows by this in every step has grown by the percentage after a unit of time.
      const growth = binary('add', number(1), binary('divide', call.given('percentage'), number(100)));
      return binary('divide', binary('subtract', binary('power', growth, clock('dt')), number(1)), clock('dt'));
    }
    case 'time-base':
      return binary('add', call.given('start'), binary('multiply', clock('time'), call.given('slope')));
    case 'time-value':
      return bindTimeValue(call);
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

/** amplitude·sin(2π·t/period), or with the cosine. */
function bindWave(call: Call, fn: 'sin' | 'cos'): Expression {
  const angle = binary('divide', binary('multiply', number(2 * Math.PI), clock('time')), call.given('period'));
  return binary('multiply', call.given('amplitude'), unary(fn, angle));
}

/** Stella's COUNTER: from `from` on one more in each unit of time, and back to it before it would reach `to`. */
function bindCounter(call: Call): Expression {
  const from = once(call, call.given('from'));
  const span = once(call, binary('subtract', call.given('to'), from));
  const passed = binary('subtract', intoStep, clock('start'));
  // Half a step is added before and taken off behind, so that rounding turns no count back one step too late.
  const counted = binary('subtract', binary('modulo', passed, span), halfStep);
  return binary('add', from, choice(binary('greater', span, number(0)), counted, number(0)));
}

/** Numbers of Vensim's GET TIME VALUE: from when, and in what it is measured. */
const FROM_NOW = 0;
const FROM_START = 1;
const IN_TIME_UNITS = 0;

/** Months in what a model may count its time in: of these Vensim makes every month one of 30 days. */
const MONTHS: Readonly<Record<string, number>> = { year: 12, years: 12, quarter: 3, quarters: 3, month: 1, months: 1 };

/** What rounding may take from a whole month. */
const SLACK = number(1e-9);

/**
 * Vensim's GET TIME VALUE, from now or from the start, as its reference manual says: in the model's own unit of time, and
 * for a model in years, quarters or months the year (1), quarter (2), month (3) and day of the month (4), time 0 being the
 * start of year 0. Null for all else: days and weeks would need the date at which a model begins, and the computer's clock
 * would make no run the same as another.
 */
function bindTimeValue(call: Call): Expression | null {
  const [relative, measure] = ['relative-to', 'measure'].map((role) => {
    const tree = call.treeOf(role);
    return tree ? constantOf(call.binder, tree) : null;
  });
  if (relative !== FROM_NOW && relative !== FROM_START) return null;
  const time = binary('add', clock(relative === FROM_NOW ? 'time' : 'start'), call.given('offset'));
  if (measure === IN_TIME_UNITS) return time;
  const unit = workspaceOf(call.binder.scope.doc).simulation.timeUnit.trim().toLowerCase();
  const each = Object.hasOwn(MONTHS, unit) ? MONTHS[unit] : undefined;
  if (each === undefined) return null;
  const months = once(call, binary('add', binary('multiply', time, number(each)), SLACK));
  const ofYear = binary('modulo', months, number(12));
  const from1 = (x: Expression): Expression => binary('add', unary('floor', x), number(1));
  switch (measure) {
    case 1:
      return unary('floor', binary('divide', months, number(12)));
    case 2:
      return from1(binary('divide', ofYear, number(3)));
    case 3:
      return from1(ofYear);
    case 4:
      return from1(binary('add', binary('multiply', binary('modulo', months, number(1)), number(30)), SLACK));
    default:
      return null;
  }
}
