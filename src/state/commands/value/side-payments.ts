import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import type { Command } from '../../edit.js';
import { oneStep } from '../map/one-step.js';
import { without } from '../map/without.js';
import { addValueFlow, changeValueFlow, deleteValueFlow } from './value-flows.js';

/** An even stream of value: `amount` units of its value type in every `over` time units. Over the whole run, `amount` is its sum. */
export interface EvenRate {
  readonly amount: number;
  readonly over: number;
}

/** What one party gives another in one scenario alone. */
export interface SidePayment extends EvenRate {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  readonly label: Text;
}

/**
 * The equation of an even stream: `4250000/25`. It stands in bare numbers, which have the units of the place they fill, and a
 * reader finds back the sum that was agreed.
 */
export const evenEquation = ({ amount, over }: EvenRate): string => (over === 1 ? String(amount) : `${amount}/${over}`);

const NUMBER = String.raw`(\d+\.?\d*(?:e[-+]?\d+)?)`;
const EVEN = new RegExp(String.raw`^\s*${NUMBER}\s*(?:/\s*${NUMBER}\s*)?$`, 'i');

/** The even stream that an equation says, or null for any other equation. */
export function evenRateOf(equation: string): EvenRate | null {
  const [, amount, over = '1'] = EVEN.exec(equation) ?? [];
  return amount === undefined || Number(over) === 0 ? null : { amount: Number(amount), over: Number(over) };
}

const isShared = (doc: Document, scenario: Id, flow: Id): boolean => itemsOf(doc, 'scenario').some(({ id, valueFlows }) => id !== scenario && valueFlows?.includes(flow));

const isRate = ({ amount, over }: EvenRate): boolean => Number.isFinite(amount) && amount > 0 && Number.isFinite(over) && over > 0;

/** Adds side payments to one scenario, as one step. Declines where one of them has no amount, or goes from a party to itself. */
export const addSidePayments =
  (scenario: Id, payments: readonly SidePayment[]): Command =>
  (doc) => {
    if (doc.items.get(scenario)?.kind !== 'scenario' || payments.length === 0) return null;
    if (!payments.every((payment) => isRate(payment) && payment.from !== payment.to)) return null;
    const commands = payments.map(({ id, from, to, valueType, label, ...rate }) => addValueFlow({ id, from, to, valueType, label, equation: evenEquation(rate), contract: 'potential', scenario }));
    return commands.every((command) => command(doc) !== null) ? oneStep(doc, 'add-side-payment', commands) : null;
  };

/** Gives a value flow of a scenario another even rate. Where another scenario has it too, this one gets its own, named `copy`. */
export const changeSidePayment =
  (scenario: Id, id: Id, rate: EvenRate, copy: Id): Command =>
  (doc) => {
    const flow = doc.items.get(id);
    if (flow?.kind !== 'value-flow' || !isRate(rate)) return null;
    const change = { equation: evenEquation(rate) };
    if (!isShared(doc, scenario, id)) {
      const step = changeValueFlow(id, change)(doc);
      return step && { ...step, label: 'change-side-payment' };
    }
    const { from, to, valueType, label, contract } = flow;
    return oneStep(doc, 'change-side-payment', [removeSidePayment(scenario, id), addValueFlow({ id: copy, from, to, valueType, label, contract, scenario, ...change })]);
  };

/** Takes a value flow out of a scenario that has it for itself. Where no other scenario has it, it is gone: left alone it would be base's. */
export const removeSidePayment =
  (scenario: Id, id: Id): Command =>
  (doc) => {
    const before = doc.items.get(scenario);
    if (before?.kind !== 'scenario' || !before.valueFlows?.includes(id)) return null;
    const step = isShared(doc, scenario, id) ? null : deleteValueFlow(id)(doc);
    if (step) return { ...step, label: 'remove-side-payment' };
    const left = before.valueFlows.filter((flow) => flow !== id);
    return { label: 'remove-side-payment', edits: [{ id: scenario, before, after: left.length > 0 ? { ...before, valueFlows: left } : without(before, 'valueFlows') }] };
  };
