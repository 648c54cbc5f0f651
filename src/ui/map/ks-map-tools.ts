import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MapLens } from '../../view/map/map-page.js';
import { hasTool, TOOLS, type Tool } from '../../view/map/tool.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import { MAP } from '../../wording/ui/map.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { mapDrawing } from './map-icons.js';

/**
 * The tools of the map: a column at its left, a row below it on a phone.
 *
 * @fires ks-tool - Another tool is taken; `detail.tool`, and with `detail.stays` for good, as by a double press. Stays in its own tree.
 */
@customElement('ks-map-tools')
export class KsMapTools extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      div {
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--s-1);
        padding: var(--s-3) 0;
      }
      button {
        display: grid;
        place-items: center;
        width: 44px;
        height: 44px;
        border-radius: var(--r-2);
        color: var(--ink-2);
      }
      button:hover {
        background: var(--sunken);
        color: var(--ink);
      }
      button[aria-pressed='true'] {
        background: var(--accent-tint);
        color: var(--accent);
      }
      @media (max-width: 700px) {
        div {
          flex-direction: row;
          justify-content: space-around;
          padding: var(--s-1) var(--s-3);
        }
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

  private nameOf(tool: Tool): string {
    return this.t(this.lens === 'causal' && tool === 'auxiliary' ? CAUSAL.word : MAP.tool[tool]);
  }

  private take(tool: Tool, stays: boolean): void {
    this.dispatchEvent(new CustomEvent('ks-tool', { detail: { tool, stays } }));
  }

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.t(MAP.tools)}>
      ${TOOLS.filter(({ tool }) => hasTool(this.lens, tool)).map(
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
    </div>`;
  }
}
