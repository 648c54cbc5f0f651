import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Slope } from '../../../equation/algebra/slope.js';
import { valueOfTree } from '../../../equation/evaluate.js';
import { mathOf, type MathPart, type MathSetting } from '../../../equation/math-ml.js';
import { mentionsOf } from '../../../equation/mentions.js';
import { parseEquation } from '../../../equation/parse.js';
import { printTree } from '../../../equation/print.js';
import { tableSlope } from '../../../equation/table-slope.js';
import type { Tree } from '../../../equation/tree.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { variablesByName } from '../../../model/name-index.js';
import type { GraphicalFunction } from '../../../model/variable.js';
import { variableName } from '../../../view/map/scene.js';
import type { Outcome } from '../../../view/outcome.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { moment } from '../../../wording/ui/scenarios.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import { mathTemplate } from './math-view.js';
import type { ValueWords } from './variable-words.js';
import { worthAt } from './worth-now.js';

/** What the equation does with one of its names. */
interface Effect {
  readonly name: string;
  readonly cause: Id;
  readonly slope: Slope;
}

/**
 * The equation of a variable as mathematics: typeset, written shorter where that can be, and for each of its causes what one
 * more does, as a formula, as a number at the moment that is read, and as a sentence. Works when opened.
 *
 * @fires ks-write - The shorter form is to be the equation; `detail.text`. Stays in its own tree.
 */
