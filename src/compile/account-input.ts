import { itemsOf, type Document } from '../model/document.js';
import type { Scenario } from '../model/scenario.js';
import type { Plan } from './plan.js';
import type { RunInput } from './run-input.js';
import { scenarioInput } from './scenario-input.js';

/** A scenario as run input, so that its run keeps every step of what the accounts consist of: flows of value, costs, and what fills a purse. */
export function accountInput(doc: Document, plan: Plan, scenario: Scenario | null): RunInput {
  const purses = new Set(itemsOf(doc, 'purse').map(({ variable }) => variable));
  const everyStep = plan.slots.flatMap(({ id, kind }, slot) => (kind === 'value-flow' || kind === 'cost' || (kind !== 'hidden' && purses.has(id)) ? [slot] : []));
  return { ...scenarioInput(doc, plan, scenario), everyStep };
}
