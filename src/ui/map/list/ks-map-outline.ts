import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Id } from '../../../model/id.js';
import type { Document } from '../../../model/document.js';
import type { Issue } from '../../../model/issue.js';
import { textIn, type Text } from '../../../model/text.js';
import type { Variable } from '../../../model/variable.js';
import { deleteItems } from '../../../state/commands/map/delete.js';
import { reattachFlow } from '../../../state/commands/map/flows.js';
import { nameHolder } from '../../../state/commands/map/names.js';
import { writeComment } from '../../../state/commands/map/notes.js';
import { onPage } from '../../../state/commands/map/on-page.js';
import { renameVariable, writeEquation } from '../../../state/commands/map/variables.js';
import type { Command } from '../../../state/edit.js';
import type { MapPage } from '../../../view/map/map-page.js';
import { outlineOf, type Outline, type OutlineFlow, type OutlineLink } from '../../../view/map/outline.js';
import type { LinkSigns } from '../../../view/map/relations.js';
import { variableName, type Scene } from '../../../view/map/scene.js';
import { issueText } from '../../../wording/issues.js';
import { MAP } from '../../../wording/ui/map.js';
import { OUTLINE } from '../../../wording/ui/outline.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import '../panel/ks-edit-field.js';
import './ks-outline-add.js';
import type { AddDetail, Choice } from './ks-outline-add.js';
import { addedFromOutline, outsideOf } from './outline-adding.js';
import { outlineStyles } from './outline-styles.js';

/**
 * The map as a list: the diagram's twin for people who do not see it, have no mouse, or hold a phone. Everything on the
 * page is read, added, connected, renamed, given its equation and deleted here; what is selected here is selected there.
 *
 * @fires ks-select - A record is chosen; `detail.id`, null for none.
 * @fires ks-command - Something was added, written or deleted; `detail.command`.
 * @fires ks-notice - Something was deleted; `detail.text`, and `detail.undo` to offer it back.
 * @fires ks-outline-close - Back to the map. Stays in its own tree.
 */
@customElement('ks-map-outline')
export class KsMapOutline extends KsElement {
  static override styles = [elementStyles, outlineStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) page!: MapPage;
  @property({ attribute: false }) scene!: Scene;
  /** Variable id → ids of the variables its equation names. */
  @property({ attribute: false }) dependencies: ReadonlyMap<Id, readonly Id[]> = new Map();
  @property({ attribute: false }) signs: LinkSigns = new Map();
  /** Of the model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ attribute: false }) selection: Id | null = null;

  /** What just happened, for people who listen. */
  @state() private said: Text | null = null;

