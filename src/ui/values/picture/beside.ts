import { html, nothing, type TemplateResult } from 'lit';
import type { Pairs } from '../../../analyse/value/pairs.js';
import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import type { PartyLook } from '../../../view/value/party-look.js';
import type { PictureCourse, PictureForm } from '../../../view/value/picture.js';
import type { Ribbon } from '../../../view/value/ribbons.js';
import { VALUE_PICTURE } from '../../../wording/ui/value-picture.js';
import { words as chemical } from '../../parts/drawings.js';
import { partyMark } from '../../parts/party-mark.js';
import { toArrow } from './flow-list.js';
import type { PictureWords } from './picture-words.js';

/** What the words beside a picture are made of. */
export interface Beside {
  readonly doc: Document;
  readonly of: Id | 'euro';
  readonly pairs: Pairs;
  readonly words: PictureWords;
  readonly looks: ReadonlyMap<Id, PartyLook>;
  readonly language: Language;
  readonly isDifference: boolean;
}

const saidIn =
  ({ language }: Beside) =>
  (text: Text | undefined, fallback = ''): string =>
    textIn(text, language, fallback);

/** The ribbon under the pointer or the focus, in full; else how to read one. */
export function readout(beside: Beside, ribbon: Ribbon | undefined): TemplateResult {
  const { words, pairs, looks, isDifference } = beside;
  const t = saidIn(beside);
  if (!ribbon) return html`<p class="readout note" aria-hidden="true">${t(VALUE_PICTURE.hint)}</p>`;
  const [from, to] = [looks.get(ribbon.from), looks.get(ribbon.to)];
  const share = isDifference ? '' : words.share(ribbon.amount, pairs.moved);
  return html`<p class="readout" aria-hidden="true">
    ${from ? partyMark(from) : nothing}<span>${words.nameOf(ribbon.from)}</span>${toArrow('')}${to ? partyMark(to) : nothing}<span>${words.nameOf(ribbon.to)}</span>
    <span class="what">${chemical(words.ribbonName(ribbon))}</span><b>${words.exact(ribbon.isLess ? -ribbon.amount : ribbon.amount)}</b>${share ? html`<span class="note">${t(VALUE_PICTURE.share(share))}</span>` : nothing}
  </p>`;
}

/** Why the picture has its form, what parties give among themselves, and what does not count. */
export function notes(beside: Beside, form: PictureForm, course: PictureCourse, onOpen: (keys: readonly string[]) => void): TemplateResult {
  const { pairs, words, doc, looks, isDifference } = beside;
  const t = saidIn(beside);
  const types = new Map(itemsOf(doc, 'value-type').map(({ id, name, slug }) => [id, t(name, slug)]));
  const within = pairs.within.filter(({ amount }) => amount !== 0);
  const circle = form === 'chord' ? course.circle : form === 'net' ? course.netCircle : null;
  const isDrawn = form !== 'list' && form !== 'matrix';
  return html`<div class="notes">
    ${circle ? html`<p>${t(VALUE_PICTURE.circle(circle.map((party) => words.nameOf(party))))}</p>` : nothing}
    ${isDrawn && within.length > 0
      ? html`<p class="within-row">
          <span>${t(VALUE_PICTURE.within)}</span>
          ${within.map(({ from, amount, lines }) => {
            const mark = looks.get(from);
            return html`<button type="button" @click=${() => onOpen(lines.map(({ key }) => key))}>${mark ? partyMark(mark) : nothing}${words.nameOf(from)} <b>${isDifference ? words.signed(amount) : words.amount(amount)}</b></button>`;
          })}
        </p>`
      : nothing}
    ${pairs.leftOut.length > 0 ? html`<p>${t(VALUE_PICTURE.leftOut(pairs.leftOut.map((type) => types.get(type) ?? type)))}</p>` : nothing}
  </div>`;
}

/** In the place of a picture of a value that nobody gives in this run, or that is as in base. */
export function nothingHere(beside: Beside): TemplateResult {
  const { of, doc, isDifference } = beside;
  const t = saidIn(beside);
  const type = itemsOf(doc, 'value-type').find(({ id }) => id === of);
  const isDrawn = itemsOf(doc, 'value-flow').some(({ valueType }) => valueType === of);
  return html`<div class="empty">
    <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true"><path d="M4 12h14c18 0 18 20 36 20h14M4 18h14c18 0 18 20 36 20h14" fill="none" stroke="var(--ink-3)" stroke-width="1.6" stroke-linecap="round" stroke-dasharray="1 5"></path></svg>
    <h3 class="head">${t(isDifference ? VALUE_PICTURE.noDifference : VALUE_PICTURE.nothingEver(type ? t(type.name, type.slug) : t(VALUE_PICTURE.anything)))}</h3>
    <p>${t(isDifference ? VALUE_PICTURE.noDifferenceHow : isDrawn ? VALUE_PICTURE.stillHow : VALUE_PICTURE.nothingEverHow)}</p>
  </div>`;
}
