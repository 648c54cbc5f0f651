import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Indicator } from '../../model/scenario.js';
import { rangeOf } from '../../view/lever/lever.js';
import type { Comparison, OutcomeDifference, ParameterDifference } from '../../view/scenario/comparison.js';
import type { OwnFlow } from '../../view/value/own-flows.js';
import { formatBare, formatQuantity, quantityOf } from '../../wording/quantity.js';
import { moment, SCENARIOS } from '../../wording/ui/scenarios.js';
import { SETTLE } from '../../wording/ui/side-payments.js';
import { valueAmount } from '../../wording/value-amount.js';
import { valueWords } from '../chart/chart-words.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { drawing, words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';

/** Every setting that differs from base and no other, and what each indicator makes of it. */
@customElement('ks-differences')
export class KsDifferences extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
        margin-top: 6px;
        border-collapse: collapse;
      }
      caption {
        padding-bottom: 2px;
        font: var(--t-note);
        color: var(--ink-3);
        text-align: left;
      }
      th {
        padding: 2px 0;
        font: 400 13px/18px var(--font);
        text-align: left;
        vertical-align: top;
      }
      th small {
        font: var(--t-note);
        color: var(--ink-3);
      }
      td {
        padding: 2px 0;
        font: 600 13px/18px var(--font);
        text-align: right;
        vertical-align: top;
        white-space: nowrap;
      }
      .base {
        padding-left: var(--s-2);
        color: var(--base);
        font-weight: 500;
      }
      .arrow {
        width: 24px;
      }
      .arrow .icon {
        margin: 2px 5px;
        color: var(--ink-3);
      }
      td:last-child {
        min-width: 52px;
        white-space: normal;
      }
      .stale {
        opacity: 0.4;
      }
      .none {
        margin-top: 6px;
        color: var(--ink-2);
        font: 400 13px/18px var(--font);
      }
      @media (max-width: 700px) {
        th,
        td {
          padding: 5px 0;
          font-size: 14px;
        }
      }
    `,
  ];

  /** Null in base. */
  @property({ attribute: false }) comparison: Comparison | null = null;
  /** Value flows that only the scenario has: a side payment. */
  @property({ attribute: false }) ownFlows: readonly OwnFlow[] = [];
  @property({ attribute: false }) indicators: readonly Indicator[] = [];
  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) setting!: ChartSetting;

  private cells(base: string, value: string, isStale = false): TemplateResult {
    return html`<td class="base">${base}</td>
      <td class="arrow">${drawing('arrow', 14)}<span class="visually-hidden">${this.t(SCENARIOS.fromTo)}</span></td>
      <td class=${isStale ? 'stale' : ''}>${value.replace(/(?<=\d)\u00a0/, ' ')}</td>`;
  }

  private settingRow({ parameter, base, value, until }: ParameterDifference): TemplateResult | typeof nothing {
    const variable = this.doc.items.get(parameter);
    if (variable?.kind !== 'auxiliary') return nothing;
    const quantity = quantityOf(variable.units, rangeOf(this.doc, variable), workspaceOf(this.doc).unitNames, base);
    return html`<tr>
      <th scope="row">
        ${words(this.t(variable.label, variable.name))}${until !== null && until < this.setting.stop ? html` <small>${this.t(SCENARIOS.until(moment(until, this.setting.timeUnit)))}</small>` : nothing}
      </th>
      ${this.cells(formatBare(base, quantity, this.language), formatQuantity(value, quantity, this.language))}
    </tr>`;
  }

  private flowRow({ flow, amount }: OwnFlow): TemplateResult {
    const name = (id: Id): string => {
      const item = this.doc.items.get(id);
      return item?.kind === 'stakeholder' ? this.t(item.name, item.slug) : '';
    };
    const type = this.doc.items.get(flow.valueType);
    const said = type?.kind === 'value-type' && Number.isFinite(amount) ? valueAmount(amount, type.unit, workspaceOf(this.doc).unitNames, this.language) : this.t(SCENARIOS.ownFlow);
    return html`<tr>
      <th scope="row">${words(this.t(flow.label, flow.name))} <small>${this.t(SETTLE.route(name(flow.from), name(flow.to)))}</small></th>
      <td colspan="3">${said}</td>
    </tr>`;
  }

  private outcomeRow({ variable, base, value }: OutcomeDifference): TemplateResult | typeof nothing {
    const indicator = this.indicators.find((candidate) => candidate.variable === variable);
    if (!indicator) return nothing;
    const isStale = this.setting.lines.at(-1)?.outcome.stale ?? false;
    return html`<tr>
      <th scope="row">${words(this.t(indicator.label))}</th>
      ${this.cells(valueWords(base, indicator, this.language), valueWords(value, indicator, this.language), isStale)}
    </tr>`;
  }

  protected override render(): TemplateResult {
    const { comparison, setting } = this;
    const heading = html`<h2 class="head">${this.t(SCENARIOS.difference)}</h2>`;
    if (!comparison) return html`${heading}<p class="none">${this.t(SCENARIOS.inBase)}</p>`;
    const { settings, outcomes, until } = comparison;
    if (settings.length === 0 && this.ownFlows.length === 0) return html`${heading}<p class="none">${this.t(SCENARIOS.noDifference)}</p>`;
    return html`${heading}
      <table>
        <caption>${this.t(SCENARIOS.settings)}</caption>
        <tbody>
          ${settings.map((difference) => this.settingRow(difference))}
          ${this.ownFlows.map((own) => this.flowRow(own))}
        </tbody>
      </table>
      <table>
        <caption>${this.t(SCENARIOS.outcomeIn(moment(until ?? setting.stop, setting.timeUnit)))}</caption>
        <tbody>${outcomes.map((difference) => this.outcomeRow(difference))}</tbody>
      </table>`;
  }
}
