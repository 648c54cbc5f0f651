import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Stakeholder, ValueType } from '../../model/party.js';
import { defaultWeight } from '../../model/value-system.js';
import { changeParty } from '../../state/commands/value/parties.js';
import type { Command } from '../../state/edit.js';
import { formatUpTo } from '../../wording/number.js';
import { PARTIES } from '../../wording/ui/parties.js';
import { KsElement } from '../ks-element.js';
import { drawing, words } from '../parts/drawings.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { elementStyles } from '../styles/element-styles.js';
import { slider } from './fields.js';
import { panelStyles } from './panel-styles.js';

/** The least that a slider of weights reaches to; one that was set higher reaches there. */
const LEAST_REACH = 3;

/**
 * How much each value weighs for a party: the weight that was set by hand, or the default that follows from its value
 * systems, which a tick shows and a button takes again.
 *
 * @fires ks-command - A weight was set; `detail.command`.
 * @fires ks-preview - While a slider moves; `detail.command`, null when it is called off.
 */
@customElement('ks-party-weights')
export class KsPartyWeights extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    panelStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) party!: Stakeholder;

  private say = (weight: number): string => formatUpTo(weight, this.language, 2);

  private weighing(type: ValueType, weight: number | null): Command {
    return changeParty(this.party.id, { valueWeights: { [type.id]: weight } });
  }

  private rowTemplate(type: ValueType): TemplateResult {
    const { party } = this;
    const name = this.t(type.name, type.slug);
    const standard = defaultWeight(party.valueSystems, type);
    const own = party.valueWeights[type.id];
    const weight = own ?? standard;
    return html`<div class="slide">
      <span class="name">${words(name)}</span>
      <span class="said">${own === undefined ? html`<small>${this.t(PARTIES.asDefault)}</small>` : html`<button type="button" class="small-button" aria-label=${this.t(PARTIES.takeDefault(name, this.say(standard)))} @click=${() => this.emit('ks-command', { command: this.weighing(type, null) })}>${this.t(PARTIES.backToDefault)}</button>`}${this.say(weight)}</span>
      ${slider({
        label: this.t(PARTIES.weightOf(name)),
        range: { min: 0, max: Math.max(LEAST_REACH, Math.ceil(weight)), step: 0.1 },
        value: weight,
        base: standard,
        isSet: own !== undefined,
        said: own === undefined ? `${this.say(weight)}, ${this.t(PARTIES.asDefault)}` : this.say(weight),
        onSlide: (slid) => this.emit('ks-preview', { command: slid === null ? null : this.weighing(type, slid) }),
        onSet: (set) => this.emit('ks-command', { command: this.weighing(type, set) }),
      })}
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const types = itemsOf(this.doc, 'value-type');
    if (types.length === 0) return nothing;
    const set = types.filter(({ id }) => this.party.valueWeights[id] !== undefined).length;
    return html`<section>
      <details>
        <summary><h3>${this.t(PARTIES.weights)}${set > 0 ? html`<span>${this.t(PARTIES.weightsSet(set))}</span>` : nothing}</h3>${drawing('down', 16)}</summary>
        <p class="about-text">${this.t(PARTIES.weightsHow)}</p>
        ${types.map((type) => this.rowTemplate(type))}
      </details>
    </section>`;
  }
}
