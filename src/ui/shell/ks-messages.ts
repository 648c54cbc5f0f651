import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Text } from '../../model/text.js';
import { SHELL } from '../../wording/ui/shell.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/** How long a message stands, in milliseconds. What it offers can be had elsewhere too: undo is also Ctrl+Z. */
export const MESSAGE_TIME = 8000;

/** Something that was done or could not be done, said in passing. */
export interface Message {
  readonly text: Text;
  readonly action?: { readonly label: Text; readonly run: () => void } | undefined;
  /** Stays until it is closed: what a person must not miss. */
  readonly stays?: boolean | undefined;
}

interface Shown extends Message {
  readonly key: number;
}

/** Messages at the foot of the screen, read out politely. At most three; the oldest makes room. */
@customElement('ks-messages')
export class KsMessages extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        position: fixed;
        inset: auto 0 24px;
        z-index: 20;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }
      ol {
        display: grid;
        justify-items: center;
        gap: var(--s-2);
      }
      li {
        pointer-events: auto;
        display: flex;
        align-items: center;
        gap: var(--s-3);
        max-width: min(560px, calc(100vw - 32px));
        min-height: 44px;
        padding: 6px 6px 6px var(--s-4);
        border-radius: var(--r-2);
        background: var(--ink);
        color: var(--bg);
        box-shadow: var(--shadow-2);
      }
      .action {
        padding: 6px var(--s-2);
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 3px;
        white-space: nowrap;
      }
      .icon-button {
        width: 32px;
        height: 32px;
        color: inherit;
      }
      .icon-button:hover:not(:disabled) {
        background: none;
        color: inherit;
      }
      li :focus-visible {
        outline-color: var(--bg);
      }
      @media (max-width: 700px) {
        :host {
          bottom: calc(72px + env(safe-area-inset-bottom));
        }
        /* The map has a row of tools above the tabs. */
        :host(.above-tools) {
          bottom: calc(124px + env(safe-area-inset-bottom));
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @state() private shown: readonly Shown[] = [];
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();
  private lastKey = 0;

  /** Says `message`, and takes it away after {@link MESSAGE_TIME} unless it stays. The same words are not said twice at a time. */
  show(message: Message): void {
    const rest = this.shown.filter((earlier) => this.t(earlier.text) !== this.t(message.text));
    const key = ++this.lastKey;
    this.shown = [...rest, { ...message, key }].slice(-3);
    if (!message.stays) this.start(key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  private start(key: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => this.close(key), MESSAGE_TIME));
  }

  private close(key: number): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.shown = this.shown.filter((message) => message.key !== key);
  }

  private pause(message: Shown): void {
    clearTimeout(this.timers.get(message.key));
  }

  private resume(message: Shown): void {
    if (!message.stays) this.start(message.key);
  }

  private act(message: Shown): void {
    this.close(message.key);
    message.action?.run();
  }

  private row(message: Shown): TemplateResult {
    const { action } = message;
    return html`<li @pointerenter=${() => this.pause(message)} @pointerleave=${() => this.resume(message)} @focusin=${() => this.pause(message)} @focusout=${() => this.resume(message)}>
      <span>${this.t(message.text)}</span>
      ${action ? html`<button type="button" class="action" @click=${() => this.act(message)}>${this.t(action.label)}</button>` : nothing}
      <button type="button" class="icon-button" aria-label=${this.t(SHELL.dismiss)} @click=${() => this.close(message.key)}>${icon('close', 16)}</button>
    </li>`;
  }

  protected override render(): TemplateResult {
    return html`<section aria-label=${this.t(SHELL.messages)} aria-live="polite">
      <ol role="list">
        ${repeat(this.shown, (message) => message.key, (message) => this.row(message))}
      </ol>
    </section>`;
  }
}
