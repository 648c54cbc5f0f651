import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { drawing, type DrawingName } from './drawings.js';
import { placeBeside } from './popover-place.js';

/** One thing a menu offers. Only what can be done now is offered. */
export interface MenuEntry {
  readonly key: string;
  readonly words: string;
  /** Drawn apart from the entries above it. */
  readonly isApart?: boolean;
}

/**
 * A small menu behind a button, for the thing it stands beside. The button shows what is in the slot, else a drawing.
 *
 * @slot - What the button shows.
 * @fires ks-choose - A choice; `detail.key` is the entry's. Does not leave the element's own tree.
 */
@customElement('ks-row-menu')
export class KsRowMenu extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-flex;
        font: inherit;
        color: inherit;
      }
      .opener {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: 2px;
        min-width: var(--menu-size, 32px);
        min-height: var(--menu-size, 32px);
        border-radius: var(--menu-radius, var(--r-2));
        color: inherit;
      }
      .opener:hover,
      .opener[aria-expanded='true'] {
        background: var(--menu-hover, var(--sunken));
      }
      [popover] {
        position: fixed;
        inset: auto;
        width: max-content;
        min-width: 200px;
        max-width: min(320px, calc(100vw - 16px));
        max-height: calc(100dvh - 16px);
        overflow-y: auto;
        margin: 0;
        padding: var(--s-2);
        border: 1px solid var(--line);
        border-radius: var(--r-3);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-2);
        text-align: left;
      }
      .about {
        padding: var(--s-1) var(--s-2) var(--s-2);
        font: var(--t-label);
        font-weight: 400;
        color: var(--ink-2);
        white-space: normal;
      }
      [role='menuitem'] {
        display: block;
        width: 100%;
        min-height: 36px;
        padding: 0 var(--s-2);
        border-radius: var(--r-2);
        font: var(--t-body);
        text-align: left;
      }
      [role='menuitem']:hover,
      [role='menuitem']:focus-visible {
        background: var(--sunken);
      }
      hr {
        height: 1px;
        margin: var(--s-2);
        border: 0;
        background: var(--line);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .opener {
          min-width: var(--menu-size, 44px);
          min-height: var(--hit-touch);
        }
        [role='menuitem'] {
          min-height: var(--hit-touch);
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What the button does, in words. */
  @property() label = '';
  @property({ attribute: false }) entries: readonly MenuEntry[] = [];
  /** A sentence about the thing, above the entries. */
  @property() about = '';
  @property() drawn: DrawingName = 'dots';

  @query('[popover]') private list!: HTMLElement;
  @query('.opener') private button!: HTMLElement;

  private readonly onMove = (): void => this.list.hidePopover();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onMove);
    removeEventListener('scroll', this.onMove, true);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('entries') && this.list?.matches(':popover-open')) placeBeside(this.list, this.button);
  }

  private items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  }

  private readonly onToggle = (event: ToggleEvent): void => {
    const isOpen = event.newState === 'open';
    this.button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) {
      removeEventListener('resize', this.onMove);
      removeEventListener('scroll', this.onMove, true);
      return;
    }
    placeBeside(this.list, this.button);
    this.items()[0]?.focus({ preventScroll: true });
    addEventListener('resize', this.onMove);
    addEventListener('scroll', this.onMove, true);
  };

  private close(): void {
    this.button.focus({ preventScroll: true });
    this.list.hidePopover();
  }

  private choose(key: string): void {
    this.close();
    this.dispatchEvent(new CustomEvent('ks-choose', { detail: { key } }));
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const items = this.items();
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    event.stopPropagation();
    if (next !== undefined) {
      event.preventDefault();
      items.at(next % items.length)?.focus();
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      this.close();
    }
  };

  private entry(entry: MenuEntry): TemplateResult {
    return html`${entry.isApart ? html`<hr role="separator" />` : nothing}<button type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(entry.key)}>${entry.words}</button>`;
  }

  protected override render(): TemplateResult {
    return html`
      <button type="button" class="opener" aria-label=${this.label} aria-haspopup="menu" aria-expanded="false" popovertarget="list"><slot>${drawing(this.drawn, 18)}</slot></button>
      <div id="list" popover @toggle=${this.onToggle} @keydown=${this.onKey}>
        ${this.about ? html`<p class="about">${this.about}</p>` : nothing}
        <div role="menu" aria-label=${this.label}>${this.entries.map((entry) => this.entry(entry))}</div>
      </div>
    `;
  }
}
