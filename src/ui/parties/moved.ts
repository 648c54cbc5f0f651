import type { FlowAmount } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language } from '../../model/text.js';
import type { ValueLook } from '../../state/session.js';
import { periodOf } from '../../view/value/value-time.js';
import { valueAmount } from '../../wording/value-amount.js';

/** What moved in the period that is looked at: what every flow of value did, and the costs of interventions. */
export interface Moved {
  /** In units of the flow's value type, by flow; empty before a run. */
  readonly amounts: ReadonlyMap<Id, number>;
  readonly costs: readonly FlowAmount[];
}

export const NOTHING_MOVED: Moved = { amounts: new Map(), costs: [] };

/** What moved in a run of `scenario`, null for base, as the book has it. */
export function movedBy(book: ValueBook | null, doc: Document, scenario: Id | null, look: ValueLook): Moved {
  const amounts = book?.amounts(scenario, periodOf(look, workspaceOf(doc).simulation)) ?? [];
  return {
    amounts: new Map(amounts.flatMap(({ is, source, amount }) => (is === 'value-flow' ? [[source, amount] as const] : []))),
    costs: amounts.filter(({ is }) => is === 'cost'),
  };
}

/** An amount of a value type with its unit; null where it is not known. */
export function saidAmount(doc: Document, valueType: Id, amount: number | undefined, language: Language): string | null {
  const type = doc.items.get(valueType);
  return amount === undefined ? null : valueAmount(amount, type?.kind === 'value-type' ? type.unit : '', workspaceOf(doc).unitNames, language);
}
