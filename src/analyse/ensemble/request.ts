import type { Plan } from '../../compile/plan.js';
import type { ParameterSetting, RunInput } from '../../compile/run-input.js';
import type { Spread } from '../../compile/words/spread.js';
import { shareOf } from '../../simulate/share.js';
import { valueIn, wordInput, type WordQuestion } from '../words/word-input.js';

/** What is asked of an ensemble: plain data that can cross into a worker. */
export interface EnsembleRequest {
  readonly seed: number;
  /** What all members have in common. */
  readonly base: RunInput;
  /** Parameters that differ between members. */
  readonly spreads?: readonly Spread[] | undefined;
  /** Of a map of words: what is pushed. Curves and behaviours are then answers: 100 where nothing differs from the same draw without the push. */
  readonly question?: WordQuestion | undefined;
  /** Slots whose curves are kept. */
  readonly outputs: readonly number[];
  /** Curves of so many members are kept, the first ones; of all when absent. */
  readonly kept?: number | undefined;
  /** Slots whose behaviour is told, and the change under which nothing happened, in their own unit or, of an answer, in its own. */
  readonly classified?: { readonly slots: readonly number[]; readonly still: number } | undefined;
}

/** The run of one member, with what is pushed or without: its numbers follow from seed, member and keys alone, whoever runs it and beside whichever others. */
export function memberInput(plan: Plan, request: EnsembleRequest, member: number, isPushed = true): RunInput {
  const { base, seed, spreads = [], question, outputs, classified } = request;
  const input: RunInput = { ...base, seed, member, parameters: [...base.parameters, ...spreads.map((spread) => settingOf(spread, seed, member))] };
  const asked = question ? wordInput(plan, { ...question, pushed: isPushed ? question.pushed : null }, input, seed, member) : input;
  return { ...asked, outputs: [...new Set([...outputs, ...(classified?.slots ?? [])])] };
}

const settingOf = (spread: Spread, seed: number, member: number): ParameterSetting => ({ slot: spread.slot, base: valueIn(spread, shareOf(seed, member, spread.key)), changes: [] });