  /** The first thing of the list to work with has the focus. */
  override focus(): void {
    (this.renderRoot.querySelector<HTMLElement>('.row[aria-pressed="true"]') ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  private name(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  private do(command: Command, said: Text): void {
    const whole = onPage(this.page, command);
    if (!whole(this.doc)) return;
    this.emit('ks-command', { command: whole });
    this.said = said;
  }

  private choose(id: Id): void {
    this.emit('ks-select', { id: id === this.selection ? null : id });
  }

  private readonly onAdd = ({ detail }: CustomEvent<AddDetail>): void => {
    const { doc, page, scene, language } = this;
    const added = addedFromOutline(detail, { doc, page, scene, language });
    this.do(added.command, detail.kind === 'link' || detail.kind === 'comment' ? OUTLINE.addedPlain(this.t(OUTLINE.addWhat[detail.kind])) : OUTLINE.added(this.t(OUTLINE.addWhat[detail.kind]), detail.name));
    this.emit('ks-select', { id: added.id });
    // The rows are there after the map has heard of them.
    void this.updateComplete.then(() => this.updateComplete).then(() => this.rowOf(added.id)?.focus());
  };

  private rowOf(id: Id): HTMLElement | null {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.row')].find(({ dataset }) => dataset.id === id) ?? null;
  }

  private erase(id: Id, name: string): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.findIndex(({ dataset }) => dataset.id === id);
    const next = (rows[at + 1] ?? rows[at - 1])?.dataset.id;
    this.do(deleteItems([id]), MAP.removed(name));
    this.emit('ks-notice', { text: MAP.removed(name), undo: true });
    this.emit('ks-select', { id: null });
    void this.updateComplete.then(() => (next === undefined ? this.renderRoot.querySelector<HTMLElement>('h2') : this.rowOf(next))?.focus());
  }

  private nameProblem(name: string, except: Id | null = null): Text | null {
    return name.trim() === '' ? MAP.nameEmpty : nameHolder(this.doc, name, except) !== null ? MAP.nameTaken : null;
  }

  private rowTemplate(id: Id, name: string, about: string, own: () => TemplateResult): TemplateResult {
    const isChosen = id === this.selection;
    return html`<li>
      <button type="button" class="row" data-id=${id} aria-pressed=${isChosen ? 'true' : 'false'} @click=${() => this.choose(id)}>${name}${about ? html`<small>${about}</small>` : nothing}</button>
      ${isChosen ? html`<div class="own">${own()}<button type="button" class="button quiet" aria-label=${this.t(OUTLINE.removeOf(name))} @click=${() => this.erase(id, name)}>${this.t(MAP.remove)}</button></div>` : nothing}
    </li>`;
  }

  private fieldTemplate(label: string, value: string, of: string, write: (text: string) => void, problemOf?: (text: string) => Text | null): TemplateResult {
    return html`<div class="field">
      <span aria-hidden="true">${label}</span>
      <ks-edit-field .value=${value} .label=${`${label}: ${of}`} .placeholder=${label} .problemOf=${problemOf ?? NO_PROBLEM} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => write(text)}></ks-edit-field>
    </div>`;
  }

  private variableRow(variable: Variable, about: string, more: () => TemplateResult | typeof nothing = () => nothing): TemplateResult {
    const { id } = variable;
    const name = this.name(id);
    const faults = this.issues.filter(({ item }) => item === id);
    const equation = variable.kind === 'stock' ? variable.initial : variable.equation;
    const what = this.t(variable.kind === 'stock' ? MAP.initial : MAP.equation);
    return this.rowTemplate(id, name, about, () => html`
      ${this.fieldTemplate(this.t(MAP.name), name, name, (text) => this.do(renameVariable(id, text, this.language), OUTLINE.renamed(text)), (text) => this.nameProblem(text, id))}
      ${variable.parts ? nothing : this.fieldTemplate(what, equation, name, (text) => this.do(writeEquation(id, text), OUTLINE.written(name)))}
      ${more()} ${faults.map((issue) => html`<p class="fault ${issue.severity}">${icon(issue.severity === 'error' ? 'error' : 'warning', 16)}<span>${issueText(issue, this.language)}</span></p>`)}`);
  }

  private flowRow({ variable, from, to }: OutlineFlow, stocks: readonly Choice[]): TemplateResult {
    const said = this.t(OUTLINE.runs(from && this.name(from), to && this.name(to)));
    const end = (which: 'source' | 'sink', held: Id | null): TemplateResult => html`<label
      >${this.t(which === 'source' ? OUTLINE.from : OUTLINE.to)}
      <select
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          this.do(reattachFlow(variable.id, which, value === '' ? outsideOf(this.scene, variable.id, which) : { stock: value }, this.page.view.id), OUTLINE.addedPlain(this.t(OUTLINE.addWhat.flow)));
        }}
      >
        <option value="" ?selected=${held === null}>${this.t(OUTLINE.outside)}</option>
        ${stocks.map(([id, name]) => html`<option value=${id} ?selected=${id === held}>${name}</option>`)}
      </select></label
    >`;
    return this.variableRow(variable, said, () => html`${end('source', from)} ${end('sink', to)}`);
  }

  private linkRow({ cause, effect, drawn }: OutlineLink): TemplateResult {
    const sign = this.signs.get(effect)?.get(cause);
    const record = drawn === null ? undefined : this.doc.items.get(drawn);
    const polarity = record?.kind === 'link' && record.polarity !== 'unknown' ? record.polarity : null;
    const known = sign ?? polarity;
    const said = this.t(known ? MAP.linkSaid(known, this.name(cause), this.name(effect)) : OUTLINE.dependsOn(this.name(cause), this.name(effect)));
    if (drawn === null) return html`<li><button type="button" class="row" data-id="${cause} ${effect}" aria-pressed="false" @click=${() => this.emit('ks-select', { id: effect })}>${said}</button></li>`;
    return this.rowTemplate(drawn, said, '', () => html``);
  }

  private sectionTemplate<T>(heading: Text, list: readonly T[], row: (one: T) => TemplateResult): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing;
    return html`<section>
      <h3>${this.t(heading)}<span>${list.length}</span></h3>
      <ul>
        ${list.map(row)}
      </ul>
    </section>`;
  }

  private listsTemplate({ stocks, flows, auxiliaries, parameters, links, loops, comments }: Outline): TemplateResult {
    const { sections } = OUTLINE;
    const choices = stocks.map(({ id }): Choice => [id, this.name(id)]);
    const flowsOf = (ids: readonly Id[], say: (names: string) => Text): string => (ids.length === 0 ? '' : this.t(say(new Intl.ListFormat(this.language).format(ids.map((id) => this.name(id))))));
    const aboutStock = (stock: Variable): string => (stock.kind === 'stock' ? [flowsOf(stock.inflows, OUTLINE.filledBy), flowsOf(stock.outflows, OUTLINE.drainedBy)].filter(Boolean).join(', ') : '');
    const isReported = ({ item }: Issue): boolean => item === undefined || this.doc.items.has(item);
    return html`${this.sectionTemplate(sections.stocks, stocks, (one) => this.variableRow(one, aboutStock(one)))}
      ${this.sectionTemplate(sections.flows, flows, (one) => this.flowRow(one, choices))}
      ${this.sectionTemplate(sections.auxiliaries, auxiliaries, (one) => this.variableRow(one, ''))}
      ${this.sectionTemplate(sections.parameters, parameters, (one) => this.variableRow(one, one.kind === 'auxiliary' ? one.equation : ''))}
      ${this.sectionTemplate(sections.links, links, (one) => this.linkRow(one))}
      ${this.sectionTemplate(sections.loops, loops, ({ id, slug, name, type, path }) =>
        this.rowTemplate(id, `${slug} ${this.t(name)}`.trim(), this.t(MAP.kinds[type]), () => html`<p>${path.map((one) => this.name(one)).join(', ')}</p>`),
      )}
      ${this.sectionTemplate(sections.comments, comments, ({ id, text }) => {
        const words = textIn(text, this.language);
        return this.rowTemplate(id, words, '', () => this.fieldTemplate(this.t(OUTLINE.text), words, words, (next) => this.do(writeComment(id, next, this.language), OUTLINE.addedPlain(this.t(OUTLINE.addWhat.comment)))));
      })}
      ${this.sectionTemplate(sections.issues, this.issues.filter(isReported), (issue) => html`<li>
        ${issue.item === undefined
          ? html`<p class="fault ${issue.severity}">${issueText(issue, this.language)}</p>`
          : html`<button type="button" class="row" @click=${() => this.emit('ks-select', { id: issue.item ?? null })}>${issueText(issue, this.language)}</button>`}
      </li>`)}`;
  }

  protected override render(): TemplateResult {
    const { doc, page, dependencies } = this;
    const outline = outlineOf(doc, page, dependencies);
    const { stocks, flows, auxiliaries, parameters } = outline;
    const choice = ({ id }: Variable): Choice => [id, this.name(id)];
    const all = [...stocks, ...flows.map(({ variable }) => variable), ...auxiliaries, ...parameters];
    const linked = new Set(outline.links.map(({ cause, effect }) => `${cause} ${effect}`));
    return html`<header>
        <h2 tabindex="-1">${this.t(OUTLINE.title)}</h2>
        <button type="button" class="icon-button" aria-label=${this.t(OUTLINE.close)} @click=${() => this.dispatchEvent(new CustomEvent('ks-outline-close'))}>${icon('close', 18)}</button>
      </header>
      ${page.view.model === undefined
        ? html`<ks-outline-add
            .stocks=${stocks.map(choice)}
            .variables=${all.map(choice)}
            .nameProblem=${(name: string) => this.nameProblem(name)}
            .canLink=${(from: Id, to: Id) => !linked.has(`${from} ${to}`)}
            @ks-outline-add=${this.onAdd}
          ></ks-outline-add>`
        : nothing}
      ${all.length === 0 ? html`<p class="empty">${this.t(OUTLINE.empty)}</p>` : nothing} ${this.listsTemplate(outline)}
      <p class="visually-hidden" role="status">${this.t(this.said ?? {})}</p>`;
  }
}

const NO_PROBLEM = (): null => null;
