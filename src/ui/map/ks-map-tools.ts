import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapLens } from '../../view/map/map-page.js';
import { hasTool, TOOLS, type Tool } from '../../view/map/tool.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import { MAP } from '../../wording/ui/map.js';
import { KsElement } from '../ks-element.js';
import '../parts/ks-row-menu.js';
import type { MenuEntry } from '../parts/ks-row-menu.js';
import { elementStyles } from '../styles/element-styles.js';
import { mapDrawing } from './canvas/map-icons.js';
import { toolColumnStyles } from './tool-column-styles.js';

/** The tools that a phone shows beside the menu of the others. */
const ALWAYS: ReadonlySet<Tool> = new Set<Tool>(['select', 'stock', 'flow', 'auxiliary', 'link']);

/**
 * The tools of the map: a column at its left, a row below it on a phone.
 *
 * @fires ks-other - Something else that hands do; `detail.key`. Stays in its own tree.
 * @fires ks-tool - Another tool is taken; `detail.tool`, and with `detail.stays` for good, as by a double press. Stays in its own tree.
 */
@customElement('ks-map-tools')
export class KsMapTools extends KsElement {
  static override styles = [
    elementStyles,
    toolColumnStyles,
    css`
      ks-row-menu {
        --menu-size: 44px;
        color: var(--ink-2);
      }
      .in-hand {
        border-radius: var(--r-2);
        background: var(--accent-tint);
        color: var(--accent);
      }
      @media (max-width: 700px) {
        button {
          flex: 1 1 44px;
          width: auto;
          max-width: 56px;
        }
      }
    `,
  ];

  @property() tool: Tool = 'select';
  /** Words act upon each other through the causal lens; it has no pipes. */
  @property() lens: MapLens = 'stock-flow';

  /** A row on a phone, which has no room for all. */
  @property({ attribute: false }) isNarrow = false;
  /** What hands do besides. */
  @property({ attribute: false }) others: readonly MenuEntry[] = [];

  private nameOf(tool: Tool): string {
    return this.t(this.lens === 'causal' && tool === 'auxiliary' ? CAUSAL.word : MAP.tool[tool]);
  }

  private take(tool: Tool, stays: boolean): void {
    this.dispatchEvent(new CustomEvent('ks-tool', { detail: { tool, stays } }));
  }

  private get tools(): typeof TOOLS {
    return TOOLS.filter(({ tool }) => hasTool(this.lens, tool));
  }

  /** Whether a tool stands in the menu. */
  private isFolded(tool: Tool): boolean {
    return this.isNarrow && !ALWAYS.has(tool);
  }

  private menuTemplate(): TemplateResult {
    const folded = this.tools.filter(({ tool }) => this.isFolded(tool));
    const inHand = folded.find(({ tool }) => tool === this.tool)?.tool;
    const entries: readonly MenuEntry[] = [...folded.map(({ tool }): MenuEntry => ({ key: tool, words: this.nameOf(tool) })), ...this.others];
    return html`<ks-row-menu class=${inHand ? 'in-hand' : ''} .label=${this.t(this.isNarrow ? HANDS.moreTools : HANDS.other)} .entries=${entries} @ks-choose=${this.onMenu}>${mapDrawing(inHand ? (inHand === 'copy' ? 'ghost' : inHand) : 'dots', 22)}</ks-row-menu>`;
  }

  private readonly onMenu = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    const tool = TOOLS.find((one) => one.tool === key)?.tool;
    if (tool) this.take(tool, false);
    else this.dispatchEvent(new CustomEvent('ks-other', { detail: { key } }));
  };

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.t(MAP.tools)}>
      ${this.tools.filter(({ tool }) => !this.isFolded(tool)).map(
        ({ tool, key }) =>
          html`<button
            type="button"
            aria-pressed=${tool === this.tool ? 'true' : 'false'}
            aria-label=${this.nameOf(tool)}
            aria-keyshortcuts=${key}
            title=${`${this.nameOf(tool)} (${key})`}
            @click=${() => this.take(tool, false)}
            @dblclick=${() => this.take(tool, true)}
          >
            ${mapDrawing(tool === 'copy' ? 'ghost' : tool, 22)}
          </button>`,
      )}
      ${this.menuTemplate()}
    </div>`;
  }
}
