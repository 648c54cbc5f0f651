import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ModelSigns } from '../../../analyse/model-signs.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Issue } from '../../../model/issue.js';
import type { Loop } from '../../../model/structure.js';
import type { Text } from '../../../model/text.js';
import { parameterValue, type LeverRange, type Variable } from '../../../model/variable.js';
import { deleteItems } from '../../../state/commands/map/delete.js';
import { setDoc, setRange, setUnits } from '../../../state/commands/map/describe.js';
import { nameHolder } from '../../../state/commands/map/names.js';
import { renameVariable } from '../../../state/commands/map/variables.js';
import type { Command } from '../../../state/edit.js';
import { axisFor } from '../../../view/chart/axis.js';
import { endOf } from '../../../view/chart/chart-line.js';
import { loopsThrough } from '../../../view/map/loop-path.js';
import { causesOf, effectsOf, type Relation } from '../../../view/map/relations.js';
import { variableName } from '../../../view/map/scene.js';
import type { Outcome } from '../../../view/outcome.js';
import { issueText } from '../../../wording/issues.js';
import { MAP } from '../../../wording/ui/map.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { moment } from '../../../wording/ui/scenarios.js';
import type { ChartSetting } from '../../chart/chart-setting.js';
import '../../chart/ks-line-chart.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import './ks-edit-field.js';
import './ks-equation-section.js';
import './ks-flow-ends.js';
import './ks-range-fields.js';
import { inspectorStyles } from './inspector-styles.js';
import { loopStyles } from '../links/loop-styles.js';
import './ks-kind-field.js';
import './ks-modules.js';
import './ks-relations.js';
import './ks-variable-words.js';
import { loopIcon, mapDrawing } from '../canvas/map-icons.js';
import { isOpenTo, kindWord, quantified, type Quantified, type ValueWords } from './variable-words.js';

/**
 * Everything about what is selected on the map: a variable with its equation, its curve, what it depends on and what it
 * affects; a loop with its way round; without a selection how to read the map, and all loops.
 *
 * @fires ks-select - Another record is chosen; `detail.id`.
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-notice - A drawn link was deleted; `detail.text`, and `detail.undo` to offer it back.
 * @fires ks-go-to - A flow of value is to be shown in the value network; `detail.id`.
 * @fires ks-view - The page of a module is to be shown, or the way back from it; `detail.view`.
 * @fires ks-delete - What is selected is to be deleted. Stays in its own tree.
 * @fires ks-preview - While an equation is typed; `detail.command`, null to show what is there.
 */
@customElement('ks-map-inspector')
export class KsMapInspector extends KsElement {
  static override styles = [elementStyles, loopStyles, inspectorStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) dependencies: ReadonlyMap<Id, readonly Id[]> = new Map();
  /** Signs of links, and what loops do. */
  @property({ attribute: false }) signs: ModelSigns = { links: new Map(), loops: new Map(), contradictions: [], mixed: new Map() };
  /** The selected variable or loop. */
  @property({ attribute: false }) selection: Id | null = null;
  @property({ attribute: false }) base: Outcome | undefined = undefined;
  /** The run of the current scenario; that of base in base. */
  @property({ attribute: false }) current: Outcome | undefined = undefined;
  @property({ attribute: false }) setting!: ChartSetting;
  @property({ attribute: false }) words!: ValueWords;
  /** Of the whole model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** The submodel whose page is open; null for the root model. */
  @property({ attribute: false }) model: Id | null = null;
  /** Colour of the current scenario. */
  @property() colour = 'var(--accent)';
  /** The moment at which the curve is read. */
  @property({ attribute: false }) scrub: number | null = null;

