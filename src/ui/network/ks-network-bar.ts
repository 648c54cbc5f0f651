import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';
import { valueColours } from '../../view/value/value-colour.js';
import { NETWORK } from '../../wording/ui/network.js';
import { VALUE_FRAME } from '../../wording/ui/value-frame.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';

/** What of a scenario is shown: itself, beside base, or what differs. */
export type Comparison = 'none' | 'beside' | 'difference';

const COMPARISONS: readonly Comparison[] = ['none', 'beside', 'difference'];

/**
 * Which value the network shows, each with the line it is drawn by, and how a scenario is compared with base.
 *
 * @fires ks-look - `detail.of`: another value.
 * @fires ks-compare - `detail.comparison`. Stays in its own tree.
 */
@customElement('ks-network-bar')
export class KsNetworkBar extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-2);
        min-width: 0;
        max-width: 100%;
      }
      .seg {
        display: flex;
        max-width: 100%;
        padding: 3px;
        border: 1px solid var(--line);
        border-radius: var(--r-2);
        background: var(--sunken);
        color: var(--ink-2);
        font: 500 13px/28px var(--font);
        overflow-x: auto;
        scrollbar-width: none;
      }
      label {
        position: relative;
        display: flex;
        flex: none;
        align-items: center;
        gap: 6px;
        padding: 0 10px;
        border-radius: 6px;
        white-space: nowrap;
        cursor: pointer;
      }
      label:hover {
        color: var(--ink);
      }
      label.on {
        background: var(--surface);
        color: var(--ink);
        font-weight: 600;
        box-shadow: var(--shadow-1);
      }
      input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        margin: 0;
        opacity: 0;
        cursor: pointer;
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: -2px;
      }
      svg {
        flex: none;
        display: block;
        fill: none;
        stroke: var(--own);
        stroke-width: 3;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .seg {
          flex-wrap: nowrap;
          line-height: 38px;
        }
      }
    `,
  ];

  @property({ attribute: false }) types: readonly ValueType[] = [];
  /** The value that is looked at. */
  @property({ attribute: false }) of: Id | 'euro' | null = null;
  /** Null where there is nothing to compare: base. */
  @property({ attribute: false }) comparison: Comparison | null = null;

  private radio(group: string, isOn: boolean, words: unknown, choose: () => void): TemplateResult {
    return html`<label class=${isOn ? 'on' : ''}><input type="radio" name=${group} .checked=${live(isOn)} @change=${choose} />${words}</label>`;
  }

  private typesTemplate(): TemplateResult | typeof nothing {
    if (this.types.length === 0) return nothing;
    const colours = valueColours(this.types);
    const isWeighed = this.types.filter(({ euroWeight }) => euroWeight !== null).length > 1;
    return html`<div class="seg" role="radiogroup" tabindex="-1" aria-label=${this.t(NETWORK.values)}>
      ${this.types.map(({ id, name, slug, tangible }) =>
        this.radio(
          'value',
          id === this.of,
          html`<svg width="18" height="4" viewBox="0 0 18 4" aria-hidden="true" style="--own:var(--value-${colours.get(id) ?? 'money'})">${svg`<path d="M0 2h18" stroke-dasharray=${tangible ? nothing : '5 3'}></path>`}</svg><span>${words(this.t(name, slug))}</span>`,
          () => this.emit('ks-look', { of: id }),
        ),
      )}
      ${isWeighed ? this.radio('value', this.of === 'euro', html`<span>${this.t(VALUE_FRAME.allInEuro)}</span>`, () => this.emit('ks-look', { of: 'euro' })) : nothing}
    </div>`;
  }

  private compareTemplate(): TemplateResult | typeof nothing {
    const { comparison } = this;
    if (comparison === null) return nothing;
    const choose = (next: Comparison): boolean => this.dispatchEvent(new CustomEvent('ks-compare', { detail: { comparison: next } }));
    return html`<div class="seg" role="radiogroup" tabindex="-1" aria-label=${this.t(NETWORK.compare)}>
      ${COMPARISONS.map((one) => this.radio('compare', one === comparison, html`<span>${this.t(NETWORK.comparisons[one])}</span>`, () => choose(one)))}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`${this.typesTemplate()}${this.compareTemplate()}`;
  }
}
