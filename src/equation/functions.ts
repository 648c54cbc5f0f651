import type { Dialect } from './tree.js';

/**
 * What a function computes, whatever a dialect calls it. Where XMILE and Vensim mean different things by one name,
 * there are two of these.
 */
export type FunctionMeaning =
  // Maths, one value from values.
  | 'abs' | 'exp' | 'ln' | 'log10' | 'log' | 'sqrt' | 'sin' | 'cos' | 'tan' | 'arcsin' | 'arccos' | 'arctan' | 'sinh' | 'cosh' | 'tanh'
  | 'floor' | 'truncate' | 'round' | 'sign' | 'modulo' | 'quantum' | 'power' | 'min' | 'max' | 'gamma-ln' | 'percent' | 'root' | 'greater' | 'factorial' | 'permutations' | 'combinations' | 'normal-share' | 'normal-quantile'
  | 'safediv' | 'zidz' | 'xidz' | 'if' | 'and' | 'or' | 'not'
  // Time.
  | 'time' | 'dt' | 'start-time' | 'stop-time' | 'save-step' | 'pi' | 'infinity'
  | 'step' | 'ramp' | 'pulse' | 'pulse-of-width' | 'pulse-train' | 'sine-wave' | 'cosine-wave' | 'counter' | 'compound-growth' | 'time-value' | 'time-base'
  // Values kept from before.
  | 'delay' | 'delay-n' | 'delay-n-vensim' | 'smooth-n' | 'trend' | 'forecast' | 'forecast-vensim' | 'initial' | 'previous' | 'sample-if-true' | 'active-initial' | 'derivative' | 'end-value' | 'recall' | 'delay-information' | 'delay-material' | 'delay-conveyor'
  // Money.
  | 'npv' | 'npv-stella' | 'future-value' | 'payment' | 'present-value'
  // Chance.
  | 'random-uniform' | 'random-normal' | 'random-exponential' | 'random-poisson' | 'random-lognormal' | 'random-normal-truncated' | 'random-0-1' | 'random-binomial' | 'random-gamma'
  | 'random-lookup' | 'random-logistic' | 'random-pareto' | 'random-event' | 'random-beta' | 'random-triangular' | 'random-weibull' | 'random-negative-binomial' | 'random-pink-noise'
  // Tables.
  | 'lookup' | 'lookup-extrapolate' | 'lookup-forward' | 'lookup-backward' | 'lookup-invert' | 'lookup-area' | 'lookup-slope' | 'with-lookup' | 'get-data-at-time'
  // Arrays.
  | 'sum' | 'product' | 'mean' | 'stddev' | 'size' | 'rank' | 'element-count' | 'vector-select' | 'vector-sort-order' | 'vector-rank' | 'vector-reorder' | 'vector-elm-map'
  | 'invert-matrix' | 'tabbed-array' | 'allocate-available' | 'allocate-by-priority'
  // Data from outside, and what says something about the model without computing.
  | 'external-data' | 'external-constants' | 'external-lookups' | 'external-subscript' | 'game' | 'a-function-of'
  // Known by name, and not computed.
  | 'not-computed';

/** A function as one dialect calls it. */
export interface FunctionSpec {
  readonly meaning: FunctionMeaning;
  /** What each argument is, in the order of the dialect. `?` marks optional ones, `*` one that may repeat. */
  readonly args: readonly string[];
  /** Values of arguments that the name itself fixes: `delay3` is a delay of order 3. */
  readonly fixed?: Readonly<Record<string, number>> | undefined;
}

/** The least and the greatest number of arguments. */
export function arityOf({ args }: FunctionSpec): { readonly least: number; readonly most: number } {
  const least = args.filter((arg) => !/[?*]$/.test(arg)).length;
  return { least, most: args.some((arg) => arg.endsWith('*')) ? Infinity : args.length };
}

const spec = (meaning: FunctionMeaning, args = '', fixed?: Readonly<Record<string, number>>): FunctionSpec => ({ meaning, args: args.split(' ').filter(Boolean), ...(fixed ? { fixed } : {}) });