  /** What was selected before, on the way along causes and effects, oldest first. */
  private trail: readonly Id[] = [];
  private isWalking = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('selection')) return;
    if (!this.isWalking) this.trail = [];
    this.isWalking = false;
  }

  private choose(id: Id): void {
    this.emit('ks-select', { id });
  }

  /** Goes along a link, so that there is a way back. */
  private walkTo(id: Id): void {
    const { selection } = this;
    if (selection === null || id === selection) return;
    this.trail = [...this.trail, selection];
    this.isWalking = true;
    this.choose(id);
  }

  private walkOrChoose(id: Id): void {
    if (this.selection === null) this.choose(id);
    else this.walkTo(id);
  }

  private readonly walkBack = (): void => {
    const back = this.trail.at(-1);
    if (back === undefined) return;
    this.trail = this.trail.slice(0, -1);
    this.isWalking = true;
    this.choose(back);
  };

  private backTemplate(): TemplateResult | typeof nothing {
    const item = this.doc.items.get(this.trail.at(-1) ?? '');
    if (!item) return nothing;
    return html`<button type="button" class="button quiet back" @click=${this.walkBack}>${mapDrawing('back', 16)}${words(this.t(PANEL.back(item.kind === 'loop' ? this.t(item.name, item.slug) : this.nameOf(item.id))))}</button>`;
  }

  private nameOf(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  private endValue(id: Id): number {
    return this.current ? endOf(this.current, id).value : NaN;
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private equationSection(variable: Quantified): TemplateResult {
    return html`<ks-equation-section
      .doc=${this.doc}
      .variable=${variable}
      .issues=${this.issues}
      .setting=${this.setting}
      .words=${this.words}
      .current=${this.current}
      .time=${this.scrub}
    ></ks-equation-section>`;
  }

  /** The units of all variables, the commonest first. */
  private unitsInUse(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { units } of variablesOf(this.doc)) if (units) counts.set(units, (counts.get(units) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([units]) => units);
  }

  private unitsSection(variable: Variable): TemplateResult {
    const said = this.words.unit(variable.id);
    const own = this.issues.filter(({ item }) => item === variable.id);
    const faults = own.filter(({ field }) => field === 'units');
    const isSound = variable.units !== '' && !own.some(({ code, severity }) => severity === 'error' || code.startsWith('units-'));
    return html`<section>
      <h3>${this.t(MAP.units)}${said && said !== variable.units ? html`<span>${words(said)}</span>` : nothing}</h3>
      <ks-edit-field
        .value=${variable.units}
        .label=${this.t(MAP.units)}
        .placeholder=${this.t(MAP.unitsHow)}
        .offers=${this.unitsInUse()}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(setUnits(variable.id, text))}
      ></ks-edit-field>
      ${isSound ? html`<p class="sound">${icon('check', 16)}${this.t(PANEL.unitsFit)}</p>` : nothing}
      ${faults.map((issue) => html`<p class="fault">${icon('warning', 16)}<span>${issueText(issue, this.language)}</span></p>`)}
    </section>
    ${parameterValue(variable) === null ? nothing : html`<ks-range-fields .variable=${variable} @ks-range=${({ detail: { range } }: CustomEvent<{ range: LeverRange | null }>) => this.do(setRange(variable.id, range))}></ks-range-fields>`}`;
  }

  private readonly nameProblem = (text: string): Text | null => (text.trim() === '' ? MAP.nameEmpty : nameHolder(this.doc, text, this.selection) !== null ? MAP.nameTaken : null);

  private titleTemplate(variable: Quantified): TemplateResult {
    const { language } = this;
    const name = this.nameOf(variable.id);
    const about = this.t(variable.doc);
    if (!isOpenTo(variable)) return html`<h2 tabindex="-1">${words(name)}</h2>${this.nowTemplate(variable)}${about ? html`<p class="about">${words(about)}</p>` : nothing}`;
    const { id } = variable;
    return html`<h2 class="visually-hidden">${name}</h2>
      <ks-edit-field
        look="title"
        .value=${name}
        .label=${this.t(MAP.name)}
        .problemOf=${this.nameProblem}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(renameVariable(id, text, language))}
      ></ks-edit-field>
      ${this.nowTemplate(variable)}
      <ks-edit-field
        class="about"
        look="text"
        .value=${about}
        .label=${this.t(MAP.about)}
        .placeholder=${this.t(MAP.aboutHow)}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(setDoc(id, text, language))}
      ></ks-edit-field>`;
  }

  private courseSection(variable: Quantified): TemplateResult | typeof nothing {
    const { setting } = this;
    if (!setting.lines.some(({ outcome }) => outcome.series.has(variable.id))) return nothing;
    const indicator = this.words.indicator(variable.id);
    const axis = axisFor(setting.lines.map(({ outcome }) => outcome), { indicator, isCounted: variable.kind === 'stock', intervals: [3, 2] });
    return html`<section class="course">
      <ks-line-chart .indicator=${indicator} .setting=${setting} .axis=${axis} .scrub=${this.scrub} @ks-scrub=${this.onScrub}></ks-line-chart>
    </section>`;
  }

  private readonly onScrub = (event: CustomEvent<{ time: number | null }>): void => {
    event.stopPropagation();
    this.scrub = event.detail.time;
  };

  /** `linkOf` gives cause and effect of the link to one of the relations. */
  private relationSection(title: string, relations: readonly Relation[], none: string | null, linkOf: (other: Id) => readonly [Id, Id]): TemplateResult | typeof nothing {
    if (relations.length === 0 && none === null) return nothing;
    return html`<ks-relations
      .doc=${this.doc}
      .heading=${title}
      .none=${none}
      .relations=${relations}
      .linkOf=${linkOf}
      .setting=${this.setting}
      .words=${this.words}
      .current=${this.current}
      .time=${this.scrub}
      @ks-choose=${({ detail: { id } }: CustomEvent<{ id: Id }>) => this.walkTo(id)}
    ></ks-relations>`;
  }

  /** Links that people drew to or from a variable and that no equation knows, each to be taken away. */
  private linkSection({ id }: Variable): TemplateResult | typeof nothing {
    const drawn = itemsOf(this.doc, 'link').filter(({ from, to }) => (from === id || to === id) && !this.dependencies.get(to)?.includes(from));
    if (drawn.length === 0) return nothing;
    return html`<section>
      <h3>${this.t(MAP.drawnLinks)}</h3>
      <ul>
        ${drawn.map((link) => {
          const other = this.nameOf(link.from === id ? link.to : link.from);
          return html`<li class="drawn">
            <span>${words(this.nameOf(link.from))}</span>${drawing('arrow', 16)}<span class="visually-hidden">${this.t(MAP.leadsTo)}</span><span>${words(this.nameOf(link.to))}</span>
            <button type="button" class="icon-button" aria-label=${this.t(MAP.removeLink(other))} @click=${() => this.removeLink(link.id)}>${icon('close', 16)}</button>
          </li>`;
        })}
      </ul>
    </section>`;
  }

  private removeLink(id: Id): void {
    this.do(deleteItems([id]));
    this.emit('ks-notice', { text: MAP.linkRemoved, undo: true });
  }

  private loopRow(loop: Loop, isLong: boolean): TemplateResult {
    const isDormant = this.signs.loops.get(loop.id)?.base === 'dormant';
    return html`<li>
      <button type="button" class="loop-row" @click=${() => this.walkOrChoose(loop.id)}>
        ${loopIcon(loop, isDormant)}<span><span class="visually-hidden">${loop.slug} </span>${words(this.t(loop.name, loop.slug))}</span>${isDormant ? html`<small>${this.t(MAP.dormant)}</small>` : nothing}${isLong ? html`<small>${words(this.t(loop.doc))}</small>` : nothing}
      </button>
    </li>`;
  }

  private loopSection(title: string, loops: readonly Loop[], isLong: boolean): TemplateResult | typeof nothing {
    if (loops.length === 0 && !isLong) return nothing;
    return html`<section>
      <h3>${title}</h3>
      ${loops.length === 0 ? html`<p class="quiet">${this.t(MAP.noLoops)}</p>` : html`<ul>${loops.map((loop) => this.loopRow(loop, isLong))}</ul>`}
    </section>`;
  }

  private nowTemplate(variable: Quantified): TemplateResult | typeof nothing {
    const { base, current, doc } = this;
    const value = this.endValue(variable.id);
    if (!current || !Number.isFinite(value)) return nothing;
    const { timeUnit } = workspaceOf(doc).simulation;
    const { time } = endOf(current, variable.id);
    const former = base ? endOf(base, variable.id).value : NaN;
    return html`<p class="now">
      <b style="color:${this.colour}">${this.words.long(variable.id, value)}</b><span>${this.t(moment(time, timeUnit))}</span>
      ${current !== base && Number.isFinite(former) ? html`<span>${this.t(MAP.base).toLowerCase()} ${this.words.short(variable.id, former)}</span>` : nothing}
    </p>`;
  }

  private variableTemplate(variable: Quantified): TemplateResult {
    const { doc, dependencies } = this;
    const start = this.base?.series.get(variable.id)?.[0] ?? null;
    return html`${this.backTemplate()}
      ${isOpenTo(variable) ? html`<ks-kind-field .doc=${doc} .of=${variable.id} .now=${this.t(kindWord(variable))} .value=${start}></ks-kind-field>` : html`<p class="kind">${this.t(kindWord(variable))}</p>`}
      ${keyed(variable.id, html`${this.titleTemplate(variable)} ${this.equationSection(variable)}`)}
      ${isOpenTo(variable) ? html`<ks-flow-ends .doc=${doc} .of=${variable.id}></ks-flow-ends>` : nothing}
      ${variable.kind === 'value-flow' ? html`<section><button type="button" class="button quiet make" @click=${() => this.emit('ks-go-to', { id: variable.id })}>${this.t(MAP.toNetwork)}</button></section>` : nothing}
      ${this.courseSection(variable)}
      ${variable.kind !== 'value-flow' && variable.model !== undefined ? html`<ks-modules .doc=${doc} .within=${variable.model}></ks-modules>` : nothing}
      ${isOpenTo(variable) ? keyed(variable.id, this.unitsSection(variable)) : nothing}
      ${this.relationSection(this.t(MAP.causes), causesOf(doc, dependencies, variable.id, this.signs.links), null, (cause) => [cause, variable.id])}
      ${this.relationSection(this.t(MAP.uses), effectsOf(doc, dependencies, variable.id, this.signs.links), this.t(MAP.noUses), (effect) => [variable.id, effect])}
      ${isOpenTo(variable) ? this.linkSection(variable) : nothing}
      ${this.loopSection(this.t(MAP.inLoops), loopsThrough(doc, variable.id), false)}
      ${isOpenTo(variable) ? keyed(variable.id, html`<ks-variable-words .variable=${variable}></ks-variable-words>`) : this.sourceTemplate(variable)}
      ${isOpenTo(variable) ? html`<section><button type="button" class="button quiet remove" @click=${() => this.dispatchEvent(new CustomEvent('ks-delete'))}>${this.t(MAP.remove)}</button></section>` : nothing}`;
  }

  private sourceTemplate(variable: Quantified): TemplateResult | typeof nothing {
    const source = variable.kind === 'value-flow' ? '' : this.t(variable.source);
    return source ? html`<section><h3>${this.t(MAP.source)}</h3><p class="quiet">${words(source)}</p></section>` : nothing;
  }

  private loopTemplate(loop: Loop): TemplateResult {
    const when = this.t(loop.activeWhen);
    const causeIn = (variable: Id): Id => loop.path.at(loop.path.indexOf(variable) - 1) ?? variable;
    return html`${this.backTemplate()}
      <p class="kind">${this.t(MAP.kinds[loop.type])}</p>
      <div class="title">${loopIcon(loop)}<h2 tabindex="-1">${words(this.t(loop.name, loop.slug))}</h2></div>
      <p class="about">${words(this.t(loop.doc))}</p>
      ${when ? html`<section><h3>${this.t(MAP.activeWhen)}</h3><p class="quiet">${words(when)}</p></section>` : nothing}
      ${this.relationSection(this.t(MAP.loopPath), loop.path.map((variable): Relation => ({ variable, sign: this.signs.links.get(variable)?.get(causeIn(variable)) ?? null })), null, (variable) => [causeIn(variable), variable])}`;
  }

  protected override render(): TemplateResult {
    const item = this.selection === null ? undefined : this.doc.items.get(this.selection);
    const variable = quantified(item);
    if (variable) return this.variableTemplate(variable);
    if (item?.kind === 'loop') return this.loopTemplate(item);
    return html`<h2 tabindex="-1">${this.t(MAP.howTitle)}</h2>
      <ul class="how about">${MAP.how.map((line) => html`<li>${this.t(line)}</li>`)}</ul>
      <ks-modules .doc=${this.doc} .within=${this.model}></ks-modules>
      ${this.loopSection(this.t(MAP.loops), loopsThrough(this.doc, null), true)}`;
  }
}
