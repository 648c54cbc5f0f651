import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder, ValueType } from '../../model/party.js';
import type { Contributions } from '../../view/value/contributions.js';
import type { PartyLook } from '../../view/value/party-look.js';
import { PARTIES } from '../../wording/ui/parties.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { inspectorStyles } from '../map/panel/inspector-styles.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * Which party contributes which value: the number of flows in which it gives that type.
 *
 * @fires ks-select - A number is chosen: its one flow, or the party where it is more; `detail.id`.
 */
@customElement('ks-contribution-matrix')
export class KsContributionMatrix extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    inspectorStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
      .scroll {
        position: relative;
        overflow-x: auto;
        margin: var(--s-2) -20px 0 0;
        padding-right: 20px;
      }
      table {
        border-collapse: collapse;
        font: var(--t-label);
      }
      th {
        font-weight: 400;
        text-align: left;
      }
      thead th {
        height: 112px;
        padding: 0 0 var(--s-1);
        vertical-align: bottom;
      }
      thead th span {
        display: block;
        max-height: 104px;
        margin: 0 auto;
        overflow: hidden;
        color: var(--ink-2);
        writing-mode: vertical-rl;
        rotate: 180deg;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      tbody th {
        position: sticky;
        left: 0;
        padding: 0 var(--s-2) 0 0;
        background: var(--surface);
      }
      td {
        width: 30px;
        min-width: 30px;
        height: 30px;
        padding: 1px;
        border-bottom: 1px solid var(--line);
        text-align: center;
      }
      tbody th {
        border-bottom: 1px solid var(--line);
      }
      td button {
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        margin: auto;
        border-radius: var(--r-1);
        background: var(--accent-tint);
        color: var(--accent);
        font: 600 13px/18px var(--font);
      }
      td button:hover {
        background: var(--accent);
        color: var(--on-accent);
      }
      @media (pointer: coarse), (max-width: 700px) {
        td {
          width: 46px;
          min-width: 46px;
        }
        td button {
          width: 44px;
          height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) looks: ReadonlyMap<Id, PartyLook> = new Map();
  @property({ attribute: false }) contributions: Contributions = new Map();

  private cellTemplate(party: Stakeholder, type: ValueType): TemplateResult {
    const flows = this.contributions.get(party.id)?.get(type.id) ?? [];
    const [only] = flows;
    if (only === undefined) return html`<td></td>`;
    const said = this.t(PARTIES.contributionCell(this.t(party.name, party.slug), this.t(type.name, type.slug), flows.length));
    return html`<td><button type="button" aria-label=${said} title=${said} @click=${() => this.emit('ks-select', { id: flows.length === 1 ? only : party.id })}>${flows.length}</button></td>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const parties = itemsOf(this.doc, 'stakeholder').filter(({ id }) => this.contributions.has(id));
    const types = itemsOf(this.doc, 'value-type').filter(({ id }) => parties.some((party) => this.contributions.get(party.id)?.has(id)));
    if (parties.length === 0) return nothing;
    return html`<section>
      <h3>${this.t(PARTIES.contributions)}</h3>
      <p class="quiet">${this.t(PARTIES.contributionsAbout)}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <td></td>
              ${types.map((type) => html`<th scope="col"><span>${words(this.t(type.name, type.slug))}</span></th>`)}
            </tr>
          </thead>
          <tbody>
            ${parties.map((party) => {
              const look = this.looks.get(party.id);
              const name = this.t(party.name, party.slug);
              return html`<tr><th scope="row" title=${name}>${look ? partyMark(look) : nothing}<span class="visually-hidden">${name}</span></th>${types.map((type) => this.cellTemplate(party, type))}</tr>`;
            })}
          </tbody>
        </table>
      </div>
    </section>`;
  }
}
