import { arityOf, type FunctionSpec } from '../../equation/functions.js';
import type { Tree, TreeOf } from '../../equation/tree.js';
import { binary, call, choice, minus, number } from './build.js';
import type { VensimEquation } from './from-vensim.js';
import { calledIn, rolesOf } from './same-meaning.js';
import { fromVensimArrays } from './vensim-arrays.js';
import { delayOfStages } from './vensim-delays.js';

/** A call of a function of Vensim's on its way to XMILE. */
export interface VensimCall {
  readonly equation: VensimEquation;
  readonly tree: TreeOf<'call'>;
  readonly spec: FunctionSpec;
}

/** Vensim's safe divisions take anything nearer to nought than this for nought. */
const NEAR_NOUGHT = 1e-6;

/** The same value in XMILE's words; notes in the equation what XMILE cannot say. */
export function fromVensimCall(from: VensimCall): Tree {
  const { equation, tree, spec } = from;
  const { args } = tree;
  if (args.length < arityOf(spec).least) return { ...tree, args: args.map((arg) => equation.tree(arg)) };
  return (
    fromVensimArrays(from) ??
    maths(from) ??
    inTime(from) ??
    table(from) ??
    drawn(from) ??
    same(from) ??
    equation.lacks(tree.name.toUpperCase().replaceAll('_', ' '))
  );
}

/** A function that XMILE has too, whatever it calls it. */
function same({ equation, tree, spec }: VensimCall): Tree | null {
  if (tree.args.some((arg) => arg.kind === 'text')) return null;
  return calledIn(
    'xmile',
    spec.meaning,
    rolesOf(
      spec,
      tree.args.map((arg) => equation.tree(arg)),
    ),
  );
}

/** The argument at a place, rewritten. */
const at = ({ equation, tree: { args } }: VensimCall, place: number): Tree => {
  const arg = args[place];
  return arg ? equation.tree(arg) : number(0);
};

/** The same, where it is to be said more than once. */
const again = (from: VensimCall, place: number, what: string): Tree => from.equation.repeated(at(from, place), what);

const truncated = (x: Tree): Tree => choice(binary(x, '<', number(0)), minus(call('int', minus(x))), call('int', x));

function maths(from: VensimCall): Tree | null {
  switch (from.spec.meaning) {
    case 'log':
      return binary(call('ln', at(from, 0)), '/', call('ln', at(from, 1)));
    case 'truncate':
      return truncated(again(from, 0, 'value'));
    case 'modulo': {
      const x = again(from, 0, 'value');
      const divisor = call('abs', again(from, 1, 'divisor'));
      return choice(binary(x, '<', number(0)), minus(binary(minus(x), 'mod', divisor)), binary(x, 'mod', divisor));
    }
    case 'quantum': {
      const x = again(from, 0, 'value');
      const unit = again(from, 1, 'unit');
      return choice(binary(unit, '<=', number(0)), x, binary(unit, '*', truncated(binary(x, '/', unit))));
    }
    case 'power':
      return binary(at(from, 0), '^', at(from, 1));
    case 'zidz':
    case 'xidz': {
      const divisor = again(from, 1, 'divisor');
      const instead = from.spec.meaning === 'xidz' ? at(from, 2) : number(0);
      return choice(binary(call('abs', divisor), '<', number(NEAR_NOUGHT)), instead, binary(at(from, 0), '/', divisor));
    }
    case 'game':
      return at(from, 0);
    default:
      return null;
  }
}

function inTime(from: VensimCall): Tree | null {
  const { equation, tree, spec } = from;
  switch (spec.meaning) {
    case 'pulse-of-width': {
      const start = again(from, 0, 'start');
      const now = binary(equation.stepTime(), '+', binary(equation.clock('dt'), '/', number(2)));
      const end = binary(start, '+', call('max', at(from, 1), equation.clock('dt')));
      return choice(binary(binary(now, '>', start), 'and', binary(now, '<', end)), number(1), number(0));
    }
    case 'pulse-train':
      return pulseTrain(from);
    case 'delay-n-vensim':
      return delayOfStages(from);
    case 'forecast-vensim':
      return calledIn(
        'xmile',
        'forecast',
        rolesOf(
          spec,
          tree.args.map((arg) => equation.tree(arg)),
        ),
      );
    case 'active-initial':
      return equation.own({ what: 'active', equation: at(from, 0), initial: at(from, 1) });
    case 'sample-if-true':
      return equation.own({ what: 'sampled', equation: equation.sampled(tree) });
    case 'npv':
      return presentValue(from);
    default:
      return null;
  }
}

