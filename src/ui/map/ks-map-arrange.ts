import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArrangeWay } from '../../view/map/arrange-task.js';
import { ARRANGE } from '../../wording/ui/arrange.js';
import { KsElement } from '../ks-element.js';
import '../parts/ks-row-menu.js';
import { elementStyles } from '../styles/element-styles.js';
import { mapDrawing } from './canvas/map-icons.js';

const WAYS: readonly ArrangeWay[] = ['tidy', 'layered', 'force'];

/**
 * The button that brings the map in order, and the menu of ways.
 *
 * @fires ks-choose - A way; `detail.key`. Stays in its own tree.
 */
@customElement('ks-map-arrange')
export class KsMapArrange extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
        --menu-size: 44px;
        color: var(--ink-2);
      }
      :host(:hover) {
        color: var(--ink);
      }
    `,
  ];

  /** How many things are chosen. */
  @property({ attribute: false }) chosen = 0;

  private readonly onChoose = (event: CustomEvent<{ key: string }>): void => {
    this.dispatchEvent(new CustomEvent('ks-choose', { detail: event.detail }));
  };

  protected override render(): TemplateResult {
    return html`<ks-row-menu
      label=${this.t(ARRANGE.arrange)}
      title=${this.t(ARRANGE.arrange)}
      about=${this.t(ARRANGE.about(this.chosen))}
      .entries=${WAYS.map((key) => ({ key, words: this.t(ARRANGE.ways[key]) }))}
      @ks-choose=${this.onChoose}
      >${mapDrawing('arrange', 22)}</ks-row-menu
    >`;
  }
}
