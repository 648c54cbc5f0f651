import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Period } from '../../../analyse/value/amounts.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import type { Simulation } from '../../../model/simulation.js';
import type { ValueLook } from '../../../state/session.js';
import { parseTyped } from '../../../wording/number.js';
import { LEDGER } from '../../../wording/ui/ledger.js';
import { plainNumber, timeWord } from '../../../wording/ui/scenarios.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { placeBeside } from '../../parts/popover-place.js';
import { elementStyles } from '../../styles/element-styles.js';
import { nameOf } from './ledger-names.js';

/**
 * Behind a button: the period of the ledger by hand, which columns it has, and its file.
 *
 * @fires ks-look - Another period; `detail` is what changes of the look.
 * @fires ks-hide - Other columns; `detail.away` are the value types put away. Stays in its own tree.
 * @fires ks-save - The file is asked for. Stays in its own tree.
 */
@customElement('ks-ledger-options')
export class KsLedgerOptions extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: inline-flex;
      }
      .opener {
        width: var(--hit);
        height: var(--hit);
      }
      [popover] {
        position: fixed;
        inset: auto;
        width: 264px;
        max-height: calc(100dvh - 16px);
        margin: 0;
        padding: var(--s-3) var(--s-4) var(--s-4);
        border: 1px solid var(--line);
        border-radius: var(--r-3);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-2);
        overflow-y: auto;
      }
      fieldset {
        min-width: 0;
        margin: 0 0 var(--s-3);
        padding: 0 0 var(--s-3);
        border: 0;
        border-bottom: 1px solid var(--line);
      }
      legend {
        padding: 0;
        margin-bottom: var(--s-1);
        font: 600 13px/18px var(--font);
      }
      .ends {
        display: flex;
        gap: var(--s-2);
        align-items: center;
        font: 400 13px/18px var(--font);
      }
      .ends label {
        display: contents;
      }
      .ends input {
        width: 58px;
        min-height: var(--hit);
        padding: 0 6px;
        border: 1px solid var(--control);
        border-radius: var(--r-1);
        background: var(--surface);
        text-align: right;
      }
      .fault {
        margin-top: var(--s-1);
        color: var(--error);
        font: var(--t-note);
      }
      .column {
        display: flex;
        gap: var(--s-2);
        align-items: center;
        min-height: 28px;
        font: 400 13px/18px var(--font);
        cursor: pointer;
      }
      .column input {
        width: 16px;
        height: 16px;
        margin: 0;
        accent-color: var(--accent);
      }
      .save {
        width: 100%;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .column,
        .ends input {
          min-height: var(--hit-touch);
        }
        .opener {
          width: var(--hit-touch);
          height: var(--hit-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The value types that can have columns. */
  @property({ attribute: false }) types: readonly ValueType[] = [];
  /** Those whose columns are put away. */
  @property({ attribute: false }) away: ReadonlySet<Id> = new Set();
  @property({ attribute: false }) period: Period = { from: 0, until: 0 };
  @property({ attribute: false }) simulation!: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>;

  @state() private hasFault = false;

  @query('[popover]') private list!: HTMLElement;
  @query('.opener') private button!: HTMLElement;

  private readonly onToggle = (event: ToggleEvent): void => {
    const isOpen = event.newState === 'open';
    this.button.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    this.hasFault = false;
    placeBeside(this.list, this.button);
    this.list.querySelector('input')?.focus({ preventScroll: true });
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.list.hidePopover();
    this.button.focus();
  };

  private readonly onPeriod = (): void => {
    const [from = null, until = null] = [...this.list.querySelectorAll<HTMLInputElement>('.ends input')].map(({ value }) => parseTyped(value, this.language));
    const { start, stop } = this.simulation;
    const isWithin = from !== null && until !== null && from >= start && until <= stop && from < until;
    this.hasFault = !isWithin;
    if (isWithin) this.emit<Partial<ValueLook>>('ks-look', { until, over: until - from });
  };

  private show(type: Id, isShown: boolean): void {
    const away = new Set(this.away);
    if (isShown) away.delete(type);
    else away.add(type);
    this.dispatchEvent(new CustomEvent('ks-hide', { detail: { away } }));
  }

  private endTemplate(label: string, time: number): TemplateResult {
    return html`<label>${label}<input inputmode="decimal" autocomplete="off" aria-invalid=${this.hasFault} aria-describedby=${this.hasFault ? 'fault' : nothing} .value=${live(plainNumber(time, this.language))} @change=${this.onPeriod} /></label>`;
  }

  private columnsTemplate(): TemplateResult | typeof nothing {
    const { types, away, doc, language } = this;
    if (types.length < 2) return nothing;
    return html`<fieldset>
      <legend>${this.t(LEDGER.columns)}</legend>
      ${types.map(
        ({ id }) =>
          html`<label class="column"><input type="checkbox" .checked=${live(!away.has(id))} @change=${(event: Event) => this.show(id, (event.target as HTMLInputElement).checked)} /><span>${words(nameOf(doc, id, language))}</span></label>`,
      )}
    </fieldset>`;
  }

  protected override render(): TemplateResult {
    const { period, simulation, language } = this;
    const label = this.t(LEDGER.options);
    return html`<button type="button" class="icon-button opener" aria-label=${label} title=${label} aria-expanded="false" popovertarget="list">${drawing('dots')}</button>
      <div id="list" popover role="group" aria-label=${label} @toggle=${this.onToggle} @keydown=${this.onKey}>
        <fieldset>
          <legend>${this.t(LEDGER.period)}, ${this.t(timeWord(simulation.timeUnit))}</legend>
          <div class="ends">${this.endTemplate(this.t(LEDGER.from), period.from)} ${this.endTemplate(this.t(LEDGER.until), period.until)}</div>
          ${this.hasFault ? html`<p id="fault" class="fault" role="alert">${this.t(LEDGER.periodHow(plainNumber(simulation.start, language), plainNumber(simulation.stop, language)))}</p>` : nothing}
        </fieldset>
        ${this.columnsTemplate()}
        <button
          type="button"
          class="button save"
          @click=${() => {
            this.list.hidePopover();
            this.button.focus();
            this.dispatchEvent(new CustomEvent('ks-save'));
          }}
        >
          ${this.t(LEDGER.save)}
        </button>
      </div>`;
  }
}
