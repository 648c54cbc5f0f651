import { mentionsOf } from '../../equation/mentions.js';
import { parseEquation } from '../../equation/parse.js';
import type { Tree } from '../../equation/tree.js';
import type { Method, Simulation } from '../../model/simulation.js';
import type { MdlContext } from './context.js';
import { lineOf, type Defined, type Scope } from './definition.js';
import { startValueOf } from './start-value.js';
import { readUnits } from './units.js';

/** The names of the variables by which Vensim says how long and how finely a model runs. */
const CONTROLS = ['initial_time', 'final_time', 'time_step', 'saveper'] as const;
type Control = (typeof CONTROLS)[number];

/** What a file without times gets, with a warning: one hundred steps of one. */
const DEFAULTS = { start: 0, stop: 100, dt: 1 };

/** How a model runs, and which of its control variables say no more than that. */
export interface SimulationRead {
  readonly simulation: Simulation;
  /** Canonical names of those that are the same in every run; equations still know them, as the times of the run. */
  readonly fixed: ReadonlySet<string>;
}

/**
 * Reads the times from the control variables. One that depends on the model or on time stays a variable besides; the
 * value it has at the start counts here.
 */
export function readSimulation(context: MdlContext, root: Scope, settings: string): SimulationRead {
  const trees = new Map<string, Tree | null>();
  const treeOf = (name: string): Tree | null => {
    if (!trees.has(name)) trees.set(name, treeIn(root.defined.get(name)));
    return trees.get(name) ?? null;
  };
  const start = startValueOf(treeOf, 'initial_time', 0);
  const valueOf = (name: Control): number | null => (name === 'initial_time' ? start : startValueOf(treeOf, name, start ?? DEFAULTS.start));
  const stop = valueOf('final_time');
  const step = valueOf('time_step');
  const dt = step !== null && step > 0 ? step : null;
  const missing = [...(start === null ? ['start'] : []), ...(stop === null ? ['stop'] : []), ...(dt === null ? ['dt'] : [])];
  const times = { start: start ?? DEFAULTS.start, stop: stop ?? DEFAULTS.stop, dt: dt ?? DEFAULTS.dt };
  if (missing.length > 0) {
    const line = CONTROLS.flatMap((name) => root.defined.get(name) ?? []).map(lineOf)[0] ?? 1;
    context.issues.push({ code: 'simulation-times-missing', severity: 'warning', line, facts: { missing, ...times } });
  }
  const saveStep = valueOf('saveper');
  const simulation: Simulation = {
    ...times, ...(saveStep !== null && saveStep > 0 && saveStep !== times.dt ? { saveStep } : {}), method: methodIn(settings), nonNegative: 'limit', timeUnit: timeUnitOf(root),
  };
  return { simulation, fixed: fixedControls((name) => (missing.length === 0 && valueOf(name) !== null ? treeOf(name) : null)) };
}

/** The equation of a scalar variable, or null. */
function treeIn(defined: Defined | undefined): Tree | null {
  const [only, second] = defined?.definitions ?? [];
  if (!only || second || only.left.subscripts.length > 0 || (only.left.is !== 'equation' && only.left.is !== 'constant')) return null;
  return parseEquation(only.left.right, 'vensim').tree;
}

/** Control variables that name nothing but one another. */
function fixedControls(treeOf: (name: Control) => Tree | null): ReadonlySet<string> {
  const fixed = new Set<string>();
  // Each may need another, so that as many passes as there are settle them all.
  for (let pass = 0; pass < CONTROLS.length; pass++) {
    for (const name of CONTROLS) {
      const tree = treeOf(name);
      if (tree && mentionsOf(tree, 'vensim').every((mention) => fixed.has(mention.name))) fixed.add(name);
    }
  }
  return fixed;
}

function timeUnitOf({ defined }: Scope): string {
  for (const name of ['time_step', 'final_time', 'initial_time', 'saveper'] satisfies Control[]) {
    const field = defined.get(name)?.definitions[0]?.block.units ?? '';
    const { units } = readUnits(field);
    if (units !== '') return units;
  }
  return '';
}

/** Vensim's numbers for methods; those that choose their own step take the model's. */
const METHODS: Readonly<Record<string, Method>> = { '1': 'rk4', '3': 'rk2', '4': 'rk2', '5': 'rk4' };

/** The fourth number of setting 15. */
export const methodIn = (settings: string): Method => METHODS[/^15:(?:[^,\n]*,){3}\s*(\d+)/m.exec(settings)?.[1] ?? ''] ?? 'euler';