@customElement('ks-equation-math')
export class KsEquationMath extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        display: block;
        margin-top: var(--s-1);
        padding: 0;
        background: none;
      }
      summary span {
        flex: 1;
        color: var(--ink-2);
        font: var(--t-label);
      }
      .paper {
        overflow-x: auto;
        padding: 10px 12px;
        border: 1px solid var(--line);
        border-radius: var(--r-2);
        background: var(--surface);
      }
      math {
        font-family: math, var(--font);
        font-size: 14px;
        math-style: normal;
      }
      /* Every part stays as large as can be read: fractions as they are, what stands higher or lower a little smaller. */
      mfrac > *,
      mroot > *,
      msqrt > * {
        math-style: normal;
        math-depth: 0;
      }
      msup > :last-child,
      msub > :last-child {
        math-depth: 0;
        font-size: 0.9em;
      }
      mfrac > :first-child {
        padding-bottom: 3px;
      }
      mfrac > :last-child {
        padding-top: 3px;
      }
      mi,
      mn,
      mtext {
        font-family: var(--font);
      }
      .name {
        color: var(--accent);
        font-weight: 550;
      }
      .name span {
        display: inline-block;
        line-height: 1.1;
        text-align: center;
        vertical-align: middle;
        white-space: nowrap;
      }
      mi.function {
        font-weight: 600;
      }
      .word {
        padding: 0 0.35em 0 0;
        color: var(--ink-2);
      }
      mo + .word,
      mi + .word,
      mrow + .word {
        padding-left: 0.35em;
      }
      mtable {
        padding-left: 6px;
        border-left: 1.5px solid var(--ink-3);
      }
      mtd {
        padding: 4px 12px 4px 0;
        text-align: left;
      }
      h4 {
        margin: var(--s-3) 0 var(--s-1);
        font: 600 13px/18px var(--font);
      }
      .effects > li {
        margin-top: var(--s-3);
      }
      .effects p {
        margin-top: 4px;
        color: var(--ink-2);
        font: 400 13px/18px var(--font);
      }
      .effects b {
        color: var(--ink);
        font-weight: 650;
      }
      .effects .of {
        margin: 0 0 4px;
        color: var(--ink);
        font-weight: 550;
      }
      .take {
        margin: 4px 0 0 -8px;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The variable. */
  @property() of: Id = '';
  @property() source = '';
  /** Its own table, through which what the equation gives goes. */
  @property({ attribute: false }) gf: GraphicalFunction | undefined = undefined;
  @property({ attribute: false }) words!: ValueWords;
  /** The run of the current scenario. */
  @property({ attribute: false }) current: Outcome | undefined = undefined;
  /** The moment that is read; null for the end. */
  @property({ attribute: false }) time: number | null = null;
  /** Whether its equation is written here. */
  @property({ type: Boolean }) isOpenTo = false;

  @state() private isOpen = false;
  @state() private effects: readonly Effect[] | null = null;
  @state() private shorter: Tree | null = null;

  private tree: Tree | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('source') && !changed.has('of') && !changed.has('doc') && !changed.has('isOpen')) return;
    if (!this.isOpen) return;
    const { tree } = parseEquation(this.source, workspaceOf(this.doc).dialect);
    if (changed.has('isOpen') || changed.has('source') || changed.has('of')) void this.work(tree);
    this.tree = tree;
  }

  /** mathjs is loaded only when somebody looks, and works cause by cause, so that the screen stays free between them. */
  private async work(tree: Tree | null): Promise<void> {
    this.effects = this.shorter = null;
    if (!tree) return;
    const { doc, of, source } = this;
    const { dialect } = workspaceOf(doc);
    const isStill = (): boolean => this.isConnected && this.isOpen && this.source === source && this.of === of;
    const { slopeOf, simplified } = await import('../../../equation/algebra/slope.js');
    const byName = variablesByName(doc);
    const effects: Effect[] = [];
    for (const name of new Set(mentionsOf(tree, dialect).map((mention) => mention.name))) {
      const cause = byName.get(name);
      if (!cause) continue;
      if (!isStill()) return;
      effects.push({ name, cause: cause.id, slope: slopeOf(tree, name, dialect) });
      await new Promise((next) => setTimeout(next));
    }
    if (!isStill()) return;
    this.effects = effects;
    this.shorter = simplified(tree, dialect);
  }

  private get setting(): MathSetting {
    const { doc, language } = this;
    const byName = variablesByName(doc);
    const { if: condition, otherwise, and, or, not, table } = PANEL.math;
    return {
      dialect: workspaceOf(doc).dialect,
      nameOf: (name) => {
        const named = byName.get(name);
        return named ? variableName(doc, named.id, language) : name.replaceAll('_', ' ');
      },
      words: { if: this.t(condition), otherwise: this.t(otherwise), and: this.t(and), or: this.t(or), not: this.t(not), table: this.t(table) },
    };
  }

  /** A formula that may be wider than the panel is reached by keyboard too. */
  private paper(part: MathPart, label: string): TemplateResult {
    return html`<div class="paper" role="group" tabindex="0" aria-label=${label}>${mathTemplate(part)}</div>`;
  }

  private get moment(): number {
    return this.time ?? this.current?.times.at(-1) ?? workspaceOf(this.doc).simulation.stop;
  }

  /** The slope as a number at the moment that is read, through the variable's own table; NaN where that is not known. */
  private worthOf(slope: Tree): number {
    const { doc, current, tree, gf, moment: time } = this;
    if (!current || !tree) return NaN;
    const { dialect } = workspaceOf(doc);
    const worth = worthAt(doc, current, time);
    const inner = valueOfTree(slope, dialect, worth);
    return gf ? inner * tableSlope(gf, valueOfTree(tree, dialect, worth)) : inner;
  }

  private sentence({ cause }: Effect, worth: number): TemplateResult | typeof nothing {
    const { doc, of, words: say, language } = this;
    if (!Number.isFinite(worth)) return html`<p>${this.t(PANEL.math.noValue)}</p>`;
    const [from, to] = [variableName(doc, cause, language), variableName(doc, of, language)];
    const when = this.t(moment(this.moment, workspaceOf(doc).simulation.timeUnit));
    if (worth === 0) return html`<p>${words(this.t(PANEL.math.nothing(when, from, to)))}</p>`;
    // What is said in percents has 1% as its smallest word, and not the whole.
    const one = say.long(cause, 1).endsWith('%') ? 0.01 : 1;
    return html`<p>${words(this.t(PANEL.math.oneMore(when, from, say.long(cause, one), to, say.long(of, Math.abs(worth) * one), worth > 0)))}</p>`;
  }

  private effectTemplate(effect: Effect, setting: MathSetting): TemplateResult {
    const { doc, language, gf } = this;
    const { slope, cause } = effect;
    const name = variableName(doc, cause, language);
    if (!('tree' in slope)) return html`<li><p class="of">${words(name)}</p><p>${this.t(PANEL.math.unknown(slope.unknown.join(', ')))}</p></li>`;
    const inner = mathOf(slope.tree, setting);
    const isOne = slope.tree.kind === 'number' && slope.tree.value === 1;
    const through: MathPart = { tag: 'mrow', children: [{ tag: 'mtext', text: this.t(PANEL.math.tableSlope), look: 'word' }, ...(isOne ? [] : [{ tag: 'mo', text: '\u00d7' } as const, inner])] };
    return html`<li><p class="of">${words(name)}</p>${this.paper(gf ? through : inner, this.t(PANEL.math.slopeFor(name)))}${this.sentence(effect, this.worthOf(slope.tree))}</li>`;
  }

  private shorterTemplate(setting: MathSetting): TemplateResult | typeof nothing {
    const { shorter } = this;
    if (!shorter) return nothing;
    const byName = variablesByName(this.doc);
    const { dialect } = workspaceOf(this.doc);
    const take = (): void => {
      const text = printTree(shorter, dialect, (name) => byName.get(name)?.name ?? name);
      this.dispatchEvent(new CustomEvent('ks-write', { detail: { text } }));
    };
    return html`<h4>${this.t(PANEL.math.shorter)}</h4>
      ${this.paper(mathOf(shorter, setting), this.t(PANEL.math.shorter))} ${this.isOpenTo ? html`<button type="button" class="button quiet take" @click=${take}>${this.t(PANEL.math.take)}</button>` : nothing}`;
  }

  private bodyTemplate(): TemplateResult {
    const { tree, effects } = this;
    if (!tree) return html`<p class="quiet">${this.t(PANEL.math.unreadable)}</p>`;
    const { setting } = this;
    return html`${this.paper(mathOf(tree, setting), this.t(PANEL.math.equation))} ${this.shorterTemplate(setting)}
      ${effects === null ? html`<p class="quiet" role="status">${this.t(PANEL.math.working)}</p>` : effects.length === 0 ? nothing : html`<h4>${this.t(PANEL.math.whatOneMoreDoes)}</h4><ul class="effects">${effects.map((effect) => this.effectTemplate(effect, setting))}</ul>`}`;
  }

  protected override render(): TemplateResult {
    return html`<details @toggle=${(event: Event) => (this.isOpen = (event.target as HTMLDetailsElement).open)}>
      <summary><span>${this.t(PANEL.math.asMath)}</span>${drawing('down', 16)}</summary>
      ${this.isOpen ? this.bodyTemplate() : nothing}
    </details>`;
  }
}
