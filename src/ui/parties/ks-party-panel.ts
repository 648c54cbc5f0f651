import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder } from '../../model/party.js';
import { LANGUAGES, withTextIn, type Text } from '../../model/text.js';
import { changeParty, deleteParty, type PartyChange } from '../../state/commands/value/parties.js';
import type { Command } from '../../state/edit.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { partyLooks, type PartyLook } from '../../view/value/party-look.js';
import { periodOf } from '../../view/value/value-time.js';
import { PARTIES, PARTY_KINDS, QUADRANTS } from '../../wording/ui/parties.js';
import { periodWords } from '../../wording/ui/value-time.js';
import { KsElement } from '../ks-element.js';
import '../map/panel/ks-edit-field.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { drawing } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import { choiceField } from './fields.js';
import './ks-party-flows.js';
import './ks-party-standing.js';
import './ks-party-weights.js';
import './ks-tag-field.js';
import './ks-value-systems.js';
import { movedBy, NOTHING_MOVED, type Moved } from './moved.js';
import { panelStyles } from './panel-styles.js';

const KINDS = Object.keys(PARTY_KINDS) as readonly Stakeholder['is'][];
const FOCUS = ['UL', 'UR', 'LL', 'LR'] as const;

/**
 * Everything about one party: what it is called and what it is, what it gives and receives, where it stands, what it weighs
 * and from which values it speaks.
 *
 * @fires ks-command - Something was written; `detail.command`.
 * @fires ks-preview - While a slider moves; `detail.command`, null when it is called off.
 * @fires ks-select - A flow of value is chosen, or nothing after deleting; `detail.id`.
 * @fires ks-notice - The party was deleted; `detail.text`, and `detail.undo` to offer it back.
 */
@customElement('ks-party-panel')
export class KsPartyPanel extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    panelStyles,
    css`
      .kind-row select {
        field-sizing: content;
        width: auto;
        max-width: 100%;
        min-height: 28px;
        margin-left: -5px;
        padding: 0 0 0 4px;
        border-color: transparent;
        background: none;
        color: inherit;
        font: var(--t-note);
      }
      .kind-row select:hover {
        border-color: var(--control);
      }
      .kind-row option {
        background: var(--surface);
        color: var(--ink);
      }
      @media (pointer: coarse), (max-width: 700px) {
        .kind-row select {
          min-height: var(--hit-touch);
          font-size: 16px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  /** The party that is shown. */
  @property() party: Id = '';
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  /** What the runs say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  /** The time at which value is looked at. */
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private moved: Moved = NOTHING_MOVED;
  private sectors: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    const { doc, book, scenario, look } = this;
    if (changed.has('doc') || changed.has('language')) {
      const parties = itemsOf(doc, 'stakeholder');
      this.looks = partyLooks(parties, this.language);
      this.sectors = [...new Set(parties.flatMap((party) => party.sectors))].sort((a, b) => a.localeCompare(b));
    }
    if (changed.has('book') || changed.has('scenario') || changed.has('look') || changed.has('doc')) {
      this.moved = movedBy(book, doc, scenario, look);
    }
  }

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private change(change: PartyChange): void {
    this.do(changeParty(this.party, change));
  }

  private readonly nameProblem = (text: string): Text | null => (text.trim() === '' ? PARTIES.nameEmpty : null);

  private headTemplate(party: Stakeholder): TemplateResult {
    const name = this.t(party.name, party.slug);
    const look = this.looks.get(party.id);
    return html`<div class="kind-row">
        <label class="visually-hidden" for="kind">${this.t(PARTIES.kind)}</label>
        <select id="kind" .value=${party.is} @change=${({ target }: Event) => this.chooseKind((target as HTMLSelectElement).value)}>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === party.is}>${this.t(PARTY_KINDS[kind])}</option>`)}
        </select>
      </div>
      <h2 class="visually-hidden" tabindex="-1">${name}</h2>
      <div class="title-row">
        ${look ? partyMark(look) : nothing}
        <ks-edit-field look="title" .value=${name} .label=${this.t(PARTIES.name)} .problemOf=${this.nameProblem} @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.change({ name: withTextIn(party.name, this.language, text) })}></ks-edit-field>
      </div>`;
  }

  private chooseKind(value: string): void {
    const is = KINDS.find((kind) => kind === value);
    if (is) this.change({ is });
  }

  private moreTemplate(party: Stakeholder): TemplateResult {
    const focus = [{ value: '', words: this.t(PARTIES.none) }, ...FOCUS.map((quadrant) => ({ value: quadrant, words: this.t(QUADRANTS[quadrant]) }))];
    return html`<section>
      <details>
        <summary><h3>${this.t(PARTIES.more)}<span>${party.sectors.join(', ')}</span></h3>${drawing('down', 16)}</summary>
        ${LANGUAGES.map(
          (which) => html`<div class="field">
            <span aria-hidden="true">${this.t(PARTIES.nameIn[which])}</span>
            <ks-edit-field
              .value=${party.name[which] ?? ''}
              .label=${this.t(PARTIES.nameIn[which])}
              .placeholder=${this.t(PARTIES.empty)}
              @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.change({ name: withTextIn(party.name, which, text) })}
            ></ks-edit-field>
          </div>`,
        )}
        <div class="field">
          <span aria-hidden="true">${this.t(PARTIES.sectors)}</span>
          <ks-tag-field
            .label=${this.t(PARTIES.sectors)}
            .placeholder=${this.t(PARTIES.sectorHow)}
            .tags=${party.sectors}
            .offers=${this.sectors}
            @ks-tags=${({ detail: { tags } }: CustomEvent<{ tags: readonly string[] }>) => this.change({ sectors: tags })}
          ></ks-tag-field>
        </div>
        <div class="field">
          ${choiceField('focus', this.t(PARTIES.focus), party.quadrantFocus ?? '', focus, (value) => this.change({ quadrantFocus: FOCUS.find((quadrant) => quadrant === value) ?? null }))}
        </div>
        <label class="check"><input type="checkbox" .checked=${party.illustrative ?? false} @change=${({ target }: Event) => this.change({ illustrative: (target as HTMLInputElement).checked })} /><span>${this.t(PARTIES.illustrative)}</span></label>
      </details>
    </section>`;
  }

  private delete(party: Stakeholder): void {
    this.do(deleteParty(party.id));
    this.emit('ks-select', { id: null });
    this.emit('ks-notice', { text: PARTIES.partyDeleted(this.t(party.name, party.slug)), undo: true });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { doc, scenario, book, look } = this;
    const party = doc.items.get(this.party);
    if (party?.kind !== 'stakeholder') return nothing;
    const { simulation } = workspaceOf(doc);
    const when = book ? this.t(periodWords({ ...periodOf(look, simulation), start: simulation.start }, simulation.timeUnit)) : '';
    return html`${keyed(
      party.id,
      html`${this.headTemplate(party)}
        <ks-party-flows .doc=${doc} .party=${party} .looks=${this.looks} .scenario=${scenario} .moved=${this.moved} .when=${when}></ks-party-flows>
        <ks-party-standing .party=${party}></ks-party-standing>
        <ks-party-weights .doc=${doc} .party=${party}></ks-party-weights>
        <ks-value-systems .doc=${doc} .party=${party}></ks-value-systems>
        ${this.moreTemplate(party)}`,
    )}
      <section><button type="button" class="button quiet remove" @click=${() => this.delete(party)}>${this.t(PARTIES.deleteParty)}</button></section>`;
  }
}
