import { describe, expect, test } from 'vitest';
import { Evaluator } from '../../src/analyse/polarity/evaluator.js';
import { compileDocument } from '../../src/compile/compile.js';
import type { Plan } from '../../src/compile/plan.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { rankedOf } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

/** The host's exponential and a power may differ from another's in the last digits. */
const ROUNDING = 1e-12;

describe.each(MODEL_NAMES)('the equations of %s', (name) => {
  const doc = documentNamed(name);
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error(`${name} does not compile`);
  const everySlot: Plan['levels'] = plan.slots.map((_, slot) => slot);

  test('evaluated at a saved row give what the run has stored there, in base and every scenario', () => {
    const evaluator = new Evaluator(plan);
    for (const scenario of [null, ...rankedOf(doc, 'scenario')]) {
      const run = simulate(plan, { ...scenarioInput(doc, plan, scenario), outputs: everySlot });
      for (let row = 0; row < run.times.length; row += 7) {
        evaluator.values = run.rows.subarray(row * run.outputs.length, (row + 1) * run.outputs.length);
        evaluator.clocks = { time: run.times[row] ?? 0, dt: plan.dt, saveStep: plan.saveStep, start: plan.start, stop: plan.stop };
        for (const assignment of [...plan.constant, ...plan.dynamic]) {
          evaluator.each(assignment, (slot, value) => {
            const stored = evaluator.values[slot] ?? NaN;
            expect(Math.abs(value - stored), `${plan.slots[slot]?.name} at ${run.times[row]}`).toBeLessThanOrEqual(
              ROUNDING * Math.max(1, Math.abs(stored)),
            );
          });
        }
      }
    }
  });
});
