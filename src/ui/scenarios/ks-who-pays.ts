import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { PartySplit } from '../../analyse/value/split.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { comparedUntil } from '../../view/chart/chart-line.js';
import { moneyDecimals, moneyScale, partyBars, type PartyBar } from '../../view/scenario/party-split.js';
import { formatNumber, formatSigned } from '../../wording/number.js';
import { lengthOfTime, SCENARIOS } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { drawing } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';

/** Who pays and who gains: one row for each party, gain right and solid, cost left and hatched, nought an open dot. */
@customElement('ks-who-pays')
export class KsWhoPays extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .parties {
        display: grid;
        grid-template-columns: minmax(0, 138px) minmax(60px, 1fr) minmax(36px, auto);
        column-gap: var(--s-2);
        margin-top: 6px;
      }
      .parties li {
        display: grid;
        grid-column: 1 / -1;
        grid-template-columns: subgrid;
        align-items: center;
        min-height: 23px;
        font: 400 13px/18px var(--font);
      }
      .name {
        line-height: 16px;
      }
      .box {
        position: relative;
        height: 12px;
      }
      .box::before {
        content: '';
        position: absolute;
        left: 50%;
        top: -6px;
        bottom: -7px;
        width: 1px;
        background: var(--line-strong);
      }
      .box i {
        position: absolute;
        top: 0;
        bottom: 0;
        border-radius: 2px;
      }
      .gain i {
        left: 50%;
        background: var(--gain);
      }
      .cost i {
        right: 50%;
        background: repeating-linear-gradient(135deg, var(--cost) 0 3px, color-mix(in srgb, var(--cost) 62%, transparent) 3px 5px);
      }
      .none i {
        left: calc(50% - 3px);
        top: 2.5px;
        bottom: auto;
        width: 7px;
        height: 7px;
        border: 1.5px solid var(--base);
        border-radius: 50%;
        background: var(--surface);
      }
      b {
        font-weight: 650;
        text-align: right;
      }
      .gain b {
        color: var(--gain);
      }
      .cost b {
        color: var(--cost);
      }
      .none b {
        color: var(--ink-3);
        font-weight: 500;
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
      .invisible {
        display: flex;
        gap: var(--s-2);
        margin-top: 10px;
        font: 400 12px/16px var(--font);
        color: var(--ink-2);
      }
      .invisible .icon {
        color: var(--ink-3);
      }
      @media (max-width: 700px) {
        .parties li {
          min-height: 30px;
          font-size: 14px;
        }
      }
      @media print {
        .box i,
        .box::before,
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

  private row(bar: PartyBar, by: number, decimals: number): TemplateResult {
    const width = `${bar.length * 49}%`;
    const name = this.nameOf(bar.stakeholder);
    return html`<li class=${bar.side}>
      <span class="name">${name}</span>
      <span class="box"><i style=${bar.side === 'none' ? '' : styleMap({ width })}></i></span>
      <b>${formatSigned(bar.net / by, this.language, decimals)}</b>
    </li>`;
  }

  protected override render(): TemplateResult {
    const { split, setting } = this;
    const { by, word } = moneyScale(split);
    const index = Math.max(0, Math.min(1, split.index));
    const until = comparedUntil(setting.lines) ?? setting.stop;
    return html`<h2 class="head">${this.t(SCENARIOS.whoPays)}</h2>
      <p class="note">${this.t(SCENARIOS.whoPaysUnit(word, lengthOfTime(until - setting.start, setting.timeUnit)))}</p>
      <ul class="parties" role="list">
        ${partyBars(split).map((bar) => this.row(bar, by, moneyDecimals(split)))}
      </ul>
      <p class="index" title=${this.t(SCENARIOS.splitMeaning)}>
        <span>${this.t(SCENARIOS.splitIncentive)}</span><b>${formatNumber(index, this.language, 2)}</b><span class="scale"><em style=${styleMap({ left: `${index * 100}%` })}></em></span>
      </p>
      ${split.invisible.length === 0
        ? nothing
        : split.invisible.map(
            ({ stakeholder, valueType }) =>
              html`<p class="invisible">${drawing('eye', 18)}<span>${this.t(SCENARIOS.invisible(this.nameOf(stakeholder), this.nameOf(valueType).toLowerCase()))}</span></p>`,
          )}`;
  }
}
