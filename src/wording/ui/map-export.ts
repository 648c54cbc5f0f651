import type { Text } from '../../model/text.js';

/** Texts of the map as a file and on paper. */
export const MAP_EXPORT = {
  menu: { nl: 'Kaart opslaan of afdrukken', en: 'Save or print the map' },
  choices: {
    'svg-whole': { nl: 'Hele pagina als SVG', en: 'Whole page as SVG' },
    'svg-seen': { nl: 'Wat in beeld is als SVG', en: 'What is in view as SVG' },
    'png-whole': { nl: 'Hele pagina als PNG', en: 'Whole page as PNG' },
    'png-seen': { nl: 'Wat in beeld is als PNG', en: 'What is in view as PNG' },
    print: { nl: 'Afdrukken of PDF', en: 'Print or PDF' },
  },
  failed: { nl: 'De afbeelding kon niet worden gemaakt.', en: 'The picture could not be made.' },
  onDate: (date: string): Text => ({ nl: `Stand van ${date}`, en: `As of ${date}` }),
} as const;
