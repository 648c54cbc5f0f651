import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { functionsOf } from '../../equation/functions.js';
import { parseEquation } from '../../equation/parse.js';
import type { Dialect } from '../../equation/tree.js';
import { writtenName } from '../../equation/write-name.js';
import { variablesOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue, Range } from '../../model/issue.js';
import { variablesByName } from '../../model/name-index.js';
import { canonicalName } from '../../model/name.js';
import { completed, completionAt, type Candidate, type Completion } from '../../view/map/completion.js';
import { variableName } from '../../view/map/scene.js';
import { issueText } from '../../wording/issues.js';
import { MAP } from '../../wording/ui/map.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { equationTemplate } from './equation-view.js';
import { equationFieldStyles } from './equation-field-styles.js';
import { fieldStyles } from './field-styles.js';
import { inspectorStyles } from './inspector-styles.js';

/**
 * The equation of one variable: read with names as people know them, and written as text, with names offered and faults
 * placed while typing. Enter and leaving it commit, Shift Enter breaks the line, Escape cancels.
 *
 * @fires ks-try - What is typed can be tried; `detail.text`, null to try nothing. Stays in its own tree.
 * @fires ks-write - What is typed is to stand here; `detail.text`. Stays in its own tree.
 */
@customElement('ks-equation-field')
export class KsEquationField extends KsElement {
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [elementStyles, inspectorStyles, fieldStyles, equationFieldStyles];

  @property({ attribute: false }) doc!: Document;
  /** The variable. */
  @property() of: Id = '';
  /** As the document shows it: while writing, what is tried. */
  @property() source = '';
  @property() label = '';
  /** Of this equation. */
  @property({ attribute: false }) issues: readonly Issue[] = [];

  @state() private draft: string | null = null;
  @state() private completion: Completion | null = null;
  /** Which of the offered names is chosen; null for none yet. */
  @state() private chosen: number | null = null;

  /** What stood there before the writing. */
  private former = '';

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('button.read') private reading!: HTMLButtonElement | null;

