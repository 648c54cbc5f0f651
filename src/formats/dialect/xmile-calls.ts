import { arityOf, functionsOf, type FunctionSpec } from '../../equation/functions.js';
import type { Tree, TreeOf } from '../../equation/tree.js';
import { binary, call, choice, minus, number } from './build.js';
import type { XmileEquation } from './from-xmile.js';
import { calledIn, rolesOf } from './same-meaning.js';
import { fromXmileArrays } from './xmile-arrays.js';

/** A call of a function of XMILE's on its way to Vensim. */
export interface XmileCall {
  readonly equation: XmileEquation;
  readonly tree: TreeOf<'call'>;
  readonly spec: FunctionSpec;
}

/** Further away than any value of a model: Vensim's random functions want limits. */
const FAR = 1e30;
/** Stages that a delay is written out by, at most. */
const MOST_STAGES = 12;

/** The same value in Vensim's words; notes in the equation what Vensim cannot say. */
export function fromXmileCall(from: XmileCall): Tree {
  const { equation, tree, spec } = from;
  if (tree.args.length < arityOf(spec).least) return { ...tree, args: tree.args.map((arg) => equation.tree(arg)) };
  return (
    fromXmileArrays(from) ??
    maths(from) ??
    inputs(from) ??
    kept(from) ??
    drawn(from) ??
    tables(from) ??
    same(from) ??
    equation.lacks(tree.name.toUpperCase())
  );
}

/** A function that Vensim has too, whatever it calls it. */
function same({ equation, tree, spec }: XmileCall): Tree | null {
  return calledIn(
    'vensim',
    spec.meaning,
    rolesOf(
      spec,
      tree.args.map((arg) => equation.tree(arg)),
    ),
  );
}

/** The argument of a role, rewritten; null where it is not given. */
function arg({ equation, tree, spec }: XmileCall, role: string): Tree | null {
  const given = tree.args[spec.args.findIndex((name) => name.replace(/[?*]$/, '') === role)];
  return given ? equation.tree(given) : null;
}

const given = (from: XmileCall, role: string, otherwise = 0): Tree => arg(from, role) ?? number(otherwise);
/** The same, where it is to be said more than once. */
const again = (from: XmileCall, role: string, otherwise = 0): Tree => from.equation.repeated(given(from, role, otherwise), role);

function maths(from: XmileCall): Tree | null {
  const { equation, spec } = from;
  switch (spec.meaning) {
    case 'log10':
      return call('log', given(from, 'x'), number(10));
    case 'floor':
      return equation.floor(given(from, 'x'));
    case 'round':
      return equation.floor(binary(given(from, 'x'), '+', number(0.5)));
    case 'sign': {
      const x = again(from, 'x');
      return choice(binary(x, '>', number(0)), number(1), choice(binary(x, '<', number(0)), minus(number(1)), number(0)));
    }
    case 'safediv': {
      const divisor = again(from, 'denominator');
      return choice(binary(divisor, '=', number(0)), given(from, 'instead'), binary(given(from, 'numerator'), '/', divisor));
    }
    case 'pi':
      return number(Math.PI);
    case 'time':
      return equation.clock('time');
    case 'dt':
      return equation.clock('time_step');
    case 'start-time':
      return equation.clock('initial_time');
    case 'stop-time':
      return equation.clock('final_time');
    case 'percent':
      return binary(given(from, 'x'), '*', number(100));
    case 'greater':
      return choice(binary(given(from, 'x'), '>', given(from, 'y')), number(1), number(0));
    default:
      return null;
  }
}

function inputs(from: XmileCall): Tree | null {
  const { equation, spec } = from;
  const step = equation.clock('time_step');
  switch (spec.meaning) {
    case 'ramp':
      return call('ramp', given(from, 'slope'), given(from, 'start'), arg(from, 'end') ?? equation.clock('final_time'));
    case 'pulse': {
      const first = arg(from, 'first') ? again(from, 'first') : equation.clock('initial_time');
      const interval = arg(from, 'interval') ? again(from, 'interval') : number(0);
      const once = call('pulse', first, step);
      const train = call('pulse_train', first, step, interval, equation.clock('final_time'));
      const isOn = interval.kind !== 'number' ? choice(binary(interval, '>', number(0)), train, once) : interval.value > 0 ? train : once;
      return binary(binary(given(from, 'magnitude'), '/', step), '*', isOn);
    }
    case 'sine-wave':
    case 'cosine-wave': {
      const turn = binary(binary(number(2 * Math.PI), '*', equation.clock('time')), '/', given(from, 'period'));
      return binary(given(from, 'amplitude'), '*', call(spec.meaning === 'sine-wave' ? 'sin' : 'cos', turn));
    }
    default:
      return null;
  }
}

/** DELAY and PREVIOUS as Vensim's DELAY FIXED, which stands alone in an equation; null for everything else. */
export function delayAlone(equation: XmileEquation, tree: TreeOf<'call'>): Tree | null {
  const spec = functionsOf('xmile').get(tree.name);
  if (!spec || tree.args.length < arityOf(spec).least) return null;
  const from: XmileCall = { equation, tree, spec };
  const [x] = tree.args;
  if (spec.meaning === 'delay') return call('delay_fixed', again(from, 'input'), given(from, 'delay'), arg(from, 'initial') ?? again(from, 'input'));
  if (spec.meaning !== 'previous') return null;
  // The variable that asks for its own former value asks a variable of its own.
  const isSelf = x?.kind === 'name' && x.name === 'self' && !equation.place.scope.variable('self');
  return call('delay_fixed', isSelf ? equation.place.own.itself() : given(from, 'x'), equation.clock('time_step'), given(from, 'initial'));
}

