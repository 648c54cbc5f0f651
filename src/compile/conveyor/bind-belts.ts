import type { Flow } from '../../model/variable.js';
import type { BindContext } from '../binder.js';
import { binary, clock, number, valueOf } from '../builder.js';
import type { Expression } from '../expression.js';
import type { Named } from '../model-scope.js';
import type { StorePlan } from '../plan.js';
import type { Belt, Belts } from './belts.js';
import { admit, beltFault, flowAt, held, initialValues, isBlocked, leakFraction, ofStore, run, setFlow, setting, sumOf, type BeltElement } from './bind-belt.js';

/** So much room is all that is asked for. */
const UNLIMITED = number(Number.MAX_VALUE);

/**
 * Binds conveyors and queues (XMILE 1.0, sections 3.7.2 and 3.7.3). What lies on a belt moves between steps only, and what
 * leaves it stays the same throughout a step, under every method. What enters may vary within a step, and is one lot.
 */
export function bindBelts(context: BindContext, belts: Belts): void {
  const rooms = new Map<string, Expression | null>();
  const elements = belts.all.flatMap((belt) => elementsOf(context, belts, belt).map((element) => ({ ...element, rooms })));
  for (const element of elements) element.belt.arrests.push(setting(element, element.belt.record.conveyor?.arrest, number(0)));
  for (const element of elements) if (element.belt.record.conveyor) bindConveyor(element);
  for (const element of elements) if (!element.belt.record.conveyor) bindQueue(element);
}

function elementsOf(context: BindContext, belts: Belts, belt: Belt): Omit<BeltElement, 'rooms'>[] {
  const { builder, places } = context;
  const first = places.get(belt.stock) ?? 0;
  if (belt.outflows.length === 0 || (belt.record.conveyor && (belt.outflows[0]?.record as Flow).leak)) {
    beltFault({ context, belt }, 'belt-without-outflow', {});
    return [];
  }
  return belt.elements.map((names, at) => {
    const level = { slot: first + at, index: [] };
    const axes = belt.stock.dims.map((dim, place) => ({ dim, elements: [names[place] ?? ''], loop: null }));
    return { context, belts, belt, names, axes, store: builder.store(storeOf(belts, belt, level.slot)), level };
  });
}

function storeOf(belts: Belts, { record: { conveyor }, outflows }: Belt, level: number): StorePlan {
  if (conveyor) {
    const leaks = outflows.slice(1).map(({ record }) => (record as Flow).leak);
    return { kind: 'conveyor', level, leaks: leaks.map((leak) => ({ from: leak?.from ?? 0, to: leak?.to ?? 1, integers: leak?.integers === true })), exponential: conveyor.exponentialLeak === true, discrete: conveyor.discrete === true };
  }
  return {
    kind: 'queue',
    level,
    outflows: outflows.map((flow) => {
      const into = belts.entering.get(flow)?.record.conveyor;
      // By default a conveyor takes one batch at a time, and as much of it as fits (XMILE 1.0, section 4.2.1).
      return { overflow: (flow.record as Flow).overflow === true, oneAtATime: into !== undefined && into.oneAtATime !== false, wholeBatches: into?.batchIntegrity === true };
    }),
  };
}

