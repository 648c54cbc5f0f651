import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import type { ValueFlow } from '../../model/party.js';
import { LANGUAGES, withTextIn } from '../../model/text.js';
import { writeEquation } from '../../state/commands/map/variables.js';
import { changeValueFlow, deleteValueFlow, onlyIn, scenariosOfFlow, type ValueFlowChange } from '../../state/commands/value/value-flows.js';
import type { Command } from '../../state/edit.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { valueAt } from '../../view/chart/chart-line.js';
import type { Outcome } from '../../view/outcome.js';
import { partyLooks, type PartyLook } from '../../view/value/party-look.js';
import { momentOf, periodOf } from '../../view/value/value-time.js';
import { CONTRACTS, LAYERS, PARTIES, QUADRANTS } from '../../wording/ui/parties.js';
import { periodWords } from '../../wording/ui/value-time.js';
import { KsElement } from '../ks-element.js';
import '../map/panel/ks-edit-field.js';
import '../map/panel/ks-equation-field.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { valueWords, type ValueWords } from '../map/panel/variable-words.js';
import { drawing, words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import { choiceField, type Choice } from './fields.js';
import './ks-flow-variables.js';
import { movedBy, NOTHING_MOVED, saidAmount, type Moved } from './moved.js';
import { panelStyles } from './panel-styles.js';
import { pairable } from './pairable.js';

const CONTRACT_ORDER = ['agreed', 'informal', 'potential', 'desired'] as const;
const QUADRANT_ORDER = ['UL', 'UR', 'LL', 'LR'] as const;
const LAYER_ORDER = ['boven', 'onder'] as const;

/**
 * Everything about one flow of value: what it is called, between whom it runs, what flows and how much of it, and in which
 * runs it is.
 *
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-preview - While an equation is typed; `detail.command`, null to show what is there.
 * @fires ks-select - A party or a value type is chosen, or nothing after deleting; `detail.id`.
 * @fires ks-go-to - A variable of the equation is to be shown on the map; `detail.id`.
 * @fires ks-notice - The flow was deleted; `detail.text`, and `detail.undo` to offer it back.
 */
@customElement('ks-value-flow-panel')
export class KsValueFlowPanel extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    panelStyles,
    css`
      .ends {
        grid-template-columns: 84px 26px minmax(0, 1fr);
        gap: var(--s-2);
      }
      .ends .swap {
        grid-column: 2 / -1;
        justify-self: start;
        margin-left: -8px;
      }
      .where {
        margin-top: var(--s-1);
      }
      .where .button {
        margin-left: -8px;
      }
      .moved {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 2px 10px;
        margin-top: var(--s-1);
        color: var(--ink-3);
        font: 400 13px/18px var(--font);
      }
      .moved b {
        color: var(--ink);
        font: 650 16px/22px var(--font);
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The flow that is shown. */
  @property() flow: Id = '';
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  /** Of the whole model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** What the runs say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** The time at which value is looked at. */
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private words!: ValueWords;
  private said: (id: Id) => string = () => '';
  private moved: Moved = NOTHING_MOVED;

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc', 'language')) {
      this.looks = partyLooks(itemsOf(this.doc, 'stakeholder'), this.language);
      this.words = valueWords(this.doc, this.language);
    }
    if (has('doc', 'language', 'outcomes', 'scenario', 'look')) this.said = this.saying();
    if (has('doc', 'book', 'scenario', 'look')) this.moved = movedBy(this.book, this.doc, this.scenario, this.look);
  }

  /** Says what a variable is worth now; another function whenever that may be otherwise. */
  private saying(): (id: Id) => string {
    const { words: valued, time } = this;
    const run = this.outcomes.find(({ scenario }) => scenario === this.scenario);
    return (id) => {
      const value = run ? valueAt(run, id, time) : NaN;
      return Number.isFinite(value) ? valued.long(id, value) : '';
    };
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private change(change: ValueFlowChange): void {
    this.do(changeValueFlow(this.flow, change));
  }

  private writing(write: (text: string) => ValueFlowChange): (event: CustomEvent<{ text: string }>) => void {
    return ({ detail: { text } }) => this.change(write(text));
  }

  private get time(): number {
    return momentOf(this.look, workspaceOf(this.doc).simulation);
  }

  private named(kind: 'stakeholder' | 'value-type'): readonly Choice[] {
    return itemsOf(this.doc, kind).map(({ id, name, slug }) => ({ value: id, words: this.t(name, slug) }));
  }

  private endsTemplate({ from, to, valueType }: ValueFlow): TemplateResult {
    const parties = this.named('stakeholder');
    const mark = (id: Id): TemplateResult => {
      const look = this.looks.get(id);
      return look ? partyMark(look) : html`<span></span>`;
    };
    const end = (field: 'from' | 'to', id: Id): TemplateResult => html`<label for=${field}>${this.t(PARTIES[field])}</label>${mark(id)}
      <select id=${field} .value=${id} @change=${({ target }: Event) => this.change({ [field]: (target as HTMLSelectElement).value })}>
        ${parties.map(({ value, words: name }) => html`<option value=${value} ?selected=${value === id}>${name}</option>`)}
      </select>`;
    return html`<section>
      <div class="pairs ends">
        ${end('from', from)} ${end('to', to)}
        ${from === to ? html`<p class="quiet wide">${this.t(PARTIES.self)}</p>` : html`<button type="button" class="button quiet swap" @click=${() => this.change({ from: to, to: from })}>${this.t(PARTIES.swap)}</button>`}
      </div>
      <div class="pairs">
        ${choiceField('type', this.t(PARTIES.typeWord), valueType, this.named('value-type'), (value) => this.change({ valueType: value }))}
      </div>
    </section>`;
  }

  private rateTemplate(flow: ValueFlow): TemplateResult {
    const { doc, issues } = this;
    const type = doc.items.get(flow.valueType);
    const unit = type?.kind === 'value-type' && type.unit !== '' ? this.words.unit(flow.id) : '';
    return html`<section>
      <h3>${this.t(PARTIES.rate)}${unit ? html`<span>${words(this.t(PARTIES.expected(unit)))}</span>` : nothing}</h3>
      <ks-equation-field
        .doc=${doc}
        .of=${flow.id}
        .source=${flow.equation}
        .label=${this.t(PARTIES.rate)}
        .said=${this.said}
        .issues=${issues.filter(({ item, field }) => item === flow.id && field !== 'units')}
        @ks-try=${({ detail: { text } }: CustomEvent<{ text: string | null }>) => this.emit('ks-preview', { command: text === null ? null : writeEquation(flow.id, text) })}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(writeEquation(flow.id, text))}
      ></ks-equation-field>
      ${unit ? nothing : html`<p class="quiet">${this.t(PARTIES.expectedNone)} <button type="button" class="small-button" @click=${() => this.emit('ks-select', { id: flow.valueType })}>${this.t(PARTIES.unit)}</button></p>`}
      <ks-flow-variables .doc=${doc} .flow=${flow} .said=${this.said}></ks-flow-variables>
    </section>`;
  }

  /** In which runs the flow is. */
  private whereTemplate({ id }: ValueFlow): TemplateResult | typeof nothing {
    const { doc, scenario } = this;
    const own = scenariosOfFlow(doc, id);
    const current = scenario === null ? undefined : doc.items.get(scenario);
    if (itemsOf(doc, 'scenario').length === 0) return nothing;
    const isHere = own.some((each) => each.id === scenario);
    const names = own.map(({ name, slug }) => this.t(name, slug)).join(', ');
    const about = html`<p class="quiet">${this.t(own.length > 0 ? PARTIES.onlyInNow(names) : PARTIES.everywhereNow)}</p>`;
    if (current?.kind !== 'scenario' || (own.length > 0 && !isHere)) {
      return html`<div class="where">
        ${about} ${own.length > 0 ? html`<button type="button" class="button quiet" @click=${() => this.do(onlyIn(id, null))}>${this.t(PARTIES.makeEverywhere)}</button>` : nothing}
      </div>`;
    }
    return html`<div class="where">
      <label class="check"><input type="checkbox" .checked=${isHere} @change=${({ target }: Event) => this.do(onlyIn(id, (target as HTMLInputElement).checked ? current.id : null))} /><span>${this.t(PARTIES.onlyIn(this.t(current.name, current.slug)))}</span></label>
      ${about}
    </div>`;
  }

  private agreementTemplate(flow: ValueFlow): TemplateResult {
    const { doc } = this;
    const contracts = [{ value: '', words: this.t(PARTIES.none) }, ...CONTRACT_ORDER.map((value) => ({ value, words: this.t(CONTRACTS[value]) }))];
    const others = pairable(doc, flow);
    const pairs = [{ value: '', words: this.t(PARTIES.noPair) }, ...others.map((other) => ({ value: other.id, words: this.t(other.label, other.name) }))];
    return html`<section>
      <div class="pairs">
        ${choiceField('contract', this.t(PARTIES.contract), flow.contract ?? '', contracts, (value) => this.change({ contract: CONTRACT_ORDER.find((each) => each === value) ?? null }))}
        ${others.length === 0 ? nothing : choiceField('pair', this.t(PARTIES.pairedWith), flow.pairedWith ?? '', pairs, (value) => this.change({ pairedWith: value || null }))}
        ${others.length === 0 ? nothing : html`<p class="quiet wide">${this.t(PARTIES.pairedAbout)}</p>`}
      </div>
      ${this.whereTemplate(flow)}
    </section>`;
  }

  private moreTemplate(flow: ValueFlow): TemplateResult {
    const quadrants = [{ value: '', words: this.t(PARTIES.none) }, ...QUADRANT_ORDER.map((value) => ({ value, words: this.t(QUADRANTS[value]) }))];
    const layers = [{ value: '', words: this.t(PARTIES.none) }, ...LAYER_ORDER.map((value) => ({ value, words: this.t(LAYERS[value]) }))];
    const other = this.language === 'nl' ? 'en' : 'nl';
    const field = (label: string, value: string, look: 'line' | 'text', write: (text: string) => ValueFlowChange): TemplateResult =>
      html`<div class="field">
        <span aria-hidden="true">${label}</span><ks-edit-field look=${look} .value=${value} .label=${label} .placeholder=${this.t(PARTIES.empty)} @ks-write=${this.writing(write)}></ks-edit-field>
      </div>`;
    return html`<section>
      <details>
        <summary><h3>${this.t(PARTIES.moreOfFlow)}</h3>${drawing('down', 16)}</summary>
        <div class="field"><span>${this.t(PARTIES.inEquations)}</span><code translate="no">${flow.name}</code></div>
        ${LANGUAGES.map((which) => field(this.t(PARTIES.nameIn[which]), flow.label[which] ?? '', 'line', (text) => ({ label: withTextIn(flow.label, which, text) })))}
        ${field(this.t(PARTIES.aboutIn[other]), flow.doc[other] ?? '', 'text', (text) => ({ doc: withTextIn(flow.doc, other, text) }))}
        <div class="field">${choiceField('quadrant', this.t(PARTIES.quadrant), flow.quadrant ?? '', quadrants, (value) => this.change({ quadrant: QUADRANT_ORDER.find((each) => each === value) ?? null }))}</div>
        <div class="field">${choiceField('layer', this.t(PARTIES.layer), flow.layer ?? '', layers, (value) => this.change({ layer: LAYER_ORDER.find((each) => each === value) ?? null }))}</div>
      </details>
    </section>`;
  }

  private delete(flow: ValueFlow): void {
    this.do(deleteValueFlow(flow.id));
    this.emit('ks-select', { id: null });
    this.emit('ks-notice', { text: PARTIES.flowDeleted(this.t(flow.label, flow.name)), undo: true });
  }

  /** What it moved in the period that is looked at: the same number as in the lists and the ledger. */
  private movedTemplate(flow: ValueFlow): TemplateResult | typeof nothing {
    const { doc, look, language, moved } = this;
    const said = saidAmount(doc, flow.valueType, moved.amounts.get(flow.id), language);
    const { simulation } = workspaceOf(doc);
    const when = periodWords({ ...periodOf(look, simulation), start: simulation.start }, simulation.timeUnit);
    return said === null ? nothing : html`<p class="moved"><b>${said}</b><span>${this.t(when)}</span></p>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const flow = this.doc.items.get(this.flow);
    if (flow?.kind !== 'value-flow') return nothing;
    const { language } = this;
    const name = this.t(flow.label, flow.name);
    return html`<p class="kind">${this.t(PARTIES.flowWord)}</p>
      <h2 class="visually-hidden" tabindex="-1">${name}</h2>
      ${keyed(
        flow.id,
        html`<ks-edit-field look="title" .value=${this.t(flow.label)} .label=${this.t(PARTIES.name)} .placeholder=${flow.name} @ks-write=${this.writing((text) => ({ label: withTextIn(flow.label, language, text) }))}></ks-edit-field>
          ${this.movedTemplate(flow)}
          <ks-edit-field class="about" look="text" .value=${this.t(flow.doc)} .label=${this.t(PARTIES.about)} .placeholder=${this.t(PARTIES.aboutHow)} @ks-write=${this.writing((text) => ({ doc: withTextIn(flow.doc, language, text) }))}></ks-edit-field>
          ${this.endsTemplate(flow)} ${this.rateTemplate(flow)} ${this.agreementTemplate(flow)} ${this.moreTemplate(flow)}`,
      )}
      <section><button type="button" class="button quiet remove" @click=${() => this.delete(flow)}>${this.t(PARTIES.deleteFlow)}</button></section>`;
  }
}
