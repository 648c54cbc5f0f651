import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import type { UnitName } from '../../../model/simulation.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import type { LedgerColumn } from '../../../view/value/ledger-columns.js';
import { euroNet, feltAs } from '../../../view/value/ledger-euro.js';
import type { AmountAsked } from '../../../view/value/ledger-flows.js';
import type { LedgerScale } from '../../../view/value/ledger-scale.js';
import { netOf, pairOf, type LedgerCell, type LedgerPair, type LedgerRow, type LedgerSide, type LedgerTable } from '../../../view/value/ledger-table.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { isNought, LEDGER, netHead, netMeaning, netWord, scaledNumber, scaledUnit } from '../../../wording/ui/ledger.js';
import { withinSentence } from '../../../wording/ui/value-picture.js';
import { icon } from '../../icons.js';
import { words } from '../../parts/drawings.js';
import { partyMark } from '../../parts/party-mark.js';
import { nameOf } from './ledger-names.js';

/** What the table of the ledger is drawn from. */
export interface LedgerShown {
  readonly doc: Document;
  readonly table: LedgerTable;
  /** The rows of the table that are shown. */
  readonly rows: readonly LedgerRow[];
  /** Of all value types that flow. */
  readonly all: readonly LedgerColumn[];
  /** Those that are shown. */
  readonly columns: readonly LedgerColumn[];
  /** Of which the net is shown; null where none is. */
  readonly net: LedgerColumn | null;
  /** Scale of the column of euro-equivalents, and the value types that it takes together; null where it is not asked for. */
  readonly euro: { readonly scale: LedgerScale; readonly peak: number; readonly types: readonly ValueType[] } | null;
  readonly looks: ReadonlyMap<Id, PartyLook>;
  readonly unitNames: readonly UnitName[];
  readonly isDifference: boolean;
  /** The number of which the flows are open. */
  readonly asked: AmountAsked | null;
  readonly caption: Text;
  readonly language: Language;
}

const SIDES: readonly LedgerSide[] = ['given', 'received'];