/** Functions of one argument, or of none, that both dialects call the same. */
const SHARED: Readonly<Record<string, FunctionSpec>> = {
  abs: spec('abs', 'x'), exp: spec('exp', 'x'), ln: spec('ln', 'x'), sqrt: spec('sqrt', 'x'),
  sin: spec('sin', 'x'), cos: spec('cos', 'x'), tan: spec('tan', 'x'), arcsin: spec('arcsin', 'x'), arccos: spec('arccos', 'x'), arctan: spec('arctan', 'x'),
  sinh: spec('sinh', 'x'), cosh: spec('cosh', 'x'), tanh: spec('tanh', 'x'),
  step: spec('step', 'height time'),
};

/** XMILE 1.0, section 3.5, and what Stella adds to it. */
const XMILE: Readonly<Record<string, FunctionSpec>> = {
  ...SHARED,
  log10: spec('log10', 'x'), int: spec('floor', 'x'), round: spec('round', 'x'), sign: spec('sign', 'x'), min: spec('min', 'x x*'), max: spec('max', 'x x*'),
  safediv: spec('safediv', 'numerator denominator instead?'), if_then_else: spec('if', 'condition then else'),
  pi: spec('pi'), inf: spec('infinity'), time: spec('time'), dt: spec('dt'), starttime: spec('start-time'), stoptime: spec('stop-time'),
  ramp: spec('ramp', 'slope start end?'), pulse: spec('pulse', 'magnitude first? interval?'), counter: spec('counter', 'from to'), sinwave: spec('sine-wave', 'amplitude period'), coswave: spec('cosine-wave', 'amplitude period'), cgrowth: spec('compound-growth', 'percentage'),
  percent: spec('percent', 'x'), rootn: spec('root', 'x degree'), switch: spec('greater', 'x y'), factorial: spec('factorial', 'x'), permutations: spec('permutations', 'x taken'), combinations: spec('combinations', 'x taken'),
  gammaln: spec('gamma-ln', 'x'), normalcdf: spec('normal-share', 'from to mean? deviation?'), invnorm: spec('normal-quantile', 'share mean? deviation?'),
  delay: spec('delay', 'input delay initial?'),
  delay1: spec('delay-n', 'input delay initial?', { order: 1 }), delay3: spec('delay-n', 'input delay initial?', { order: 3 }), delayn: spec('delay-n', 'input delay order initial?'),
  smth1: spec('smooth-n', 'input delay initial?', { order: 1 }), smth3: spec('smooth-n', 'input delay initial?', { order: 3 }), smthn: spec('smooth-n', 'input delay order initial?'),
  trend: spec('trend', 'input delay initial?'), forcst: spec('forecast', 'input delay horizon initial?'),
  init: spec('initial', 'x'), previous: spec('previous', 'x initial?'), derivn: spec('derivative', 'input order'), endval: spec('end-value', 'x initial?'), history: spec('recall', 'input time'),
  npv: spec('npv-stella', 'stream rate initial?'), fv: spec('future-value', 'rate periods payment present'), pmt: spec('payment', 'rate periods present future'), pv: spec('present-value', 'rate periods payment future'),
  random: spec('random-uniform', 'min? max? seed?'), uniform: spec('random-uniform', 'min? max? seed?'), normal: spec('random-normal', 'mean deviation seed? min? max?'), exprnd: spec('random-exponential', 'mean seed?'),
  poisson: spec('random-poisson', 'mean seed?'), lognormal: spec('random-lognormal', 'mean deviation seed?'),
  beta: spec('random-beta', 'alpha beta seed?'), binomial: spec('random-binomial', 'trials chance seed?'), gamma: spec('random-gamma', 'order stretch? seed?'), logistic: spec('random-logistic', 'mean stretch seed?'),
  pareto: spec('random-pareto', 'shape stretch seed?'), triangular: spec('random-triangular', 'start peak stop seed?'), weibull: spec('random-weibull', 'shape scale seed?'), montecarlo: spec('random-event', 'percentage seed?'),
  lookup: spec('lookup', 'table x'), lookupinv: spec('lookup-invert', 'table y'), lookuparea: spec('lookup-area', 'table from to'),
  sum: spec('sum', 'x x*'), prod: spec('product', 'x x*'), mean: spec('mean', 'x x*'), stddev: spec('stddev', 'x x*'), size: spec('size', 'x'), rank: spec('rank', 'array position tie?'),
};

