import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import type { MakeWhole, Payer } from '../../../analyse/value/make-whole.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import { addSidePayments } from '../../../state/commands/value/side-payments.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { formatSpokenEuro } from '../../../wording/number.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { lengthOfTime } from '../../../wording/ui/scenarios.js';
import { SETTLE } from '../../../wording/ui/side-payments.js';
import { KsElement } from '../../ks-element.js';
import { words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';

/** The most names in one sentence, and the most rows before the rest is folded. */
const MOST_NAMES = 3;
const MOST_LOSERS = 5;
const MOST_PAYERS = 8;

/**
 * What would make everyone whole: who lacks how much, who could pay it of what it gains, and one button that settles it in
 * the scenario.
 *
 * @fires ks-command - The payments are added to the scenario; `detail.command`.
 * @fires ks-notice - They were; `detail.text`, `detail.undo`.
 */
@customElement('ks-make-whole')
export class KsMakeWhole extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    css`
      :host {
        display: block;
      }
      p {
        margin-top: 6px;
        font: 400 14px/20px var(--font);
        color: var(--ink-2);
      }
      .payers {
        margin-top: var(--s-1);
      }
      .payers label {
        display: grid;
        grid-template-columns: 18px 26px minmax(0, 1fr) auto;
        align-items: center;
        gap: 9px;
        min-height: 36px;
        padding: 2px 0;
        font: 400 14px/18px var(--font);
      }
      .payers input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--accent);
      }
      small {
        display: block;
        font: var(--t-note);
        color: var(--ink-3);
      }
      b {
        font-weight: 650;
        white-space: nowrap;
      }
      .pick {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s-2);
        margin-top: var(--s-2);
        font: var(--t-label);
      }
      select {
        min-height: 32px;
        max-width: 100%;
        padding: 0 var(--s-2);
        border: 1px solid var(--line-strong);
        border-radius: var(--r-2);
        background: var(--surface);
        font: var(--t-body);
      }
      .more {
        margin-left: -8px;
      }
      .note {
        font: var(--t-note);
        color: var(--ink-3);
      }
      .settle {
        width: 100%;
        margin-top: 10px;
        white-space: normal;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .payers label {
          min-height: var(--hit-touch);
        }
        select {
          min-height: var(--hit-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  @property({ attribute: false }) scenario!: Id;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();

  /** Who is asked otherwise than proposed: party → whether. */
  @state() private asked: ReadonlyMap<Id, boolean> = new Map();
  @state() private currency: Id | null = null;
  @state() private isWhole = false;

  private proposal: MakeWhole | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    // Who is asked is a matter of one scenario.
    if (changed.has('scenario')) this.asked = new Map();
    const currency = this.currency ?? undefined;
    const usual = this.book.makeWhole(this.scenario, { currency });
    const isAsked = ({ stakeholder, isAsked: asked }: Payer): boolean => this.asked.get(stakeholder) ?? asked;
    this.proposal = usual && this.asked.size > 0 ? this.book.makeWhole(this.scenario, { currency, payers: usual.payers.filter(isAsked).map(({ stakeholder }) => stakeholder) }) : usual;
  }

  private nameOf(id: Id | null): string {
    return this.t(this.textOf(id));
  }

  private textOf(id: Id | null): Text {
    const item = id === null ? undefined : this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' || item?.kind === 'scenario' ? (item.name.nl || item.name.en ? item.name : { nl: item.slug, en: item.slug }) : {};
  }

  private readonly onSettle = (): void => {
    const over = this.book.comparedLength(this.scenario);
    const { payments = [], currency = null } = this.proposal ?? {};
    if (currency === null || over === null || over <= 0) return;
    const added = payments.map(({ from, to, amount }) => ({ id: freshId('flow'), from, to, amount, over, valueType: currency, label: SETTLE.label(this.textOf(from), this.textOf(to)) }));
    this.emit('ks-command', { command: addSidePayments(this.scenario, added) });
    this.emit('ks-notice', { text: SETTLE.settled(added.length, this.nameOf(this.scenario)), undo: true });
  };

  private payerTemplate(payer: Payer, currency: Id | null, most: number): TemplateResult {
    const { stakeholder, gain, inCurrency, isAsked, pays } = payer;
    const look = this.looks.get(stakeholder);
    const name = this.nameOf(stakeholder);
    const party = this.doc.items.get(stakeholder);
    const isCommons = party?.kind === 'stakeholder' && party.is === 'boundary-commons';
    // A minus stays with its amount at the end of a line.
    const euro = (amount: number): string => formatSpokenEuro(amount, this.language, 2, most).replace('\u2212€', '\u2212\u2060€');
    const gains = currency !== null && Math.abs(gain - inCurrency) > 0.005 * gain ? SETTLE.gainsWithMoney(euro(gain), euro(inCurrency), this.nameOf(currency).toLowerCase()) : SETTLE.gains(euro(gain));
    const set = (event: Event): void => void (this.asked = new Map(this.asked).set(stakeholder, (event.target as HTMLInputElement).checked));
    return html`<li>
      <label>
        <input type="checkbox" aria-label=${this.t(SETTLE.asks(name))} .checked=${isAsked} @change=${set} />
        ${look ? partyMark(look) : html`<span></span>`}
        <span>${words(name)}<small>${this.t(gains)}${isCommons ? html`; ${this.t(SETTLE.commons)}` : nothing}</small></span>
        <b>${pays > 0 ? euro(pays) : ''}</b>
      </label>
    </li>`;
  }

  private currencyTemplate({ currencies, currency }: MakeWhole): TemplateResult | typeof nothing {
    if (currencies.length < 2) return nothing;
    const choose = (event: Event): void => void (this.currency = (event.target as HTMLSelectElement).value);
    return html`<div class="pick" title=${this.t(SETTLE.currencyWhy)}>
      <label for="currency">${this.t(SETTLE.currency)}</label>
      <select id="currency" @change=${choose}>${currencies.map((id) => html`<option value=${id} .selected=${id === currency}>${this.nameOf(id)}</option>`)}</select>
    </div>`;
  }

  private proposalTemplate(proposal: MakeWhole): TemplateResult {
    const { lacking, payers, hindrance, currency, sum } = proposal;
    const euro = (amount: number): string => formatSpokenEuro(amount, this.language, 2);
    const available = payers.filter(({ isAsked }) => isAsked).reduce((all, { gain }) => all + gain, 0);
    const unasked = payers.filter(({ isAsked }) => !isAsked).map(({ stakeholder }) => this.nameOf(stakeholder)).slice(0, MOST_NAMES);
    const { timeUnit } = workspaceOf(this.doc).simulation;
    const [named, rest] = [lacking.slice(0, MOST_LOSERS), lacking.slice(MOST_LOSERS)];
    const more = payers.length - MOST_PAYERS;
    return html`${named.map(({ stakeholder, lacks }) => html`<p>${words(this.t(SETTLE.lacks(this.nameOf(stakeholder), euro(lacks))))}</p>`)}
      ${rest.length > 0 ? html`<p>${this.t(SETTLE.alsoLack(rest.length, euro(rest.reduce((all, { lacks }) => all + lacks, 0))))}</p>` : nothing}
      <p>${this.t(SETTLE.from)}</p>
      <ul class="payers" role="list">${(this.isWhole ? payers : payers.slice(0, MOST_PAYERS)).map((payer) => this.payerTemplate(payer, currency, payers[0]?.gain ?? 0))}</ul>
      ${more > 0
        ? html`<button type="button" class="button quiet more" aria-expanded=${this.isWhole} @click=${() => (this.isWhole = !this.isWhole)}>${this.t(this.isWhole ? PAYS.fewer : PAYS.others(more))}</button>`
        : nothing}
      ${this.currencyTemplate(proposal)}
      ${hindrance === 'too-little'
        ? html`<p role="status">${words(this.t(SETTLE.tooLittle(euro(available), euro(sum), unasked)))}</p>`
        : html`<p class="note">${this.t(SETTLE.evenly(lengthOfTime(this.book.comparedLength(this.scenario) ?? 0, timeUnit)))}</p>
            <button type="button" class="button settle" @click=${this.onSettle}>${this.t(SETTLE.settle)}</button>`}`;
  }

  protected override render(): TemplateResult {
    const { proposal } = this;
    const head = html`<h2 class="head">${this.t(SETTLE.title)}</h2>`;
    if (!proposal) return html`${head}<p>${this.t(PAYS.notRun)}</p>`;
    switch (proposal.hindrance) {
      case 'nobody-lacks':
        return html`${head}<p>${this.t(SETTLE.nobodyLacks)}</p>`;
      case 'no-surplus':
        return html`${head}<p>${this.t(SETTLE.noSurplus)}</p>`;
      case 'no-currency':
        return html`${head}<p>${this.t(SETTLE.noCurrency)}</p>`;
      case 'too-little':
      case null:
        return html`${head}${this.proposalTemplate(proposal)}`;
    }
  }
}
