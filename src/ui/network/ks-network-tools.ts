import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { NETWORK_TOOLS, type NetworkTool } from '../../view/network/network-tool.js';
import { NETWORK } from '../../wording/ui/network.js';
import { KsElement } from '../ks-element.js';
import { toolColumnStyles } from '../map/tool-column-styles.js';
import { elementStyles } from '../styles/element-styles.js';

/** Drawings of the tools, on a grid of 20 with a stroke of 1.6. */
const PATHS: Readonly<Record<NetworkTool, string>> = {
  select: 'M6 3.500l9 6-4.200.9 2.500 4.600-2.100 1.100-2.400-4.700-2.800 3z',
  party: 'M5.500 5h9a2.500 2.500 0 0 1 2.500 2.500v5a2.500 2.500 0 0 1-2.500 2.500h-9a2.500 2.500 0 0 1-2.500-2.500v-5a2.500 2.500 0 0 1 2.500-2.500z',
  market: 'M2.800 4.800h14.400v10.400H2.800zM5.500 7.500h9v5h-9z',
  commons: 'M2.800 4.800h14.400v10.400H2.800zM5.500 7.500h2M9 7.500h2M12.500 7.500h2v1M14.500 11v1.500h-1.500M10.500 12.500h-2M6.500 12.500h-1v-1.500',
  'value-flow': 'M3.500 13.500C6 8 9.500 6.500 15.500 6.500M12 3.800l3.700 2.700-3.200 3.300',
};

/**
 * The tools of the value network: a column at its left, a row below it on a phone.
 *
 * @fires ks-tool - Another tool is taken; `detail.tool`, and with `detail.stays` for good, as by a double press. Stays in its own tree.
 */
@customElement('ks-network-tools')
export class KsNetworkTools extends KsElement {
  static override styles = [elementStyles, toolColumnStyles];

  @property() tool: NetworkTool = 'select';

  private take(tool: NetworkTool, stays: boolean): void {
    this.dispatchEvent(new CustomEvent('ks-tool', { detail: { tool, stays } }));
  }

  protected override render(): TemplateResult {
    return html`<div role="group" aria-label=${this.t(NETWORK.tools)}>
      ${NETWORK_TOOLS.map(
        ({ tool, key }) =>
          html`<button
            type="button"
            aria-pressed=${tool === this.tool ? 'true' : 'false'}
            aria-label=${this.t(NETWORK.tool[tool])}
            aria-keyshortcuts=${key}
            title=${`${this.t(NETWORK.tool[tool])} (${key})`}
            @click=${() => this.take(tool, false)}
            @dblclick=${() => this.take(tool, true)}
          >
            <svg class="icon" width="22" height="22" viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[tool]}></path></svg>
          </button>`,
      )}
    </div>`;
  }
}
