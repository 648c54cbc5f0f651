import type { IssueWordings } from './issue-wording.js';

/** Faults in the text of an equation. */
export const EQUATION_ISSUES: IssueWordings = {
  'syntax/unexpected': { nl: '"{found}" kan hier niet staan.', en: '"{found}" cannot stand here.' },
  'syntax/unexpected-end': { nl: 'De formule houdt te vroeg op: er hoort nog iets achter.', en: 'The equation ends too soon: something should follow.' },
  'syntax/missing-operator': {
    nl: 'Voor "{found}" ontbreekt een teken, zoals + of *.',
    en: 'A sign such as + or * is missing before "{found}".',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'syntax/unclosed-bracket': { nl: 'Het haakje {found} wordt niet gesloten.', en: 'The bracket {found} is never closed.' },
  'syntax/unclosed-quote': { nl: 'Het aanhalingsteken {found} wordt niet gesloten.', en: 'The quotation mark {found} is never closed.' },
  'syntax/unclosed-comment': { nl: 'De toelichting achter {found} wordt niet gesloten met een accolade.', en: 'The comment behind {found} is never closed by a brace.' },
  'syntax/unknown-character': {
    nl: 'Het teken {found} betekent niets in een formule.',
    en: 'The character {found} means nothing in an equation.',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'syntax/empty-name': { nl: 'Tussen deze aanhalingstekens staat geen naam.', en: 'There is no name between these quotation marks.' },
  'syntax/number-too-large': { nl: 'Het getal {found} is te groot om mee te rekenen.', en: 'The number {found} is too large to compute with.' },
  'syntax/too-deep': { nl: 'Deze formule heeft meer dan {most} haakjes in elkaar. Verdeel de formule over meer variabelen.', en: 'This equation has more than {most} brackets within one another. Spread it over more variables.' },
  'syntax/too-many-terms': { nl: 'Deze formule heeft meer dan {most} termen achter elkaar. Verdeel de formule over meer variabelen.', en: 'This equation has more than {most} terms in a row. Spread it over more variables.' },
  'syntax/too-long': { nl: 'Deze formule is langer dan {most} tekens. Verdeel de formule over meer variabelen.', en: 'This equation is longer than {most} characters. Spread it over more variables.' },
};
