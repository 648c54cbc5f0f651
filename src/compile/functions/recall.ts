import { binary, choice, clock, number, unary, valueOf } from '../builder.js';
import type { Expression, StoreKernel } from '../expression.js';
import type { StorePlan } from '../plan.js';
import type { Block } from './arrays.js';
import type { Call } from './bind-call.js';
import { notATable, oneTable } from './derived-tables.js';
import { once } from './hidden.js';
import { rowOf } from './row.js';

/** Functions that look further back than a slot does; null for all others. */
export function bindRecall(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'recall':
      return bindHistory(call);
    case 'delay-information':
      return bindInformation(call);
    case 'delay-material':
      return bindShipment(call);
    case 'delay-conveyor':
      return bindTransport(call);
    default:
      return null;
  }
}

/** A store of a call: one for each turn of the loops around. */
interface CallStore {
  /** Asks the host; the first value of what it answers, which nothing may need. */
  ask(fn: StoreKernel, inputs: readonly Block[]): Expression;
  /** Where what it was started with stands: what it gives is asked for behind that. */
  readonly started: Block;
}

function storeFor(call: Call, store: StorePlan, starts: readonly Block[]): CallStore {
  const { builder, owner, loops } = call.binder;
  const first = builder.store(store, loops.reduce((product, { size }) => product * size, 1));
  let stride = 1;
  const which = loops.reduceRight<Expression>((sum, { loop, size }) => {
    const step = stride;
    stride *= size;
    return binary('add', sum, binary('multiply', { op: 'index', loop }, number(step)));
  }, number(first));
  const kernel = (fn: StoreKernel, inputs: readonly Block[]): Expression => ({
    op: 'kernel',
    fn,
    inputs: inputs.map(({ place, count }) => ({ of: place, count })),
    numbers: [which, binary('equal', clock('time'), clock('step-time'))],
    count: 1,
  });
  const started = builder.hidden(owner, loops);
  builder.starts.push({ owner: owner.id, to: started, loops, value: kernel('store-start', starts) });
  return {
    started: { place: started, count: 1 },
    ask(fn, inputs) {
      const to = builder.hidden(owner, loops);
      builder.values.push({ owner: owner.id, to, loops, value: kernel(fn, inputs) });
      return valueOf(to);
    },
  };
}

/** So many whole steps, at least one. */
const stepsIn = (time: Expression): Expression => binary('max', number(1), unary('floor', binary('add', binary('divide', time, clock('dt')), number(0.5))));

/** Stella's HISTORY: the value at an earlier time; 0 before the start and in times that are still to come. */
function bindHistory(call: Call): Expression {
  const isSelf = call.treeOf('input')?.kind === 'name' && call.binder.owner.self !== null && call.binder.written(call.treeOf('input')?.range ?? call.tree.range).toLowerCase() === 'self';
  const input = isSelf ? call.given('input') : once(call, call.given('input'));
  const back = once(call, binary('divide', binary('subtract', clock('step-time'), call.given('time')), clock('dt')));
  const store = storeFor(call, { kind: 'history' }, []);
  const former = store.ask('store-give', [store.started, rowOf(call, [back, number(0)])]);
  store.ask('store-take', [rowOf(call, [input])]);
  const isNow = binary('and', binary('less', back, number(0.5)), binary('greater', back, number(-0.5)));
  // What a variable is now it cannot know of itself.
  return choice(binary('greater-equal', back, number(0.5)), former, isSelf ? number(0) : choice(isNow, input, number(0)));
}

/** Vensim's DELAY INFORMATION: what the input was one delay ago, as long as the delay is now; never shorter than a step. */
function bindInformation(call: Call): Expression {
  const store = storeFor(call, { kind: 'history' }, []);
  const former = store.ask('store-give', [store.started, rowOf(call, [stepsIn(call.given('delay')), heldStart(call)])]);
  store.ask('store-take', [rowOf(call, [call.given('input')])]);
  return former;
}

/** The initial value, as it was at the start. */
function heldStart(call: Call): Expression {
  const { builder, owner, loops } = call.binder;
  const to = builder.hidden(owner, loops);
  builder.starts.push({ owner: owner.id, to, loops, value: call.given('initial') });
  return valueOf(to);
}

/** Vensim's DELAY MATERIAL: what goes in comes out after the delay of that moment; what comes out together is added up. */
function bindShipment(call: Call): Expression {
  const steps = once(call, stepsIn(call.given('delay')));
  const store = storeFor(call, { kind: 'shipment' }, [rowOf(call, [call.given('initial')]), rowOf(call, [steps])]);
  const arrived = store.ask('store-give', [store.started, rowOf(call, [call.given('missing')])]);
  store.ask('store-take', [rowOf(call, [call.given('input'), steps])]);
  return arrived;
}

/** Vensim's DELAY CONVEYOR: a belt whose speed the delay sets for all that lies on it, with leakage. */
function bindTransport(call: Call): Expression {
  const profile = oneTable(call);
  if (!profile) return notATable(call);
  const starts = [rowOf(call, [call.given('initial')]), rowOf(call, [clock('dt'), call.given('initial-delay'), call.given('delay')])];
  const store = storeFor(call, { kind: 'transport', profile: { x: profile.xpts, y: profile.ypts } }, starts);
  const arrived = store.ask('store-give', [store.started, rowOf(call, [number(0)])]);
  store.ask('store-take', [rowOf(call, [call.given('input'), call.given('delay'), call.given('leak')])]);
  return arrived;
}
