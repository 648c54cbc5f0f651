import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { PartySplit } from '../../analyse/value/split.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { comparedUntil } from '../../view/chart/chart-line.js';
import { moneyScale } from '../../view/scenario/party-split.js';
import { formatNumber } from '../../wording/number.js';
import { PAYS } from '../../wording/ui/pays.js';
import { lengthOfTime, SCENARIOS } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { invisibleGifts, invisibleStyles } from '../values/pays/invisible-gifts.js';
import { payBars, payBarsStyles } from '../values/pays/pay-bars.js';

/** The most rows beside the curves; all of them stand in the Values view. */
const MOST_ROWS = 14;

/**
 * Who pays and who gains, beside the curves: the same bars and numbers as in the Values view, where weights, side payments
 * and the table behind them are.
 *
 * @fires ks-open-view - The Values view is asked for; `detail.view`.
 */
@customElement('ks-who-pays')
export class KsWhoPays extends KsElement {
  static override styles = [
    elementStyles,
    payBarsStyles,
    invisibleStyles,
    css`
      :host {
        display: block;
      }
      .index {
        display: grid;
        grid-template-columns: auto auto 1fr;
        align-items: center;
        gap: 10px;
        margin-top: 10px;
        font: 500 13px/18px var(--font);
      }
      .scale {
        position: relative;
        height: 4px;
        margin: 0 6px;
        border-radius: 2px;
        background: var(--line-strong);
      }
      .scale em {
        position: absolute;
        top: -4px;
        width: 12px;
        height: 12px;
        margin-left: -6px;
        border-radius: 50%;
        background: var(--ink);
      }
      .to-values {
        margin: 6px 0 0 -8px;
      }
      @media print {
        .scale,
        .scale em {
          print-color-adjust: exact;
        }
      }
    `,
  ];

  @property({ attribute: false }) split!: PartySplit;
  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) setting!: ChartSetting;

  private nameOf(id: Id): string {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? this.t(item.name, item.slug) : id;
  }

  protected override render(): TemplateResult {
    const { split, setting } = this;
    const { word } = moneyScale(split);
    const nameOf = (id: Id): string => this.nameOf(id);
    const index = Math.max(0, Math.min(1, split.index));
    const until = comparedUntil(setting.lines) ?? setting.stop;
    return html`<h2 class="head">${this.t(SCENARIOS.whoPays)}</h2>
      <p class="note">${this.t(SCENARIOS.whoPaysUnit(word, lengthOfTime(until - setting.start, setting.timeUnit)))}</p>
      ${payBars({ split, nameOf, looks: null, language: this.language, most: MOST_ROWS })}
      <p class="index" title=${this.t(SCENARIOS.splitMeaning)}>
        <span>${this.t(SCENARIOS.splitIncentive)}</span><b>${formatNumber(index, this.language, 2)}</b><span class="scale"><em style=${styleMap({ left: `${index * 100}%` })}></em></span>
      </p>
      ${invisibleGifts(split, nameOf, (text) => this.t(text))}
      <button type="button" class="button quiet to-values no-print" @click=${() => this.emit('ks-open-view', { view: 'values' })}>${this.t(PAYS.toValues)}</button>`;
  }
}
