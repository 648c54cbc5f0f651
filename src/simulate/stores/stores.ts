import type { StoreKernel } from '../../compile/expression.js';
import type { Plan, StorePlan } from '../../compile/plan.js';
import { F64, type Layout } from '../emit/layout.js';
import { Conveyor } from './conveyor.js';
import { History } from './history.js';
import { Queue } from './queue.js';
import { Shipment } from './shipment.js';
import type { Store } from './store.js';
import { Transport } from './transport.js';

const NONE = new Float64Array();

/** All stores of one run. Those that the code has not started are not there. */
export class Stores {
  private readonly all: readonly Store[];
  private readonly started = new Set<number>();
  /** Whether the model has been evaluated within the step at hand. */
  private hasParts = false;

  constructor(
    private readonly plan: Plan,
    private readonly layout: Layout,
    private readonly memory: WebAssembly.Memory,
  ) {
    this.all = plan.stores.map(storeOf);
  }

  /** What the code asks of a store, by its number. In the middle of a step it says again what it said at the beginning. */
  call(kernel: StoreKernel, out: Float64Array, [first = NONE, second = NONE]: readonly Float64Array[], which: number, isStepStart: number): void {
    const store = this.all[which];
    if (!store) return;
    if (kernel !== 'store-start' && isStepStart === 0) {
      this.hasParts = true;
      return;
    }
    switch (kernel) {
      case 'store-start':
        this.started.add(which);
        out[0] = store.start(first, second);
        return;
      case 'store-give':
        // The first input is what the store holds: so that the code asks when that is there.
        return store.give(out, second);
      case 'store-take':
        return store.take(first);
    }
  }

  /** Every store goes one step on; a level that stands for one becomes what it holds. */
  step(): void {
    const cells = new Float64Array(this.memory.buffer);
    this.plan.stores.forEach((store, which) => {
      if (!this.started.has(which)) return;
      const at = 'level' in store ? (this.layout.address[store.level] ?? 0) / F64 : null;
      const content = this.all[which]?.step(at !== null && this.hasParts ? (cells[at] ?? 0) : null) ?? 0;
      if (at !== null) cells[at] = content;
    });
    this.hasParts = false;
  }
}

function storeOf(plan: StorePlan): Store {
  switch (plan.kind) {
    case 'conveyor':
      return new Conveyor(plan);
    case 'queue':
      return new Queue(plan);
    case 'history':
      return new History();
    case 'shipment':
      return new Shipment();
    case 'transport':
      return new Transport(plan);
  }
}
