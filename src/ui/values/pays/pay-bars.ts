import { css, html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PartySplit } from '../../../analyse/value/split.js';
import type { Id } from '../../../model/id.js';
import type { Language } from '../../../model/text.js';
import { moneyDecimals, moneyScale, partyBars, type PartyBar } from '../../../view/scenario/party-split.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import { formatSigned } from '../../../wording/number.js';
import { words } from '../../parts/drawings.js';
import { partyMark } from '../../parts/party-mark.js';

/** What the bars of who pays and who gains are drawn with. */
export interface PayBars {
  readonly split: PartySplit;
  readonly nameOf: (party: Id) => string;
  /** Monograms before the names; null where parties are plain words. */
  readonly looks: ReadonlyMap<Id, PartyLook> | null;
  readonly language: Language;
  /** The most rows: those with the least at stake are left out. */
  readonly most?: number | undefined;
}

/** One row for each party, greatest gain first: gain right and solid, cost left and hatched, nought an open dot. */
export function payBars({ split, nameOf, looks, language, most = Infinity }: PayBars): TemplateResult {
  const { by } = moneyScale(split);
  const decimals = moneyDecimals(split);
  const row = (bar: PartyBar): TemplateResult => {
    const look = looks?.get(bar.stakeholder);
    return html`<li class=${bar.side}>
      ${look ? partyMark(look) : nothing}
      <span class="name">${words(nameOf(bar.stakeholder))}</span>
      <span class="box"><i style=${bar.side === 'none' ? '' : styleMap({ width: `${bar.length * 49}%` })}></i></span>
      <b>${formatSigned(bar.net / by, language, decimals)}</b>
    </li>`;
  };
  return html`<ul class="bars ${looks ? 'marked' : ''}" role="list">
    ${weightiest(partyBars(split), most).map(row)}
  </ul>`;
}

/** The `most` parties that pay or gain most, in the order of the bars. */
function weightiest(bars: readonly PartyBar[], most: number): readonly PartyBar[] {
  if (bars.length <= most) return bars;
  const kept = new Set(bars.toSorted((a, b) => Math.abs(b.net) - Math.abs(a.net)).slice(0, most));
  return bars.filter((bar) => kept.has(bar));
}

/** For every element with these bars. */
export const payBarsStyles = css`
  .bars {
    display: grid;
    grid-template-columns: minmax(0, 138px) minmax(60px, 1fr) minmax(36px, auto);
    column-gap: var(--s-2);
    margin-top: 6px;
  }
  .bars.marked {
    grid-template-columns: 26px minmax(0, 128px) minmax(60px, 1fr) minmax(36px, auto);
    column-gap: 9px;
  }
  .bars li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: center;
    min-height: 23px;
    font: 400 13px/18px var(--font);
  }
  .bars.marked li {
    min-height: 30px;
    font: 400 14px/18px var(--font);
  }
  .bars .name {
    overflow-wrap: anywhere;
    hyphens: auto;
    line-height: 16px;
  }
  .box {
    position: relative;
    align-self: stretch;
    min-height: 12px;
  }
  .box::before {
    content: '';
    position: absolute;
    left: 50%;
    top: 0;
    bottom: 0;
    width: 1px;
    background: var(--line-strong);
  }
  .box i {
    position: absolute;
    top: calc(50% - 6px);
    height: 12px;
    border-radius: 2px;
  }
  .marked .box i {
    top: calc(50% - 8px);
    height: 16px;
  }
  .gain i {
    left: 50%;
    background: var(--gain);
  }
  .cost i {
    right: 50%;
    background: repeating-linear-gradient(135deg, var(--cost) 0 3px, color-mix(in srgb, var(--cost) 62%, transparent) 3px 5px);
  }
  .bars .none i {
    left: calc(50% - 3px);
    top: calc(50% - 3.5px);
    width: 7px;
    height: 7px;
    border: 1.5px solid var(--base);
    border-radius: 50%;
    background: var(--surface);
  }
  .bars b {
    font-weight: 650;
    text-align: right;
    white-space: nowrap;
  }
  .gain b {
    color: var(--gain);
  }
  .cost b {
    color: var(--cost);
  }
  .bars .none b {
    color: var(--ink-3);
    font-weight: 500;
  }
  @media (max-width: 700px) {
    .bars li {
      min-height: 30px;
      font-size: 14px;
    }
    .bars.marked li {
      min-height: 36px;
    }
  }
  @media print {
    .box i,
    .box::before {
      print-color-adjust: exact;
    }
  }
`;
