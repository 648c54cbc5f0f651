import { html, nothing, type TemplateResult } from 'lit';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import type { EuroNet, EuroPart } from '../../../view/value/ledger-euro.js';
import { formatEuro, formatUpTo } from '../../../wording/number.js';
import { LEDGER } from '../../../wording/ui/ledger.js';
import { drawing, words } from '../../parts/drawings.js';
import { amountWords, isEuro, nameOf } from './ledger-names.js';

/**
 * How a euro-equivalent adds up: of each value type the natural amount, its weight with the source of that, and what
 * comes of it; then what it leaves out. `ask` leads to the natural amount of a value type.
 */
export function euroPartsTemplate(doc: Document, { parts, leftOut }: EuroNet, language: Language, ask: (valueType: Id) => void): TemplateResult {
  const t = (text: Text): string => textIn(text, language);
  return html`<h3>${t(LEDGER.euroSum)}</h3>
    <ul class="flows" role="list">
      ${parts.map(
        (part) => html`<li>
          <button type="button" class="part" @click=${() => ask(part.type.id)}>
            <span>${words(nameOf(doc, part.type.id, language))}</span><b>${formatEuro(part.euro, language)}</b>${drawing('arrow', 16)}
            <small>${words(howTold(doc, part, language))}</small>
          </button>
        </li>`,
      )}
    </ul>
    ${leftOut.length === 0
      ? nothing
      : html`<h3>${t(LEDGER.notCounted)}</h3>
          <ul class="flows" role="list">
            ${leftOut.map((type) => html`<li><button type="button" class="part" @click=${() => ask(type.id)}><span>${words(nameOf(doc, type.id, language))}</span><b></b>${drawing('arrow', 16)}</button></li>`)}
          </ul>`}`;
}

/** The natural amount times its weight, and where the weight comes from. */
function howTold(doc: Document, { type, net, weight }: EuroPart, language: Language): string {
  // An amount of euros weighs as what it is.
  if (weight === 1 && isEuro(doc, type)) return textIn(LEDGER.alreadyEuro, language);
  const source = textIn(type.euroWeightSource, language);
  const each = `€\u00a0${formatUpTo(weight, language, 4)}`;
  const sum = textIn(LEDGER.euroPart(amountWords(doc, type, net, language), each), language);
  return `${sum}. ${textIn(source ? LEDGER.weightSource(source) : LEDGER.noSource, language)}.`;
}
