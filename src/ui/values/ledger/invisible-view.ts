import { html, nothing, type TemplateResult } from 'lit';
import { itemsOf, workspaceOf } from '../../../model/document.js';
import { textIn, type Text } from '../../../model/text.js';
import { invisibleGiven, type InvisibleGiven } from '../../../view/value/ledger-euro.js';
import type { AmountAsked } from '../../../view/value/ledger-flows.js';
import { scaleFor } from '../../../view/value/ledger-scale.js';
import { LEDGER, scaledNumber, scaledUnit } from '../../../wording/ui/ledger.js';
import { withinSentence } from '../../../wording/ui/value-picture.js';
import { drawing, words } from '../../parts/drawings.js';
import { partyMark } from '../../parts/party-mark.js';
import { nameOf } from './ledger-names.js';
import type { LedgerShown } from './ledger-view.js';

/** What is given without a euro weight, to stand beside the euros that leave it out. `ask` opens the flows behind a line. */
export function invisibleTemplate(shown: LedgerShown, ask: (asked: AmountAsked) => void): TemplateResult | typeof nothing {
  const { doc, table, all, looks, language } = shown;
  const t = (text: Text): string => textIn(text, language);
  const markets = new Set(itemsOf(doc, 'stakeholder').flatMap(({ id, is }) => (is === 'boundary-market' ? [id] : [])));
  const given = invisibleGiven(all.map(({ type }) => type), table.rows, markets);
  // What is no number is not nothing.
  if (given.length === 0 && [...table.open.values()].some(Number.isNaN)) return nothing;
  const line = ({ party, type, amount }: InvisibleGiven): string => {
    const said = all.find((column) => column.type.id === type.id) ?? { scale: scaleFor(amount), peak: amount };
    const unit = scaledUnit(said.scale.by, type.unit, workspaceOf(doc).unitNames, language);
    return t(LEDGER.invisibleLine(nameOf(doc, party, language), [scaledNumber(amount, said, language), unit].filter(Boolean).join(' '), withinSentence(nameOf(doc, type.id, language))));
  };
  return html`<div class="invisible">
    <h3>${t(LEDGER.invisible)}</h3>
    <p class="note">${t(given.length === 0 ? LEDGER.noInvisible : LEDGER.invisibleHow)}</p>
    <ul role="list">
      ${given.map((gift) => {
        const look = looks.get(gift.party);
        return html`<li>${drawing('eye', 18)}${look ? partyMark(look) : nothing}<button type="button" @click=${() => ask({ of: 'cell', party: gift.party, valueType: gift.type.id, side: 'given' })}>${words(line(gift))}</button></li>`;
      })}
    </ul>
  </div>`;
}
