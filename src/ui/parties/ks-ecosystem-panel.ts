import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import type { Ring, Stakeholder, ValueFlow, ValueType } from '../../model/party.js';
import { addParty } from '../../state/commands/value/parties.js';
import { addContributions, addValueType } from '../../state/commands/value/value-types.js';
import { contributionsIn, flowsIn, idleTypes, partyGaps, type Contributions, type PartyGap } from '../../view/value/contributions.js';
import { partyLooks, type PartyLook } from '../../view/value/party-look.js';
import { PARTIES, RINGS } from '../../wording/ui/parties.js';
import { oneUnit } from '../../wording/value-amount.js';
import { KsElement } from '../ks-element.js';
import { icon } from '../icons.js';
import '../map/panel/ks-edit-field.js';
import { mapDrawing } from '../map/canvas/map-icons.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-contribution-matrix.js';
import { panelStyles } from './panel-styles.js';

const RING_ORDER = ['core', 'ring', 'interested', 'outside'] as const;

/**
 * All parties by ring and all value types of the current scenario, each to be chosen and more to be added; who contributes
 * what; and what the network lacks.
 *
 * @fires ks-select - A party or a value type is chosen or was added; `detail.id`.
 * @fires ks-command - One was added; `detail.command`.
 */
@customElement('ks-ecosystem-panel')
export class KsEcosystemPanel extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    panelStyles,
    css`
      .list {
        margin-top: 2px;
      }
      .record {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 10px;
        width: calc(100% + 16px);
        min-height: 32px;
        margin: 0 -8px;
        padding: 4px 8px;
        border-radius: var(--r-2);
        text-align: left;
      }
      .record.type {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .record:hover {
        background: var(--sunken);
      }
      .record small {
        color: var(--ink-3);
        font: var(--t-note);
        text-align: right;
      }
      .record small.gap {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        color: var(--warn);
      }
      .add {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr);
        align-items: center;
        gap: 10px;
        margin-top: var(--s-1);
        color: var(--accent);
      }
      .add .icon {
        margin: 0 auto;
      }
      .add ks-edit-field {
        color: var(--ink);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .record {
          min-height: var(--hit-touch);
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private flows: readonly ValueFlow[] = [];
  private gaps: ReadonlyMap<Id, PartyGap> = new Map();
  private idle: ReadonlySet<Id> = new Set();
  private contributions: Contributions = new Map();

  protected override willUpdate(changed: PropertyValues): void {
    const { doc, scenario } = this;
    if (changed.has('doc') || changed.has('language')) this.looks = partyLooks(itemsOf(doc, 'stakeholder'), this.language);
    if (!changed.has('doc') && !changed.has('scenario')) return;
    this.flows = flowsIn(doc, scenario);
    // Before anything flows, everything lacks it.
    const isBegun = this.flows.length > 0;
    this.gaps = isBegun ? partyGaps(doc, this.flows) : new Map();
    this.idle = isBegun ? idleTypes(doc, this.flows) : new Set();
    this.contributions = contributionsIn(this.flows);
  }

  private choose(id: Id): void {
    this.emit('ks-select', { id });
  }

  private partyTemplate(party: Stakeholder): TemplateResult {
    const gap = this.gaps.get(party.id);
    const look = this.looks.get(party.id);
    return html`<li>
      <button type="button" class="record" @click=${() => this.choose(party.id)}>
        ${look ? partyMark(look) : html`<span></span>`}<span>${words(this.t(party.name, party.slug))}</span>${gap ? html`<small class="gap">${icon('warning', 14)}${this.t(PARTIES.gaps[gap])}</small>` : nothing}
      </button>
    </li>`;
  }

  private ringTemplate(ring: Ring, parties: readonly Stakeholder[]): TemplateResult | typeof nothing {
    const own = parties.filter((party) => party.ring === ring);
    return own.length === 0 ? nothing : html`<h4>${this.t(RINGS[ring])}</h4><ul class="list">${own.map((party) => this.partyTemplate(party))}</ul>`;
  }

  private typeTemplate(type: ValueType): TemplateResult {
    const { unitNames } = workspaceOf(this.doc);
    const unit = oneUnit(type.unit, unitNames, this.language);
    const isIdle = this.idle.has(type.id);
    return html`<li>
      <button type="button" class="record type" @click=${() => this.choose(type.id)}>
        <span>${words(this.t(type.name, type.slug))}</span><small>${words([unit, isIdle ? this.t(PARTIES.idle) : ''].filter(Boolean).join(', '))}</small>
      </button>
    </li>`;
  }

  private addField(label: string, add: (name: string) => void): TemplateResult {
    return html`<div class="add">${mapDrawing('plus', 16)}<ks-edit-field .value=${''} .label=${label} .placeholder=${label} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => add(text)}></ks-edit-field></div>`;
  }

  private readonly addParty = (name: string): void => {
    this.emit('ks-command', { command: addParty(freshId('party'), { [this.language]: name }, { is: 'organisation', ring: 'interested' }) });
  };

  private readonly addType = (name: string): void => {
    const id = freshId('value');
    this.emit('ks-command', { command: addValueType(id, { [this.language]: name }) });
    this.choose(id);
  };

  private get lacking(): string {
    const kinds = [...this.gaps.values()];
    return this.t(PARTIES.gapSummary(kinds.filter((gap) => gap === 'no-flow').length, kinds.filter((gap) => gap === 'only-gives').length));
  }

  protected override render(): TemplateResult {
    const { doc } = this;
    const [parties, types] = [itemsOf(doc, 'stakeholder'), itemsOf(doc, 'value-type')];
    const { lacking } = this;
    return html`<h2 tabindex="-1">${this.t(PARTIES.ecosystem)}</h2>
      <section>
        <h3>${this.t(PARTIES.parties)}${parties.length > 0 ? html`<span>${parties.length}</span>` : nothing}</h3>
        ${parties.length === 0 ? html`<p class="quiet">${this.t(PARTIES.noParties)}</p>` : RING_ORDER.map((ring) => this.ringTemplate(ring, parties))}
        ${this.addField(this.t(PARTIES.addParty), this.addParty)}
        ${lacking ? html`<p class="note-warn">${icon('warning', 16)}<span>${lacking}</span></p>` : nothing}
      </section>
      <section>
        <h3>${this.t(PARTIES.valueTypes)}${types.length > 0 ? html`<span>${types.length}</span>` : nothing}</h3>
        ${types.length === 0
          ? html`<p class="quiet">${this.t(PARTIES.noTypes)}</p>
              <button type="button" class="button quiet make" @click=${() => this.emit('ks-command', { command: addContributions() })}>${this.t(PARTIES.addContributions)}</button>`
          : html`<ul class="list">${types.map((type) => this.typeTemplate(type))}</ul>`}
        ${this.addField(this.t(PARTIES.addType), this.addType)}
      </section>
      ${this.contributions.size > 0 ? html`<ks-contribution-matrix .doc=${doc} .looks=${this.looks} .contributions=${this.contributions}></ks-contribution-matrix>` : nothing}`;
  }
}
