import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ValueBook } from '../../../analyse/value/book.js';
import type { PartySplit } from '../../../analyse/value/split.js';
import { itemsOf, rankedOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { looksOf } from '../../../view/chart/look.js';
import { scenarioIn } from '../../../view/lever/lever.js';
import { moneyScale } from '../../../view/scenario/party-split.js';
import { ownFlows, type OwnFlow } from '../../../view/value/own-flows.js';
import { partyLooks, type PartyLook } from '../../../view/value/party-look.js';
import { weightsOf, type Weight } from '../../../view/value/weights.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { lengthOfTime, moment } from '../../../wording/ui/scenarios.js';
import { KsElement } from '../../ks-element.js';
import { partyMarkStyles } from '../../parts/party-mark.js';
import { elementStyles } from '../../styles/element-styles.js';
import { indexScale, indexScaleStyles, type IndexMark } from './index-scale.js';
import { invisibleGifts, invisibleStyles } from './invisible-gifts.js';
import './ks-make-whole.js';
import './ks-pay-table.js';
import type { KsPayTable } from './ks-pay-table.js';
import './ks-side-payments.js';
import './ks-weights.js';
import { payBars, payBarsStyles } from './pay-bars.js';
import { inSentences, sentenceStyles, splitSentences } from './split-sentences.js';

/** The most rows before the rest is folded. */
const MOST_ROWS = 12;

/**
 * Who pays and who gains in a scenario against base: bars, the split index of all scenarios, what would make everyone
 * whole, the scenario's own payments, and the weights and the table behind it all.
 *
 * @fires ks-scenario - A scenario on the scale is chosen; `detail.scenario`.
 * @fires ks-command - From weights and side payments.
 * @fires ks-preview - From weights.
 * @fires ks-go-to - A record is to be shown on the map; `detail.id`.
 * @fires ks-look - From the table.
 * @fires ks-open-amount - From the table: the flows behind an amount are asked for; `detail.keys`.
 * @fires ks-notice - Something was done that can be undone; `detail.text`, `detail.undo`.
 */
@customElement('ks-pays')
export class KsPays extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    payBarsStyles,
    indexScaleStyles,
    invisibleStyles,
    sentenceStyles,
    css`
      :host {
        display: block;
      }
      section + section {
        margin-top: 18px;
        padding-top: var(--s-4);
        border-top: 1px solid var(--line);
      }
      .sides {
        display: flex;
        justify-content: space-between;
        margin: var(--s-3) 44px 2px 163px;
        font: var(--t-note);
        color: var(--ink-3);
      }
      .hint {
        margin-top: 6px;
        color: var(--ink-2);
      }
      .aside {
        margin-top: 10px;
        font: var(--t-note);
        color: var(--ink-2);
      }
      .aside > summary {
        color: var(--accent);
        cursor: pointer;
      }
      .aside p {
        margin-top: var(--s-1);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-1);
        margin: 6px 0 0 -8px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .aside > summary {
          padding: 14px 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** As the document was last saved, for the way back of a weight. */
  @property({ attribute: false }) saved: Document | null = null;
  @property({ attribute: false }) book: ValueBook | null = null;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;

  @state() private isWhole = false;

  @query('ks-pay-table') private table!: KsPayTable | null;

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private marks: readonly IndexMark[] = [];
  private weights: readonly Weight[] = [];
  private own: readonly OwnFlow[] = [];
  private split: PartySplit | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc', 'language')) this.looks = partyLooks(itemsOf(this.doc, 'stakeholder'), this.language);
    if (has('doc', 'saved')) this.weights = weightsOf(this.doc, this.saved ?? this.doc);
    if (has('doc', 'book', 'scenario')) {
      this.split = this.book?.split(this.scenario) ?? null;
      this.own = ownFlows(this.doc, this.book, this.scenario);
    }
    if (has('doc', 'book', 'scenario', 'language')) this.marks = this.indexMarks();
  }

  private indexMarks(): readonly IndexMark[] {
    const scenarios = rankedOf(this.doc, 'scenario');
    const looks = looksOf(scenarios, this.scenario);
    return scenarios.flatMap(({ id, name, slug }) => {
      const [split, look] = [this.book?.split(id) ?? null, looks.get(id)];
      return split && look && Number.isFinite(split.index) && split.cost + split.benefit > 0 ? [{ id, name: this.t(name, slug), look, index: Math.max(0, Math.min(1, split.index)) }] : [];
    });
  }

  private readonly nameOf = (id: Id): string => {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' || item?.kind === 'scenario' ? this.t(item.name, item.slug) : id;
  };

  private get span(): number {
    const { start, stop } = workspaceOf(this.doc).simulation;
    return this.book?.comparedLength(this.scenario) ?? stop - start;
  }

  private barsTemplate(split: PartySplit, scenario: Id): TemplateResult {
    const { start, stop, timeUnit } = workspaceOf(this.doc).simulation;
    const { span } = this;
    const hidden = split.parties.length - MOST_ROWS;
    return html`<p class="note">${this.t(PAYS.against(this.nameOf(scenario), moneyScale(split).word, lengthOfTime(span, timeUnit)))}</p>
      ${span < (stop - start) * (1 - 1e-9) ? html`<p class="note">${this.t(PAYS.stopped(moment(start + span, timeUnit)))}</p>` : nothing}
      <p class="sides" aria-hidden="true"><span>${this.t(PAYS.pays)}</span><span>${this.t(PAYS.gains)}</span></p>
      ${payBars({ split, nameOf: this.nameOf, looks: this.looks, language: this.language, most: this.isWhole ? undefined : MOST_ROWS })}
      ${hidden > 0
        ? html`<div class="row"><button type="button" class="button quiet" aria-expanded=${this.isWhole} @click=${() => (this.isWhole = !this.isWhole)}>${this.t(this.isWhole ? PAYS.fewer : PAYS.others(hidden))}</button></div>`
        : nothing}`;
  }

  private whoTemplate(): TemplateResult {
    const { split, scenario } = this;
    const hasScenario = itemsOf(this.doc, 'scenario').length > 0;
    const hint = scenario !== null ? PAYS.notRun : hasScenario ? PAYS.chooseScenario : PAYS.noScenario;
    return html`<section>
      <h2 class="head">${this.t(PAYS.title)}</h2>
      ${split && scenario !== null ? this.barsTemplate(split, scenario) : html`<p class="hint">${this.t(hint)}</p>`}
    </section>`;
  }

  private indexTemplate(): TemplateResult | typeof nothing {
    const { split, marks, language } = this;
    if (marks.length === 0 && !split) return nothing;
    const markets = itemsOf(this.doc, 'stakeholder').filter(({ is }) => is === 'boundary-market');
    return html`<section>
      <h2 class="head">${this.t(PAYS.index)}</h2>
      ${marks.length > 0 ? indexScale({ marks, current: this.scenario, language, t: (text) => this.t(text), choose: (scenario) => this.emit('ks-scenario', { scenario }) }) : nothing}
      ${split ? inSentences(splitSentences(this.doc, split, this.nameOf, language), language) : nothing} ${split ? invisibleGifts(split, this.nameOf, (text) => this.t(text)) : nothing}
      ${markets.length > 0 ? html`<details class="aside"><summary>${this.t(PAYS.whoIsNotHere)}</summary><p>${this.t(PAYS.market(markets.map(({ id }) => this.nameOf(id))))}</p></details>` : nothing}
      ${split
        ? html`<div class="row"><button type="button" class="button quiet" aria-haspopup="dialog" @click=${() => this.table?.open()}>${this.t(PAYS.table)}</button></div>
            <ks-pay-table .doc=${this.doc} .split=${split} .book=${this.book} .looks=${this.looks} .scenario=${this.scenario} .name=${this.nameOf(this.scenario ?? '')} .length=${this.span}></ks-pay-table>`
        : nothing}
    </section>`;
  }

  private settleTemplate(): TemplateResult | typeof nothing {
    const scenario = scenarioIn(this.doc, this.scenario);
    if (!this.book || !scenario) return nothing;
    return html`<section>
      <ks-make-whole .doc=${this.doc} .book=${this.book} .scenario=${scenario.id} .looks=${this.looks}></ks-make-whole>
      <ks-side-payments .doc=${this.doc} .flows=${this.own} .currencies=${this.book.makeWhole(scenario.id)?.currencies ?? NONE} .scenario=${scenario.id} .looks=${this.looks} .length=${this.span}></ks-side-payments>
    </section>`;
  }

  protected override render(): TemplateResult {
    return html`${this.whoTemplate()}${this.indexTemplate()}${this.settleTemplate()}
      <section><ks-weights .weights=${this.weights} .unitNames=${workspaceOf(this.doc).unitNames}></ks-weights></section>`;
  }
}



const NONE: readonly Id[] = [];
