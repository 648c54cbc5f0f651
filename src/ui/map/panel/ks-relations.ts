import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Sign } from '../../../analyse/polarity/sign.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { valueAt } from '../../../view/chart/chart-line.js';
import type { Relation } from '../../../view/map/relations.js';
import { variableName } from '../../../view/map/scene.js';
import { sparkLines } from '../../../view/map/spark.js';
import type { Outcome } from '../../../view/outcome.js';
import { MAP } from '../../../wording/ui/map.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { moment } from '../../../wording/ui/scenarios.js';
import type { ChartSetting } from '../../chart/chart-setting.js';
import { KsElement } from '../../ks-element.js';
import { colourOf, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import { mapDrawing } from '../canvas/map-icons.js';
import type { ValueWords } from './variable-words.js';

const SIGN_DRAWINGS = { '+': 'plus', '-': 'minus', mixed: 'plus-minus' } as const;

/** Most rows at a time; a constant of a large model affects hundreds. */
const MOST_ROWS = 40;

const SPARK = { left: 3, right: 58, top: 3, bottom: 21 } as const;

/**
 * What a variable depends on, or what depends on it: each with the sign of the link, its small curve over base and all
 * scenarios, and its value at the moment that is read.
 *
 * @fires ks-choose - One of them is chosen; `detail.id`. Stays in its own tree.
 */
@customElement('ks-relations')
export class KsRelations extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
      .more {
        margin: 2px 0 0 -8px;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property() heading = '';
  /** What is said where there are none; without it nothing is shown then. */
  @property() none: string | null = null;
  @property({ attribute: false }) relations: readonly Relation[] = [];
  /** Cause and effect of the link with one of them. */
  @property({ attribute: false }) linkOf: (other: Id) => readonly [Id, Id] = (other) => [other, other];
  @property({ attribute: false }) setting!: ChartSetting;
  @property({ attribute: false }) words!: ValueWords;
  /** The run of the current scenario. */
  @property({ attribute: false }) current: Outcome | undefined = undefined;
  /** The moment that is read; null for the end. */
  @property({ attribute: false }) time: number | null = null;
  @state() private isWhole = false;

  private nameOf(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  private isFlowOf([flow, stock]: readonly [Id, Id]): boolean {
    const item = this.doc.items.get(stock);
    return item?.kind === 'stock' && (item.inflows.includes(flow) || item.outflows.includes(flow));
  }

  /** What is said of a link: what a flow does to its stock, else a sentence. */
  private saidOf(sign: Sign, [cause, effect]: readonly [Id, Id]): string {
    if (this.isFlowOf([cause, effect])) return this.t(sign === '-' ? MAP.drains : MAP.fills);
    return this.t(MAP.linkSaid(sign, this.nameOf(cause), this.nameOf(effect)));
  }

  private get moment(): number {
    return this.time ?? this.current?.times.at(-1) ?? workspaceOf(this.doc).simulation.stop;
  }

  private sparkTemplate(variable: Id): TemplateResult {
    const { lines } = this.setting;
    const curves = sparkLines(lines.map(({ outcome }) => outcome), variable, SPARK);
    if (!curves) return html`<span></span>`;
    return html`<svg class="spark" width="64" height="24" viewBox="0 0 64 24" aria-hidden="true">
      ${lines.map(({ id, role, look }, at) => {
        const { path = '', end = null } = curves[at] ?? {};
        const colour = colourOf(look, id === null);
        const isMain = role === 'current' || (id === null && !lines.some((line) => line.role === 'current'));
        return svg`<path class=${id === null ? 'base' : role} d=${path} stroke=${id === null ? nothing : colour}></path>${isMain && end ? svg`<circle cx=${end.x} cy=${end.y} r="3" fill=${colour}></circle>` : nothing}`;
      })}
    </svg>`;
  }

  private rowTemplate({ variable, sign }: Relation, isSigned: boolean): TemplateResult {
    const { current } = this;
    const link = this.linkOf(variable);
    const value = current ? valueAt(current, variable, this.moment) : NaN;
    return html`<li>
      <button type="button" class="row ${isSigned ? 'signed' : ''}" @click=${() => this.dispatchEvent(new CustomEvent('ks-choose', { detail: { id: variable } }))}>
        ${isSigned ? html`<span class=${sign && sign !== 'none' ? 'sign' : ''} title=${sign ? this.saidOf(sign, link) : nothing}>${sign && sign !== 'none' ? mapDrawing(SIGN_DRAWINGS[sign], 12) : nothing}</span>` : nothing}
        <span>${isSigned && sign ? html`<span class="visually-hidden">${this.saidOf(sign, link)}${this.isFlowOf(link) ? '' : '.'} </span>` : nothing}${words(this.nameOf(variable))}</span>
        ${this.sparkTemplate(variable)}
        <b class=${current?.stale ? 'stale' : ''}>${Number.isFinite(value) ? this.words.short(variable, value) : ''}</b>
      </button>
    </li>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { relations, none } = this;
    if (relations.length === 0 && none === null) return nothing;
    const isSigned = relations.some(({ sign }) => sign !== null);
    const shown = this.isWhole ? relations : relations.slice(0, MOST_ROWS);
    const rest = relations.length - shown.length;
    return html`<section>
      <h3>${this.heading}${relations.length > 0 && this.current ? html`<span>${this.t(moment(this.moment, workspaceOf(this.doc).simulation.timeUnit))}</span>` : nothing}</h3>
      ${relations.length === 0 ? html`<p class="quiet">${none}</p>` : html`<ul class="rows">${shown.map((relation) => this.rowTemplate(relation, isSigned))}</ul>`}
      ${rest > 0 ? html`<button type="button" class="button quiet more" @click=${() => (this.isWhole = true)}>${this.t(PANEL.moreRows(rest))}</button>` : nothing}
    </section>`;
  }
}
