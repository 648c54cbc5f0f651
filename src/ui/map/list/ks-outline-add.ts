import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import { MAP } from '../../../wording/ui/map.js';
import { OUTLINE } from '../../../wording/ui/outline.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';

/** What can be added to the map from its outline. */
export type Addition = keyof typeof OUTLINE.addWhat;

/** What is to be added: a name or text, and of a flow or a link its two ends, null outside the boundary. */
export interface AddDetail {
  readonly kind: Addition;
  readonly name: string;
  readonly from: Id | null;
  readonly to: Id | null;
}

/** Something that can be an end, by its id and name. */
export type Choice = readonly [Id, string];

const KINDS = Object.keys(OUTLINE.addWhat) as readonly Addition[];

/**
 * The form with which something is added to the map without pointing at a place: what, its name, its ends.
 *
 * @fires ks-outline-add - `detail` is an {@link AddDetail}. Stays in its own tree.
 */
@customElement('ks-outline-add')
export class KsOutlineAdd extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-2);
        margin-top: var(--s-2);
      }
      .kinds .button {
        min-height: 32px;
        padding: 0 10px;
        font-weight: 500;
      }
      .kinds .button[aria-expanded='true'] {
        border-color: var(--accent);
        color: var(--accent);
      }
      form {
        display: grid;
        gap: var(--s-2);
        margin-top: var(--s-3);
        padding: var(--s-3);
        border-radius: var(--r-2);
        background: var(--sunken);
      }
      label {
        display: grid;
        gap: 4px;
        font: var(--t-label);
        color: var(--ink-2);
      }
      input,
      select {
        width: 100%;
        min-height: 36px;
        padding: 0 10px;
        border: 1px solid var(--control);
        border-radius: var(--r-2);
        background: var(--surface);
        color: var(--ink);
        font: var(--t-body);
      }
      input[aria-invalid='true'] {
        border-color: var(--error);
      }
      .problem {
        display: flex;
        gap: 6px;
        color: var(--error);
        font: var(--t-label);
      }
      .end {
        display: flex;
        gap: var(--s-2);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .kinds .button,
        input,
        select {
          min-height: var(--hit-touch);
          font-size: 16px;
        }
      }
    `,
  ];

  /** The stocks, which a flow can tie, and everything that a link can. */
  @property({ attribute: false }) stocks: readonly Choice[] = [];
  @property({ attribute: false }) variables: readonly Choice[] = [];
  /** Why something can't be called so; null where it can. */
  @property({ attribute: false }) nameProblem: (name: string) => Text | null = () => null;
  /** Whether two variables can be linked. */
  @property({ attribute: false }) canLink: (from: Id, to: Id) => boolean = () => true;

  @state() private kind: Addition | null = null;
  @state() private problem: Text | null = null;

  @query('form') private form!: HTMLFormElement | null;

  private open(kind: Addition): void {
    this.kind = this.kind === kind ? null : kind;
    this.problem = null;
    void this.updateComplete.then(() => this.form?.querySelector<HTMLElement>('input, select')?.focus());
  }

  private close(): void {
    const { kind } = this;
    this.kind = this.problem = null;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-kind="${kind}"]`)?.focus());
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { kind, form } = this;
    if (!kind || !form) return;
    const fields = new FormData(form);
    const text = (field: string): string => String(fields.get(field) ?? '').trim();
    const detail: AddDetail = { kind, name: text('name'), from: text('from') || null, to: text('to') || null };
    this.problem = this.problemWith(detail);
    if (this.problem) return form.querySelector<HTMLElement>('input, select')?.focus();
    this.kind = null;
    this.dispatchEvent(new CustomEvent<AddDetail>('ks-outline-add', { detail }));
  };

  private problemWith({ kind, name, from, to }: AddDetail): Text | null {
    switch (kind) {
      case 'comment':
        return name === '' ? OUTLINE.needsText : null;
      case 'link':
        return from === null || to === null || from === to || !this.canLink(from, to) ? OUTLINE.needsTwo : null;
      case 'flow':
        return this.nameProblem(name) ?? (from === to ? OUTLINE.needsStock : null);
      case 'stock':
      case 'auxiliary':
      case 'parameter':
        return this.nameProblem(name);
    }
  }

  private endTemplate(field: 'from' | 'to', label: Text, choices: readonly Choice[], outside: Text | null, chosen = 0): TemplateResult {
    return html`<label
      >${this.t(label)}<select name=${field}>
        ${outside ? html`<option value="" ?selected=${chosen < 0}>${this.t(outside)}</option>` : nothing}
        ${choices.map(([id, name], at) => html`<option value=${id} ?selected=${at === chosen}>${name}</option>`)}
      </select></label
    >`;
  }

  private fieldsTemplate(kind: Addition): TemplateResult {
    const name = html`<label
      >${this.t(kind === 'comment' ? OUTLINE.text : MAP.name)}<input name="name" autocomplete="off" spellcheck="false" enterkeyhint="done" aria-invalid=${this.problem ? 'true' : 'false'} aria-describedby=${this.problem ? 'problem' : nothing}
    /></label>`;
    if (kind === 'link') return html`${this.endTemplate('from', OUTLINE.cause, this.variables, null)} ${this.endTemplate('to', OUTLINE.effect, this.variables, null, 1)}`;
    if (kind !== 'flow') return name;
    return html`${name} ${this.endTemplate('from', OUTLINE.from, this.stocks, OUTLINE.outside)} ${this.endTemplate('to', OUTLINE.to, this.stocks, OUTLINE.outside, this.stocks.length > 1 ? 1 : -1)}`;
  }

  protected override render(): TemplateResult {
    const { kind, problem } = this;
    const can = (one: Addition): boolean => (one === 'flow' ? this.stocks.length > 0 : one === 'link' ? this.variables.length > 1 : true);
    return html`<h3 class="head" id="add">${this.t(OUTLINE.add)}</h3>
      <div class="kinds" role="group" aria-labelledby="add">
        ${KINDS.map((one) => html`<button type="button" class="button" data-kind=${one} aria-expanded=${one === kind ? 'true' : 'false'} ?disabled=${!can(one)} @click=${() => this.open(one)}>${this.t(OUTLINE.addWhat[one])}</button>`)}
      </div>
      ${kind
        ? html`<form aria-label="${this.t(OUTLINE.add)}: ${this.t(OUTLINE.addWhat[kind])}" novalidate @submit=${this.onSubmit} @keydown=${this.onKey}>
            ${this.fieldsTemplate(kind)}
            <div aria-live="polite">${problem ? html`<p id="problem" class="problem">${icon('error', 16)}${this.t(problem)}</p>` : nothing}</div>
            <div class="end">
              <button type="submit" class="button primary">${this.t(OUTLINE.keep)}</button>
              <button type="button" class="button quiet" @click=${() => this.close()}>${this.t(OUTLINE.cancel)}</button>
            </div>
          </form>`
        : nothing}`;
  }
}
