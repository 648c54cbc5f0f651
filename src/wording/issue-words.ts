import type { IssueWordings } from './issue-wording.js';

/** Problems of maps of words. */
export const WORD_ISSUES: IssueWordings = {
  'only-words': { nl: 'Dit is een kaart van woorden: er zijn geen getallen om door te rekenen. Gebruik `ketenstroom words`.', en: 'This is a map of words: there are no numbers to run. Use `ketenstroom words`.' },
  'words-in-run': { nl: 'Zonder formule, en daarom met het midden van hun verbanden gerekend: {variables}. `ketenstroom words` toont hoe zeker dat is.', en: 'Without an equation, and so run with the middle of their links: {variables}. `ketenstroom words` shows how sure that is.' },
  'no-words': { nl: 'Dit model heeft geen woorden: er is geen variabele zonder formule met een verband dat een + of − heeft.', en: 'This model has no words: no variable without an equation has a link with a + or −.' },
  'word-reads-nought': { nl: '{variable} kijkt naar {name}, en dat begint bij 0. Daar valt niets mee te vergelijken, dus doet dat verband niets.', en: '{variable} looks at {name}, which starts at 0. There is nothing to compare it with, so that link does nothing.' },
};
