import type { FunctionMeaning } from '../functions.js';

/**
 * The units of a place in a call, in terms of the value that the function works on (v) and of time (t). A place without
 * one takes anything.
 */
export type Place = keyof typeof PLACES;

/** The powers of v and of t. */
export const PLACES = {
  '1': { value: 0, time: 0 },
  t: { value: 0, time: 1 },
  '1/t': { value: 0, time: -1 },
  v: { value: 1, time: 0 },
  'v*t': { value: 1, time: 1 },
  'v/t': { value: 1, time: -1 },
  '1/v': { value: -1, time: 0 },
} as const;

/** What a function gives, and what its arguments are, by their names in {@link FunctionSpec}. */
export interface UnitRule {
  readonly gives: Place;
  readonly args: Readonly<Record<string, Place>>;
}

const rule = (gives: Place, args: Readonly<Record<string, Place>> = {}): UnitRule => ({ gives, args });

/** Exponentials, logarithms and angles: of plain numbers only. */
const OF_PLAIN = rule('1', { x: '1' });
const KEEPS = rule('v', { x: 'v' });
/** How chance is spread over values; shapes and seeds are plain. */
const SPREAD = {
  min: 'v',
  max: 'v',
  mean: 'v',
  deviation: 'v',
  shift: 'v',
  stretch: 'v',
  start: 'v',
  peak: 'v',
  stop: 'v',
  order: '1',
  alpha: '1',
  beta: '1',
  shape: '1',
  chance: '1',
  trials: '1',
  successes: '1',
  seed: '1',
} as const;
const RANDOM = rule('v', SPREAD);

/** Functions whose arguments are alike, as the sides of an operator are: a bare number among them has no units. */
export const PEERS: ReadonlySet<FunctionMeaning> = new Set<FunctionMeaning>(['min', 'max', 'sum', 'mean', 'stddev', 'modulo', 'tabbed-array']);

/** Functions with a fixed pattern of units. The others depend on more than units, or on what the model does not say. */
export const UNIT_RULES: ReadonlyMap<FunctionMeaning, UnitRule> = new Map<FunctionMeaning, UnitRule>([
  ...(['exp', 'ln', 'log10', 'sin', 'cos', 'tan', 'arcsin', 'arccos', 'arctan', 'sinh', 'cosh', 'tanh', 'gamma-ln'] as const).map(
    (meaning) => [meaning, OF_PLAIN] as const,
  ),
  ...(['abs', 'floor', 'truncate', 'round', 'initial', 'game'] as const).map((meaning) => [meaning, KEEPS] as const),
  ['log', rule('1', { x: '1', base: '1' })],
  ['sign', rule('1', { x: 'v' })],
  ['quantum', rule('v', { x: 'v', unit: 'v' })],
  ['and', rule('1')],
  ['or', rule('1')],
  ['not', rule('1')],
  ['dt', rule('t')],
  ['start-time', rule('t')],
  ['stop-time', rule('t')],
  ['save-step', rule('t')],
  ['step', rule('v', { height: 'v', time: 't' })],
  ['ramp', rule('v*t', { slope: 'v', start: 't', end: 't' })],
  ['pulse', rule('v/t', { magnitude: 'v', first: 't', interval: 't' })],
  ['pulse-of-width', rule('1', { start: 't', width: 't' })],
  ['pulse-train', rule('1', { start: 't', width: 't', between: 't', end: 't' })],
  ['delay', rule('v', { input: 'v', delay: 't', initial: 'v' })],
  ['delay-n', rule('v', { input: 'v', delay: 't', initial: 'v', order: '1' })],
  ['delay-n-vensim', rule('v', { input: 'v', delay: 't', initial: 'v', order: '1' })],
  ['delay-information', rule('v', { input: 'v', delay: 't', initial: 'v' })],
  ['delay-conveyor', rule('v', { input: 'v', delay: 't', 'initial-delay': 't' })],
  ['delay-material', rule('v', { input: 'v', delay: 't', initial: 'v', missing: 'v' })],
  ['recall', rule('v', { input: 'v', time: 't' })],
  ['end-value', rule('v', { x: 'v', initial: 'v' })],
  ['smooth-n', rule('v', { input: 'v', delay: 't', initial: 'v', order: '1' })],
  ['trend', rule('1/t', { input: 'v', delay: 't', initial: '1/t' })],
  ['forecast', rule('v', { input: 'v', delay: 't', horizon: 't', initial: '1/t' })],
  ['forecast-vensim', rule('v', { input: 'v', delay: 't', horizon: 't', initial: '1/t' })],
  ['previous', rule('v', { x: 'v', initial: 'v' })],
  ['active-initial', rule('v', { active: 'v', initial: 'v' })],
  ['sample-if-true', rule('v', { input: 'v', initial: 'v' })],
  ['npv', rule('v*t', { stream: 'v', rate: '1/t', initial: 'v*t', factor: '1' })],
  ['npv-stella', rule('v*t', { stream: 'v', rate: '1/t', initial: 'v*t' })],
  ['sine-wave', rule('v', { amplitude: 'v', period: 't' })],
  ['cosine-wave', rule('v', { amplitude: 'v', period: 't' })],
  ['percent', KEEPS],
  ['counter', rule('v', { from: 'v', to: 'v' })],
  ...(
    [
      'random-uniform',
      'random-normal',
      'random-normal-truncated',
      'random-exponential',
      'random-poisson',
      'random-lognormal',
      'random-binomial',
      'random-gamma',
      'random-logistic',
      'random-pareto',
      'random-lookup',
    ] as const
  ).map((meaning) => [meaning, RANDOM] as const),
  ...(['random-beta', 'random-triangular', 'random-weibull', 'random-negative-binomial'] as const).map((meaning) => [meaning, RANDOM] as const),
  ['random-0-1', rule('1')],
  ['random-pink-noise', rule('v', { mean: 'v', deviation: 'v', 'correlation-time': 't', seed: '1' })],
  ['get-data-at-time', rule('v', { table: 'v', x: 't' })],
  ['lookup', rule('v', { table: 'v' })],
  ['lookup-extrapolate', rule('v', { table: 'v' })],
  ['lookup-forward', rule('v', { table: 'v' })],
  ['lookup-backward', rule('v', { table: 'v' })],
  ['size', rule('1')],
  ['element-count', rule('1')],
  ['rank', rule('1')],
  ['vector-sort-order', rule('1')],
  ['vector-rank', rule('1')],
  ['vector-reorder', rule('v', { x: 'v' })],
  ['vector-elm-map', rule('v', { x: 'v', offset: '1' })],
  ['invert-matrix', rule('1/v', { matrix: 'v', size: '1' })],
  ['allocate-available', rule('v', { request: 'v', supply: 'v' })],
  ['allocate-by-priority', rule('v', { request: 'v', supply: 'v' })],
]);