/** On for `width` every `between` from `start` on, still at `end` and not behind it. */
function pulseTrain(from: VensimCall): Tree {
  const { equation } = from;
  const dt = equation.clock('dt');
  const half = binary(dt, '/', number(2));
  const now = equation.stepTime();
  const passed = binary(binary(now, '+', half), '-', again(from, 0, 'start'));
  const between = again(from, 2, 'interval');
  const every =
    between.kind === 'number'
      ? between.value > 0
        ? binary(passed, 'mod', between)
        : passed
      : choice(binary(between, '>', number(0)), binary(passed, 'mod', between), passed);
  const isOn = binary(binary(passed, '>=', number(0)), 'and', binary(every, '<', call('max', at(from, 1), dt)));
  return choice(binary(isOn, 'and', binary(binary(now, '-', half), '<', at(from, 3))), number(1), number(0));
}

/** Vensim's NPV: (initial + Σ stream·discount·dt)·factor, the stream of this step included. */
function presentValue(from: VensimCall): Tree {
  const { equation } = from;
  if (equation.isReducing) {
    equation.needsElements = true;
    return number(0);
  }
  const { own } = equation.place;
  const dt = equation.clock('dt');
  const stream = again(from, 0, 'stream');
  const rate = again(from, 1, 'rate');
  const discount = own.stock('discount', number(1), (itself) =>
    binary(binary(minus(itself), '*', rate), '/', binary(number(1), '+', binary(rate, '*', dt))),
  );
  const sum = own.stock('value', at(from, 2), () => binary(stream, '*', discount));
  return binary(binary(sum, '+', binary(binary(stream, '*', dt), '*', discount)), '*', at(from, 3));
}

/** Draws within limits: what the limits leave of the distribution is drawn from. */
function drawn(from: VensimCall): Tree | null {
  const { spec } = from;
  const seed = spec.args.indexOf('seed?');
  const seeded = seed >= 0 && from.tree.args[seed] ? [at(from, seed)] : [];
  switch (spec.meaning) {
    case 'random-0-1':
      return call('random', number(0), number(1));
    case 'random-normal':
      return call('normal', at(from, 2), at(from, 3), seeded[0] ?? number(0), at(from, 0), at(from, 1));
    case 'random-exponential': {
      const [shift, stretch] = [again(from, 2, 'shift'), again(from, 3, 'stretch')];
      const below = (limit: Tree): Tree =>
        binary(number(1), '-', call('exp', minus(call('max', number(0), binary(binary(limit, '-', shift), '/', stretch)))));
      const share = call('random', below(at(from, 0)), below(at(from, 1)), ...seeded);
      return binary(shift, '-', binary(stretch, '*', call('ln', binary(number(1), '-', share))));
    }
    case 'random-poisson': {
      // Only limits that are never reached leave the whole of the distribution.
      const [min, max, mean, shift, stretch] = from.tree.args.map((arg) => (arg.kind === 'number' ? arg.value : NaN)) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const isFree = min <= shift && stretch > 0 && max >= shift + stretch * (mean + 12 * Math.sqrt(mean) + 24);
      return isFree ? binary(number(shift), '+', binary(number(stretch), '*', call('poisson', number(mean), ...seeded))) : null;
    }
    default:
      return null;
  }
}

function table(from: VensimCall): Tree | null {
  const { equation, tree, spec } = from;
  const [first, second] = tree.args;
  switch (spec.meaning) {
    case 'lookup':
      return equation.tableValue(first, at(from, 1));
    case 'with-lookup':
      return equation.tableValue(second, at(from, 0));
    case 'lookup-extrapolate':
      return equation.tableInMode(first, at(from, 1), 'extrapolate');
    case 'lookup-backward':
      return equation.tableInMode(first, at(from, 1), 'discrete');
    case 'lookup-forward':
      // The next higher x is the next lower one of the table seen in a mirror.
      return equation.tableInMode(first, minus(at(from, 1)), 'discrete', true);
    default:
      return null;
  }
}
