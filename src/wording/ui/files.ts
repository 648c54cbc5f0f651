import type { Text } from '../../model/text.js';

/** Texts about opening, saving and recovering. */
export const FILES = {
  restored: (time: string): Text => ({ nl: `Hersteld tot je laatste wijziging van ${time}.`, en: `Restored up to your last change at ${time}.` }),
  saved: (name: string): Text => ({ nl: `Bewaard als ${name}.`, en: `Saved as ${name}.` }),
  downloaded: (name: string): Text => ({ nl: `${name} staat bij je downloads.`, en: `${name} is in your downloads.` }),
  saveFailed: { nl: 'Het bestand is niet bewaard. Kies een andere plek met Bewaren als.', en: 'The file was not saved. Choose another place with Save as.' },
  changedElsewhere: (name: string): Text => ({
    nl: `${name} is intussen ergens anders gewijzigd. Met Bewaren als houd je beide.`,
    en: `${name} was changed elsewhere in the meantime. With Save as you keep both.`,
  }),
  overwrite: { nl: 'Overschrijven', en: 'Overwrite' },
  cannotOpen: (name: string): Text => ({ nl: `${name} is niet geopend`, en: `${name} was not opened` }),
  openedWith: (name: string): Text => ({ nl: `${name} is geopend, op dit na`, en: `${name} is open, except for this` }),
  mostRead: { nl: 'De rest van het bestand is overgenomen.', en: 'The rest of the file was taken over.' },
  exportedWithout: (name: string): Text => ({ nl: `${name} is geschreven, op dit na`, en: `${name} is written, except for this` }),
  mostExported: { nl: 'Al het andere staat in het bestand. Je eigen werk is onveranderd.', en: 'All else is in the file. Your own work is unchanged.' },
  stillOpen: { nl: 'Het model dat open stond, is onveranderd.', en: 'The model that was open is unchanged.' },
  cannotRead: { nl: 'Dit bestand is niet te lezen. Staat het nog op dezelfde plek?', en: 'This file cannot be read. Is it still in the same place?' },
  notHere: { nl: 'Dit model staat niet op dit apparaat. Open het bestand.', en: 'This model is not on this device. Open the file.' },
  alsoOpen: { nl: 'Dit model staat al open in een ander tabblad. Dit is een eigen kopie.', en: 'This model is open in another tab. This is a copy of its own.' },
  noStorage: {
    nl: 'Deze browser bewaart hier niets tussendoor. Bewaar je werk zelf in een bestand.',
    en: 'This browser keeps nothing here in between. Save your work in a file yourself.',
  },
  removed: { nl: 'Verwijderd.', en: 'Removed.' },
  ketenFile: { nl: 'Ketenstroom-model', en: 'Ketenstroom model' },
  xmileFile: { nl: 'XMILE-model', en: 'XMILE model' },
  mdlFile: { nl: 'Vensim-model', en: 'Vensim model' },
  copyOf: (title: Text): Text => ({ nl: `${title.nl ?? title.en ?? ''} (kopie)`.trim(), en: `${title.en ?? title.nl ?? ''} (copy)`.trim() }),
  newTitle: { nl: 'Nieuw vraagstuk', en: 'New issue' },
} as const;
