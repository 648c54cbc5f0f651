import { keyOf } from '../../compile/key.js';
import type { Plan } from '../../compile/plan.js';
import type { ParameterSetting, RunInput } from '../../compile/run-input.js';
import type { Spread, WordPlan } from '../../compile/words/spread.js';
import { PUSH } from '../../equation/word-link.js';
import type { Id } from '../../model/id.js';
import { shareOf } from '../../simulate/share.js';

/** What people ask of a map of words: what if this rises, or falls? */
export interface WordQuestion {
  /** Null for the same draw without a push. */
  readonly pushed: Id | null;
  readonly direction: 'up' | 'down';
}

/** Steps of a run of nothing but words, and rows kept of it: two and a half in the shortest time constant, enough for RK4. */
const STEPS = 100;
const ROWS = 100;

/** Draw number `draw` of a map of words, on top of `base`. Every number of it follows from seed, draw and record alone. */
export function wordInput(plan: Plan, { pushed, direction }: WordQuestion, base: RunInput, seed: number, draw: number): RunInput {
  const { words } = plan;
  if (!words) return base;
  const values = drawnValues(words, seed, draw);
  const raised = 1 + between(PUSH.low, PUSH.high, shareOf(seed, draw, keyOf(`${pushed}#push`)));
  const lift = direction === 'up' ? raised : 1 / raised;
  const word = words.words.find(({ slot }) => plan.slots[slot]?.id === pushed);
  if (word) values.set(word.push, lift);
  const drawn = [...values].map(([slot, value]): ParameterSetting => ({ slot, base: value, changes: [] }));
  const parameters = word || pushed === null ? base.parameters : pushedParameter(plan, pushed, lift, base.parameters);
  return { ...base, ...(words.isWhole ? ownSteps(plan, base) : {}), parameters: [...parameters, ...drawn], seed, member: draw };
}

/** The settings with the parameter of this variable lifted, whatever they make of it. */
function pushedParameter({ slots, parameters }: Plan, pushed: Id, lift: number, settings: readonly ParameterSetting[]): readonly ParameterSetting[] {
  const own = parameters.find(({ slot }) => slots[slot]?.id === pushed && slots[slot].kind !== 'hidden');
  if (!own) return settings;
  const before = settings.find(({ slot }) => slot === own.slot) ?? { slot: own.slot, base: own.value, changes: [] };
  return [...settings.filter((setting) => setting !== before), { ...before, base: before.base * lift }];
}

function ownSteps(plan: Plan, { start = plan.start, stop = plan.stop }: RunInput): Partial<RunInput> {
  return { method: 'rk4', dt: (stop - start) / STEPS, saveStep: (stop - start) / ROWS };
}

/** Gains and delays of one draw; a lone loop that balances is kept from correcting more than what was wrong. */
function drawnValues({ spreads, rings }: WordPlan, seed: number, draw: number): Map<number, number> {
  const values = new Map(spreads.map((spread) => [spread.slot, valueIn(spread, shareOf(seed, draw, spread.key))]));
  for (const ring of rings) {
    const gain = ring.reduce((product, slot) => product * (values.get(slot) ?? 0), 1);
    if (gain >= -1) continue;
    const factor = (-1 / gain) ** (1 / ring.length);
    for (const slot of ring) values.set(slot, (values.get(slot) ?? 0) * factor);
  }
  return values;
}

/** Where a share of the way through a spread lies. */
export function valueIn({ low, high, by }: Spread, share: number): number {
  return by === 'value' ? between(low, high, share) : low * (high / low) ** share;
}

const between = (low: number, high: number, share: number): number => low + (high - low) * share;
