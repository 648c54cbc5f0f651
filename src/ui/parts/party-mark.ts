import { css, html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PartyLook } from '../../view/value/party-look.js';

/** The monogram of a party in its colour; its name stands beside it, or with whoever holds it. */
export const partyMark = ({ colour, letters }: PartyLook): TemplateResult => html`<span class="party-mark" style=${styleMap({ '--own': `var(--party-${colour})` })} aria-hidden="true">${letters}</span>`;

/** For every element with party marks. */
export const partyMarkStyles = css`
  .party-mark {
    display: inline-grid;
    flex: none;
    place-items: center;
    width: 26px;
    height: 20px;
    border-radius: 5px;
    background: var(--own);
    color: var(--on-accent);
    font: 700 11px/20px var(--font);
    letter-spacing: 0.03em;
  }
`;