/** Vensim's reference manual. Names with spaces stand here with underscores. */
const VENSIM: Readonly<Record<string, FunctionSpec>> = {
  ...SHARED,
  integer: spec('truncate', 'x'), log: spec('log', 'x base'), modulo: spec('modulo', 'x divisor'), quantum: spec('quantum', 'x unit'), power: spec('power', 'x exponent'),
  min: spec('min', 'x y'), max: spec('max', 'x y'), zidz: spec('zidz', 'numerator denominator'), xidz: spec('xidz', 'numerator denominator instead'), if_then_else: spec('if', 'condition then else'),
  gamma_ln: spec('gamma-ln', 'x'),
  ramp: spec('ramp', 'slope start end'), pulse: spec('pulse-of-width', 'start width'), pulse_train: spec('pulse-train', 'start width between end'),
  delay1: spec('delay-n', 'input delay', { order: 1 }), delay1i: spec('delay-n', 'input delay initial', { order: 1 }),
  delay3: spec('delay-n', 'input delay', { order: 3 }), delay3i: spec('delay-n', 'input delay initial', { order: 3 }), delay_n: spec('delay-n-vensim', 'input delay initial order'),
  delay_material: spec('delay-material', 'input delay initial missing'), delay_conveyor: spec('delay-conveyor', 'input delay leak table initial initial-delay'), delay_fixed: spec('delay', 'input delay initial'), delay_information: spec('delay-information', 'input delay initial'),
  smooth: spec('smooth-n', 'input delay', { order: 1 }), smoothi: spec('smooth-n', 'input delay initial', { order: 1 }),
  smooth3: spec('smooth-n', 'input delay', { order: 3 }), smooth3i: spec('smooth-n', 'input delay initial', { order: 3 }), smooth_n: spec('smooth-n', 'input delay initial order'),
  trend: spec('trend', 'input delay initial'), forecast: spec('forecast-vensim', 'input delay horizon initial?'),
  initial: spec('initial', 'x'), active_initial: spec('active-initial', 'active initial'), reinitial: spec('initial', 'x'), sample_if_true: spec('sample-if-true', 'condition input initial'), npv: spec('npv', 'stream rate initial factor'),
  game: spec('game', 'x'), a_function_of: spec('a-function-of', 'x*'),
  random_uniform: spec('random-uniform', 'min max seed?'), random_normal: spec('random-normal', 'min max mean deviation seed?'), random_0_1: spec('random-0-1'),
  random_exponential: spec('random-exponential', 'min max shift stretch seed?'), random_poisson: spec('random-poisson', 'min max mean shift stretch seed?'),
  random_lookup: spec('random-lookup', 'table min max shift stretch seed?'),
  random_binomial: spec('random-binomial', 'min max chance trials shift stretch seed?'), random_gamma: spec('random-gamma', 'min max order shift stretch seed?'), random_beta: spec('random-beta', 'min max alpha beta shift stretch seed?'),
  random_triangular: spec('random-triangular', 'min max start peak stop seed?'), random_weibull: spec('random-weibull', 'min max shape shift stretch seed?'), random_negative_binomial: spec('random-negative-binomial', 'min max chance successes shift stretch seed?'),
  random_pink_noise: spec('random-pink-noise', 'mean deviation correlation-time seed?'),
  with_lookup: spec('with-lookup', 'x table'), lookup_extrapolate: spec('lookup-extrapolate', 'table x'), lookup_forward: spec('lookup-forward', 'table x'), lookup_backward: spec('lookup-backward', 'table x'),
  lookup_invert: spec('lookup-invert', 'table y'), lookup_area: spec('lookup-area', 'table from to'), lookup_slope: spec('lookup-slope', 'table x mode?'), get_data_at_time: spec('get-data-at-time', 'table x'), get_data_between_times: spec('get-data-at-time', 'table x mode'),
  sum: spec('sum', 'x'), prod: spec('product', 'x'), vmin: spec('min', 'x'), vmax: spec('max', 'x'), elmcount: spec('element-count', 'dimension'),
  vector_select: spec('vector-select', 'selection values missing numerical error'), vector_sort_order: spec('vector-sort-order', 'x direction'), vector_rank: spec('vector-rank', 'x direction'), vector_reorder: spec('vector-reorder', 'x order'),
  vector_elm_map: spec('vector-elm-map', 'x offset'), invert_matrix: spec('invert-matrix', 'matrix size'), tabbed_array: spec('tabbed-array', 'x*'),
  allocate_available: spec('allocate-available', 'request profile supply'), allocate_by_priority: spec('allocate-by-priority', 'request priority size width supply'),
  get_xls_data: spec('external-data', 'file tab row cell'), get_direct_data: spec('external-data', 'file tab row cell'),
  get_xls_constants: spec('external-constants', 'file tab cell'), get_direct_constants: spec('external-constants', 'file tab cell'),
  get_xls_lookups: spec('external-lookups', 'file tab row cell'), get_direct_lookups: spec('external-lookups', 'file tab row cell'),
  get_xls_subscript: spec('external-subscript', 'file tab first last prefix'), get_direct_subscript: spec('external-subscript', 'file tab first last prefix'),
  get_time_value: spec('time-value', 'relative-to offset measure'), time_base: spec('time-base', 'start slope'),
};

