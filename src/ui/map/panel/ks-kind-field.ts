import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import { changeKind, chosenKind, kindLosses, type ChosenKind } from '../../../state/commands/map/kind.js';
import { isVariable } from '../../../state/commands/map/variables.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { KsElement } from '../../ks-element.js';
import { drawing } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';

const KINDS: readonly ChosenKind[] = ['word', 'auxiliary', 'parameter', 'stock', 'flow'];

/**
 * What kind of variable this is, to be made another. What would be lost is said in the list, and again once it is done.
 *
 * @fires ks-command - It becomes another; `detail.command`.
 * @fires ks-notice - What it became and what that cost; `detail.text`, and `detail.undo`.
 */
@customElement('ks-kind-field')
export class KsKindField extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      label {
        display: inline-flex;
        align-items: center;
        position: relative;
        margin-left: -6px;
        border-radius: var(--r-1);
        color: var(--ink-2);
      }
      select {
        appearance: none;
        field-sizing: content;
        min-height: 24px;
        padding: 0 24px 0 6px;
        border: 1px solid transparent;
        border-radius: var(--r-1);
        background: none;
        color: inherit;
        font: var(--t-note);
        cursor: pointer;
      }
      select:hover {
        border-color: var(--control);
      }
      option {
        background: var(--surface);
        color: var(--ink);
        font: var(--t-body);
      }
      .icon {
        position: absolute;
        right: 5px;
        pointer-events: none;
      }
      @media (pointer: coarse), (max-width: 700px) {
        select {
          min-height: 44px;
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property() of: Id = '';
  /** What it is called now: a lever and a table have names of their own. */
  @property() now = '';
  /** Its value in base at the start, for what becomes a parameter. */
  @property({ attribute: false }) value: number | null = null;

  private lost(to: ChosenKind): string {
    const losses = kindLosses(this.doc, this.of, to);
    return losses.map((loss) => this.t(PANEL.losses[loss])).join(', ');
  }

  private readonly onChoice = (event: Event): void => {
    const field = event.target as HTMLSelectElement;
    const to = KINDS.find((kind) => kind === field.value);
    if (!to) return;
    const losses = kindLosses(this.doc, this.of, to);
    const command = changeKind(this.of, to, this.value);
    const after = command(this.doc)?.edits.find(({ id }) => id === this.of)?.after ?? undefined;
    const text: Text = PANEL.becameKind(PANEL.kinds[isVariable(after) ? chosenKind(after) : to], losses.map((loss) => PANEL.losses[loss]));
    this.emit('ks-command', { command });
    this.emit('ks-notice', { text, undo: true });
  };

  protected override render(): TemplateResult {
    const variable = this.doc.items.get(this.of);
    if (!isVariable(variable)) return html``;
    const now = chosenKind(variable);
    return html`<label>
      <span class="visually-hidden">${this.t(PANEL.kind)}</span>
      <select @change=${this.onChoice}>
        ${KINDS.map((kind) => {
          if (kind === now) return html`<option value=${kind} selected .selected=${true}>${this.now}</option>`;
          const lost = this.lost(kind);
          return html`<option value=${kind} .selected=${false} ?disabled=${changeKind(this.of, kind, this.value)(this.doc) === null}>${this.t(PANEL.kinds[kind])}${lost ? ` (${this.t(PANEL.without(lost))})` : ''}</option>`;
        })}
      </select>
      ${drawing('down', 14)}
    </label>`;
  }
}
