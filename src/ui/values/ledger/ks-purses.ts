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
import { withinSentence } from '../../../wording/ui/value-picture.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { words } from '../../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
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
    css`
      :host {
        display: block;
      }
      h3 {
        margin-top: var(--s-5);
        font: 600 13px/18px var(--font);
      }
      li {
        margin-top: var(--s-1);
        padding: 6px 0;
        border-top: 1px solid var(--line);
      }
      .who {
        display: flex;
        gap: 10px;
        align-items: center;
      }
      .variable {
        min-height: var(--hit);
        padding: 2px 4px;
        margin-left: -4px;
        border-radius: var(--r-1);
        font: var(--t-label);
        text-align: left;
      }
      .variable:hover {
        background: var(--accent-tint);
      }
      small {
        color: var(--ink-3);
        font: var(--t-note);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
        gap: var(--s-1) var(--s-4);
        margin: 0 0 0 36px;
      }
      dt {
        color: var(--ink-3);
        font: var(--t-note);
      }
      dd {
        font: 400 13px/18px var(--font);
      }
      .same {
        color: var(--ok);
      }
      .other {
        color: var(--cost);
      }
      .icon {
        display: inline-block;
        margin-right: 3px;
        vertical-align: -2px;
        stroke-width: 2;
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

  /** Whether purse and flows say the same, but for rounding. */
  private verdict({ difference, turnover }: PurseBalance, said: string): TemplateResult {
    if (!Number.isFinite(difference)) return html`<dd>${this.t(LEDGER.noNumber)}</dd>`;
    return Math.abs(difference) <= RECONCILED * turnover
      ? html`<dd class="same">${icon('check', 14)}${this.t(LEDGER.reconciles)}</dd>`
      : html`<dd class="other">${icon('warning', 14)}${this.t(LEDGER.reconcilesNot)}, ${said}</dd>`;
  }

  private purseTemplate(balance: PurseBalance): TemplateResult | typeof nothing {
    const { doc, language, looks } = this;
    const purse = doc.items.get(balance.purse);
    if (purse?.kind !== 'purse') return nothing;
    const type = doc.items.get(purse.valueType);
    const scale = scaleFor(Math.max(...[balance.change, balance.flows, balance.outside].map(Math.abs).filter(Number.isFinite), 0));
    const say = (amount: number): string => formatSigned(amount / scale.by, language, scale.decimals);
    const look = looks.get(purse.stakeholder);
    const unit = type?.kind === 'value-type' ? scaledUnit(scale.by, type.unit, workspaceOf(doc).unitNames, language) : '';
    return html`<li>
      <p class="who">
        ${look ? partyMark(look) : nothing}<button type="button" class="variable" title=${this.t(LEDGER.showOnMap)} @click=${() => this.emit('ks-go-to', { id: purse.variable })}>
          ${words(this.t(LEDGER.purseOf(nameOf(doc, purse.stakeholder, language), withinSentence(variableName(doc, purse.variable, language)))))} <small>${unit}</small>
        </button>
      </p>
      <dl>
        <div><dt>${this.t(LEDGER.purseGained)}</dt><dd>${say(balance.change)}</dd></div>
        <div><dt>${this.t(LEDGER.purseFlows)}</dt><dd>${say(balance.flows)}</dd></div>
        <div><dt>${this.t(LEDGER.purseDifference)}</dt>${this.verdict(balance, say(balance.difference))}</div>
        <div title=${this.t(LEDGER.purseOutsideHow)}><dt>${this.t(LEDGER.purseOutside)}</dt><dd>${say(balance.outside)}</dd></div>
      </dl>
    </li>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.purses.length === 0) return nothing;
    return html`<h3>${this.t(LEDGER.purses)}</h3>
      <p class="note">${this.t(LEDGER.pursesHow)}</p>
      <ul role="list">
        ${this.purses.map((balance) => this.purseTemplate(balance))}
      </ul>`;
  }
}
