import type { Text } from '../../model/text.js';

/** Texts of finding and replacing in a model. */
export const FIND = {
  title: { nl: 'Zoeken en vervangen', en: 'Find and replace' },
  sought: { nl: 'Zoek in het model', en: 'Find in the model' },
  by: { nl: 'Vervang door', en: 'Replace by' },
  all: { nl: 'Alles vervangen', en: 'Replace all' },
  replace: { nl: 'Vervang', en: 'Replace' },
  replaceIn: (name: string): Text => ({ nl: `Vervang in ${name}`, en: `Replace in ${name}` }),
  close: { nl: 'Zoeken sluiten', en: 'Close find' },
  how: { nl: 'Typ een naam, een stuk formule of een woord uit een toelichting.', en: 'Type a name, a piece of an equation or a word from the documentation.' },
  scopes: {
    names: { nl: 'Namen', en: 'Names' },
    equations: { nl: 'Formules', en: 'Equations' },
    words: { nl: 'Toelichting', en: 'Documentation' },
  },
  whole: { nl: 'Hele woorden', en: 'Whole words' },
  exact: { nl: 'Hoofdletters', en: 'Letter case' },
  replacing: { nl: 'Vervangen', en: 'Replace' },
  fields: {
    name: { nl: 'naam in formules', en: 'name in equations' },
    label: { nl: 'naam', en: 'name' },
    equation: { nl: 'formule', en: 'equation' },
    start: { nl: 'formule aan het begin', en: 'equation at the start' },
    doc: { nl: 'toelichting', en: 'documentation' },
    source: { nl: 'bron', en: 'source' },
  },
  faults: {
    follows: { nl: 'Gaat mee met de naam.', en: 'Follows the name.' },
    taken: { nl: 'Deze naam bestaat al.', en: 'This name is taken.' },
    empty: { nl: 'Zo blijft er geen naam over.', en: 'That would leave no name.' },
    'unknown-name': { nl: 'Zo’n naam bestaat niet; een naam verander je bij de variabele zelf.', en: 'There is no such name; a name changes at its variable.' },
    elsewhere: { nl: 'Dit staat in een deelmodel of waardestroom, en verandert daar.', en: 'This belongs to a submodel or value flow, and changes there.' },
    'not-here': { nl: 'Dit staat er niet meer.', en: 'This is no longer there.' },
  },
  count: (count: number, isMore: boolean): Text => ({
    nl: count === 0 ? 'Niets gevonden. Let op hele woorden en hoofdletters.' : isMore ? `Meer dan ${count} plaatsen` : count === 1 ? '1 plaats' : `${count} plaatsen`,
    en: count === 0 ? 'Nothing found. Mind whole words and letter case.' : isMore ? `More than ${count} places` : count === 1 ? '1 place' : `${count} places`,
  }),
  more: (count: number): Text => ({ nl: `Nog ${count} tonen`, en: `Show ${count} more` }),
  replaced: (count: number, left: number): Text => ({
    nl: left === 0 ? `${count} vervangen.` : `${count} vervangen, ${left} niet: die staan in de lijst.`,
    en: left === 0 ? `${count} replaced.` : `${count} replaced, ${left} not: they are in the list.`,
  }),
} as const;
