import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder, ValueSystem } from '../../model/party.js';
import { VALUE_SYSTEMS } from '../../model/value-system.js';
import { changeParty } from '../../state/commands/value/parties.js';
import { withShare } from '../../state/commands/value/value-systems.js';
import type { Command } from '../../state/edit.js';
import { radarOf } from '../../view/value/radar.js';
import { FAR_APART, languageDistance, topSystems } from '../../view/value/value-language.js';
import { percentWords } from '../../wording/day.js';
import { PARTIES, VALUE_SYSTEM_WORDS } from '../../wording/ui/parties.js';
import { KsElement } from '../ks-element.js';
import { drawing } from '../parts/drawings.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { elementStyles } from '../styles/element-styles.js';
import { choiceField, slider } from './fields.js';
import { panelStyles } from './panel-styles.js';
import { valueSystemsStyles } from './value-systems-styles.js';

const RADIUS = 70;

/**
 * From which value systems a party speaks in this issue: shares that are always one whole, a radar of them, and how far its
 * language is from another party's, with what to say to whom.
 *
 * @fires ks-command - A share was set; `detail.command`.
 * @fires ks-preview - While a slider moves; `detail.command`, null when it is called off.
 */
@customElement('ks-value-systems')
export class KsValueSystems extends KsElement {
  static override styles = [elementStyles, inspectorStyles, panelStyles, valueSystemsStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) party!: Stakeholder;
  /** The party to whom the distance is told. */
  @state() private other: Id | null = null;

  private nameOf = (code: ValueSystem): string => this.t(VALUE_SYSTEM_WORDS[code].name);

  private sharing(code: ValueSystem, share: number): Command {
    const { id, valueSystems } = this.party;
    const shares = withShare(valueSystems, code, share);
    return shares ? changeParty(id, { valueSystems: shares }) : () => null;
  }

  private radarTemplate(): TemplateResult {
    const { shape, points, spokes, rings } = radarOf(this.party.valueSystems, RADIUS);
    const edge = rings.at(-1)?.share ?? 1;
    return html`<svg class="radar" viewBox="-152 -96 304 192" aria-hidden="true">
        ${rings.map(({ r }) => svg`<circle class="ring" r=${r}></circle>`)}
        ${spokes.map(({ code, x, y, nameAt }) => svg`<line class="ring" x2=${x} y2=${y}></line><text x=${nameAt.x} y=${nameAt.y} dy="4" text-anchor=${nameAt.anchor}>${this.nameOf(code)}</text>`)}
        <path d=${shape}></path>
        ${points.map(({ x, y }, at) => ((this.party.valueSystems[spokes[at]?.code ?? 'beige'] ?? 0) > 0 ? svg`<circle class="point" cx=${x} cy=${y} r="3.5"></circle>` : nothing))}
      </svg>
      <p class="edge">${this.t(PARTIES.radar(percentWords(edge, this.language)))}</p>`;
  }

  private rowTemplate(code: ValueSystem): TemplateResult {
    const share = this.party.valueSystems[code] ?? 0;
    const said = percentWords(share, this.language);
    return html`<div class="slide">
      <span class="name">${this.nameOf(code)} <small>${this.t(VALUE_SYSTEM_WORDS[code].about)}</small></span>
      <span class="said">${said}</span>
      ${slider({
        label: this.t(PARTIES.shareOf(this.nameOf(code))),
        range: { min: 0, max: 1, step: 0.05 },
        value: share,
        base: 0,
        isSet: share > 0,
        said,
        onSlide: (slid) => this.emit('ks-preview', { command: slid === null ? null : this.sharing(code, slid) }),
        onSet: (set) => this.emit('ks-command', { command: this.sharing(code, set) }),
      })}
    </div>`;
  }

  /** What one party hears best, for the other to say. */
  private slotTemplate(party: Stakeholder): TemplateResult {
    return html`<div class="slot">
      <h4>${this.t(PARTIES.cardLine(this.t(party.name, party.slug)))}</h4>
      <ul>${topSystems(party.valueSystems).map((code) => html`<li><b>${this.t(VALUE_SYSTEM_WORDS[code].message)}</b> <span>${this.t(PARTIES.systemNamed(this.nameOf(code), this.t(VALUE_SYSTEM_WORDS[code].about)))}</span></li>`)}</ul>
    </div>`;
  }

  private distanceTemplate(): TemplateResult | typeof nothing {
    const { party, doc } = this;
    const others = itemsOf(doc, 'stakeholder').filter(({ id, valueSystems }) => id !== party.id && languageDistance(party.valueSystems, valueSystems) !== null);
    if (others.length === 0) return nothing;
    const other = others.find(({ id }) => id === this.other);
    const distance = other ? languageDistance(party.valueSystems, other.valueSystems) : null;
    const said = distance === null ? '' : percentWords(distance, this.language);
    const choices = [{ value: '', words: this.t(PARTIES.chooseOther) }, ...others.map(({ id, name, slug }) => ({ value: id, words: this.t(name, slug) }))];
    return html`<div class="distance">
      ${choiceField('other', this.t(PARTIES.distance), other?.id ?? '', choices, (value) => (this.other = value || null))}
      <div aria-live="polite">
        ${distance === null ? nothing : html`<p class="said-distance">${this.t(distance >= FAR_APART ? PARTIES.far(said) : PARTIES.near(said))}</p>`}
        ${other && distance !== null && distance >= FAR_APART ? html`<div class="card"><h4 class="card-head">${this.t(PARTIES.card)}</h4>${this.slotTemplate(other)}${this.slotTemplate(party)}</div>` : nothing}
      </div>
    </div>`;
  }

  private get top(): string {
    return topSystems(this.party.valueSystems).map(this.nameOf).join(', ');
  }

  protected override render(): TemplateResult {
    const { party } = this;
    const held = VALUE_SYSTEMS.filter((code) => (party.valueSystems[code] ?? 0) > 0);
    return html`<section>
      <details>
        <summary><h3>${this.t(PARTIES.valueSystem)}<span>${this.top}</span></h3>${drawing('down', 16)}</summary>
        <p class="about-text">${this.t(PARTIES.valueSystemAbout)}</p>
        ${held.length > 0 ? this.radarTemplate() : html`<p class="quiet">${this.t(PARTIES.valueSystemNone)}</p>`}
        ${VALUE_SYSTEMS.map((code) => this.rowTemplate(code))}
        ${held.length === 1 ? html`<p class="quiet">${this.t(PARTIES.valueSystemAlone)}</p>` : nothing}
        ${held.length > 0 ? html`<button type="button" class="button quiet clear" @click=${() => this.emit('ks-command', { command: changeParty(party.id, { valueSystems: {} }) })}>${this.t(PARTIES.clearSystems)}</button>` : nothing}
        ${this.distanceTemplate()}
      </details>
    </section>`;
  }
}
