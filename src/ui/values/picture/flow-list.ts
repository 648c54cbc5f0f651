import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../../../model/id.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import type { ListRow } from '../../../view/value/picture.js';
import { words as chemical } from '../../parts/drawings.js';
import { partyMark } from '../../parts/party-mark.js';
import type { PictureWords } from './picture-words.js';

/** Height of the thickest arrow, in px. */
const TALLEST = 18;

/** Arrows from party to party, the largest amount first; each opens where its number comes from. */
export function flowList(rows: readonly ListRow[], largest: number, words: PictureWords, looks: ReadonlyMap<Id, PartyLook>, isDifference: boolean, open: ReadonlySet<string>, towards: string, onOpen: (keys: readonly string[]) => void): TemplateResult {
  return html`<ul class="list" role="list">
    ${repeat(
      rows,
      ({ key }) => key,
      (row) => {
        const [from, to] = [looks.get(row.from), looks.get(row.to)];
        const isNought = words.isNought(row.amount);
        return html`<li>
          <button type="button" class=${[isNought ? 'nought' : '', open.has(row.key) ? 'on' : ''].join(' ')} data-key=${row.key} @click=${() => onOpen([row.key])}>
            ${from ? partyMark(from) : ''}${row.from === row.to ? selfArrow(from) : arrow(isNought ? 0 : row.amount, largest, from, isDifference)}${to ? partyMark(to) : ''}
            <span class="what"
              >${chemical(words.flowName(row.source))}<small>${chemical(words.nameOf(row.from))} ${toArrow(towards)} ${chemical(words.nameOf(row.to))}</small></span
            ><b>${isDifference ? words.signed(row.amount) : words.amount(row.amount)}</b>
          </button>
        </li>`;
      },
    )}
  </ul>`;
}

/** An arrow from one name to the next; who does not see it hears a word. */
export const toArrow = (word: string): TemplateResult => html`<svg class="to" width="12" height="10" viewBox="0 0 12 10" aria-hidden="true"><path d="M1 5h9M7 2l3 3-3 3"></path></svg><span class="visually-hidden">${word}</span>`;

const colourOf = (look: PartyLook | undefined): string => `var(--party-${look?.colour ?? 7})`;

/** An arrow as thick as its amount, and never too thin to see. */
function arrow(amount: number, largest: number, from: PartyLook | undefined, isDifference: boolean): TemplateResult {
  const size = Number.isFinite(amount) && largest > 0 ? Math.abs(amount) / largest : 0;
  const half = Math.max(0.6, (size * TALLEST) / 2);
  const head = half >= 2 ? `L30 11L22 ${11 + half}` : `H30V${11 + half}H22`;
  const isLess = isDifference && amount < 0;
  if (isLess && half < 2) return html`<svg class="arrow" width="30" height="22" aria-hidden="true"><path d="M0 11h28" stroke="var(--base)" stroke-width="1.6" stroke-dasharray="4 3"></path></svg>`;
  return html`<svg class="arrow" width="30" height="22" aria-hidden="true">
    ${size > 0
      ? svg`<path d="M0 ${11 - half}H22${head}H0Z" fill=${isLess ? 'none' : colourOf(from)} stroke=${isLess ? 'var(--base)' : 'none'} stroke-dasharray="3 2" fill-opacity="0.5"></path>`
      : svg`<path d="M2 11h24" stroke="var(--line-strong)" stroke-dasharray="1 4" stroke-linecap="round" stroke-width="1.6"></path>`}
  </svg>`;
}

/** What a party gives to itself goes round. */
const selfArrow = (look: PartyLook | undefined): TemplateResult =>
  html`<svg class="arrow" width="30" height="22" aria-hidden="true"><path d="M9 8a7 7 0 1 0 9-2M21 2.500 17.500 6l4 2.500" fill="none" stroke=${colourOf(look)} stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"></path></svg>`;
