import type { Text } from '../../model/text.js';

/** Texts of the frame of the Values view. */
export const VALUES = {
  whatMoves: { nl: 'Wat er van partij naar partij gaat', en: 'What goes from party to party' },
  scenario: { nl: 'Scenario', en: 'Scenario' },
  base: { nl: 'Basis', en: 'Base' },
  ledger: { nl: 'Waardegrootboek', en: 'Value ledger' },
  party: { nl: 'Partij', en: 'Party' },
  given: { nl: 'gegeven', en: 'given' },
  received: { nl: 'ontvangen', en: 'received' },
  outcome: { nl: 'Wie betaalt, wie profiteert', en: 'Who pays, who benefits' },
  chooseScenario: { nl: 'Kies een scenario en zie wie er betaalt en wie er profiteert.', en: 'Choose a scenario and see who pays and who benefits.' },
  noFlowsTitle: { nl: 'Wie geeft wat aan wie?', en: 'Who gives what to whom?' },
  noFlowsHow: {
    nl: 'Teken op de kaart een waardestroom van de ene partij naar de andere. Hier zie je dan wie er geeft, wie er ontvangt en wie er betaalt.',
    en: 'Draw a value flow from one party to another on the map. Here you then see who gives, who receives and who pays.',
  },
} as const satisfies Record<string, Text>;
