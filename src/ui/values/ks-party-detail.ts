import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { PartyDrift } from '../../analyse/value/drift.js';
import type { PerceivedPart, PerceivedValue } from '../../analyse/value/perceived.js';
import type { PairReciprocity } from '../../analyse/value/reciprocity.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { scaleFor } from '../../view/value/ledger-scale.js';
import type { PartyLook } from '../../view/value/party-look.js';
import { formatNumber, formatSigned } from '../../wording/number.js';
import { scaledUnit } from '../../wording/ui/ledger.js';
import { lengthOfTime } from '../../wording/ui/scenarios.js';
import { balanceDecimals, riskShare, share, someNames, STANDING } from '../../wording/ui/standing.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import { partyDetailStyles } from './parties-styles.js';

/** The most partners that are listed; those with whom little goes are left out. */
const MOST_PARTNERS = 12;

/** What one party gives and gets with another, from its own side. */
interface Partner {
  readonly id: Id;
  readonly gives: number;
  readonly gets: number;
  readonly ratio: number | null;
}

/**
 * What stands behind a party's number: the parts of its perceived value, with whom it exchanges how evenly, and how likely
 * it is to let go.
 *
 * @fires ks-go-to - The party is to be shown on the map; `detail.id`.
 */
@customElement('ks-party-detail')
export class KsPartyDetail extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, partyDetailStyles];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book!: ValueBook;
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) party!: Id;
  /** The moment that is looked at. */
  @property({ attribute: false }) until = 0;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();

  private window: Period = { from: 0, until: 0 };
  private perceived: PerceivedValue | undefined;
  private drift: PartyDrift | undefined;
  private partners: readonly Partner[] = [];
  private lately: number | null = null;
  private sinceStart: number | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!['book', 'scenario', 'party', 'until'].some((name) => changed.has(name))) return;
    const { book, scenario, party, until } = this;
    this.window = book.lastYear(scenario, until);
    this.perceived = book.perceived(scenario, this.window).find(({ stakeholder }) => stakeholder === party);
    this.drift = book.drift(scenario, until).parties.find(({ stakeholder }) => stakeholder === party);
    const last = book.reciprocity(scenario, this.window);
    this.partners = partnersOf(last.pairs, party);
    this.lately = last.parties.find(({ stakeholder }) => stakeholder === party)?.share ?? null;
    this.sinceStart = book.reciprocity(scenario, { from: workspaceOf(this.doc).simulation.start, until }).parties.find(({ stakeholder }) => stakeholder === party)?.share ?? null;
  }

  private nameOf(id: Id): string {
    const item = this.doc.items.get(id);
    return item?.kind === 'stakeholder' || item?.kind === 'value-type' ? this.t(item.name, item.slug) : id;
  }

  private partTemplate({ valueType, net, weight, value }: PerceivedPart): TemplateResult {
    const { language } = this;
    const type = this.doc.items.get(valueType);
    const { by, decimals } = scaleFor(net);
    const unit = type?.kind === 'value-type' ? scaledUnit(by, type.unit, workspaceOf(this.doc).unitNames, language) : '';
    return html`<tr>
      <th scope="row">${words(this.nameOf(valueType))}</th>
      <td>${formatSigned(net / by, language, decimals)}<small>${words(unit)}</small></td>
      <td>${formatNumber(weight, language)}</td>
      <td>${formatSigned(value, language, balanceDecimals(value))}</td>
    </tr>`;
  }

  private partsTemplate(): TemplateResult {
    const { language, perceived } = this;
    if (!perceived || perceived.parts.length === 0) return html`<p class="note">${this.t(STANDING.noParts)}</p>`;
    return html`<table>
        <caption>${this.t(STANDING.parts)}</caption>
        <thead>
          <tr><th scope="col">${this.t(STANDING.value)}</th><th scope="col">${this.t(STANDING.net)}</th><th scope="col">${this.t(STANDING.weight)}</th><th scope="col">${this.t(STANDING.counts)}</th></tr>
        </thead>
        <tbody>
          ${perceived.parts.map((part) => this.partTemplate(part))}
        </tbody>
        <tfoot>
          <tr><th scope="row" colspan="3">${this.t(STANDING.together)}</th><td>${formatSigned(perceived.value, language, balanceDecimals(perceived.value))}</td></tr>
        </tfoot>
      </table>
      ${perceived.unknown.length === 0 ? nothing : html`<p class="note">${words(this.t(STANDING.unknown(someNames(perceived.unknown.map((id) => this.nameOf(id)), language))))}</p>`}`;
  }

  private shareTemplate(label: string, value: number | null): TemplateResult {
    return html`<dt>${label}</dt><dd class=${value === null ? 'none' : ''}>${value === null ? this.t(STANDING.nothingExchanged) : share(value, this.language)}</dd>`;
  }

  private partnersTemplate(): TemplateResult | typeof nothing {
    const { language, partners } = this;
    if (partners.length === 0) return nothing;
    return html`<table>
      <caption>${this.t(STANDING.pairs)}</caption>
      <thead>
        <tr><th scope="col">${this.t(STANDING.partner)}</th><th scope="col">${this.t(STANDING.gives)}</th><th scope="col">${this.t(STANDING.gets)}</th><th scope="col">${this.t(STANDING.mutual)}</th></tr>
      </thead>
      <tbody>
        ${partners.slice(0, MOST_PARTNERS).map(({ id, gives, gets, ratio }) => {
          const look = this.looks.get(id);
          return html`<tr>
            <th scope="row"><span class="partner">${look ? partyMark(look) : nothing}<span>${this.nameOf(id)}</span></span></th>
            <td>${formatNumber(gives, language, balanceDecimals(gives))}</td>
            <td>${formatNumber(gets, language, balanceDecimals(gets))}</td>
            <td>${ratio === null ? '–' : formatNumber(ratio, language, 2)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  private driftTemplate({ commitment, risk }: PartyDrift): TemplateResult {
    return html`<dl class="facts">
      <dt>${this.t(STANDING.commitment)}</dt><dd class=${commitment === null ? 'none' : ''}>${commitment === null ? this.t(STANDING.notAssessed) : share(commitment, this.language)}</dd>
      ${risk === null ? nothing : html`<dt>${this.t(STANDING.risk)}</dt><dd>${riskShare(risk, this.language)}</dd>`}
    </dl>`;
  }

  protected override render(): TemplateResult {
    const span = lengthOfTime(this.window.until - this.window.from, workspaceOf(this.doc).simulation.timeUnit);
    return html`${this.partsTemplate()}
      <h3>${this.t(STANDING.reciprocity)}</h3>
      <dl>${this.shareTemplate(this.t(STANDING.lately(span)), this.lately)}${this.shareTemplate(this.t(STANDING.sinceStart), this.sinceStart)}</dl>
      <p class="note">${this.t(STANDING.shareMeaning)}</p>
      ${this.partnersTemplate()}${this.drift ? this.driftTemplate(this.drift) : nothing}
      <button type="button" class="button quiet to-map" @click=${() => this.emit('ks-go-to', { id: this.party })}>${this.t(STANDING.show)}</button>`;
  }
}

/** A party's pairs from its own side, those with whom most goes first. */
function partnersOf(pairs: readonly PairReciprocity[], party: Id): readonly Partner[] {
  return pairs
    .flatMap(({ a, b, ab, ba, ratio }): Partner[] => (a === party ? [{ id: b, gives: ab, gets: ba, ratio }] : b === party ? [{ id: a, gives: ba, gets: ab, ratio }] : []))
    .toSorted((one, other) => other.gives + other.gets - one.gives - one.gets);
}
