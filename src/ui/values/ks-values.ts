import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, rankedOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import type { Outcome } from '../../view/outcome.js';
import { partyLooks, type PartyLook } from '../../view/value/party-look.js';
import { periodOf } from '../../view/value/value-time.js';
import { formatNumber } from '../../wording/number.js';
import { VALUES } from '../../wording/ui/values.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { chartSetting, isSameSetting } from '../scenarios/chart-model.js';
import '../scenarios/ks-who-pays.js';
import { elementStyles } from '../styles/element-styles.js';
import { valuesStyles } from './values-styles.js';

/**
 * The Values view: who gives what to whom in the current scenario, who gains by it and who pays.
 *
 * @fires ks-look - Other value or another time is looked at; `detail` is what changes of the {@link ValueLook}.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 * @fires ks-go-to - A record is to be shown on the map; `detail.id`.
 * @fires ks-command - A change of the document; `detail.command`.
 * @fires ks-preview - A change while a gesture goes on; `detail.command`, null when it is called off.
 * @fires ks-notice - Something was done that can be undone; `detail.text`, `detail.undo`.
 */
@customElement('ks-values')
export class KsValues extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, valuesStyles];

  @property({ attribute: false }) doc!: Document;
  /** As the document was last saved. */
  @property({ attribute: false }) saved: Document | null = null;
  /** What base and every scenario say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) issues: readonly Issue[] = [];

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private setting!: ChartSetting;

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc', 'language')) this.looks = partyLooks(itemsOf(this.doc, 'stakeholder'), this.language);
    if (has('doc', 'outcomes', 'scenario', 'language')) {
      const next = chartSetting(this.doc, this.outcomes, this.scenario, this.language);
      if (!this.setting || !isSameSetting(this.setting, next)) this.setting = next;
    }
  }

  private barTemplate(): TemplateResult {
    const choose = (event: Event): void => {
      const { value } = event.target as HTMLSelectElement;
      this.emit('ks-scenario', { scenario: value === '' ? null : value });
    };
    return html`<div class="bar">
      <label class="choice"
        ><span class="visually-hidden">${this.t(VALUES.scenario)}</span>
        <select @change=${choose}>
          <option value="" ?selected=${this.scenario === null}>${this.t(VALUES.base)}</option>
          ${rankedOf(this.doc, 'scenario').map(({ id, name, slug }) => html`<option value=${id} ?selected=${id === this.scenario}>${this.t(name, slug)}</option>`)}
        </select></label
      >
    </div>`;
  }

  private ledgerTemplate(book: ValueBook): TemplateResult {
    const { simulation } = workspaceOf(this.doc);
    const ledger = book.ledger(this.scenario, periodOf(this.look, simulation));
    const types = itemsOf(this.doc, 'value-type');
    return html`<table>
      <caption class="title">${this.t(VALUES.ledger)}</caption>
      <thead>
        <tr><th scope="col">${this.t(VALUES.party)}</th>${types.map(({ name, slug }) => html`<th scope="col">${words(this.t(name, slug))} ${this.t(VALUES.given)}</th><th scope="col">${this.t(VALUES.received)}</th>`)}</tr>
      </thead>
      <tbody>
        ${itemsOf(this.doc, 'stakeholder').map((party) => {
          const look = this.looks.get(party.id);
          const entries = types.map((type) => ledger.find((entry) => entry.stakeholder === party.id && entry.valueType === type.id));
          return html`<tr>
            <th scope="row">${look ? partyMark(look) : nothing} ${this.t(party.name, party.slug)}</th>
            ${entries.map((entry) => html`<td>${formatNumber(entry?.given ?? 0, this.language)}</td><td>${formatNumber(entry?.received ?? 0, this.language)}</td>`)}
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  private payTemplate(): TemplateResult {
    const split = this.book?.split(this.scenario) ?? null;
    if (!split) return html`<h2 class="head">${this.t(VALUES.outcome)}</h2><p>${this.t(VALUES.chooseScenario)}</p>`;
    return html`<ks-who-pays .split=${split} .doc=${this.doc} .setting=${this.setting}></ks-who-pays>`;
  }

  protected override render(): TemplateResult {
    const hasFlows = itemsOf(this.doc, 'value-flow').length > 0;
    if (!hasFlows) return html`<div class="empty"><h2 class="head">${this.t(VALUES.noFlowsTitle)}</h2><p>${this.t(VALUES.noFlowsHow)}</p></div>`;
    return html`${this.barTemplate()}
      <div class="view">
        <section class="sheet" aria-label=${this.t(VALUES.whatMoves)}>${this.book ? this.ledgerTemplate(this.book) : nothing}</section>
        <aside class="margin" aria-label=${this.t(VALUES.outcome)}><section>${this.payTemplate()}</section></aside>
      </div>`;
  }
}
