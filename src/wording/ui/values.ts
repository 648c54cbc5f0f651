import type { Text } from '../../model/text.js';

/** Texts of the frame of the Values view. */
export const VALUES = {
  whatMoves: { nl: 'Wat er van partij naar partij gaat', en: 'What goes from party to party' },
  outcome: { nl: 'Wie betaalt, wie profiteert', en: 'Who pays, who benefits' },
  chooseScenario: { nl: 'Kies een scenario en zie wie er betaalt en wie er profiteert.', en: 'Choose a scenario and see who pays and who benefits.' },
} as const satisfies Record<string, Text>;
