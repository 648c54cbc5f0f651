import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { NeededData, NeededFile } from '../../compile/external/needed-data.js';
import type { Issue } from '../../model/issue.js';
import { issueText } from '../../wording/issues.js';
import { DATA } from '../../wording/ui/data.js';
import { SHELL } from '../../wording/ui/shell.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { dialogStyles } from '../styles/dialog-styles.js';
import { elementStyles } from '../styles/element-styles.js';

/** What a person chose: files, and the row they are for; null for any row that fits their names. */
export interface LocateDetail {
  readonly files: readonly File[];
  readonly row: NeededFile | 'run' | null;
}

/** What file dialogs offer. */
const ACCEPTED = '.xlsx,.xls,.xlsm,.csv,.tab,.tsv,.txt,.dat';

/**
 * Asks for all files that a model reads and does not hold, at once; a modal dialog, open as long as the element is there.
 *
 * @fires ks-locate - Files were chosen; {@link LocateDetail}.
 * @fires ks-close - The person goes on without the rest.
 */
@customElement('ks-locate-data')
export class KsLocateData extends KsElement {
  static override styles = [
    elementStyles,
    dialogStyles,
    css`
      dialog {
        width: min(560px, calc(100vw - 32px));
        max-height: calc(100dvh - 32px);
      }
      .about {
        color: var(--ink-2);
      }
      ul {
        margin: var(--s-4) 0;
        border-bottom: 1px solid var(--line);
      }
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px var(--s-4);
        align-items: center;
        padding: 10px 0;
        border-top: 1px solid var(--line);
      }
      li > div {
        min-width: 0;
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 600;
      }
      .note {
        color: var(--ink-2);
      }
      .found {
        display: flex;
        align-items: center;
        gap: var(--s-1);
        color: var(--ink-2);
      }
      .problem {
        margin-bottom: var(--s-3);
        padding: 10px var(--s-3);
        border-radius: var(--r-2);
        background: var(--error-tint);
        overflow-wrap: anywhere;
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: var(--s-3);
      }
    `,
  ];

  /** What was missing when the model was opened: a row each. */
  @property({ attribute: false }) needed: NeededData = { files: [], fromRun: [] };
  /** What of it still is. */
  @property({ attribute: false }) missing: NeededData = { files: [], fromRun: [] };
  /** What was wrong with the files chosen last. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ type: Boolean, attribute: 'is-reading' }) isReading = false;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private input!: HTMLInputElement;
  private row: LocateDetail['row'] = null;

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  private choose(row: LocateDetail['row']): void {
    this.row = row;
    this.input.multiple = row === null;
    this.input.click();
  }

  private readonly onChosen = (): void => {
    const files = [...(this.input.files ?? [])];
    // The same file can be chosen again: after a correction it is another one.
    this.input.value = '';
    if (files.length > 0) this.emit<LocateDetail>('ks-locate', { files, row: this.row });
  };

  private fileRow(name: string, usedBy: readonly string[], isMissing: boolean, row: LocateDetail['row']): TemplateResult {
    return html`<li>
      <div>
        <b>${name}</b>
        <p class="note">${this.t(DATA.usedBy(usedBy))}</p>
      </div>
      ${
        isMissing
          ? html`<button
              type="button"
              class="button"
              ?disabled=${this.isReading}
              aria-label=${this.t(DATA.chooseFor(name))}
              @click=${() => this.choose(row)}
            >
              ${this.t(DATA.choose)}
            </button>`
          : html`<span class="found">${icon('check')}${this.t(DATA.found)}</span>`
      }
    </li>`;
  }

  protected override render(): TemplateResult {
    const { needed, missing } = this;
    const rows = needed.files.length + (needed.fromRun.length > 0 ? 1 : 0);
    return html`<dialog aria-labelledby="title" aria-describedby="about" @close=${() => this.emit('ks-close', null)}>
      <div class="title-row">
        <h2 id="title">${this.t(DATA.title)}</h2>
        <form method="dialog"><button class="icon-button" aria-label=${this.t(SHELL.close)}>${icon('close')}</button></form>
      </div>
      <p id="about" class="about">${this.t(DATA.about)}</p>
      <ul role="list" aria-label=${this.t(DATA.missing)}>
        ${needed.files.map((row) =>
          this.fileRow(
            row.file,
            row.usedBy,
            missing.files.some(({ file }) => file === row.file),
            row,
          ),
        )}
        ${needed.fromRun.length > 0 ? this.fileRow(this.t(DATA.runTable), needed.fromRun, missing.fromRun.length > 0, 'run') : nothing}
      </ul>
      <div role="alert">${this.issues.map((issue) => html`<p class="problem">${issueText(issue, this.language)}</p>`)}</div>
      <p role="status" class=${this.isReading ? 'note' : 'visually-hidden'}>${this.isReading ? this.t(DATA.reading) : ''}</p>
      <input type="file" accept=${ACCEPTED} tabindex="-1" aria-hidden="true" hidden @change=${this.onChosen} />
      <footer>
        ${rows > 1 ? html`<button type="button" class="button primary" ?disabled=${this.isReading} @click=${() => this.choose(null)}>${this.t(DATA.chooseSeveral)}</button>` : html`<span></span>`}
        <form method="dialog"><button class="button quiet">${this.t(DATA.skip)}</button></form>
      </footer>
    </dialog>`;
  }
}