function kept(from: XmileCall): Tree | null {
  const { equation, tree, spec } = from;
  switch (spec.meaning) {
    case 'delay':
    case 'previous': {
      const alone = delayAlone(equation, tree);
      return alone && equation.own(alone, spec.meaning === 'delay' ? 'delayed' : 'before');
    }
    case 'delay-n':
      return stages(from);
    case 'smooth-n': {
      const roles = new Map(
        rolesOf(
          spec,
          tree.args.map((each) => equation.tree(each)),
        ),
      );
      if (!spec.fixed) roles.set('initial', arg(from, 'initial') ?? again(from, 'input'));
      return calledIn('vensim', 'smooth-n', roles);
    }
    case 'trend':
      return call('trend', given(from, 'input'), given(from, 'delay'), given(from, 'initial'));
    case 'forecast': {
      const initial = arg(from, 'initial');
      if (initial && !(initial.kind === 'number' && initial.value === 0)) return null;
      return call('forecast', given(from, 'input'), given(from, 'delay'), given(from, 'horizon'));
    }
    default:
      return null;
  }
}

/** XMILE's delay hears of a new delay time in all its stages at once; Vensim's DELAY N in one after the other, unless it never changes. */
function stages(from: XmileCall): Tree | null {
  const { equation, tree, spec } = from;
  const direct = calledIn(
    'vensim',
    'delay-n',
    rolesOf(
      spec,
      tree.args.map((each) => equation.tree(each)),
    ),
  );
  if (direct) return direct;
  const [input, initial] = [again(from, 'input'), arg(from, 'initial') ? again(from, 'initial') : again(from, 'input')];
  const order = given(from, 'order');
  const delay = again(from, 'delay');
  if (delay.kind === 'number' || equation.isParameter(delay)) return call('delay_n', input, delay, initial, order);
  if (order.kind !== 'number' || order.value < 1 || order.value > MOST_STAGES) return null;
  const count = Math.round(order.value);
  let flow = input;
  for (let stage = 0; stage < count; stage++) flow = call('delay1i', flow, binary(delay, '/', number(count)), initial);
  return flow;
}

function drawn(from: XmileCall): Tree | null {
  const { equation, spec } = from;
  const seed = given(from, 'seed');
  const share = (): Tree => call('random_uniform', number(0), number(1), seed);
  switch (spec.meaning) {
    case 'random-uniform':
      return call('random_uniform', given(from, 'min', 0), given(from, 'max', 1), seed);
    case 'random-normal':
      return call('random_normal', given(from, 'min', -FAR), given(from, 'max', FAR), given(from, 'mean'), given(from, 'deviation'), seed);
    case 'random-exponential':
      return call('random_exponential', number(0), number(FAR), number(0), given(from, 'mean'), seed);
    case 'random-poisson':
      return call('random_poisson', number(0), number(FAR), given(from, 'mean'), number(0), number(1), seed);
    case 'random-binomial':
      return call('random_binomial', number(0), number(FAR), given(from, 'chance'), given(from, 'trials'), number(0), number(1), seed);
    case 'random-gamma':
      return call('random_gamma', number(0), number(FAR), given(from, 'order'), number(0), given(from, 'stretch', 1), seed);
    case 'random-beta':
      return call('random_beta', number(0), number(1), given(from, 'alpha'), given(from, 'beta'), number(0), number(1), seed);
    case 'random-triangular':
      return call(
        'random_triangular',
        again(from, 'start'),
        again(from, 'stop'),
        again(from, 'start'),
        given(from, 'peak'),
        again(from, 'stop'),
        seed,
      );
    case 'random-pareto':
      return binary(given(from, 'stretch', 1), '*', binary(share(), '^', binary(minus(number(1)), '/', given(from, 'shape'))));
    case 'random-event':
      return choice(
        binary(binary(number(100), '*', share()), '<', binary(given(from, 'percentage'), '*', equation.clock('time_step'))),
        number(1),
        number(0),
      );
    case 'random-logistic': {
      const one = equation.own(share(), 'share');
      return binary(given(from, 'mean'), '+', binary(given(from, 'stretch', 1), '*', call('ln', binary(one, '/', binary(number(1), '-', one)))));
    }
    case 'random-weibull': {
      // Vensim's is scaled to mean 1.
      const shape = again(from, 'shape');
      const scale = binary(given(from, 'scale', 1), '*', call('exp', call('gamma_ln', binary(number(1), '+', binary(number(1), '/', shape)))));
      return call('random_weibull', number(0), number(FAR), shape, number(0), scale, seed);
    }
    case 'random-lognormal': {
      const mean = again(from, 'mean');
      const spread = binary(given(from, 'deviation'), '/', mean);
      const variance = equation.repeated(call('ln', binary(number(1), '+', binary(spread, '^', number(2)))), 'variance');
      const centre = binary(call('ln', mean), '-', binary(variance, '/', number(2)));
      return call('exp', call('random_normal', number(-FAR), number(FAR), centre, call('sqrt', variance), seed));
    }
    default:
      return null;
  }
}

function tables(from: XmileCall): Tree | null {
  if (from.spec.meaning !== 'lookup') return null;
  const [table] = from.tree.args;
  const reference = table?.kind === 'name' ? from.equation.tree(table) : null;
  return reference?.kind === 'name' ? from.equation.table(reference, given(from, 'x')) : null;
}
