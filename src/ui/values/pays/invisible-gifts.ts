import { css, html, nothing, type TemplateResult } from 'lit';
import type { PartySplit } from '../../../analyse/value/split.js';
import type { Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import { PAYS } from '../../../wording/ui/pays.js';
import { drawing, words } from '../../parts/drawings.js';

/** The most gifts that are named at once; the rest unfolds. */
const MOST = 3;

/** Gifts without a euro weight, of which no amount speaks: each in a sentence. */
export function invisibleGifts({ invisible }: PartySplit, nameOf: (id: Id) => string, t: (text: Text) => string): TemplateResult | typeof nothing {
  if (invisible.length === 0) return nothing;
  const row = ({ stakeholder, valueType }: PartySplit['invisible'][number]): TemplateResult =>
    html`<p class="invisible">${drawing('eye', 18)}<span>${words(t(PAYS.invisible(nameOf(stakeholder), inSentence(nameOf(valueType)))))}</span></p>`;
  const rest = invisible.slice(MOST);
  return html`${invisible.slice(0, MOST).map(row)}
  ${rest.length === 0 ? nothing : html`<details class="more"><summary>${t(PAYS.moreInvisible(rest.length))}</summary>${rest.map(row)}</details>`}`;
}

/** A name within a sentence: "volloopzekerheid", but CO2 stays CO2. */
const inSentence = (name: string): string => (/^\p{Lu}[\p{Ll}\s]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** For every element that names them. */
export const invisibleStyles = css`
  .invisible {
    display: flex;
    gap: var(--s-2);
    margin-top: 10px;
    font: 400 12px/16px var(--font);
    color: var(--ink-2);
  }
  .invisible .icon {
    color: var(--ink-3);
  }
  .more > summary {
    margin-top: 6px;
    font: var(--t-note);
    color: var(--accent);
    cursor: pointer;
  }
`;
