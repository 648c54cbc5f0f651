import type { IssueHelps } from './issue-help.js';

/** Help with what a file of another tool cannot hold. */
export const DIALECT_HELP: IssueHelps = {
  'not-in-xmile': {
    nl: 'Niet alles wat Vensim kan, bestaat in XMILE. De genoemde variabelen staan in het bestand met hun oude formule als toelichting, zodat niemand er een verkeerd getal uit krijgt. Al het andere geeft dezelfde uitkomsten. Schrijf deze formules in het andere programma met de hand over, of bewaar het model als .keten.json of .mdl: daar blijft alles in staan.',
    en: 'Not everything that Vensim can do exists in XMILE. The variables named stand in the file with their former equation as a comment, so that nobody gets a wrong number out of them. All else gives the same results. Write these equations anew in the other program, or keep the model as .keten.json or .mdl, which hold all of it.',
  },
  'not-in-vensim': {
    nl: 'Een Vensim-bestand bevat formules, eenheden, groepen en tekeningen, maar niet alles wat dit model heeft. Wat niet te schrijven is, rekent daar niet mee: zo\u2019n variabele is er A FUNCTION OF wat ze nodig heeft, met haar formule als toelichting. Al het andere geeft dezelfde uitkomsten. Bewaar het model zelf als .keten.json, dan blijft alles erin staan.',
    en: 'A Vensim file holds equations, units, groups and drawings, but not everything that this model has. What cannot be written takes no part there: such a variable is A FUNCTION OF what it needs, with its equation as a comment. All else gives the same results. Keep the model itself as .keten.json, which holds all of it.',
  },
};
