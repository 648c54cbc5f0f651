import type { Text } from '../../model/text.js';

/** Texts of the bar of the Values view, of its scrubber, and of its empty states. */
export const VALUE_FRAME = {
  // Bar
  valueTypes: { nl: 'Waardetypen', en: 'Value types' },
  allInEuro: { nl: 'Alles in euro', en: 'All in euros' },
  measure: { nl: 'Waarover geteld wordt', en: 'What is counted' },
  inAll: { nl: 'Opgeteld', en: 'Cumulative' },
  last: { nl: 'Laatste', en: 'Last' },
  lastLength: (unit: string): Text => ({ nl: `Lengte van het venster, in ${unit}`, en: `Length of the window, in ${unit}` }),
  againstBase: { nl: 'Verschil met basis', en: 'Difference from base' },
  againstBaseShort: { nl: 'Verschil', en: 'Difference' },
  scenario: { nl: 'Scenario', en: 'Scenario' },
  base: { nl: 'Basis', en: 'Base' },
  openMargin: { nl: 'Wie betaalt', en: 'Who pays' },
  close: { nl: 'Sluiten', en: 'Close' },

  // Scrubber
  play: { nl: 'Afspelen', en: 'Play' },
  pause: { nl: 'Pauzeren', en: 'Pause' },
  moment: { nl: 'Tijdstip', en: 'Moment' },
  typeMoment: (unit: string): Text => ({ nl: `Tijdstip typen, in ${unit}`, en: `Type a moment, in ${unit}` }),

  // Empty states
  noPartiesTitle: { nl: 'Wie doen er mee?', en: 'Who takes part?' },
  noPartiesHow: {
    nl: 'Zet op de kaart, onder Waardenetwerk, twee partijen neer en teken een stroom van de ene naar de andere. Hier zie je dan wie er geeft, wie er ontvangt en wie er betaalt.',
    en: 'On the map, under Value network, place two parties and draw a flow from one to the other. Here you then see who gives, who receives and who pays.',
  },
  noFlowsTitle: { nl: 'Wie geeft wat aan wie?', en: 'Who gives what to whom?' },
  noFlowsHow: {
    nl: 'Teken op de kaart, onder Waardenetwerk, een stroom van de ene partij naar de andere. Hier zie je dan wie er geeft, wie er ontvangt en wie er betaalt.',
    en: 'On the map, under Value network, draw a flow from one party to another. Here you then see who gives, who receives and who pays.',
  },
  toNetwork: { nl: 'Naar het waardenetwerk', en: 'To the value network' },
  brokenTitle: { nl: 'Dit model rekent nog niet', en: 'This model does not run yet' },
  brokenHow: { nl: 'Los dit op, dan verschijnt hier wie wat geeft en ontvangt.', en: 'Solve this, and who gives and receives appears here.' },
  running: { nl: 'Het model rekent.', en: 'The model is running.' },
  stale: { nl: 'Rekent nog. De cijfers zijn van de vorige stand.', en: 'Still running. The numbers are from the previous setting.' },
} as const;
