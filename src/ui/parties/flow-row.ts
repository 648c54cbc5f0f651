import { html, nothing, type TemplateResult } from 'lit';
import type { PartyLook } from '../../view/value/party-look.js';
import { words } from '../parts/drawings.js';
import { partyMark } from '../parts/party-mark.js';

/** What moves between parties, as a line of a list: who it is with, what it is called, what is said of it, and how much it moved. */
export interface FlowRowContent {
  readonly look: PartyLook | undefined;
  readonly name: string;
  readonly about: string;
  /** With its unit; null where it is not known. */
  readonly amount: string | null;
  readonly choose: () => void;
}

/** One row of a list of flows: a button that chooses the flow. */
export const flowRow = ({ look, name, about, amount, choose }: FlowRowContent): TemplateResult =>
  html`<li>
    <button type="button" class="flow-row" @click=${choose}>
      ${look ? partyMark(look) : html`<span></span>`}<span>${words(name)}</span>${amount === null ? nothing : html`<b>${amount}</b>`}<small>${words(about)}</small>
    </button>
  </li>`;