/** The ledger as a table: every number a button with the flows behind it. `ask` opens them. */
export function ledgerTableTemplate(shown: LedgerShown, ask: (asked: AmountAsked) => void): TemplateResult {
  const { columns, net, euro, language, unitNames } = shown;
  const t = (text: Text): string => textIn(text, language);
  const unitOf = ({ type, scale }: LedgerColumn): string => scaledUnit(scale.by, type.unit, unitNames, language);
  const typeName = ({ type }: LedgerColumn): string => nameOf(shown.doc, type.id, language);
  return html`<table>
    <caption class="visually-hidden">${t(LEDGER.caption(shown.caption))} ${t(LEDGER.keys)}</caption>
    <thead>
      <tr>
        <th class="party" rowspan="2" scope="col"><span class="visually-hidden">${t(LEDGER.party)}</span></th>
        ${columns.map((column) => html`<th class="type" colspan="2" scope="colgroup">${words(typeName(column))} <small>${unitOf(column)}</small></th>`)}
        ${net ? html`<th class="net ${euro ? '' : 'last'}" rowspan="2" scope="col" title=${t(netMeaning(feltAs(net.type)))}>${t(netHead(feltAs(net.type)))} <small>${words(withinSentence(typeName(net)))}</small></th>` : nothing}
        ${euro ? html`<th class="net last" rowspan="2" scope="col">${t(LEDGER.euro)} <small>${scaledUnit(euro.scale.by, 'eur', unitNames, language)}</small></th>` : nothing}
      </tr>
      <tr class="sides">
        ${columns.map((column) => SIDES.map((side) => html`<th class=${side} scope="col" style=${styleMap({ minWidth: widthOf(column, shown) })}>${t(LEDGER[side])}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${shown.rows.map((row) => rowTemplate(row, shown, ask))}
    </tbody>
    <tfoot>
      <tr>
        <th class="party" scope="row">${t(LEDGER.total)} ${net ? nothing : closureTemplate(shown)}</th>
        ${columns.map((column) => SIDES.map((side) => cellTemplate(pairOf(shown.table.totals, column.type.id)[side], column, side, null, shown, ask)))}
        ${net ? html`<td class="net ${euro ? '' : 'last'}">${closureTemplate(shown)}</td>` : nothing} ${euroTemplate(shown.table.totals, null, shown, ask)}
      </tr>
    </tfoot>
  </table>`;
}

function rowTemplate({ party, pairs }: LedgerRow, shown: LedgerShown, ask: (asked: AmountAsked) => void): TemplateResult {
  const { columns, net, doc, language } = shown;
  return html`<tr>
    <th class="party" scope="row"><span class="who">${partyTemplate(party, shown)}<span>${words(nameOf(doc, party, language))}</span></span></th>
    ${columns.map((column) => {
      const pair = pairOf(pairs, column.type.id);
      return SIDES.map((side) => cellTemplate(pair[side], column, side, party, shown, ask));
    })}
    ${net ? netTemplate(net, pairOf(pairs, net.type.id), party, shown, ask) : nothing} ${euroTemplate(pairs, party, shown, ask)}
  </tr>`;
}

/** The mark of a party; outlined, and said so, where it stands at the boundary. */
function partyTemplate(party: Id, { doc, looks, language }: LedgerShown): TemplateResult | typeof nothing {
  const look = looks.get(party);
  if (!look) return nothing;
  const item = doc.items.get(party);
  const edge = item?.kind !== 'stakeholder' ? null : item.is === 'boundary-market' ? LEDGER.edge.market : item.is === 'boundary-commons' ? LEDGER.edge.commons : null;
  if (!edge) return partyMark(look);
  return html`<span class="edge" title=${textIn(edge, language)}>${partyMark(look)}<span class="visually-hidden">${textIn(edge, language)}:</span></span>`;
}

function cellTemplate(cell: LedgerCell | null, column: LedgerColumn, side: LedgerSide, party: Id | null, shown: LedgerShown, ask: (asked: AmountAsked) => void): TemplateResult {
  const { language, doc } = shown;
  if (!cell) return html`<td class="${side} none"><span aria-hidden="true">·</span><span class="visually-hidden">${textIn(LEDGER.nothing, language)}</span></td>`;
  const text = numberOf(cell.amount, column, shown);
  const who = party === null ? textIn(LEDGER.total, language) : nameOf(doc, party, language);
  const own: AmountAsked = { of: 'cell', party, valueType: column.type.id, side };
  const label = textIn(LEDGER.cell(text, who, nameOf(doc, column.type.id, language), LEDGER[side]), language);
  return html`<td class=${side}><button type="button" class="number ${isNought(cell.amount, column) ? 'zero' : ''} ${isAsked(own, shown.asked) ? 'asked' : ''}" tabindex="-1" aria-label=${label} @click=${() => ask(own)}>${text}</button></td>`;
}

function netTemplate(column: LedgerColumn, pair: LedgerPair, party: Id, shown: LedgerShown, ask: (asked: AmountAsked) => void): TemplateResult {
  const { language, doc } = shown;
  const { type } = column;
  const is = feltAs(type);
  const what = `${nameOf(doc, type.id, language)} ${textIn(netWord(is), language)}`;
  return signedTemplate(netOf(is, pair), column, what, { of: 'cell', party, valueType: type.id, side: 'net' }, shown, ask, shown.euro === null);
}

/** What remains to a party of all value types that have a weight. */
function euroTemplate(pairs: LedgerRow['pairs'], party: Id | null, shown: LedgerShown, ask: (asked: AmountAsked) => void): TemplateResult | typeof nothing {
  const { euro, language } = shown;
  if (!euro) return nothing;
  return signedTemplate(euroNet(euro.types, pairs)?.euro ?? null, euro, textIn(LEDGER.euro, language), { of: 'euro', party }, shown, ask, true);
}

/** A number with its sign, green where it is a gain and brown where it is a loss. */
function signedTemplate(amount: number | null, said: Pick<LedgerColumn, 'scale' | 'peak'>, what: string, own: Exclude<AmountAsked, { of: 'flows' }>, shown: LedgerShown, ask: (asked: AmountAsked) => void, isLast: boolean): TemplateResult {
  const { doc, language } = shown;
  const place = `net ${isLast ? 'last' : ''}`;
  if (amount === null) return html`<td class="${place} none zero">${scaledNumber(0, said, language)}</td>`;
  const text = scaledNumber(amount, said, language, true);
  const who = own.party === null ? textIn(LEDGER.total, language) : nameOf(doc, own.party, language);
  // What rounds to nought has no sign, and so no colour.
  const look = !/[1-9]/.test(text) ? 'zero' : amount > 0 ? 'gain' : 'cost';
  return html`<td class=${place}><button type="button" class="number ${look} ${isAsked(own, shown.asked) ? 'asked' : ''}" tabindex="-1" aria-label="${text}, ${who}, ${what}" @click=${() => ask(own)}>${text}</button></td>`;
}

/** Whether the flows of a number are open. */
function isAsked(own: Exclude<AmountAsked, { of: 'flows' }>, asked: AmountAsked | null): boolean {
  if (asked === null || asked.of === 'flows' || asked.party !== own.party) return false;
  return own.of === 'euro' ? asked.of === 'euro' : asked.of === 'cell' && asked.valueType === own.valueType && asked.side === own.side;
}

/** Whether of every value type as much is given as received; of the first that does not, by how much. */
function closureTemplate(shown: LedgerShown): TemplateResult {
  const { table, language, doc } = shown;
  const openBy = (column: LedgerColumn): number => table.open.get(column.type.id) ?? 0;
  const unknown = shown.all.some((column) => Number.isNaN(openBy(column)));
  const off = shown.all.find((column) => !Number.isNaN(openBy(column)) && openBy(column) !== 0);
  if (off) return html`<span class="closes cost">${icon('warning', 16)} ${textIn(LEDGER.opens(numberOf(openBy(off), off, shown), nameOf(doc, off.type.id, language)), language)}</span>`;
  if (unknown) return html`<span class="closes">${textIn(LEDGER.noNumber, language)}</span>`;
  return html`<span class="closes ok" title=${textIn(LEDGER.closesLong, language)}>${icon('check', 14)}${textIn(LEDGER.closes, language)}</span>`;
}

/** A number on the scale of its column; a difference with its sign. */
const numberOf = (amount: number, column: LedgerColumn, { isDifference, language }: LedgerShown): string => scaledNumber(amount, column, language, isDifference);

/** Room for the largest number that the column can have, so that it keeps its width while somebody scrubs. */
const widthOf = (column: LedgerColumn, shown: LedgerShown): string => `calc(${numberOf(column.peak, column, shown).length}ch + 12px)`;
