import { css, html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Id } from '../../../model/id.js';
import type { Language, Text } from '../../../model/text.js';
import { textWidth } from '../../../view/chart/text-width.js';
import type { Look } from '../../../view/chart/look.js';
import { scaleLabels } from '../../../view/value/split-labels.js';
import { formatNumber } from '../../../wording/number.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { colourOf, markerIcon } from '../../parts/drawings.js';

/** The split index of one scenario. */
export interface IndexMark {
  readonly id: Id;
  readonly name: string;
  readonly look: Look;
  /** 0..1. */
  readonly index: number;
}

/** What the scale of the index is drawn with. */
export interface IndexScale {
  readonly marks: readonly IndexMark[];
  readonly current: Id | null;
  readonly language: Language;
  readonly t: (text: Text) => string;
  readonly choose: (scenario: Id) => void;
}

/** About how wide the scale is in the margin, in px; on a phone it is a little wider. */
const WIDTH = 318;

/** The index of all scenarios on one scale, each with its own marker; a press on a name looks at that scenario. */
export function indexScale({ marks, current, language, t, choose }: IndexScale): TemplateResult {
  const ordered = marks.toSorted((a, b) => a.index - b.index);
  const said = (index: number): string => formatNumber(index, language, 2);
  const places = scaleLabels(ordered.map(({ index, name }) => ({ at: index, width: Math.max(36, textWidth(name, 12)) })), WIDTH);
  const left = (share: number): ReturnType<typeof styleMap> => styleMap({ left: `${share * 100}%` });
  const label = ({ id, name, look, index }: IndexMark, place: number | null): TemplateResult => {
    const isCurrent = id === current;
    return html`<li style=${styleMap({ '--own': colourOf(look, false), ...(place === null ? {} : { left: `${place * 100}%` }) })}>
      <button type="button" class=${classMap({ current: isCurrent })} aria-pressed=${isCurrent} title=${t(isCurrent ? PAYS.thisOne : PAYS.chooseOne)} @click=${() => choose(id)}>
        ${place === null ? markerIcon(look, false) : nothing}<b>${said(index)}</b> <span>${name}</span>
      </button>
    </li>`;
  };
  return html`<div class="scale">
    <div class="track" aria-hidden="true">${ordered.map(({ index, look }) => html`<i style=${left(index)}>${markerIcon(look, false)}</i>`)}</div>
    <ul class="labels ${places ? 'beneath' : 'listed'}" role="list">${ordered.map((mark, at) => label(mark, places?.[at]?.label ?? null))}</ul>
    <p class="ends note"><span>0 · ${t(PAYS.payerGains)}</span><span>${t(PAYS.payerLoses)} · 1</span></p>
  </div>`;
}

/** For the element with the scale. */
export const indexScaleStyles = css`
  .scale {
    margin: 16px 2px 0;
    display: flex;
    flex-direction: column;
  }
  .track {
    position: relative;
    height: 4px;
    border-radius: 2px;
    background: var(--line-strong);
  }
  .track i {
    position: absolute;
    top: -6px;
    display: grid;
    width: 16px;
    height: 16px;
    margin-left: -8px;
    place-items: center;
  }
  .track .marker {
    transform: scale(1.35);
    paint-order: stroke;
    filter: drop-shadow(0 0 1px var(--bg));
  }
  .labels.beneath {
    position: relative;
    height: 44px;
    margin-top: 6px;
  }
  .beneath li {
    position: absolute;
    transform: translateX(-50%);
  }
  .labels button {
    color: var(--own);
    font: 500 12px/16px var(--font);
    white-space: nowrap;
    border-radius: var(--r-1);
  }
  .labels button:hover span {
    text-decoration: underline;
  }
  .labels .current span {
    font-weight: 650;
  }
  .labels b {
    font: 650 16px/20px var(--font);
  }
  .beneath button {
    display: grid;
    justify-items: center;
    min-width: 36px;
    min-height: 40px;
  }
  .labels.listed {
    order: 2;
    margin-top: var(--s-2);
  }
  .listed button {
    display: grid;
    grid-template-columns: 14px 40px minmax(0, 1fr);
    align-items: center;
    gap: var(--s-2);
    width: 100%;
    min-height: 28px;
    text-align: left;
  }
  .listed b {
    font: 650 14px/20px var(--font);
  }
  .listed span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .listed ~ .ends {
    margin-top: 10px;
  }
  .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--s-2);
  }
  @media (pointer: coarse), (max-width: 700px) {
    .listed button,
    .beneath button {
      min-height: var(--hit-touch);
    }
    .labels.beneath {
      height: 48px;
    }
  }
`;
