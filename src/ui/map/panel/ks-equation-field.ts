import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { callAt, type CallAtCaret } from '../../../equation/call-at.js';
import { bareMeaning } from '../../../equation/functions.js';
import { parseEquation } from '../../../equation/parse.js';
import type { Dialect } from '../../../equation/tree.js';
import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Issue } from '../../../model/issue.js';
import { variablesByName } from '../../../model/name-index.js';
import { canonicalName } from '../../../model/name.js';
import { completionAt, type Candidate } from '../../../view/map/completion.js';
import { variableName } from '../../../view/map/scene.js';
import { issueText } from '../../../wording/issues.js';
import { MAP } from '../../../wording/ui/map.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import { equationCandidates, type FunctionWords } from './equation-candidates.js';
import type { EquationEditor, EquationEditorSetting, PlacedFault } from './equation-editor.js';
import { equationFieldStyles } from './equation-field-styles.js';
import { equationTemplate } from './equation-view.js';
import { fieldStyles } from './field-styles.js';
import { inspectorStyles } from './inspector-styles.js';

/** What a phone's keyboard hides deep, and an equation needs. */
const KEYS = ['+', '-', '*', '/', '(', ')'] as const;

/** Loads the editor and what it tells of functions. */
async function loadEditor(): Promise<{ readonly open: (setting: EquationEditorSetting) => EquationEditor; readonly words: FunctionWords }> {
  const [{ openEquationEditor }, words] = await Promise.all([import('./equation-editor.js'), import('../../../wording/help/function-help.js')]);
  return { open: openEquationEditor, words };
}