/** Functions that files may call and that are not computed here: what they mean is not known for certain, or needs what a run does not have. */
const NOT_COMPUTED: Readonly<Record<Dialect, string>> = {
  xmile: 'ctflow ctmax ctmean ctmin ctstddev cycletime geometric irr lookupmean negbinomial normalpink ostate pause qelem qlen rework runcount sensiruncount squarewave timestamp transtime',
  vensim:
    'alloc_p cumulate cumulatef delay_batch delay_lookup delay_profile delayp demand_at_price depreciate_by_schedule depreciate_straightline find_market_price find_zero get_data_attribute get_data_first_time get_data_last_time get_data_max get_data_mean get_data_median get_data_min get_data_stdv get_data_total_points get_vdf_constants get_vdf_data get_vdf_lookups internal_rate_of_return marketp message queue_age_average queue_age_in_range queue_age_oldest queue_attrib_average queue_attrib_in_range queue_attrib_max queue_attrib_min queue_attrib_quantity queue_fifo queue_fifo_attrib shift_if_true simultaneous supply_at_price time_shift vector_lookup',
};

const tableOf = (dialect: Dialect, computed: Readonly<Record<string, FunctionSpec>>): ReadonlyMap<string, FunctionSpec> =>
  new Map([...NOT_COMPUTED[dialect].split(' ').map((name) => [name, spec('not-computed', 'x*')] as const), ...Object.entries(computed)]);

const TABLES: Readonly<Record<Dialect, ReadonlyMap<string, FunctionSpec>>> = { xmile: tableOf('xmile', XMILE), vensim: tableOf('vensim', VENSIM) };

/** The functions of a dialect by canonical name. */
export const functionsOf = (dialect: Dialect): ReadonlyMap<string, FunctionSpec> => TABLES[dialect];

/** Names that stand for a value without brackets: XMILE's `PI`, `TIME`; Vensim's `Time`. */
const BARE: Readonly<Record<Dialect, Readonly<Record<string, FunctionMeaning>>>> = {
  xmile: { pi: 'pi', inf: 'infinity', time: 'time', dt: 'dt', starttime: 'start-time', stoptime: 'stop-time' },
  vensim: { time: 'time', time_step: 'dt', initial_time: 'start-time', final_time: 'stop-time', saveper: 'save-step' },
};

/** What a name without brackets means when the model has no variable of that name; null where it means nothing. */
export const bareMeaning = (dialect: Dialect, name: string): FunctionMeaning | null =>
  Object.hasOwn(BARE[dialect], name) ? (BARE[dialect][name] ?? null) : null;
