import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import type { Outcome } from '../../view/outcome.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-ecosystem-panel.js';
import './ks-party-panel.js';
import './ks-value-flow-panel.js';
import './ks-value-type-panel.js';

/**
 * The panel of what is selected in the value network: a party, a value type or a flow of value; of anything else, and without
 * a selection, the whole ecosystem.
 *
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-preview - While a gesture goes on; `detail.command`, null when it is called off.
 * @fires ks-select - Another record is chosen, null for none; `detail.id`.
 * @fires ks-go-to - A variable is to be shown on the map; `detail.id`.
 * @fires ks-notice - Something was done that can be undone; `detail.text`, `detail.undo`.
 */
@customElement('ks-record-panel')
export class KsRecordPanel extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) selection: Id | null = null;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  /** Of the whole model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];

  /** Whether a control in here led to what is shown now, and went with what was shown before. */
  private isLed = false;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('selection')) this.isLed = this.matches(':focus-within');
  }

  /** Who came by key goes on from the name of what is shown. */
  protected override updated(): void {
    if (!this.isLed) return;
    this.isLed = false;
    const shown = this.renderRoot.firstElementChild;
    if (shown instanceof KsElement) void shown.updateComplete.then(() => shown.shadowRoot?.querySelector('h2')?.focus());
  }

  protected override render(): TemplateResult {
    const { doc, scenario, book, outcomes, look, issues } = this;
    const item = this.selection === null ? undefined : doc.items.get(this.selection);
    switch (item?.kind) {
      case 'stakeholder':
        return html`<ks-party-panel .doc=${doc} .party=${item.id} .scenario=${scenario} .book=${book} .look=${look}></ks-party-panel>`;
      case 'value-type':
        return html`<ks-value-type-panel .doc=${doc} .type=${item.id} .scenario=${scenario} .book=${book} .look=${look}></ks-value-type-panel>`;
      case 'value-flow':
        return html`<ks-value-flow-panel .doc=${doc} .flow=${item.id} .scenario=${scenario} .book=${book} .issues=${issues} .outcomes=${outcomes} .look=${look}></ks-value-flow-panel>`;
      default:
        return html`<ks-ecosystem-panel .doc=${doc} .scenario=${scenario}></ks-ecosystem-panel>`;
    }
  }
}
