import { css, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FlowAmount } from '../../../analyse/value/amounts.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import { mentionsIn } from '../../../equation/mentions.js';
import { rankedOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { variablesByName } from '../../../model/name-index.js';
import { valueAt } from '../../../view/chart/chart-line.js';
import { BASE_LOOK, looksOf } from '../../../view/chart/look.js';
import { variableName } from '../../../view/map/scene.js';
import type { Outcome } from '../../../view/outcome.js';
import { rateCurves, rateAt, type RateCurves } from '../../../view/value/rate-curve.js';
import { formatShown } from '../../../wording/number.js';
import { LEDGER } from '../../../wording/ui/ledger.js';
import { moment, momentHead } from '../../../wording/ui/scenarios.js';
import { KsElement } from '../../ks-element.js';
import { equationStyles } from '../../map/panel/equation-styles.js';
import { equationTemplate } from '../../map/panel/equation-view.js';
import { valueWords, type ValueWords } from '../../map/panel/variable-words.js';
import { colourOf, drawing, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { flowName, rateWords } from './ledger-names.js';

/** The curve, in px. */
const CURVE = { width: 352, height: 76, box: { left: 2, right: 350, top: 6, bottom: 70 } } as const;

/**
 * Where a flow of value comes from: its equation in names, its rate over time in base and in the scenario, what its
 * variables are worth at the moment that is looked at, and the way to the map.
 *
 * @fires ks-go-to - A record is to be shown on the map; `detail.id`.
 */
@customElement('ks-flow-detail')
export class KsFlowDetail extends KsElement {
  static override styles = [
    elementStyles,
    equationStyles,
    css`
      :host {
        display: block;
        padding-bottom: var(--s-4);
      }
      h4 {
        margin: var(--s-3) 0 5px;
        font: 600 12px/16px var(--font);
        color: var(--ink-2);
      }
      .curve {
        display: block;
        width: 100%;
        height: auto;
      }
      .ends,
      .now {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--s-3);
        font: var(--t-note);
        color: var(--ink-3);
      }
      .now {
        margin-bottom: 2px;
        font: 400 13px/18px var(--font);
        color: var(--ink);
      }
      .now span {
        color: var(--base);
      }
      .variables {
        margin: 0 -8px;
      }
      .variables button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 16px;
        gap: var(--s-2);
        align-items: center;
        width: 100%;
        min-height: var(--hit);
        padding: 4px 8px;
        border-radius: var(--r-1);
        font: 400 13px/18px var(--font);
        text-align: left;
      }
      .variables button:hover {
        background: var(--sunken);
      }
      .variables b {
        font-weight: 600;
        text-align: right;
      }
      .variables .icon {
        color: var(--ink-3);
      }
      .map {
        margin-top: var(--s-3);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .variables button {
          min-height: var(--hit-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  @property({ attribute: false }) flow!: FlowAmount;
  /** The moment that is looked at. */
  @property({ attribute: false }) time = 0;

  private say!: ValueWords;
  private curves: RateCurves | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc', 'language')) this.say = valueWords(this.doc, this.language);
    if (has('book', 'scenario', 'flow')) this.curves = rateCurves([this.book.table(null), ...(this.scenario === null ? [] : [this.book.table(this.scenario)])], this.flow.key, CURVE.box);
  }

  /** The equation of the rate, and the record that the map shows for it. */
  private get source(): { readonly equation: string; readonly shown: Id } {
    const { doc, flow } = this;
    const item = doc.items.get(flow.source);
    if (item?.kind === 'value-flow') return { equation: item.equation, shown: item.id };
    // A cost is no record of its own: the map shows who pays it.
    const cost = item?.kind === 'intervention' ? item.costs[Number(flow.key.slice(flow.key.lastIndexOf('#') + 1))] : undefined;
    return { equation: cost?.equation ?? '', shown: flow.from };
  }

  private rateWords(rate: number): string {
    return rateWords(this.doc, this.flow.valueType, rate, this.language);
  }

  /** What a variable is worth; in thousands or millions as its indicator says, with the words for that. */
  private worth(id: Id, value: number): string {
    const { show, caption } = this.say.indicator(id);
    const isScaled = show?.as === 'thousand' || show?.as === 'million';
    return isScaled ? `${formatShown(value, show, this.language)} ${this.t(caption)}`.trim() : this.say.long(id, value);
  }

  private equationTemplate(source: string): TemplateResult {
    const { doc, flow, language } = this;
    const byName = variablesByName(doc);
    return html`<h4>${this.t(LEDGER.equation)}</h4>
      ${equationTemplate(source, workspaceOf(doc).dialect, (name) => {
        const named = byName.get(name);
        return named ? variableName(doc, named.id, language) : null;
      })}
      ${flow.is === 'cost' ? html`<p class="note">${this.t(LEDGER.atFull)}</p>` : nothing}`;
  }

  private courseTemplate(): TemplateResult | typeof nothing {
    const { curves, time, doc, book, scenario, flow, language } = this;
    const { start, stop, timeUnit } = workspaceOf(doc).simulation;
    if (!curves) return nothing;
    const own = rateAt(book.table(scenario), flow.key, time);
    const base = scenario === null ? null : rateAt(book.table(null), flow.key, time);
    const look = scenario === null ? BASE_LOOK : (looksOf(rankedOf(doc, 'scenario'), scenario).get(scenario) ?? BASE_LOOK);
    const x = CURVE.box.left + ((time - curves.start) / (curves.stop - curves.start || 1)) * (CURVE.box.right - CURVE.box.left);
    const now = own === null ? '' : this.rateWords(own);
    const inBase = base === null ? null : this.rateWords(base);
    return html`<h4>${this.t(LEDGER.course)}</h4>
      <p class="now"><b>${this.t(LEDGER.rateIs(momentHead(time, timeUnit), now || this.t(LEDGER.nothing)))}</b>${inBase === null ? nothing : html`<span>${this.t(LEDGER.inBase(inBase))}</span>`}</p>
      <svg class="curve" role="img" aria-label=${this.t(LEDGER.courseSaid(flowName(doc, flow, language), now, inBase))} viewBox="0 0 ${CURVE.width} ${CURVE.height}">
        ${curves.zero === null ? nothing : svg`<path d="M${CURVE.box.left} ${curves.zero}H${CURVE.box.right}" stroke="var(--line-strong)"></path>`}
        <path d="M${x.toFixed(1)} 0V${CURVE.height}" stroke="var(--ink-2)"></path>
        ${curves.lines.map((path, at) => {
          const isBase = at === 0;
          return svg`<path d=${path} fill="none" stroke-linejoin="round" stroke=${isBase ? 'var(--base)' : colourOf(look, false)} stroke-width=${isBase ? 1.5 : 2.5} stroke-dasharray=${isBase ? '5 4' : 'none'}></path>`;
        })}
      </svg>
      <p class="ends" aria-hidden="true"><span>${this.t(moment(start, timeUnit))}</span><span>${this.t(moment(stop, timeUnit))}</span></p>`;
  }

  private variablesTemplate(source: string): TemplateResult | typeof nothing {
    const { doc, language, time } = this;
    const outcome = this.outcomes.find(({ scenario }) => scenario === this.scenario);
    const byName = variablesByName(doc);
    const variables = [...new Set(mentionsIn(source, workspaceOf(doc).dialect).flatMap(({ name }) => byName.get(name)?.id ?? []))];
    if (variables.length === 0) return nothing;
    return html`<h4>${this.t(LEDGER.variables(moment(time, workspaceOf(doc).simulation.timeUnit)))}</h4>
      <ul class="variables" role="list">
        ${variables.map((id) => {
          const value = outcome ? valueAt(outcome, id, time) : NaN;
          const name = variableName(doc, id, language);
          return html`<li>
            <button type="button" title=${this.t(LEDGER.showThisOnMap(name))} @click=${() => this.emit('ks-go-to', { id })}>
              <span>${words(name)}</span><b>${Number.isFinite(value) ? this.worth(id, value) : ''}</b>${drawing('arrow', 16)}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  protected override render(): TemplateResult {
    const { equation, shown } = this.source;
    return html`${this.equationTemplate(equation)} ${this.courseTemplate()} ${this.variablesTemplate(equation)}
      <button type="button" class="button primary map" @click=${() => this.emit('ks-go-to', { id: shown })}>${drawing('arrow', 18)}${this.t(LEDGER.showOnMap)}</button>`;
  }
}
