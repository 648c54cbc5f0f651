import type { Language, Text } from '../../model/text.js';

/** Names that are listed before the rest is counted. */
const LISTED = 4;

function listed(names: readonly string[], language: Language): string {
  const shown =
    names.length <= LISTED
      ? names
      : [...names.slice(0, LISTED - 1), language === 'nl' ? `nog ${names.length - LISTED + 1}` : `${names.length - LISTED + 1} more`];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown);
}

/** Texts about data that a model reads from other files. */
export const DATA = {
  title: { nl: 'Wijs de gegevens aan', en: 'Locate the data' },
  about: {
    nl: 'Dit model leest gegevens uit andere bestanden. Als je ze aanwijst, komen ze mee in het model.',
    en: 'This model reads data from other files. Once you locate them, they are kept inside the model.',
  },
  missing: { nl: 'Bestanden die het model leest', en: 'Files that the model reads' },
  usedBy: (names: readonly string[]): Text => ({ nl: `Voor ${listed(names, 'nl')}`, en: `For ${listed(names, 'en')}` }),
  runTable: { nl: 'Tabel van een andere run', en: 'Table of another run' },
  choose: { nl: 'Kies…', en: 'Choose…' },
  chooseFor: (name: string): Text => ({ nl: `Kies ${name}`, en: `Choose ${name}` }),
  chooseSeveral: { nl: 'Kies er meer tegelijk…', en: 'Choose several at once…' },
  found: { nl: 'Gevonden', en: 'Found' },
  reading: { nl: 'Bezig met lezen…', en: 'Reading…' },
  skip: { nl: 'Overslaan', en: 'Skip' },
  locate: { nl: 'Wijs aan…', en: 'Locate…' },
  allFound: { nl: 'Alle gegevens staan nu in het model.', en: 'All data are in the model now.' },
} as const;