  private get dialect(): Dialect {
    return workspaceOf(this.doc).dialect;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('of')) this.draft = this.completion = null;
  }

  /** Begins to write. */
  async edit(): Promise<void> {
    this.draft = this.former = this.source;
    await this.updateComplete;
    this.field?.focus();
  }

  private readonly onInput = (): void => {
    if (!this.field) return;
    this.type(this.field.value);
    this.offer();
  };

  private type(text: string): void {
    this.draft = text;
    if (parseEquation(text, this.dialect).issues.length === 0) this.dispatchEvent(new CustomEvent('ks-try', { detail: { text } }));
  }

  private offer(): void {
    const { field } = this;
    if (!field) return;
    this.chosen = null;
    this.completion = field.selectionStart === field.selectionEnd ? completionAt(field.value, field.selectionStart, this.candidates()) : null;
  }

  private candidates(): readonly Candidate[] {
    const { doc, dialect } = this;
    const variables = variablesOf(doc).filter(({ id }) => id !== this.of);
    return [
      ...variables.map(({ id, name }): Candidate => {
        const label = variableName(doc, id, this.language);
        return { label, written: writtenName(name, dialect), keys: [canonicalName(label), canonicalName(name)] };
      }),
      ...[...functionsOf(dialect).keys()].map((name): Candidate => ({ label: `${name.toUpperCase()}( )`, written: `${name.toUpperCase()}(`, keys: [name] })),
    ];
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { completion, chosen } = this;
    const { key } = event;
    if (completion && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const count = completion.candidates.length;
      const from = chosen ?? (key === 'ArrowDown' ? -1 : count);
      this.chosen = (from + (key === 'ArrowDown' ? 1 : -1) + count) % count;
    } else if (completion && chosen !== null && (key === 'Enter' || key === 'Tab')) void this.complete(chosen);
    else if (completion && key === 'Escape') this.completion = null;
    else if (key === 'Escape') this.end(null);
    else if (key === 'Enter' && !event.shiftKey) this.end(this.draft);
    else return;
    event.preventDefault();
  };

  private async complete(which: number): Promise<void> {
    const { completion, field } = this;
    const candidate = completion?.candidates[which];
    if (!completion || !candidate || !field) return;
    const { text, caret } = completed(field.value, completion, candidate);
    this.completion = null;
    this.type(text);
    await this.updateComplete;
    field.focus();
    field.setSelectionRange(caret, caret);
  }

  /** Ends the writing by key: with `text`, or with what was there. */
  private end(text: string | null): void {
    this.settle(text);
    void this.updateComplete.then(() => this.reading?.focus());
  }

  private readonly onBlur = (): void => this.settle(this.draft);

  private settle(text: string | null): void {
    if (this.draft === null) return;
    this.draft = this.completion = null;
    if (text !== null && text.trim() !== this.former) this.dispatchEvent(new CustomEvent('ks-write', { detail: { text: text.trim() } }));
    else this.dispatchEvent(new CustomEvent('ks-try', { detail: { text: null } }));
  }

  /** Faults of what is typed; where it can be read, what the model says of it. */
  private faults(): readonly Issue[] {
    if (this.draft === null) return this.issues;
    const { issues } = parseEquation(this.draft, this.dialect);
    return issues.length > 0 ? issues : this.issues.filter(({ code }) => code !== 'missing-equation');
  }

  private issuesTemplate(faults: readonly Issue[]): TemplateResult {
    return html`<div id="faults" aria-live="polite">
      ${faults.map(
        (issue) => html`<p class="problem ${issue.severity}">
          ${icon(issue.severity === 'error' ? 'error' : 'warning', 16)}<span><span class="visually-hidden">${this.t(issue.severity === 'error' ? MAP.error : MAP.warning)}. </span>${issueText(issue, this.language)}</span>
        </p>`,
      )}
    </div>`;
  }

  private readTemplate(faults: readonly Issue[]): TemplateResult {
    const { doc, source } = this;
    const byName = variablesByName(doc);
    const labelOf = (name: string): string | null => {
      const named = byName.get(name);
      return named ? variableName(doc, named.id, this.language) : null;
    };
    return html`<button type="button" class="read" aria-describedby="faults" @click=${() => void this.edit()}>
        <span class="visually-hidden">${this.t(MAP.write(this.label))}: </span>
        ${source ? equationTemplate(source, this.dialect, labelOf) : html`<span class="equation none">${this.t(MAP.writeHere)}</span>`}
      </button>
      ${this.issuesTemplate(faults)}`;
  }

  private writeTemplate(draft: string, faults: readonly Issue[]): TemplateResult {
    const { completion, chosen } = this;
    const isOpen = completion !== null;
    return html`<div class="stack">
        <div class="twin" aria-hidden="true">${marked(draft, faults)}</div>
        <textarea
          rows="2"
          aria-label=${this.label}
          aria-invalid=${faults.some(({ severity }) => severity === 'error') ? 'true' : 'false'}
          aria-describedby="faults how"
          aria-autocomplete="list"
          aria-controls=${isOpen ? 'names' : nothing}
          aria-activedescendant=${isOpen && chosen !== null ? `name-${chosen}` : nothing}
          placeholder=${this.t(MAP.exampleEquation)}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          translate="no"
          .value=${live(draft)}
          @input=${this.onInput}
          @keydown=${this.onKey}
          @blur=${this.onBlur}
        ></textarea>
      </div>
      <ul id="names" role="listbox" aria-label=${this.t(MAP.names)} ?hidden=${!isOpen}>
        ${completion?.candidates.map(
          ({ label }, at) =>
            html`<li id="name-${at}" role="option" aria-selected=${at === chosen ? 'true' : 'false'} @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => void this.complete(at)}>${label}</li>`,
        )}
      </ul>
      <p class="visually-hidden" role="status">${isOpen ? this.t(MAP.offered(completion.candidates.length)) : nothing}</p>
      ${this.issuesTemplate(faults)}
      <p id="how" class="quiet how-to">${this.t(MAP.howToWrite)}</p>`;
  }

  protected override render(): TemplateResult {
    const faults = this.faults();
    return this.draft === null ? this.readTemplate(faults) : this.writeTemplate(this.draft, faults);
  }
}

/** The text with a wave under every place where something is wrong. */
function marked(text: string, faults: readonly Issue[]): readonly (string | TemplateResult)[] {
  const parts: (string | TemplateResult)[] = [];
  let done = 0;
  const ranges = faults.flatMap(({ range, severity }): { range: Range; severity: string }[] => (range ? [{ range, severity }] : []));
  for (const { range, severity } of ranges.sort((a, b) => a.range.start - b.range.start)) {
    const start = Math.max(done, range.start);
    const end = Math.min(text.length, Math.max(range.end, start + 1));
    if (start >= end) continue;
    parts.push(text.slice(done, start), html`<span class="wave ${severity}">${text.slice(start, end)}</span>`);
    done = end;
  }
  return [...parts, text.slice(done)];
}
