import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../../model/text.js';
import { parameterValue, type LeverRange, type Variable } from '../../../model/variable.js';
import { rangeFault } from '../../../state/commands/map/describe.js';
import { firstRange } from '../../../view/lever/first-range.js';
import { parseTyped } from '../../../wording/number.js';
import { MAP } from '../../../wording/ui/map.js';
import { KsElement } from '../../ks-element.js';
import { elementStyles } from '../../styles/element-styles.js';
import './ks-edit-field.js';
import { inspectorStyles } from './inspector-styles.js';

type Bound = 'min' | 'max' | 'step';

/**
 * Between which values a parameter can be set, and whether it can: with a range it is a lever.
 *
 * @fires ks-range - Another range is to hold; `detail.range`, null for none. Stays in its own tree.
 */
@customElement('ks-range-fields')
export class KsRangeFields extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        padding: 0;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--s-2);
      }
      .fields span {
        font: var(--t-note);
        color: var(--ink-2);
      }
      .own {
        margin: var(--s-2) 0 0 -8px;
      }
    `,
  ];

  /** A parameter. */
  @property({ attribute: false }) variable!: Variable;

  private get range(): LeverRange | undefined {
    return this.variable.kind === 'auxiliary' ? this.variable.range : undefined;
  }

  private setTo(range: LeverRange | null): void {
    this.dispatchEvent(new CustomEvent('ks-range', { detail: { range } }));
  }

  /** The range with one of its numbers as it is typed; null where that is no number. */
  private rangeWith(range: LeverRange, bound: Bound, text: string): LeverRange | null {
    const { step, ...bounds } = range;
    if (bound === 'step' && text.trim() === '') return bounds;
    const number = parseTyped(text, this.language);
    return number === null ? null : { ...bounds, ...(step === undefined ? {} : { step }), [bound]: number };
  }

  private problemOf(range: LeverRange, bound: Bound, text: string): Text | null {
    const next = this.rangeWith(range, bound, text);
    const fault = next && rangeFault(next, parameterValue(this.variable) ?? 0);
    return next === null ? MAP.noNumber : fault && MAP.rangeFaults[fault];
  }

  private field(range: LeverRange, bound: Bound): TemplateResult {
    const value = range[bound];
    const label = this.t(MAP[bound]);
    return html`<div>
      <span aria-hidden="true">${label}</span>
      <ks-edit-field
        look="number"
        .value=${value === undefined ? '' : typed(value, this.language)}
        .label=${`${this.t(MAP.lever)}: ${label}`}
        .placeholder=${bound === 'step' ? this.t(MAP.stepOwn) : ''}
        .problemOf=${(text: string) => this.problemOf(range, bound, text)}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.setTo(this.rangeWith(range, bound, text))}
      ></ks-edit-field>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { range } = this;
    return html`<section>
      <h3>${this.t(MAP.lever)}</h3>
      ${range
        ? html`<div class="fields">${this.field(range, 'min')} ${this.field(range, 'max')} ${this.field(range, 'step')}</div>
            <button type="button" class="button quiet own" @click=${() => this.setTo(null)}>${this.t(MAP.noLever)}</button>`
        : html`<button type="button" class="button" @click=${() => this.setTo(firstRange(parameterValue(this.variable) ?? 0))}>${this.t(MAP.makeLever)}</button>`}
    </section>`;
  }
}

/** A number as its reader types it. */
const typed = (value: number, language: 'nl' | 'en'): string => (language === 'nl' ? String(value).replace('.', ',') : String(value));
