import { binary, choice, clock, number, unary, valueOf } from '../builder.js';
import type { Expression, Place } from '../expression.js';
import type { Call } from './bind-call.js';
import { constantOf, valueAtStart } from './constant.js';
import { atStart, keep, level, once } from './hidden.js';

/** Stages of one delay or smooth. */
export const MAX_ORDER = 1000;
/** A delay that is a whole number of steps but for the rounding counts as that. */
const SLACK = 1e-9;

/** How many stages; 0 and an issue where that is no whole number known before the run. An order that changes counts as at the start. */
function orderOf(call: Call): number {
  const tree = call.treeOf('order');
  const order = call.spec.fixed?.['order'] ?? (tree ? valueAtStart(call.binder, tree) : null);
  if (order !== null && Number.isFinite(order) && Math.round(order) >= 1 && Math.round(order) <= MAX_ORDER) return Math.round(order);
  call.binder.fault('order-not-constant', tree?.range ?? call.tree.range, { name: call.tree.name.toUpperCase(), most: MAX_ORDER });
  return 0;
}

/** Levels of all stages one after another, so that a run can pick one: of each turn of the loops around, if there are any. */
function stageLevels(call: Call, order: number): Place[] {
  const { builder, owner, loops } = call.binder;
  const stage = builder.loop(order);
  const { slot, index } = builder.hidden(owner, [...loops, stage]);
  const turns = loops.reduce((product, { size }) => product * size, order);
  for (let at = 0; at < turns; at++) builder.levels.push(slot + at);
  const around = index.filter((term) => term.kind !== 'loop' || term.loop !== stage.loop);
  return Array.from({ length: order }, (_, at) => ({ slot: slot + at, index: around }));
}

/** The value of the stage whose number, from 1, the run computes. */
const stageAt = ([first]: readonly Place[], position: Expression, order: number): Expression =>
  first ? valueOf({ slot: first.slot, index: [...first.index, { kind: 'at', position, size: order, stride: 1 }] }) : number(0);

/**
 * A material delay of order n: n levels in a row, each emptied in delay/n. Every stage starts with initial·delay/n, so
 * that the delay begins by giving `initial`, by default the input of the start. What is under way stays when the delay
 * changes.
 *
 * No stage can be shorter than a step: a delay that is too short at the start for n stages has as many as fit, at least
 * one (read off Vensim's results). In Vensim's DELAY N a change of the delay reaches each stage one step after the stage
 * before it; elsewhere all stages at once.
 */
export function bindDelayStages(call: Call): Expression {
  const order = orderOf(call);
  const input = once(call, call.given('input'));
  const delay = once(call, call.given('delay'));
  const fitting: Expression = order > 1 ? atStart(call, binary('min', number(order), binary('max', number(1), unary('floor', binary('add', binary('divide', delay, clock('dt')), number(SLACK)))))) : number(1);
  const delays = stageDelays(call, delay, order);
  const initial = call.arg('initial') ?? input;
  const perStage = delays.map((each, stage) => (stage > 0 && each === delays[stage - 1] ? null : once(call, binary('divide', each, fitting))));
  const stageTime = (stage: number): Expression => perStage.slice(0, stage + 1).findLast((each) => each !== null) ?? number(1);
  const levels = order > 1 ? stageLevels(call, order) : null;
  let flow = input;
  for (let stage = 0; stage < order; stage++) {
    const into = flow;
    const time = stageTime(stage);
    const content = level(call, binary('multiply', initial, time), (itself) => binary('subtract', into, binary('divide', itself, time)), levels?.[stage]);
    flow = binary('divide', content, time);
    if (stage < order - 1) flow = once(call, flow);
  }
  if (!levels) return flow;
  // With one time for all stages that is also the time of the last one that counts.
  const last = delays.every((each) => each === delays[0]) ? stageTime(0) : binary('divide', lastOf(delays, fitting), fitting);
  return binary('divide', stageAt(levels, fitting, order), last);
}

/** The delay that counts for each stage. */
function stageDelays(call: Call, delay: Expression, order: number): readonly Expression[] {
  const tree = call.treeOf('delay');
  const isOneForAll = call.spec.meaning !== 'delay-n-vensim' || !tree || constantOf(call.binder, tree) !== null;
  const delays: Expression[] = [delay];
  while (delays.length < order) {
    const before = delays.at(-1) ?? delay;
    delays.push(isOneForAll ? delay : keep(call, delay, () => before));
  }
  return delays;
}

/** That of these whose number, from 1, is `count`. */
const lastOf = (values: readonly Expression[], count: Expression): Expression =>
  values.reduce((found, value, at) => (at === 0 ? value : choice(binary('greater', count, number(at + 0.5)), value, found)), number(0));

/** An information delay of order n: each of n levels follows the one before it, in delay/n. */
export function bindSmoothStages(call: Call): Expression {
  const order = orderOf(call);
  const input = once(call, call.given('input'));
  const perStage = once(call, binary('divide', call.given('delay'), number(order)));
  const initial = call.arg('initial') ?? input;
  let followed = input;
  for (let stage = 0; stage < order; stage++) {
    const leader = followed;
    followed = level(call, initial, (itself) => binary('divide', binary('subtract', leader, itself), perStage));
  }
  return followed;
}