function bindConveyor(element: BeltElement): void {
  const { context: { builder }, belts, belt, level, store } = element;
  const { stock, record: { conveyor }, outflows, inflows } = belt;
  const [, ...leaks] = outflows;
  if (!conveyor) return;
  const length = setting(element, conveyor.length, number(Number.NaN));
  const fractions = leaks.map((flow) => leakFraction(element, flow));
  const arrest = belt.arrests[belt.elements.indexOf(element.names)] ?? number(0);
  const linear = conveyor.exponentialLeak ? fractions.map(() => number(0)) : fractions;
  const settings = run(element, [clock('dt'), length, ...fractions]);
  builder.starts.push({ owner: stock.id, to: level, loops: [], value: ofStore('store-start', [initialValues(element), settings], store, 1) });

  const leaving = run(element, [arrest, outflows[0] ? isBlocked(element, outflows[0]) : number(0), ...leaks.flatMap((flow, leak) => [conveyor.exponentialLeak ? (fractions[leak] ?? number(0)) : number(0), isBlocked(element, flow)])]);
  const given = builder.hidden(stock, [builder.loop(outflows.length + 2)]).slot;
  builder.values.push({ owner: stock.id, to: { slot: given, index: [] }, loops: [], value: ofStore('store-give', [{ of: level, count: 1 }, leaving], store, outflows.length + 2) });
  const rates = outflows.map((flow, at) => {
    const place = flowAt(element, flow);
    const rate = valueOf({ slot: given + at, index: [] });
    if (place) setFlow(element, flow, place, rate);
    return rate;
  });

  const fromBelts = inflows.filter((flow) => belts.leaving.get(flow)?.record.conveyor);
  const others = inflows.filter((flow) => !fromBelts.includes(flow));
  const valuesOf = (flows: readonly Named[]): Expression[] => flows.flatMap((flow) => flowAt(element, flow) ?? []).map(valueOf);
  const [entered, content] = [0, 1].map((at) => valueOf({ slot: given + outflows.length + at, index: [] })) as [Expression, Expression];
  let room = roomOf(element, { leaving: rates, entering: valuesOf(fromBelts), entered, content });
  for (const flow of others) {
    if (belts.leaving.has(flow)) element.rooms.set(roomKey(element, flow), room);
    else admit(element, flow, room);
    const [value] = valuesOf([flow]);
    if (room && value) room = held(element, binary('max', number(0), binary('subtract', room, binary('multiply', clock('dt'), value))));
  }

  const heard = run(element, [clock('time'), setting(element, conveyor.sample, number(1)), length, sumOf(valuesOf(inflows)), sumOf(valuesOf(fromBelts)), ...linear]);
  const to = builder.hidden(stock, []);
  builder.values.push({ owner: stock.id, to, loops: [], value: ofStore('store-take', [heard], store, 1) });
}

/** What is on a conveyor at the start of a step, and moves in it. */
interface OnBelt {
  readonly leaving: readonly Expression[];
  readonly entering: readonly Expression[];
  /** Since the last whole unit of time. */
  readonly entered: Expression;
  readonly content: Expression;
}

const roomKey = ({ names }: BeltElement, flow: Named): string => `${flow.id} ${names.join()}`;

/**
 * The volume that may enter in this step besides what other conveyors bring, which always enters: up to the capacity, what
 * leaves in the step making room; and up to the inflow limit, of which a discrete conveyor may use all of a unit of time
 * in one step. Null where nothing limits it.
 */
function roomOf(element: BeltElement, { leaving, entering, entered, content }: OnBelt): Expression | null {
  const { belt: { record: { conveyor } } } = element;
  const none = number(Number.MAX_VALUE);
  const rooms: Expression[] = [];
  if (conveyor?.capacity !== undefined) {
    const moved = binary('multiply', clock('dt'), binary('subtract', sumOf(leaving), sumOf(entering)));
    rooms.push(binary('max', number(0), binary('add', binary('subtract', setting(element, conveyor.capacity, none), content), moved)));
  }
  if (conveyor?.inflowLimit !== undefined) {
    const limit = setting(element, conveyor.inflowLimit, none);
    rooms.push(binary('max', number(0), conveyor.discrete ? binary('subtract', limit, entered) : binary('multiply', limit, clock('dt'))));
  }
  const [first, second] = rooms;
  return first ? held(element, second ? binary('min', first, second) : first) : null;
}

function bindQueue(element: BeltElement): void {
  const { context: { builder }, belts, belt, level, store } = element;
  const { stock, outflows, inflows } = belt;
  builder.starts.push({ owner: stock.id, to: level, loops: [], value: ofStore('store-start', [initialValues(element), run(element, [clock('dt')])], store, 1) });
  const rooms = run(element, outflows.flatMap((flow) => [element.rooms.get(roomKey(element, flow)) ?? UNLIMITED, isBlocked(element, flow)]));
  const given = builder.hidden(stock, [builder.loop(outflows.length)]).slot;
  builder.values.push({ owner: stock.id, to: { slot: given, index: [] }, loops: [], value: ofStore('store-give', [{ of: level, count: 1 }, rooms], store, outflows.length) });
  outflows.forEach((flow, at) => {
    const place = flowAt(element, flow);
    if (place) setFlow(element, flow, place, valueOf({ slot: given + at, index: [] }));
  });
  for (const flow of inflows) if (!belts.leaving.has(flow)) admit(element, flow, null);
  const heard = run(element, [sumOf(inflows.flatMap((flow) => flowAt(element, flow) ?? []).map(valueOf))]);
  builder.values.push({ owner: stock.id, to: builder.hidden(stock, []), loops: [], value: ofStore('store-take', [heard], store, 1) });
}
