import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder, ValueFlow } from '../../model/party.js';
import { flowsIn } from '../../view/value/contributions.js';
import type { PartyLook } from '../../view/value/party-look.js';
import { PARTIES } from '../../wording/ui/parties.js';
import { valueAmount } from '../../wording/value-amount.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import '../network/ks-give-to.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { elementStyles } from '../styles/element-styles.js';
import { panelStyles } from './panel-styles.js';

/** Most flows in one list at a time; a market may take part in hundreds. */
const MOST_ROWS = 12;

type Direction = 'gives' | 'receives' | 'keeps';

/**
 * What a party gives and receives in the current scenario: each flow with its other end, what flows, and how much in the
 * period that is looked at.
 *
 * @fires ks-select - A flow is chosen; `detail.id`.
 * @fires ks-connect - A new flow is to be drawn; `detail.from` and `detail.to`.
 */
@customElement('ks-party-flows')
export class KsPartyFlows extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    panelStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
      h3 + .flow-row {
        margin-top: 0;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) party!: Stakeholder;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  /** What each flow moved in the period, in units of its value type; empty before a run. */
  @property({ attribute: false }) amounts: ReadonlyMap<Id, number> = new Map();
  /** The period, in words: "in jaar 25". */
  @property() when = '';

  @state() private whole: ReadonlySet<Direction> = new Set();

  private rowTemplate(flow: ValueFlow, direction: Direction, own: ReadonlySet<Id>): TemplateResult {
    const { doc, looks, language } = this;
    const type = doc.items.get(flow.valueType);
    const other = doc.items.get(direction === 'receives' ? flow.from : flow.to);
    const look = other && looks.get(other.id);
    const name = other?.kind === 'stakeholder' ? this.t(other.name, other.slug) : '';
    const typeName = type?.kind === 'value-type' ? this.t(type.name, type.slug) : '';
    const amount = this.amounts.get(flow.id);
    const unit = type?.kind === 'value-type' ? type.unit : '';
    const whom = direction === 'keeps' ? '' : this.t(direction === 'gives' ? PARTIES.toWhom(name) : PARTIES.fromWhom(name));
    const about = [typeName, whom, own.has(flow.id) ? this.t(PARTIES.onlyHere) : ''].filter(Boolean).join(', ');
    return html`<li>
      <button type="button" class="flow-row" @click=${() => this.emit('ks-select', { id: flow.id })}>
        ${look ? partyMark(look) : html`<span></span>`}<span>${words(this.t(flow.label, flow.name))}</span>${amount === undefined ? nothing : html`<b>${valueAmount(amount, unit, workspaceOf(doc).unitNames, language)}</b>`}<small>${words(about)}</small>
      </button>
    </li>`;
  }

  private listTemplate(direction: Direction, flows: readonly ValueFlow[], own: ReadonlySet<Id>): TemplateResult | typeof nothing {
    if (flows.length === 0) return nothing;
    const shown = this.whole.has(direction) ? flows : flows.slice(0, MOST_ROWS);
    const rest = flows.length - shown.length;
    return html`<section>
      <h3>${this.t(PARTIES[direction])}${this.amounts.size > 0 ? html`<span>${this.when}</span>` : nothing}</h3>
      <ul>${shown.map((flow) => this.rowTemplate(flow, direction, own))}</ul>
      ${rest > 0 ? html`<button type="button" class="button quiet" @click=${() => (this.whole = new Set([...this.whole, direction]))}>${this.t(PARTIES.moreRows(rest))}</button>` : nothing}
    </section>`;
  }

  protected override render(): TemplateResult {
    const { doc, party, scenario } = this;
    const flows = flowsIn(doc, scenario).filter(({ from, to }) => from === party.id || to === party.id);
    const give = html`<ks-give-to .doc=${doc} .from=${party.id}></ks-give-to>`;
    if (flows.length === 0) return html`<section><p class="quiet">${this.t(PARTIES.noFlows)}</p>${give}</section>`;
    const own = new Set(itemsOf(doc, 'scenario').flatMap(({ valueFlows }) => valueFlows ?? []));
    return html`${this.listTemplate('gives', flows.filter(({ from, to }) => from === party.id && to !== party.id), own)}
      ${this.listTemplate('receives', flows.filter(({ from, to }) => to === party.id && from !== party.id), own)}
      ${this.listTemplate('keeps', flows.filter(({ from, to }) => from === to), own)}
      ${give}`;
  }
}