/**
 * The equation of one variable: read with names as people know them, and written as text, with names and functions offered
 * and faults placed while typing. Enter and leaving it commit, Shift Enter breaks the line, Escape cancels. Until the
 * editor is there, a plain field takes what is typed.
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
  /** What a variable is worth now, to be said beside its name. */
  @property({ attribute: false }) said: (id: Id) => string = () => '';

  @state() private draft: string | null = null;
  @state() private loaded: Awaited<ReturnType<typeof loadEditor>> | null = null;
  /** The call that is being written. */
  @state() private call: CallAtCaret | null = null;

  /** What stood there before the writing. */
  private former = '';
  private editor: EquationEditor | null = null;
  /** What can be named, as it was when the writing began. */
  private candidates: readonly Candidate[] = [];
  private known: ReadonlySet<string> = new Set();
  private isComposing = false;
  private isChanging = false;

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('.editor') private place!: HTMLElement | null;
  @query('button.read') private reading!: HTMLButtonElement | null;

  private get dialect(): Dialect {
    return workspaceOf(this.doc).dialect;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.settle(this.draft);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('of') && this.draft !== null) {
      this.draft = null;
      this.closeEditor();
    }
  }

  protected override updated(): void {
    this.openEditor();
    if (this.draft === null) return;
    const faults = this.faults();
    const placed = faults.flatMap(({ range, severity, ...issue }): PlacedFault[] => (range ? [{ ...range, severity: severity === 'error' ? 'error' : 'warning', message: issueText({ severity, ...issue }, this.language) }] : []));
    this.editor?.showFaults(placed, faults.some(({ severity }) => severity === 'error'));
  }

  /** Begins to write. */
  async edit(): Promise<void> {
    const { doc } = this;
    this.known = new Set([...variablesByName(doc).keys(), ...itemsOf(doc, 'dimension').flatMap(({ name, elements }) => [name, ...elements].map(canonicalName))]);
    this.former = this.source;
    this.draft = this.source;
    this.load();
    await this.updateComplete;
    if (!this.editor) this.field?.focus();
  }

  private readonly load = (): void => {
    if (this.loaded === null) void loadEditor().then((loaded) => (this.loaded = loaded));
  };

  /** Puts the editor in place of the plain field, with its text and caret, as soon as that is free. */
  private openEditor(): void {
    const { place, loaded, field } = this;
    if (this.draft === null || this.editor || !loaded || !place || this.isComposing) return;
    this.candidates = equationCandidates(this.doc, this.of, this.language, loaded.words, this.said);
    const caret = field?.selectionStart ?? this.draft.length;
    this.isChanging = true;
    this.editor = loaded.open({
      parent: place,
      root: this.renderRoot as ShadowRoot,
      text: this.draft,
      caret,
      label: this.label,
      describedBy: 'faults how',
      placeholder: this.t(MAP.exampleEquation),
      dialect: this.dialect,
      phrases: { Completions: this.t(MAP.names), Diagnostics: this.t(PANEL.faults) },
      isKnown: (name) => this.known.has(name) || bareMeaning(this.dialect, name) !== null,
      candidates: () => this.candidates,
      onChange: (text, at, isTyped) => this.onChange(text, at, isTyped),
      onEnd: (text) => this.end(text),
      onLeave: () => this.settle(this.draft),
    });
    this.editor.focus();
    // What was typed into the plain field meanwhile has names too.
    if (this.draft !== this.former && completionAt(this.draft, caret, this.candidates)) this.editor.offer();
    this.isChanging = false;
    this.requestUpdate();
  }

  private closeEditor(): void {
    this.isChanging = true;
    this.editor?.destroy();
    this.editor = null;
    this.call = null;
    this.isChanging = false;
  }

  private onChange(text: string, caret: number, isTyped: boolean): void {
    this.call = callAt(text, caret, this.dialect);
    if (isTyped) this.type(text);
  }

  private readonly onInput = (): void => {
    if (this.field) this.type(this.field.value);
  };

  private type(text: string): void {
    this.draft = text;
    if (parseEquation(text, this.dialect).issues.length === 0) this.dispatchEvent(new CustomEvent('ks-try', { detail: { text } }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.end(null);
    else if (event.key === 'Enter' && !event.shiftKey) this.end(this.draft);
    else return;
    event.preventDefault();
  };

  private readonly onCompose = ({ type }: CompositionEvent): void => {
    this.isComposing = type === 'compositionstart';
    if (!this.isComposing) this.requestUpdate();
  };

  /** Ends the writing by key: with `text`, or with what was there. */
  private end(text: string | null): void {
    this.settle(text);
    void this.updateComplete.then(() => this.reading?.focus());
  }

  private readonly onBlur = (): void => this.settle(this.draft);

  private settle(text: string | null): void {
    if (this.draft === null || this.isChanging) return;
    this.draft = null;
    this.closeEditor();
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
    return html`<button type="button" class="read" aria-describedby="faults" @pointerenter=${this.load} @focus=${this.load} @click=${() => void this.edit()}>
        <span class="visually-hidden">${this.t(MAP.write(this.label))}: </span>
        ${source ? equationTemplate(source, this.dialect, labelOf) : html`<span class="equation none">${this.t(MAP.writeHere)}</span>`}
      </button>
      ${this.issuesTemplate(faults)}`;
  }

  /** The call that is being written, with the argument at the caret in bold, and what it gives. */
  private callTemplate(): TemplateResult | typeof nothing {
    const { call, loaded, language } = this;
    if (!call || !loaded) return nothing;
    const { args, meaning } = call.spec;
    const at = args.at(call.argument) === undefined && args.at(-1)?.endsWith('*') ? args.length - 1 : call.argument;
    const words = loaded.words.argumentWords(args, language);
    return html`<p class="call"><span>${call.name.toUpperCase().replaceAll('_', this.dialect === 'vensim' ? ' ' : '_')}(${words.map((word, which) => html`${which === 0 ? '' : ', '}${which === at ? html`<b>${word}</b>` : word}`)})</span> ${loaded.words.functionHelp(meaning, language)}</p>`;
  }

  private plainTemplate(draft: string): TemplateResult {
    return html`<div class="stack">
      <div class="twin" aria-hidden="true">${draft}</div>
      <textarea
        rows="2"
        aria-label=${this.label}
        aria-describedby="faults how"
        placeholder=${this.t(MAP.exampleEquation)}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        translate="no"
        .value=${live(draft)}
        @input=${this.onInput}
        @keydown=${this.onKey}
        @compositionstart=${this.onCompose}
        @compositionend=${this.onCompose}
        @blur=${this.onBlur}
      ></textarea>
    </div>`;
  }

  private writeTemplate(draft: string, faults: readonly Issue[]): TemplateResult {
    const keep = (event: Event): void => event.preventDefault();
    return html`<div class="editor"></div>
      ${this.editor ? nothing : this.plainTemplate(draft)} ${this.callTemplate()} ${this.issuesTemplate(faults)}
      <p id="how" class="quiet how-to">${this.t(PANEL.howToWrite)}</p>
      <div class="hand" role="group" aria-label=${this.t(PANEL.writing)} @pointerdown=${keep}>
        ${KEYS.map((key) => html`<button type="button" class="key" @click=${() => this.editor?.insert(key)}>${key}</button>`)}
        <button type="button" class="button" @click=${() => this.editor?.insert('\n')}>${this.t(PANEL.newLine)}</button>
        <button type="button" class="button" @click=${() => this.end(null)}>${this.t(PANEL.cancel)}</button>
        <button type="button" class="button primary" @click=${() => this.end(this.draft)}>${this.t(PANEL.done)}</button>
      </div>`;
  }

  protected override render(): TemplateResult {
    const faults = this.faults();
    return this.draft === null ? this.readTemplate(faults) : this.writeTemplate(this.draft, faults);
  }
}
