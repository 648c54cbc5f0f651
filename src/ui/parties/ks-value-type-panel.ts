import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow, ValueType } from '../../model/party.js';
import { BOOSTED_TAGS } from '../../model/value-system.js';
import { hasText, LANGUAGES, textIn, withTextIn, type Text } from '../../model/text.js';
import { changeValueType, deleteValueType, type ValueTypeChange } from '../../state/commands/value/value-types.js';
import type { Command } from '../../state/edit.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { flowsIn } from '../../view/value/contributions.js';
import { partyLooks, type PartyLook } from '../../view/value/party-look.js';
import { periodOf } from '../../view/value/value-time.js';
import { formatUpTo, parseTyped } from '../../wording/number.js';
import { CAPITALS, CATEGORIES, LAYERS, PARTIES, VALUE_KINDS } from '../../wording/ui/parties.js';
import { periodWords } from '../../wording/ui/value-time.js';
import { oneUnit } from '../../wording/value-amount.js';
import { KsElement } from '../ks-element.js';
import { icon } from '../icons.js';
import '../map/panel/ks-edit-field.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { drawing, words } from '../parts/drawings.js';
import { partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import { choiceField } from './fields.js';
import { flowRow } from './flow-row.js';
import './ks-tag-field.js';
import { movedBy, NOTHING_MOVED, saidAmount, type Moved } from './moved.js';
import { panelStyles } from './panel-styles.js';
import { unitProblem, unitsOfTypes } from './unit-problem.js';

const KINDS = ['rival', 'non-rival', 'burden'] as const;
const LAYER_ORDER = ['boven', 'onder'] as const;
const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(record) as K[];

/** Most flows that are listed at a time. */
const MOST_ROWS = 12;

/**
 * Everything about one value type: its unit, what happens to what is given, whether it has a value in euro, and which flows
 * are of it.
 *
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-select - A flow of value is chosen, or nothing after deleting; `detail.id`.
 * @fires ks-notice - The type was deleted; `detail.text`, and `detail.undo` to offer it back.
 */
@customElement('ks-value-type-panel')
export class KsValueTypePanel extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    panelStyles,
    css`
      fieldset {
        display: grid;
        gap: 2px;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: var(--s-1);
        padding: 0;
        font: 600 13px/18px var(--font);
      }
      .check small {
        display: block;
        color: var(--ink-2);
        font: 400 13px/18px var(--font);
      }
      .euro {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 112px;
        align-items: center;
        gap: var(--s-2);
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The value type that is shown. */
  @property() type: Id = '';

  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  /** What the runs say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  /** The time at which value is looked at. */
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;

  @state() private isWhole = false;

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private flows: readonly ValueFlow[] = [];
  /** Flows that one scenario has for itself. */
  private own: ReadonlySet<Id> = new Set();
  private moved: Moved = NOTHING_MOVED;

  protected override willUpdate(changed: PropertyValues): void {
    const { doc, book, scenario, look } = this;
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('type')) this.isWhole = false;
    if (has('doc', 'language')) this.looks = partyLooks(itemsOf(doc, 'stakeholder'), this.language);
    if (has('doc')) this.own = new Set(itemsOf(doc, 'scenario').flatMap(({ valueFlows }) => valueFlows ?? []));
    if (has('doc', 'type', 'scenario')) this.flows = flowsIn(doc, scenario).filter(({ valueType }) => valueType === this.type);
    if (has('doc', 'book', 'scenario', 'look')) this.moved = movedBy(book, doc, scenario, look);
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private change(change: ValueTypeChange): void {
    this.do(changeValueType(this.type, change));
  }

  private writing(write: (text: string) => ValueTypeChange): (event: CustomEvent<{ text: string }>) => void {
    return ({ detail: { text } }) => this.change(write(text));
  }

  private unitTemplate({ unit }: ValueType): TemplateResult {
    const { doc } = this;
    const { simulation, unitNames } = workspaceOf(doc);
    const problem = unitProblem(doc, unit);
    const one = oneUnit(unit, unitNames, this.language);
    const time = textIn(unitNames.find((name) => name.unit === simulation.timeUnit)?.one, this.language, simulation.timeUnit);
    return html`<section>
      <h3>${this.t(PARTIES.unit)}${one && one !== unit ? html`<span>${words(one)}</span>` : nothing}</h3>
      <ks-edit-field
        .value=${unit}
        .label=${this.t(PARTIES.unit)}
        .placeholder=${this.t(PARTIES.unitHow)}
        .problemOf=${(text: string) => unitProblem(doc, text)}
        .offers=${unitsOfTypes(doc)}
        @ks-write=${this.writing((text) => ({ unit: text }))}
      ></ks-edit-field>
      ${problem ? html`<p class="fault error">${icon('error', 16)}<span>${this.t(problem)}</span></p>` : unit === '' ? html`<p class="note-warn">${icon('warning', 16)}<span>${this.t(PARTIES.unitNone)}</span></p>` : html`<p class="quiet">${this.t(PARTIES.unitPerTime(one || unit, time))}</p>`}
    </section>`;
  }

  private kindTemplate({ is, tangible }: ValueType): TemplateResult {
    return html`<section>
      <fieldset>
        <legend>${this.t(PARTIES.rivalry)}</legend>
        ${KINDS.map((kind) => html`<label class="check"><input type="radio" name="is" .checked=${kind === is} @change=${() => this.change({ is: kind })} /><span>${this.t(VALUE_KINDS[kind].name)}<small>${words(this.t(VALUE_KINDS[kind].about))}</small></span></label>`)}
      </fieldset>
      <label class="check"><input type="checkbox" .checked=${tangible} @change=${({ target }: Event) => this.change({ tangible: (target as HTMLInputElement).checked })} /><span>${this.t(PARTIES.tangible)}${tangible ? nothing : html`<small>${this.t(PARTIES.intangibleNow)}</small>`}</span></label>
    </section>`;
  }

  private readonly numberProblem = (text: string): Text | null => (parseTyped(text, this.language) === null ? PARTIES.notANumber : null);

  private euroTemplate({ euroWeight, euroWeightSource, unit }: ValueType): TemplateResult {
    const { language } = this;
    const one = oneUnit(unit, workspaceOf(this.doc).unitNames, language);
    const label = one ? this.t(PARTIES.euroPer(one)) : this.t(PARTIES.euroPerUnit);
    if (euroWeight === null) {
      return html`<section>
        <h3>${this.t(PARTIES.euro)}<span>${this.t(PARTIES.noEuro)}</span></h3>
        <p class="quiet">${this.t(PARTIES.noEuroNow)}</p>
        <button type="button" class="button quiet make" @click=${() => this.change({ euroWeight: 1 })}>${this.t(PARTIES.giveEuro)}</button>
      </section>`;
    }
    return html`<section>
      <h3>${this.t(PARTIES.euro)}</h3>
      <div class="euro">
        <span aria-hidden="true">${words(label)}</span>
        <ks-edit-field
          look="number"
          .value=${formatUpTo(euroWeight, language, 6)}
          .label=${label}
          .problemOf=${this.numberProblem}
          @ks-write=${this.writing((text) => ({ euroWeight: parseTyped(text, language) ?? euroWeight }))}
        ></ks-edit-field>
      </div>
      <div class="field">
        <span aria-hidden="true">${this.t(PARTIES.euroSource)}</span>
        <ks-edit-field
          look="text"
          .value=${this.t(euroWeightSource)}
          .label=${this.t(PARTIES.euroSource)}
          .placeholder=${this.t(PARTIES.empty)}
          @ks-write=${this.writing((text) => ({ euroWeightSource: withTextIn(euroWeightSource, language, text) }))}
        ></ks-edit-field>
      </div>
      ${hasText(euroWeightSource) ? nothing : html`<p class="note-warn">${icon('warning', 16)}<span>${this.t(PARTIES.euroSourceMissing)}</span></p>`}
      <button type="button" class="button quiet make" @click=${() => this.change({ euroWeight: null })}>${this.t(PARTIES.noEuro)}</button>
    </section>`;
  }

  private flowsTemplate(): TemplateResult {
    const { flows, doc, looks, language } = this;
    const { amounts } = this.moved;
    const { simulation } = workspaceOf(doc);
    const nameOf = (id: Id): string => {
      const party = doc.items.get(id);
      return party?.kind === 'stakeholder' ? this.t(party.name, party.slug) : '';
    };
    const shown = this.isWhole ? flows : flows.slice(0, MOST_ROWS);
    const rest = flows.length - shown.length;
    const when = amounts.size > 0 ? this.t(periodWords({ ...periodOf(this.look, simulation), start: simulation.start }, simulation.timeUnit)) : '';
    const about = ({ id, from, to }: ValueFlow): string => `${nameOf(from)} ${this.t(PARTIES.toWhom(nameOf(to)))}${this.own.has(id) ? `, ${this.t(PARTIES.onlyHere)}` : ''}`;
    return html`<section>
      <h3>${this.t(PARTIES.flowsOfType)}${flows.length > 0 ? html`<span>${when}</span>` : nothing}</h3>
      ${flows.length === 0
        ? html`<p class="quiet">${this.t(PARTIES.noFlowsOfType)}</p>`
        : html`<ul>
            ${shown.map((flow) => flowRow({ look: looks.get(flow.from), name: this.t(flow.label, flow.name), about: about(flow), amount: saidAmount(doc, flow.valueType, amounts.get(flow.id), language), choose: () => this.emit('ks-select', { id: flow.id }) }))}
          </ul>`}
      ${rest > 0 ? html`<button type="button" class="button quiet make" @click=${() => (this.isWhole = true)}>${this.t(PARTIES.moreRows(rest))}</button>` : nothing}
    </section>`;
  }

  private moreTemplate(type: ValueType): TemplateResult {
    const layers = [{ value: '', words: this.t(PARTIES.none) }, ...LAYER_ORDER.map((layer) => ({ value: layer, words: this.t(LAYERS[layer]) }))];
    const goal = (text: string): number => Number(text.replace(/^\D+/, ''));
    const isGoal = (number: number): boolean => Number.isInteger(number) && number >= 1 && number <= 17;
    return html`<section>
      <details>
        <summary><h3>${this.t(PARTIES.moreOfType)}</h3>${drawing('down', 16)}</summary>
        ${LANGUAGES.map(
          (which) => html`<div class="field">
            <span aria-hidden="true">${this.t(PARTIES.nameIn[which])}</span>
            <ks-edit-field .value=${type.name[which] ?? ''} .label=${this.t(PARTIES.nameIn[which])} .placeholder=${this.t(PARTIES.empty)} @ks-write=${this.writing((text) => ({ name: withTextIn(type.name, which, text) }))}></ks-edit-field>
          </div>`,
        )}
        <div class="pairs">
          ${choiceField('category', this.t(PARTIES.category), type.category, keysOf(CATEGORIES).map((value) => ({ value, words: this.t(CATEGORIES[value]) })), (value) => this.choose('category', keysOf(CATEGORIES), value))}
          ${choiceField('capital', this.t(PARTIES.capital), type.capital, keysOf(CAPITALS).map((value) => ({ value, words: this.t(CAPITALS[value]) })), (value) => this.choose('capital', keysOf(CAPITALS), value))}
          ${choiceField('layer', this.t(PARTIES.layer), type.layer ?? '', layers, (value) => this.change({ layer: LAYER_ORDER.find((layer) => layer === value) ?? null }))}
        </div>
        <div class="field">
          <span aria-hidden="true">${this.t(PARTIES.tags)}</span>
          <ks-tag-field
            .label=${this.t(PARTIES.tags)}
            .placeholder=${this.t(PARTIES.tagHow)}
            .tags=${type.tags}
            .offers=${BOOSTED_TAGS}
            @ks-tags=${({ detail: { tags } }: CustomEvent<{ tags: readonly string[] }>) => this.change({ tags })}
          ></ks-tag-field>
          <p class="quiet">${this.t(PARTIES.tagsAbout)} <span translate="no">${BOOSTED_TAGS.join(', ')}</span>.</p>
        </div>
        <div class="field">
          <span aria-hidden="true">${this.t(PARTIES.sdg)}</span>
          <ks-tag-field
            .label=${this.t(PARTIES.sdg)}
            .placeholder=${this.t(PARTIES.sdgHow)}
            .tags=${type.sdg.map(String)}
            .wordOf=${(tag: string) => this.t(PARTIES.goal(tag))}
            .problemOf=${(text: string) => (isGoal(goal(text)) ? null : PARTIES.sdgWrong)}
            @ks-tags=${({ detail: { tags } }: CustomEvent<{ tags: readonly string[] }>) => this.change({ sdg: tags.map(goal) })}
          ></ks-tag-field>
        </div>
      </details>
    </section>`;
  }

  private choose<K extends 'category' | 'capital'>(field: K, among: readonly ValueType[K][], value: string): void {
    const chosen = among.find((each) => each === value);
    if (chosen !== undefined) this.change({ [field]: chosen });
  }

  private delete(type: ValueType): void {
    const count = itemsOf(this.doc, 'value-flow').filter(({ valueType }) => valueType === type.id).length;
    this.do(deleteValueType(type.id));
    this.emit('ks-select', { id: null });
    this.emit('ks-notice', { text: PARTIES.typeDeleted(this.t(type.name, type.slug), count), undo: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const type = this.doc.items.get(this.type);
    if (type?.kind !== 'value-type') return nothing;
    const name = this.t(type.name, type.slug);
    const problem = (text: string): Text | null => (text.trim() === '' ? PARTIES.nameEmpty : null);
    return html`<p class="kind">${this.t(PARTIES.typeWord)}</p>
      <h2 class="visually-hidden" tabindex="-1">${name}</h2>
      ${keyed(
        type.id,
        html`<ks-edit-field look="title" .value=${name} .label=${this.t(PARTIES.name)} .problemOf=${problem} @ks-write=${this.writing((text) => ({ name: withTextIn(type.name, this.language, text) }))}></ks-edit-field>
          ${this.unitTemplate(type)} ${this.kindTemplate(type)} ${this.euroTemplate(type)} ${this.flowsTemplate()} ${this.moreTemplate(type)}`,
      )}
      <section><button type="button" class="button quiet remove" @click=${() => this.delete(type)}>${this.t(PARTIES.deleteType)}</button></section>`;
  }
}
