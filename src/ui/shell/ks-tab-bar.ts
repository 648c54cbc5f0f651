import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SHELL } from '../../wording/ui/shell.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { VIEW_NAMES, type ViewName } from './action.js';

/** The views at the bottom of a phone's screen; elsewhere the top bar has them. */
@customElement('ks-tab-bar')
export class KsTabBar extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: none;
      }
      @media (max-width: 700px) {
        :host {
          display: block;
        }
      }
      nav {
        display: grid;
        grid-auto-flow: column;
        grid-auto-columns: 1fr;
        height: calc(60px + env(safe-area-inset-bottom));
        padding-bottom: env(safe-area-inset-bottom);
        background: var(--surface);
        border-top: 1px solid var(--line);
      }
      a {
        display: grid;
        place-items: center;
        align-content: center;
        gap: 2px;
        font: 500 12px/14px var(--font);
        color: var(--ink-2);
      }
      a[aria-current] {
        color: var(--accent);
        font-weight: 700;
      }
      a:focus-visible {
        outline-offset: -4px;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() view: ViewName | null = null;
  @property({ attribute: false }) links: Readonly<Record<ViewName, string>> | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { links } = this;
    if (!links) return nothing;
    return html`<nav aria-label=${this.t(SHELL.views)}>
      ${VIEW_NAMES.map((view) => html`<a href=${links[view]} aria-current=${view === this.view ? 'page' : nothing}>${icon(view, 22)}${this.t(SHELL[view])}</a>`)}
    </nav>`;
  }
}
