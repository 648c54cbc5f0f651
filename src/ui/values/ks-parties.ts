import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { Gift } from '../../analyse/value/gifts.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import type { PartyLook } from '../../view/value/party-look.js';
import { standingOf, standingScale, type PartyRow, type Standing } from '../../view/value/party-standing.js';
import { momentOf } from '../../view/value/value-time.js';
import { formatSigned } from '../../wording/number.js';
import { lengthOfTime, moment } from '../../wording/ui/scenarios.js';
import { balanceDecimals, riskShare, share, someNames, STANDING } from '../../wording/ui/standing.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { drawing, words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-party-detail.js';
import { partiesStyles } from './parties-styles.js';

/** The most parties that are listed before somebody asks for all: those with a signal, and those with most at stake. */
const MOST_ROWS = 14;

/** The most flows without return that are listed. */
const MOST_FLOWS = 20;

/**
 * How the parties stand at the moment that is looked at: what each gets out of it in its own eyes over the last 12 months,
 * who gives and gets nothing back, who is loyal but paying, and who may let go. Behind each number what it consists of.
 *
 * @fires ks-go-to - A party or a flow of value is to be shown on the map; `detail.id`.
 */
@customElement('ks-parties')
export class KsParties extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, partiesStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();

  /** The party that is open to what stands behind its number. */
  @state() private open: Id | null = null;
  @state() private showsAll = false;

  private scale = 0;
  private standing!: Standing;

  protected override willUpdate(changed: PropertyValues): void {
    const { simulation } = workspaceOf(this.doc);
    if (changed.has('book') || changed.has('scenario')) this.scale = standingScale(this.book, this.scenario, simulation);
    if (['book', 'scenario', 'look'].some((name) => changed.has(name))) this.standing = standingOf(this.book, this.scenario, momentOf(this.look, simulation), this.scale);
  }

  private get span() {
    const { from, until } = this.standing.window;
    return lengthOfTime(until - from, workspaceOf(this.doc).simulation.timeUnit);
  }

  private namesOf(rows: readonly PartyRow[]): string {
    return someNames(rows.map(({ party }) => this.t(party.name, party.slug)), this.language);
  }

  private signalsTemplate(): TemplateResult {
    const { language, standing, span } = this;
    const loyal = standing.rows.filter((row) => row.isLoyalButPaying);
    const giveOnly = standing.rows.filter((row) => row.givesOnly);
    const first = standing.firstToDrift;
    const signal = (kind: 'warn' | 'rule', head: string, why: string): TemplateResult =>
      html`<li class="signal ${kind}">${kind === 'warn' ? icon('warning', 16) : drawing('eye', 16)}<span><b>${head}:</b> ${words(why)}</span></li>`;
    const unknown = standing.unknown.map((id) => this.nameOf(id));
    const isCalm = loyal.length + giveOnly.length + unknown.length === 0;
    return html`${isCalm ? html`<p class="calm">${this.t(STANDING.calm)}</p>` : nothing}
      ${unknown.length > 0 ? html`<p class="calm">${words(this.t(STANDING.unknown(someNames(unknown, language))))}</p>` : nothing}
      <ul class="signals" role="list" aria-label=${this.t(STANDING.signals)}>
        ${loyal.length > 0 ? signal('warn', this.t(STANDING.loyal), STANDING.loyalWhy(this.namesOf(loyal), span, share(standing.loyalFrom, language), language)) : nothing}
        ${giveOnly.length > 0 ? signal('warn', this.t(STANDING.giveOnly), STANDING.giveOnlyWhy(this.namesOf(giveOnly), span, language)) : nothing}
        ${first ? signal('rule', this.t(STANDING.first), STANDING.firstWhy(this.t(first.party.name, first.party.slug), riskShare(first.risk, language), language)) : nothing}
      </ul>`;
  }

  /** The rows that are listed, in their order. */
  private get listed(): readonly PartyRow[] {
    const { rows } = this.standing;
    if (this.showsAll || rows.length <= MOST_ROWS) return rows;
    const stake = ({ isLoyalButPaying, givesOnly, value }: PartyRow): number => (isLoyalButPaying || givesOnly ? 1e9 : 0) + (Number.isNaN(value) ? 0 : Math.abs(value));
    const kept = new Set(rows.toSorted((a, b) => stake(b) - stake(a)).slice(0, MOST_ROWS));
    return rows.filter((row) => kept.has(row) || row.party.id === this.open);
  }

  private rowTemplate({ party, value, side, length, isLoyalButPaying, givesOnly }: PartyRow): TemplateResult {
    const { language } = this;
    const isOpen = this.open === party.id;
    const look = this.looks.get(party.id);
    const tag = isLoyalButPaying ? STANDING.loyalTag : givesOnly ? STANDING.giveOnlyTag : null;
    return html`<li>
      <button type="button" class="row ${side}" aria-expanded=${isOpen} @click=${() => (this.open = isOpen ? null : party.id)}>
        ${look ? partyMark(look) : html`<span></span>`}
        <span class="name">${words(this.t(party.name, party.slug))}${tag ? html`<small>${this.t(tag)}</small>` : nothing}</span>
        <span class="box"><i style=${side === 'none' ? '' : styleMap({ width: `${length * 49}%` })}></i></span>
        <b>${Number.isNaN(value) ? html`<span aria-hidden="true">–</span><span class="visually-hidden">${this.t(STANDING.noNumber)}</span>` : formatSigned(side === 'none' ? 0 : value, language, balanceDecimals(value))}</b>
        ${drawing('down', 16)}
      </button>
      ${isOpen
        ? html`<ks-party-detail
            .doc=${this.doc}
            .book=${this.book}
            .scenario=${this.scenario}
            .party=${party.id}
            .until=${this.standing.window.until}
            .looks=${this.looks}
          ></ks-party-detail>`
        : nothing}
    </li>`;
  }

  private rowsTemplate(): TemplateResult {
    const { rows } = this.standing;
    return html`<ul class="rows" role="list">
        ${repeat(this.listed, ({ party }) => party.id, (row) => this.rowTemplate(row))}
      </ul>
      ${rows.length > MOST_ROWS
        ? html`<button type="button" class="button quiet all" aria-expanded=${this.showsAll} @click=${() => (this.showsAll = !this.showsAll)}>${this.t(this.showsAll ? STANDING.fewer : STANDING.all(rows.length))}</button>`
        : nothing}`;
  }

  private sourceName(id: Id): string {
    const item = this.doc.items.get(id);
    if (item?.kind === 'value-flow') return this.t(item.label, item.name);
    return item?.kind === 'intervention' ? this.t(item.name, item.slug) : id;
  }

  private flowTemplate({ from, to, sources }: Gift): TemplateResult {
    const [giver, receiver] = [this.looks.get(from), this.looks.get(to)];
    const name = sources.map((id) => this.sourceName(id)).join(', ');
    return html`<li>
      <button type="button" class="flow" @click=${() => this.emit('ks-go-to', { id: sources[0] ?? from })}>
        <span class="ends">${giver ? partyMark(giver) : nothing}${drawing('arrow', 16)}${receiver ? partyMark(receiver) : nothing}</span>
        <span><span class="visually-hidden">${this.nameOf(from)}, ${this.nameOf(to)}. </span>${words(name)}</span>
        ${icon('map', 16)}
      </button>
    </li>`;
  }

  private nameOf(id: Id): string {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? this.t(item.name, item.slug) : id;
  }

  private unreturnedTemplate(): TemplateResult | typeof nothing {
    const { unreturned } = this.standing;
    if (unreturned.length === 0) return nothing;
    const rest = unreturned.length - MOST_FLOWS;
    return html`<details>
      <summary>${this.t(STANDING.unreturned(unreturned.length))}</summary>
      <p>${this.t(STANDING.unreturnedWhy)}</p>
      <ul role="list">
        ${unreturned.slice(0, MOST_FLOWS).map((gift) => this.flowTemplate(gift))}
      </ul>
      ${rest > 0 ? html`<p>${this.t(STANDING.moreFlows(rest))}</p>` : nothing}
    </details>`;
  }

  protected override render(): TemplateResult {
    const { standing } = this;
    const head = html`<h2 class="head">${this.t(STANDING.title)}</h2>`;
    if (standing.rows.length === 0) return html`${head}<p class="calm">${this.t(STANDING.noParties)}</p>`;
    const { from, until } = standing.window;
    if (!(until > from)) return html`${head}<p class="calm">${this.t(STANDING.notYet)}</p>`;
    return html`${head}
      <p class="note">${this.t(STANDING.over(this.span, moment(until, workspaceOf(this.doc).simulation.timeUnit)))}</p>
      ${this.signalsTemplate()}${this.rowsTemplate()}${this.unreturnedTemplate()}
      <details>
        <summary>${this.t(STANDING.how)}</summary>
        <p>${this.t(STANDING.howBalance)}</p>
        <p>${this.t(STANDING.howReciprocity)}</p>
        <p>${this.t(STANDING.howDrift)}</p>
      </details>`;
  }
}
