import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { textIn, type Language } from '../../model/text.js';

/** A value type as people read it. */
export function valueName(doc: Document, id: Id, language: Language): string {
  const type = doc.items.get(id);
  return type?.kind === 'value-type' ? textIn(type.name, language, type.slug) : '';
}

/** A party as people read it. */
export function nameOfParty(doc: Document, id: Id, language: Language): string {
  const party = doc.items.get(id);
  return party?.kind === 'stakeholder' ? textIn(party.name, language, party.slug) : '';
}
