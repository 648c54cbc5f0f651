import { html, type TemplateResult } from 'lit';
import type { ValueBook } from '../../analyse/value/book.js';
import type { Period } from '../../analyse/value/amounts.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { textIn, type Language, type Text } from '../../model/text.js';
import { lineOf } from '../../view/network/flow-worth.js';
import type { NetworkLine } from '../../view/network/network-scene.js';
import { NETWORK } from '../../wording/ui/network.js';
import { words } from '../parts/drawings.js';
import { amountWords } from './amount-words.js';
import { lineName } from './network-facts.js';
import { nameOfParty } from './value-name.js';

/** What every line moved over a period, in its own unit. */
export const amountsByLine = (book: ValueBook | null, scenario: Id | null, period: Period): ReadonlyMap<Id, number> => new Map((book?.amounts(scenario, period) ?? []).map((line) => [lineOf(line), line.amount]));

/** What is special about a line, in words. */
function notesOf({ contract, isOwn, is }: NetworkLine, amount: number | undefined): readonly Text[] {
  return [
    ...(contract === 'potential' ? [NETWORK.isPotential] : contract === 'desired' ? [NETWORK.isDesired] : []),
    ...(isOwn && is === 'value-flow' ? [NETWORK.onlyHere] : []),
    ...((amount ?? 0) < 0 ? [NETWORK.reversed] : []),
  ];
}

/** The amount of a line in its own unit; a dash where the run has none. */
export const lineAmount = (doc: Document, { id, valueType }: Pick<NetworkLine, 'id' | 'valueType'>, amounts: ReadonlyMap<Id, number>, language: Language): string => {
  const amount = amounts.get(id);
  return amount === undefined ? '–' : amountWords(doc, valueType, language, false).long(amount);
};

export interface RowInput {
  readonly doc: Document;
  readonly line: NetworkLine;
  /** Which end is named: the other is the party whose list it is. */
  readonly names: 'from' | 'to';
  readonly amounts: ReadonlyMap<Id, number>;
  readonly language: Language;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

/** One flow in the list of a party, which chooses it. */
export function flowRow({ doc, line, names, amounts, language, isChosen, choose }: RowInput): TemplateResult {
  const other = nameOfParty(doc, line[names], language);
  const notes = notesOf(line, amounts.get(line.id)).map((note) => textIn(note, language));
  return html`<li>
    <button type="button" class="flow-row" data-line=${line.id} aria-pressed=${isChosen ? 'true' : 'false'} @click=${choose}>
      <svg width="22" height="8" viewBox="0 0 22 8" aria-hidden="true" style="--own:var(--value-${line.colour})"><path d="M0 4h15" stroke-dasharray=${line.isTangible ? 'none' : '4 3'}></path><path class="tip" d="M22 4l-8 -4v8Z"></path></svg>
      <span class="what">${words(lineName(doc, line, language))}<small>${[textIn((names === 'to' ? NETWORK.to : NETWORK.fromParty)(other), language), ...notes].join(', ')}</small></span>
      <span class="amount">${words(lineAmount(doc, line, amounts, language))}</span>
    </button>
  </li>`;
}
