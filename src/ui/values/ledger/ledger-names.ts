import type { FlowAmount } from '../../../analyse/value/amounts.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Language } from '../../../model/text.js';
import { LEDGER } from '../../../wording/ui/ledger.js';

/** What people call a party, value type or scenario; its id where the record is gone. */
export function nameOf(doc: Document, id: Id, language: Language): string {
  const item = doc.items.get(id);
  return item?.kind === 'stakeholder' || item?.kind === 'value-type' || item?.kind === 'scenario' || item?.kind === 'intervention' ? textIn(item.name, language, item.slug) : id;
}

/** What people call a flow of value; costs by the intervention that makes them. */
export function flowName(doc: Document, { is, source }: Pick<FlowAmount, 'is' | 'source'>, language: Language): string {
  if (is === 'cost') return textIn(LEDGER.costOf(nameOf(doc, source, language)), language);
  const item = doc.items.get(source);
  return item?.kind === 'value-flow' ? textIn(item.label, language, item.name) : source;
}
