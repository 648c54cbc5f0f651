import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import { changeSidePayment, evenRateOf, removeSidePayment } from '../../../state/commands/value/side-payments.js';
import { unitsPerYear, type OwnFlow } from '../../../view/value/own-flows.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { formatUpTo, parseAmount } from '../../../wording/number.js';
import { overWords, SETTLE } from '../../../wording/ui/side-payments.js';
import { valueAmount } from '../../../wording/value-amount.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import './ks-payment-form.js';
import { sidePaymentStyles } from './side-payment-styles.js';

/**
 * The value flows that the scenario has for itself, each with what it moves in the run, and a form to add one.
 *
 * @fires ks-command - A payment is added, changed or taken away; `detail.command`.
 * @fires ks-go-to - A flow is to be shown on the map; `detail.id`.
 * @fires ks-notice - One was taken away; `detail.text`, `detail.undo`.
 */
@customElement('ks-side-payments')
export class KsSidePayments extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, sidePaymentStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) flows: readonly OwnFlow[] = [];
  @property({ attribute: false }) scenario!: Id;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  /** What can be paid in, the most usual first. */
  @property({ attribute: false }) currencies: readonly Id[] = [];
  /** How long the run is, in time units. */
  @property({ attribute: false }) length = 1;

  @state() private isAdding = false;
  /** The flow whose amount is being typed. */
  @state() private typing: Id | null = null;
  @state() private isWrong = false;

  private nameOf(id: Id): string {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' || item?.kind === 'scenario' ? this.t(item.name, item.slug) : id;
  }

  private say(amount: number, valueType: Id): string {
    const type = this.doc.items.get(valueType);
    if (type?.kind !== 'value-type' || !Number.isFinite(amount)) return '–';
    return valueAmount(amount, type.unit, workspaceOf(this.doc).unitNames, this.language);
  }

  /** What is said of a flow: its sum over the run, or how much a year where that was agreed. */
  private rateOf({ flow, amount }: OwnFlow): { readonly amount: number; readonly over: number; readonly words: string } | null {
    const { timeUnit } = workspaceOf(this.doc).simulation;
    const rate = evenRateOf(flow.equation);
    if (!rate) return null;
    const perYear = unitsPerYear(timeUnit);
    const isYearly = rate.over === perYear && rate.over !== this.length;
    if (isYearly) return { ...rate, words: overWords('year', timeUnit, this.language) };
    if (rate.over === 1 && this.length !== 1) return { ...rate, words: overWords('unit', timeUnit, this.language) };
    // Where the run has another length since, the sum is what it moves now.
    const sum = rate.over === this.length || !Number.isFinite(amount) ? rate.amount : amount;
    return { amount: sum, over: this.length, words: overWords('run', timeUnit, this.language) };
  }

  private edit(id: Id): void {
    this.isWrong = false;
    this.typing = id;
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector<HTMLInputElement>('.field');
      field?.focus();
      field?.select();
    });
  }

  private take(id: Id, over: number, field: HTMLInputElement, stays: boolean): void {
    if (this.typing !== id) return;
    const amount = parseAmount(field.value, this.language);
    if (amount === null || amount <= 0) {
      if (stays) this.isWrong = true;
      else this.typing = null;
      return;
    }
    this.typing = null;
    this.emit('ks-command', { command: changeSidePayment(this.scenario, id, { amount, over }, freshId('flow')) });
  }

  private readonly onRemove = (id: Id): void => {
    this.emit('ks-command', { command: removeSidePayment(this.scenario, id) });
    this.emit('ks-notice', { text: SETTLE.removed, undo: true });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
  };

  private amountTemplate({ flow, amount }: OwnFlow, label: string): TemplateResult {
    const rate = this.rateOf({ flow, amount });
    if (!rate) return html`<span class="amount"><b>${this.say(amount, flow.valueType)}</b> <small>${this.t(SETTLE.notEven)}</small></span>`;
    if (this.typing !== flow.id) {
      const said = this.say(rate.amount, flow.valueType);
      return html`<button type="button" class="amount" @click=${() => this.edit(flow.id)}><span class="visually-hidden">${this.t(SETTLE.amountOf(label))}: </span><b>${said}</b> <small>${rate.words}</small></button>`;
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return;
      if (event.key === 'Enter') this.take(flow.id, rate.over, event.target as HTMLInputElement, true);
      else {
        event.stopPropagation();
        event.preventDefault();
        this.typing = null;
      }
      if (this.typing === null) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-flow="${CSS.escape(flow.id)}"] button.amount`)?.focus());
    };
    return html`<span class="amount">
      <input class="field" inputmode="decimal" autocomplete="off" .value=${formatUpTo(rate.amount, this.language, 2)} aria-label=${this.t(SETTLE.amountOf(label))} aria-invalid=${this.isWrong} aria-describedby=${this.isWrong ? 'wrong' : nothing} @keydown=${onKey} @blur=${(event: Event) => this.take(flow.id, rate.over, event.target as HTMLInputElement, false)} />
      <small>${rate.words}</small>
    </span>`;
  }

  private flowTemplate(own: OwnFlow): TemplateResult {
    const { flow } = own;
    const label = this.t(flow.label, flow.name);
    const mark = (id: Id): TemplateResult | typeof nothing => {
      const look = this.looks.get(id);
      return look ? partyMark(look) : nothing;
    };
    return html`<li data-flow=${flow.id}>
      <span class="ends">${mark(flow.from)}${drawing('arrow', 16)}${mark(flow.to)}</span>
      <button type="button" class="label" aria-label="${this.t(SETTLE.show(label))}, ${this.t(SETTLE.route(this.nameOf(flow.from), this.nameOf(flow.to)))}" @click=${() => this.emit('ks-go-to', { id: flow.id })}>
        ${words(label)}
      </button>
      ${this.amountTemplate(own, label)}
      <button type="button" class="icon-button remove" aria-label=${this.t(SETTLE.remove(label))} @click=${() => this.onRemove(flow.id)}>${drawing('close', 16)}</button>
      ${this.typing === flow.id && this.isWrong ? html`<p id="wrong" class="wrong">${this.t(SETTLE.needsAmount)}</p>` : nothing}
    </li>`;
  }

  private readonly onDone = (): void => {
    this.isAdding = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.add')?.focus());
  };

  protected override render(): TemplateResult {
    const { flows, isAdding } = this;
    const scenario = this.nameOf(this.scenario);
    return html`${flows.length > 0 ? html`<h3>${this.t(SETTLE.only(scenario))}</h3><ul class="flows" role="list">${flows.map((own) => this.flowTemplate(own))}</ul>` : nothing}
      ${isAdding
        ? html`<ks-payment-form .doc=${this.doc} .scenario=${this.scenario} .currencies=${this.currencies} .length=${this.length} @ks-done=${this.onDone}></ks-payment-form>`
        : html`<button type="button" class="button quiet add" @click=${() => (this.isAdding = true)}>${this.t(SETTLE.add)}</button>`}`;
  }
}
