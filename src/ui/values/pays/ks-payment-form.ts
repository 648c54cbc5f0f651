import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import type { Text } from '../../../model/text.js';
import { addSidePayments } from '../../../state/commands/value/side-payments.js';
import { unitsPerYear } from '../../../view/value/own-flows.js';
import { parseAmount } from '../../../wording/number.js';
import { overWords, SETTLE } from '../../../wording/ui/side-payments.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import { sidePaymentStyles } from './side-payment-styles.js';

/** Over what an amount is meant: the whole run, a year, or one time unit. */
type Over = 'run' | 'year' | 'unit';

/**
 * A payment by hand: from whom to whom, how much of what. Enter adds it, Escape closes the form.
 *
 * @fires ks-command - It is added; `detail.command`.
 * @fires ks-done - The form can close. Does not leave the element's own tree.
 */
@customElement('ks-payment-form')
export class KsPaymentForm extends KsElement {
  static override styles = [elementStyles, sidePaymentStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) scenario!: Id;
  /** What can be paid in, the most usual first; any other value type can be given too. */
  @property({ attribute: false }) currencies: readonly Id[] = [];
  /** How long the run is, in time units. */
  @property({ attribute: false }) length = 1;

  @state() private from: Id | '' = '';
  @state() private to: Id | '' = '';
  @state() private valueType: Id | '' = '';
  @state() private over: Over = 'run';
  @state() private amount = '';
  /** What is wrong with what was filled in, once somebody wanted to add it. */
  @state() private wrong: Text | null = null;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('select')?.focus();
  }

  private get overs(): readonly Over[] {
    const perYear = unitsPerYear(workspaceOf(this.doc).simulation.timeUnit);
    return ['run', ...(perYear === null ? [] : ['year' as const]), ...(perYear === 1 ? [] : ['unit' as const])];
  }

  /** What the currencies are comes first. */
  private get types(): readonly ValueType[] {
    const place = ({ id }: ValueType): number => (this.currencies.includes(id) ? this.currencies.indexOf(id) : Infinity);
    return itemsOf(this.doc, 'value-type').toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  }

  private done(): void {
    this.dispatchEvent(new CustomEvent('ks-done'));
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const { from, to, over } = this;
    const amount = parseAmount(this.amount, this.language);
    const [valueType] = this.valueType === '' ? this.types.map(({ id }) => id) : [this.valueType];
    if (from === '' || to === '' || from === to) return this.refuse(SETTLE.needsParties, from === '' ? 'from' : 'to');
    if (amount === null || amount <= 0 || valueType === undefined) return this.refuse(SETTLE.needsAmount, 'amount');
    const span = over === 'run' ? this.length : over === 'year' ? (unitsPerYear(workspaceOf(this.doc).simulation.timeUnit) ?? 1) : 1;
    const label = SETTLE.label(this.textOf(from), this.textOf(to));
    this.emit('ks-command', { command: addSidePayments(this.scenario, [{ id: freshId('flow'), from, to, valueType, label, amount, over: span }]) });
    this.done();
  };

  private refuse(text: Text, field: string): void {
    this.wrong = text;
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  private textOf(id: Id): Text {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' ? (item.name.nl || item.name.en ? item.name : { nl: item.slug, en: item.slug }) : {};
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    this.done();
  };

  private readonly onAmount = (event: Event): void => {
    this.amount = (event.target as HTMLInputElement).value;
    this.wrong = null;
  };

  private partyTemplate(name: 'from' | 'to', label: Text): TemplateResult {
    const choose = (event: Event): void => {
      this[name] = (event.target as HTMLSelectElement).value;
      this.wrong = null;
    };
    return html`<div class="entry">
      <label for=${name}>${this.t(label)}</label>
      <select id=${name} @change=${choose}>
        <option value="" .selected=${this[name] === ''}>${this.t(SETTLE.choose)}</option>
        ${itemsOf(this.doc, 'stakeholder').map((party) => html`<option value=${party.id} .selected=${this[name] === party.id}>${this.t(party.name, party.slug)}</option>`)}
      </select>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { timeUnit } = workspaceOf(this.doc).simulation;
    const types = this.types;
    const chosen = this.valueType || types[0]?.id;
    return html`<form class="form" novalidate aria-labelledby="title" @submit=${this.onSubmit} @keydown=${this.onKey}>
      <h3 id="title" class="whole">${this.t(SETTLE.add)}</h3>
      ${this.partyTemplate('from', SETTLE.giver)} ${this.partyTemplate('to', SETTLE.receiver)}
      <div class="entry">
        <label for="amount">${this.t(SETTLE.amount)}</label>
        <input id="amount" autocomplete="off" .value=${this.amount} aria-invalid=${this.wrong === SETTLE.needsAmount} aria-describedby=${this.wrong ? 'wrong' : nothing} @input=${this.onAmount} />
      </div>
      <div class="entry">
        <label for="over">${this.t(SETTLE.over)}</label>
        <select id="over" @change=${(event: Event) => (this.over = (event.target as HTMLSelectElement).value as Over)}>
          ${this.overs.map((over) => html`<option value=${over} .selected=${over === this.over}>${overWords(over, timeUnit, this.language)}</option>`)}
        </select>
      </div>
      <div class="entry whole">
        <label for="what">${this.t(SETTLE.what)}</label>
        <select id="what" @change=${(event: Event) => (this.valueType = (event.target as HTMLSelectElement).value)}>
          ${types.map((type) => html`<option value=${type.id} .selected=${type.id === chosen}>${this.t(type.name, type.slug)}</option>`)}
        </select>
      </div>
      ${this.wrong ? html`<p id="wrong" class="wrong whole" role="alert">${this.t(this.wrong)}</p>` : nothing}
      <p class="note whole">${this.t(SETTLE.onlyHow)}</p>
      <div class="whole acts"><button type="submit" class="button primary">${this.t(SETTLE.save)}</button><button type="button" class="button quiet" @click=${() => this.done()}>${this.t(SETTLE.cancel)}</button></div>
    </form>`;
  }
}
