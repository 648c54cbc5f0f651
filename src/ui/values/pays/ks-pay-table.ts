import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import type { PartyShare, PartySplit, SplitLine } from '../../../analyse/value/split.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueLook } from '../../../state/session.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { formatNumber, formatSigned } from '../../../wording/number.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { lengthOfTime } from '../../../wording/ui/scenarios.js';
import { oneUnit } from '../../../wording/value-amount.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { dialogStyles } from '../../styles/dialog-styles.js';
import { elementStyles } from '../../styles/element-styles.js';
import { payTableStyles } from './pay-table-styles.js';

/**
 * The table behind the split index, as a dialog: what every party gives and receives more than in base, what that is worth,
 * and how the index comes of it.
 *
 * @fires ks-go-to - A party is to be shown on the map; `detail.id`.
 * @fires ks-open-amount - The flows behind an amount are asked for; `detail.keys` of the flow table.
 * @fires ks-look - With it: the same value, time and difference; a partial {@link ValueLook}.
 */
@customElement('ks-pay-table')
export class KsPayTable extends KsElement {
  static override styles = [elementStyles, dialogStyles, partyMarkStyles, payTableStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) split!: PartySplit;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  @property({ attribute: false }) book!: ValueBook;
  @property({ attribute: false }) scenario!: Id;
  /** The scenario's name. */
  @property() name = '';
  /** The compared time, in time units. */
  @property({ attribute: false }) length = 0;

  /** What is not looked at is not drawn: a table of two hundred parties is long. */
  @state() private isOpen = false;

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens the dialog; Escape and its button close it. */
  open(): void {
    this.isOpen = true;
    if (!this.dialog.open) this.dialog.showModal();
  }

  private nameOf(id: Id): string {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? this.t(item.name, item.slug) : id;
  }

  private money(value: number): string {
    return value === 0 ? formatNumber(0, this.language, 0) : formatNumber(value, this.language, Math.abs(value) >= 100 ? 0 : 2);
  }

  /** A difference, with the way to the flows that make it. */
  private amount(more: number, party: Id, valueType: Id, end: 'from' | 'to'): string | TemplateResult {
    const said = formatSigned(more, this.language);
    if (more === 0 || !Number.isFinite(more)) return said;
    return html`<button type="button" title=${this.t(PAYS.toTheFlows)} @click=${() => this.openFlows(party, valueType, end)}>${said}</button>`;
  }

  /** The ledger shows the flows, over the same time and as the same difference. */
  private openFlows(party: Id, valueType: Id, end: 'from' | 'to'): void {
    const flows = this.book.difference(this.scenario, { from: -Infinity, until: Infinity });
    const keys = flows.filter((flow) => flow[end] === party && flow.valueType === valueType).map(({ key }) => key);
    this.dialog.close();
    this.emit<Partial<ValueLook>>('ks-look', { of: valueType, until: null, over: null, againstBase: true });
    this.emit('ks-open-amount', { keys });
  }

  private line({ stakeholder, valueType, given, received, weight, cost, benefit }: SplitLine): TemplateResult {
    const type = this.doc.items.get(valueType);
    const signed = (amount: number): string => formatSigned(amount, this.language);
    const said = weight === null ? '–' : formatNumber(weight, this.language);
    const unit = type?.kind === 'value-type' ? oneUnit(type.unit, workspaceOf(this.doc).unitNames, this.language) : '';
    const worth = weight === null ? html`<td colspan="3" class="none">${this.t(PAYS.doesNotCount)}</td>` : html`<td>${this.money(cost)}</td><td>${this.money(benefit)}</td><td>${formatSigned(benefit - cost, this.language, Math.abs(benefit - cost) >= 100 || benefit === cost ? 0 : 2)}</td>`;
    return html`<tr>
      <th scope="row" class="type">${words(this.nameOf(valueType))} <small>${unit}</small><small class="narrow">${this.t(PAYS.inOneLine(signed(given), signed(received), said))}</small></th>
      <td class="mid">${this.amount(given, stakeholder, valueType, 'from')}</td>
      <td class="mid">${this.amount(received, stakeholder, valueType, 'to')}</td>
      <td class="mid">${said}</td>
      ${worth}
    </tr>`;
  }

