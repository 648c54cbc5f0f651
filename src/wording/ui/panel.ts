import type { Text } from '../../model/text.js';

/** Texts of the panel beside the map, where a variable is read and written. */
export const PANEL = {
  faults: { nl: 'Fouten', en: 'Faults' },
  howToWrite: {
    nl: 'Typ een naam en kies met de pijltjes. Enter bewaart, Shift Enter begint een regel, Escape annuleert.',
    en: 'Type a name and choose with the arrows. Enter keeps it, Shift Enter breaks the line, Escape cancels.',
  },
  writing: { nl: 'Schrijven', en: 'Writing' },
  newLine: { nl: 'Nieuwe regel', en: 'New line' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
  done: { nl: 'Klaar', en: 'Done' },
  unitsFit: { nl: 'Eenheden kloppen', en: 'Units fit' },
} as const satisfies Readonly<Record<string, Text | Readonly<Record<string, Text>> | readonly Text[] | ((...args: never[]) => Text)>>;
