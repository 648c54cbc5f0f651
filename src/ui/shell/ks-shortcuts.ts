import { css, html, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Text } from '../../model/text.js';
import { LETTERS, MAP_KEYS } from '../../wording/ui/map-keys.js';
import { SHELL } from '../../wording/ui/shell.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { dialogStyles } from '../styles/dialog-styles.js';
import { elementStyles } from '../styles/element-styles.js';
import type { Action } from './action.js';
import { isMac, keysOf } from './shortcuts.js';

const ACTIONS: readonly (readonly [Action, Text])[] = [
  ['undo', SHELL.shortcutUndo],
  ['redo', SHELL.shortcutRedo],
  ['save', SHELL.save],
  ['save-as', SHELL.saveAs],
  ['open', SHELL.open],
  ['shortcuts', SHELL.shortcutHelp],
];

/**
 * The list of keys, as a dialog.
 *
 * @fires ks-letters - Single letters of the map are switched; `detail.isOn`.
 */
@customElement('ks-shortcuts')
export class KsShortcuts extends KsElement {
  static override styles = [
    elementStyles,
    dialogStyles,
    css`
      dialog {
        width: min(420px, calc(100vw - 32px));
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
      }
      dt,
      dd {
        padding: 7px 0;
        border-top: 1px solid var(--line);
      }
      dd {
        text-align: right;
        color: var(--ink-2);
      }
      .letters {
        display: flex;
        align-items: center;
        gap: var(--s-2);
        min-height: var(--hit-touch);
        border-top: 1px solid var(--line);
      }
      .letters input {
        width: 20px;
        height: 20px;
        accent-color: var(--accent);
      }
      kbd {
        font: 600 13px/18px var(--font);
      }
    `,
  ];

  /** Whether single letters are tools of the map. */
  @property({ attribute: false }) hasLetters = true;

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens the dialog; Escape and its button close it. */
  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  protected override render(): TemplateResult {
    const lever: readonly (readonly [Text, string])[] = [
      [SHELL.shortcutLever, this.t(SHELL.arrows)],
      [SHELL.shortcutBase, 'Home'],
    ];
    return html`<dialog aria-labelledby="title">
      <div class="title-row">
        <h2 id="title">${this.t(SHELL.shortcuts)}</h2>
        <form method="dialog"><button class="icon-button" aria-label=${this.t(SHELL.close)}>${icon('close')}</button></form>
      </div>
      <dl>
        ${ACTIONS.map(([action, words]) => html`<dt>${this.t(words)}</dt><dd><kbd>${keysOf(action, isMac())}</kbd></dd>`)}
        ${MAP_KEYS.map(([words, keys]) => html`<dt>${this.t(words)}</dt><dd><kbd>${this.t(keys)}</kbd></dd>`)}
        ${lever.map(([words, keys]) => html`<dt>${this.t(words)}</dt><dd><kbd>${keys}</kbd></dd>`)}
      </dl>
      <label class="letters"><input type="checkbox" .checked=${this.hasLetters} @change=${({ target }: Event) => this.emit('ks-letters', { isOn: (target as HTMLInputElement).checked })} />${this.t(LETTERS)}</label>
    </dialog>`;
  }
}