  private partyTemplate({ stakeholder, cost, benefit, net }: PartyShare, lines: readonly SplitLine[]): TemplateResult {
    const look = this.looks.get(stakeholder);
    const name = this.nameOf(stakeholder);
    const side = net > 0 ? 'gain' : net < 0 ? 'loss' : '';
    return html`<tbody>
      <tr class="party">
        <th scope="rowgroup">
          <span class="who">${look ? partyMark(look) : nothing}<button type="button" title=${this.t(PAYS.toFlows(name))} aria-label=${this.t(PAYS.toFlows(name))} @click=${() => this.show(stakeholder)}>${words(name)}</button></span>
        </th>
        ${MIDDLE}
        <td>${this.money(cost)}</td>
        <td>${this.money(benefit)}</td>
        <td class=${side}>${formatSigned(net, this.language, Math.abs(net) >= 100 || net === 0 ? 0 : 2)}</td>
      </tr>
      ${lines.map((line) => this.line(line))}
    </tbody>`;
  }

  private show(id: Id): void {
    this.dialog.close();
    this.emit('ks-go-to', { id });
  }

  private amountsTemplate(): TemplateResult {
    const { split } = this;
    const lines = groupedLines(split);
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t(PAYS.party)}</th>
          <th scope="col" class="mid">${this.t(PAYS.moreGiven)}</th>
          <th scope="col" class="mid">${this.t(PAYS.moreReceived)}</th>
          <th scope="col" class="mid">${this.t(PAYS.weight)}</th>
          <th scope="col">${this.t(PAYS.cost)}</th>
          <th scope="col">${this.t(PAYS.benefit)}</th>
          <th scope="col">${this.t(PAYS.net)}</th>
        </tr>
      </thead>
      ${split.parties.map((party) => this.partyTemplate(party, lines.get(party.stakeholder) ?? []))}
      <tfoot>
        <tr>
          <th scope="row">${this.t(PAYS.together)}</th>
          ${MIDDLE}
          <td>${this.money(split.cost)}</td>
          <td>${this.money(split.benefit)}</td>
          <td>${formatSigned(split.surplus, this.language, 0)}</td>
        </tr>
      </tfoot>
    </table>`;
  }

  /** How the index comes of the shares. */
  private sharesTemplate(): TemplateResult {
    const { parties, cost, benefit, index } = this.split;
    const percent = (share: number): string => `${formatNumber(share * 100, this.language, 1)}%`;
    const part = (amount: number, whole: number): number => (whole === 0 ? 0 : amount / whole);
    return html`<h3>${this.t(PAYS.shares)}</h3>
      <table class="shares">
        <thead>
          <tr><th scope="col">${this.t(PAYS.party)}</th><th scope="col">${this.t(PAYS.costShare)}</th><th scope="col">${this.t(PAYS.benefitShare)}</th><th scope="col">${this.t(PAYS.apart)}</th></tr>
        </thead>
        <tbody>
          ${parties.map((party) => {
            const [paid, gained] = [part(party.cost, cost), part(party.benefit, benefit)];
            return html`<tr><th scope="row">${words(this.nameOf(party.stakeholder))}</th><td>${percent(paid)}</td><td>${percent(gained)}</td><td>${percent(Math.abs(paid - gained))}</td></tr>`;
          })}
        </tbody>
      </table>
      <p class="sum">${this.t(PAYS.arithmetic(percent(2 * index), formatNumber(index, this.language, 2)))}</p>`;
  }

  protected override render(): TemplateResult {
    const { timeUnit } = workspaceOf(this.doc).simulation;
    return html`<dialog aria-labelledby="title" @close=${() => (this.isOpen = false)}>
      <div class="title-row">
        <h2 id="title">${this.t(PAYS.tableOf(this.name))}</h2>
        <form method="dialog"><button class="icon-button" aria-label=${this.t(PAYS.close)}>${drawing('close', 18)}</button></form>
      </div>
      ${this.isOpen
        ? html`<p class="note">${this.t(PAYS.tableWhat(lengthOfTime(this.length, timeUnit)))} ${this.t(PAYS.rules)}</p>
            <div class="wide" tabindex="0" role="group" aria-labelledby="title">${this.amountsTemplate()}</div>
            ${this.sharesTemplate()}`
        : nothing}
    </dialog>`;
  }
}

/** The cells of amounts and weight where a row has none. On a phone they make room, and a line says it in words. */
const MIDDLE = html`<td class="mid"></td><td class="mid"></td><td class="mid"></td>`;

function groupedLines({ lines }: PartySplit): ReadonlyMap<Id, readonly SplitLine[]> {
  const byParty = new Map<Id, SplitLine[]>();
  for (const line of lines) {
    const own = byParty.get(line.stakeholder);
    if (own) own.push(line);
    else byParty.set(line.stakeholder, [line]);
  }
  return byParty;
}
