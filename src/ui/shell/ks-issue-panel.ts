import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import type { helpText } from '../../wording/help/help.js';
import { issueText } from '../../wording/issues.js';
import { DATA } from '../../wording/ui/data.js';
import { SHELL } from '../../wording/ui/shell.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/** Problems that end when a person locates a file. */
const DATA_LACKS: ReadonlySet<string> = new Set(['data-file-missing', 'data-run-missing']);

/**
 * A list of problems at the right edge, beside the work and never in front of it: of a file that could not be opened, or
 * of the model. Each unfolds into what it means and how to mend it.
 *
 * @fires ks-close
 * @fires ks-go-to - The record of an issue is to be shown; `detail.id`.
 * @fires ks-ask-for-data - Data files that lack are to be located.
 */
@customElement('ks-issue-panel')
export class KsIssuePanel extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        inset: 56px 0 0 auto;
        z-index: 15;
        width: min(420px, 100vw);
        overflow-y: auto;
        padding: var(--s-4) var(--s-5) var(--s-5);
        background: var(--surface);
        border-left: 1px solid var(--line);
        box-shadow: var(--shadow-2);
      }
      .title-row {
        display: flex;
        align-items: flex-start;
        justify-content: space-between;
        gap: var(--s-3);
      }
      h2 {
        padding-top: 5px;
        font: var(--t-title);
        overflow-wrap: anywhere;
      }
      h2:focus {
        outline: none;
      }
      .icon-button {
        margin-right: -8px;
      }
      .about {
        margin-top: 2px;
        color: var(--ink-2);
      }
      ul {
        display: grid;
        gap: var(--s-2);
        margin-top: var(--s-4);
      }
      li {
        display: grid;
        grid-template-columns: 20px 1fr;
        gap: 2px 10px;
        padding: 10px var(--s-3);
        border-radius: var(--r-2);
        background: var(--warn-tint);
      }
      li .icon {
        color: var(--warn);
      }
      li.error {
        background: var(--error-tint);
      }
      li.error .icon {
        color: var(--error);
      }
      b {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      li p,
      li details,
      li button {
        grid-column: 2;
        overflow-wrap: anywhere;
      }
      summary {
        width: fit-content;
        min-height: 24px;
        color: var(--accent);
        font-weight: 600;
        cursor: pointer;
      }
      details p {
        padding: 2px 0 var(--s-2);
        color: var(--ink-2);
      }
      li button {
        justify-self: start;
        min-height: 24px;
        color: var(--accent);
        font-weight: 600;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
      }
      @media (max-width: 700px) {
        :host {
          inset: 52px 0 0 0;
          width: auto;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() heading = '';
  /** A sentence below the heading. */
  @property() about = '';
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** Whether the records of the issues can be shown. */
  @property({ type: Boolean, attribute: 'can-go' }) canGo = false;

  /** The issues that are unfolded, by what sets them apart. */
  @state() private unfolded: ReadonlySet<string> = new Set();
  /** The help, once somebody has asked for it; `lost` where it could not be fetched. */
  @state() private help: typeof helpText | 'lost' | null = null;

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.emit('ks-close', null);
  }

  private onUnfold(key: string, details: HTMLDetailsElement): void {
    if (details.open === this.unfolded.has(key)) return;
    this.unfolded = new Set(details.open ? [...this.unfolded, key] : [...this.unfolded].filter((other) => other !== key));
    if (details.open) void this.fetchHelp();
  }

  /** The texts are long, and few people need them, so they are not part of the app's start. */
  private async fetchHelp(): Promise<void> {
    if (typeof this.help === 'function') return;
    this.help = await import('../../wording/help/help.js').then(
      (help) => help.helpText,
      () => 'lost' as const,
    );
  }

  private explanation(issue: Issue, place: string): TemplateResult {
    const key = JSON.stringify([issue.code, issue.item, issue.field, issue.part, issue.range, issue.line, issue.facts]);
    const text = typeof this.help === 'function' ? this.help(issue.code, this.language) : this.t(this.help === 'lost' ? SHELL.explanationLost : SHELL.explanationComing);
    return html`<details ?open=${this.unfolded.has(key)} @toggle=${(event: Event) => this.onUnfold(key, event.currentTarget as HTMLDetailsElement)}>
      <summary>${this.t(SHELL.explanation)}${place ? html`<span class="visually-hidden">: ${place}</span>` : nothing}</summary>
      <p aria-live="polite">${text ?? nothing}</p>
    </details>`;
  }

  private place(issue: Issue): string {
    const line = issue.line === undefined ? '' : this.t(SHELL.line(issue.line, issue.column));
    return [issue.variable ?? '', line].filter(Boolean).join(' · ');
  }

  private row(issue: Issue): TemplateResult {
    const isError = issue.severity === 'error';
    const place = this.place(issue);
    const go = (id: Id): void => this.emit('ks-go-to', { id });
    const { item } = issue;
    return html`<li class=${issue.severity}>
      ${icon(isError ? 'error' : 'warning')}
      <span><span class="visually-hidden">${this.t(isError ? SHELL.error : SHELL.warning)}.</span>${place ? html`<b>${place}</b>` : html`<b aria-hidden="true">${this.t(isError ? SHELL.error : SHELL.warning)}</b>`}</span>
      <p>${issueText(issue, this.language)}</p>
      ${this.explanation(issue, place)}
      ${this.canGo && DATA_LACKS.has(issue.code) ? html`<button type="button" @click=${() => this.emit('ks-ask-for-data', null)}>${this.t(DATA.locate)}</button>` : nothing}
      ${this.canGo && item !== undefined ? html`<button type="button" @click=${() => go(item)}>${this.t(SHELL.goThere)}</button>` : nothing}
    </li>`;
  }

  protected override render(): TemplateResult {
    const errorsFirst = this.issues.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    return html`<aside aria-labelledby="title" @keydown=${this.onKey}>
      <div class="title-row">
        <h2 id="title" tabindex="-1">${this.heading}</h2>
        <button type="button" class="icon-button" aria-label=${this.t(SHELL.close)} @click=${() => this.emit('ks-close', null)}>${icon('close')}</button>
      </div>
      ${this.about ? html`<p class="about">${this.about}</p>` : nothing}
      <ul role="list">
        ${errorsFirst.map((issue) => this.row(issue))}
      </ul>
    </aside>`;
  }
}
