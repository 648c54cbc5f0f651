import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { COLOURS } from '../../view/map/colours.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import '../parts/ks-row-menu.js';
import type { MenuEntry } from '../parts/ks-row-menu.js';
import { elementStyles } from '../styles/element-styles.js';
import type { Deed } from './shaping.js';
import { mapDrawing } from './canvas/map-icons.js';

/** What the bar asks for: a deed, or one of what has a key too. */
export type BarDeed = Deed | 'whole-group' | 'duplicate' | 'copy' | 'cut' | 'delete' | 'let-go';

/**
 * What can be done to everything that is chosen: the button twin of every key and modifier.
 *
 * @fires ks-adding - Every press is to add to what is chosen, or no longer. Stays in its own tree.
 * @fires ks-deed - `detail.deed`. Stays in its own tree.
 */
@customElement('ks-map-bar')
export class KsMapBar extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        width: max-content;
        max-width: 100%;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: 2px;
        padding: 3px;
        border: 1px solid var(--line);
        border-radius: var(--r-3);
        background: var(--surface);
        color: var(--ink-2);
        box-shadow: var(--shadow-2);
      }
      output {
        padding: 0 var(--s-2) 0 10px;
        color: var(--ink);
        font: 600 13px/20px var(--font);
        white-space: nowrap;
      }
      .icon-button {
        width: 36px;
        height: 36px;
        min-width: 36px;
        min-height: 36px;
      }
      .icon-button[aria-pressed='true'] {
        background: var(--accent-tint);
        color: var(--accent);
      }
      ks-row-menu {
        --menu-size: 36px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .icon-button {
          width: 44px;
          height: 44px;
        }
        ks-row-menu {
          --menu-size: 44px;
        }
        output {
          padding: 0 2px 0 8px;
        }
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** How many things are chosen. */
  @property({ attribute: false }) count = 0;
  /** Whether every press adds to what is chosen. */
  @property({ attribute: false }) isAdding = false;
  /** There is no room for all: copying and duplicating stand in the menu. */
  @property({ attribute: false }) isNarrow = false;
  /** Whether a deed would change anything. */
  @property({ attribute: false }) can: (deed: BarDeed) => boolean = () => true;

  private entries(words: Readonly<Record<string, { readonly nl: string; readonly en: string }>>, apart: readonly string[] = []): readonly MenuEntry[] {
    return Object.entries(words)
      .filter(([key]) => this.can(key as BarDeed))
      .map(([key, text]) => ({ key, words: this.t(text), isApart: apart.includes(key) }));
  }

  private ask(deed: BarDeed): void {
    this.dispatchEvent(new CustomEvent('ks-deed', { detail: { deed } }));
  }

  private menu(label: string, drawn: Parameters<typeof mapDrawing>[0], entries: readonly MenuEntry[]): TemplateResult | typeof nothing {
    if (entries.length === 0) return nothing;
    return html`<ks-row-menu .label=${label} .entries=${entries} @ks-choose=${({ detail: { key } }: CustomEvent<{ key: string }>) => this.ask(key as BarDeed)}>${mapDrawing(drawn, 20)}</ks-row-menu>`;
  }

  private button(deed: BarDeed, label: string, drawing: TemplateResult): TemplateResult | typeof nothing {
    return this.can(deed) ? html`<button type="button" class="icon-button" aria-label=${label} title=${label} @click=${() => this.ask(deed)}>${drawing}</button>` : nothing;
  }

  protected override render(): TemplateResult {
    const looks = { ...HANDS.names, ...HANDS.colours };
    const folded = this.isNarrow ? { duplicate: HANDS.duplicate, copy: HANDS.copy } : {};
    const more = { ...folded, group: HANDS.doGroup, ungroup: HANDS.doUngroup, 'whole-group': HANDS.wholeGroup, cut: HANDS.cut };
    return html`<div class="bar" role="toolbar" aria-label=${this.t(HANDS.bar)}>
      <output>${this.t(HANDS.chosen(this.count))}</output>
      <button type="button" class="icon-button" aria-pressed=${this.isAdding ? 'true' : 'false'} aria-label=${this.t(HANDS.adding)} title=${this.t(HANDS.adding)} @click=${() => this.dispatchEvent(new CustomEvent('ks-adding'))}>${mapDrawing('adding', 20)}</button>
      ${this.menu(this.t(HANDS.align), 'align', this.entries(HANDS.alignments, ['spread:across']))}
      ${this.menu(this.t(HANDS.looks), 'look', this.entries(looks, [`colour:${COLOURS[0]}`, 'colour:by-layer']))}
      ${this.isNarrow ? nothing : html`${this.button('duplicate', this.t(HANDS.duplicate), mapDrawing('duplicate', 20))} ${this.button('copy', this.t(HANDS.copy), mapDrawing('copy', 20))}`}
      ${this.menu(this.t(HANDS.more), 'dots', this.entries(more, ['cut']))} ${this.button('delete', this.t(HANDS.remove), mapDrawing('bin', 20))}
      ${this.button('let-go', this.t(HANDS.letGo), icon('close', 18))}
    </div>`;
  }
}
