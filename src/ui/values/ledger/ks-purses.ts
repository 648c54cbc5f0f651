import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PurseBalance } from '../../../analyse/value/purse.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { scaleFor } from '../../../view/value/ledger-scale.js';
import { variableName } from '../../../view/map/scene.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { formatSigned } from '../../../wording/number.js';
import { LEDGER, scaledUnit } from '../../../wording/ui/ledger.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import { ledgerStyles } from './ledger-styles.js';
import { nameOf } from './ledger-names.js';

/** The largest difference between a purse and its flows that is rounding, as a share of what they moved. */
const RECONCILED = 1e-8;

/**
 * The purses of parties beside the ledger, over the whole run: what each gained, what its flows say, and whether the two
 * are the same. Nothing where the document declares no purse.
 *
 * @fires ks-go-to - The variable that is a purse is to be shown on the map; `detail.id`.
 */
@customElement('ks-purses')
export class KsPurses extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    ledgerStyles,
    css`
      h3 {
        margin-top: var(--s-5);
        font: 600 13px/18px var(--font);
      }
      .region {
        margin-top: var(--s-1);
      }
      .party {
        max-width: none;
      }
      td,
      thead th {
        padding: 3px 6px;
      }
      thead th {
        color: var(--ink-3);
        font: 400 12px/16px var(--font);
      }
      tbody td {
        border-color: var(--line);
      }
      .variable {
        padding: 2px 4px;
        margin-left: -4px;
        border-radius: var(--r-1);
        text-align: left;
      }
      .variable:hover {
        background: var(--accent-tint);
      }
      .verdict .icon {
        display: inline-block;
        margin-right: 3px;
        vertical-align: -2px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .variable {
          min-height: var(--hit-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) purses: readonly PurseBalance[] = [];
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();

  private verdict({ difference, turnover }: PurseBalance, said: string): TemplateResult {
    if (!Number.isFinite(difference)) return html`<td class="verdict">${this.t(LEDGER.noNumber)}</td>`;
    const isSame = Math.abs(difference) <= RECONCILED * turnover;
    return isSame
      ? html`<td class="verdict gain">${icon('check', 14)}${this.t(LEDGER.reconciles)}</td>`
      : html`<td class="verdict cost">${icon('warning', 14)}${this.t(LEDGER.reconcilesNot)}, ${said}</td>`;
  }

  private rowTemplate(balance: PurseBalance): TemplateResult | typeof nothing {
    const { doc, language, looks } = this;
    const purse = doc.items.get(balance.purse);
    if (purse?.kind !== 'purse') return nothing;
    const type = doc.items.get(purse.valueType);
    const scale = scaleFor(Math.max(...[balance.change, balance.flows, balance.outside].map(Math.abs).filter(Number.isFinite), 0));
    const say = (amount: number): string => formatSigned(amount / scale.by, language, scale.decimals);
    const look = looks.get(purse.stakeholder);
    const unit = type?.kind === 'value-type' ? scaledUnit(scale.by, type.unit, workspaceOf(doc).unitNames, language) : '';
    return html`<tr>
      <th class="party" scope="row">
        <span class="who"
          >${look ? partyMark(look) : nothing}<button type="button" class="variable" title=${this.t(LEDGER.showOnMap)} @click=${() => this.emit('ks-go-to', { id: purse.variable })}>
            ${words(this.t(LEDGER.purseOf(nameOf(doc, purse.stakeholder, language), variableName(doc, purse.variable, language).toLocaleLowerCase(language))))} <small>${unit}</small>
          </button></span
        >
      </th>
      <td>${say(balance.change)}</td>
      <td>${say(balance.flows)}</td>
      ${this.verdict(balance, say(balance.difference))}
      <td>${say(balance.outside)}</td>
    </tr>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.purses.length === 0) return nothing;
    return html`<h3>${this.t(LEDGER.purses)}</h3>
      <p class="note">${this.t(LEDGER.pursesHow)}</p>
      <div class="region" role="region" aria-label=${this.t(LEDGER.purses)} tabindex="0">
        <table>
          <caption class="visually-hidden">${this.t(LEDGER.purses)}. ${this.t(LEDGER.pursesHow)}</caption>
          <thead>
            <tr>
              <th class="party" scope="col">${this.t(LEDGER.purse)}</th>
              <th scope="col">${this.t(LEDGER.purseGained)}</th>
              <th scope="col">${this.t(LEDGER.purseFlows)}</th>
              <th scope="col">${this.t(LEDGER.purseDifference)}</th>
              <th scope="col" title=${this.t(LEDGER.purseOutsideHow)}>${this.t(LEDGER.purseOutside)}</th>
            </tr>
          </thead>
          <tbody>
            ${this.purses.map((balance) => this.rowTemplate(balance))}
          </tbody>
        </table>
      </div>`;
  }
}
