import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Issue } from '../../../model/issue.js';
import { variableNamed, variablesByName } from '../../../model/name-index.js';
import { parameterValue, type GraphicalFunction, type Variable } from '../../../model/variable.js';
import { setTable } from '../../../state/commands/map/table.js';
import { writeEquation } from '../../../state/commands/map/variables.js';
import type { Command } from '../../../state/edit.js';
import { endOf } from '../../../view/chart/chart-line.js';
import { firstTable } from '../../../view/map/graph-edit.js';
import { variableName } from '../../../view/map/scene.js';
import type { Outcome } from '../../../view/outcome.js';
import { issueText } from '../../../wording/issues.js';
import { MAP } from '../../../wording/ui/map.js';
import { PANEL } from '../../../wording/ui/panel.js';
import type { ChartSetting } from '../../chart/chart-setting.js';
import { KsElement } from '../../ks-element.js';
import { icon } from '../../icons.js';
import { words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { equationTemplate } from './equation-view.js';
import { inspectorStyles } from './inspector-styles.js';
import './ks-array-section.js';
import './ks-equation-field.js';
import './ks-equation-math.js';
import './ks-graph-editor.js';
import './ks-holder-field.js';
import { isOpenTo, type Quantified, type ValueWords } from './variable-words.js';
import { givenAt } from './worth-now.js';

/** Most faults of an array that are told at a time. */
const MOST_FAULTS = 6;

/**
 * How a variable is computed: its equation, the same as mathematics, and the graphical function that it goes through.
 *
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-preview - While it is; `detail.command`, null to show what is there.
 */
@customElement('ks-equation-section')
export class KsEquationSection extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) variable!: Quantified;
  /** Of the whole model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ attribute: false }) setting!: ChartSetting;
  @property({ attribute: false }) words!: ValueWords;
  /** The run of the current scenario. */
  @property({ attribute: false }) current: Outcome | undefined = undefined;
  /** The moment that is read; null for the end. */
  @property({ attribute: false }) time: number | null = null;

  private nameOf(id: Id): string {
    return variableName(this.doc, id, this.language);
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private try(command: Command | null): void {
    this.emit('ks-preview', { command });
  }

  private readonly said = (id: Id): string => {
    const value = this.current ? endOf(this.current, id).value : NaN;
    return Number.isFinite(value) ? this.words.long(id, value) : '';
  };

  private fieldTemplate(source: string, label: string): TemplateResult {
    const { id } = this.variable;
    return html`<ks-equation-field
      .doc=${this.doc}
      .of=${id}
      .source=${source}
      .label=${label}
      .said=${this.said}
      .issues=${this.issues.filter(({ item, field }) => item === id && field !== 'units')}
      @ks-try=${({ detail: { text } }: CustomEvent<{ text: string | null }>) => this.try(text === null ? null : writeEquation(id, text))}
      @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(writeEquation(id, text))}
    ></ks-equation-field>`;
  }

  /** Of an array what is wrong with its equations, each with the element that it is about. */
  private faultsTemplate(): TemplateResult {
    const { id } = this.variable;
    const faults = this.issues.filter(({ item, field }) => item === id && field !== 'units').slice(0, MOST_FAULTS);
    return html`<div aria-live="polite">${faults.map((issue) => html`<p class="fault ${issue.severity}">${icon(issue.severity === 'error' ? 'error' : 'warning', 16)}<span>${this.elementsAt(issue.part)}${issueText(issue, this.language)}</span></p>`)}</div>`;
  }

  private elementsAt(part: number | undefined): string {
    const subscripts = part === undefined || this.variable.kind === 'value-flow' ? undefined : this.variable.parts?.[part]?.subscripts;
    return subscripts ? `${subscripts.join(', ')}: ` : '';
  }

  private readTemplate(source: string): TemplateResult {
    if (!source) return html`<p class="quiet">${this.t(MAP.noEquation)}</p>`;
    const byName = variablesByName(this.doc);
    return equationTemplate(source, workspaceOf(this.doc).dialect, (name) => {
      const named = byName.get(name);
      return named ? this.nameOf(named.id) : null;
    });
  }

  private mathTemplate(source: string, gf: GraphicalFunction | undefined, isWritten: boolean): TemplateResult | typeof nothing {
    const { variable, doc } = this;
    if (source === '' || variable.kind === 'stock' || parameterValue(variable) !== null) return nothing;
    return html`<ks-equation-math
      .doc=${doc}
      .of=${variable.id}
      .source=${source}
      .gf=${gf}
      .words=${this.words}
      .current=${this.current}
      .time=${this.time}
      .isOpenTo=${isWritten}
      @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(writeEquation(variable.id, text))}
    ></ks-equation-math>`;
  }

  /** The graphical function of a variable to be drawn, or the way to one: first with what goes in coming out. */
  private tableTemplate(variable: Variable, source: string, gf: GraphicalFunction | undefined): TemplateResult | typeof nothing {
    const { doc, current } = this;
    if (variable.kind === 'stock' || (!gf && (source === '' || parameterValue(variable) !== null))) return nothing;
    const { id } = variable;
    if (!gf) {
      const [low, high] = extentOf(this.setting.lines.map(({ outcome }) => outcome.series.get(id) ?? new Float64Array()));
      return html`<button type="button" class="button quiet make" @click=${() => this.do(setTable(id, firstTable(low, high)))}>${this.t(PANEL.table.make)}</button>`;
    }
    const time = this.time ?? current?.times.at(-1) ?? NaN;
    const only = variableNamed(doc, source.replace(/^"|"$/g, ''));
    return html`<ks-graph-editor
      .gf=${gf}
      .input=${only ? this.nameOf(only.id) : 'x'}
      .output=${this.nameOf(id)}
      .now=${current ? givenAt(doc, current, time, source) : null}
      @ks-try=${({ detail }: CustomEvent<{ gf: GraphicalFunction | null }>) => this.try(detail.gf && setTable(id, detail.gf))}
      @ks-table=${({ detail }: CustomEvent<{ gf: GraphicalFunction | null }>) => this.do(setTable(id, detail.gf))}
    ></ks-graph-editor>`;
  }

  protected override render(): TemplateResult {
    const { doc, variable } = this;
    const source = (variable.kind === 'stock' ? variable.initial : variable.equation).trim();
    const isWritten = isOpenTo(variable) && !variable.parts;
    const label = this.t(variable.kind === 'stock' ? MAP.initial : MAP.equation);
    const holder = variable.kind === 'auxiliary' && variable.heldBy ? doc.items.get(variable.heldBy) : undefined;
    const gf = variable.kind === 'stock' || variable.kind === 'value-flow' ? undefined : variable.gf;
    const hasDimensions = variable.kind !== 'value-flow' && (variable.dimensions?.length ?? 0) > 0;
    const array = isOpenTo(variable) ? html`<ks-array-section .doc=${doc} .variable=${variable}></ks-array-section>` : nothing;
    return html`<section>
      <h3>${label}</h3>
      ${isWritten ? this.fieldTemplate(source, label) : isOpenTo(variable) && variable.parts ? this.faultsTemplate() : this.readTemplate(source)} ${hasDimensions ? array : nothing} ${this.mathTemplate(source, gf, isWritten)} ${isWritten ? this.tableTemplate(variable, source, gf) : gf ? tableCurve(gf) : nothing} ${hasDimensions ? nothing : array}
      ${isOpenTo(variable) ? nothing : html`<p class="units"><span>${words(this.words.unit(variable.id) || this.t(MAP.noUnits))}</span></p>`}
      ${isOpenTo(variable) && variable.kind === 'auxiliary' && variable.range ? html`<ks-holder-field .doc=${doc} .lever=${variable}></ks-holder-field>` : holder?.kind === 'stakeholder' ? html`<p class="units"><span>${this.t(MAP.heldBy)}</span><span>${this.t(holder.name, holder.slug)}</span></p>` : nothing}
    </section>`;
  }
}

/** The least and the greatest of the numbers there are; 0 and 1 of none. */
function extentOf(series: readonly Float64Array[]): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const values of series) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 1];
}

/** The table of a graphical function, small. */
function tableCurve({ xpts, ypts, kind }: GraphicalFunction): TemplateResult {
  const [width, height] = [304, 64];
  const [low, high] = [Math.min(...ypts), Math.max(...ypts)];
  const [from, to] = [xpts[0] ?? 0, xpts.at(-1) ?? 1];
  const x = (value: number): number => 4 + ((value - from) / (to - from || 1)) * (width - 8);
  const y = (value: number): number => height - 6 - ((value - low) / (high - low || 1)) * (height - 14);
  const d = xpts.map((value, at) => `${at === 0 ? 'M' : kind === 'discrete' ? `H${x(value)}V` : 'L'}${at > 0 && kind === 'discrete' ? y(ypts[at] ?? 0) : `${x(value)} ${y(ypts[at] ?? 0)}`}`).join('');
  return html`<svg class="table" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true"><path class="axis" d="M4 ${height - 2}H${width - 4}"></path><path d=${d}></path></svg>`;
}
