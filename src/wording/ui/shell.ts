import type { Language, Text } from '../../model/text.js';

/** Joins a sentence around a text that is in two languages itself. */
const around = (nl: string, inner: Text, en: string): Text => ({ nl: `${nl}: ${inner.nl ?? inner.en}`, en: `${en}: ${inner.en ?? inner.nl}` });

/** A language is called by its own name, whatever the reader speaks. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Text>> = {
  nl: { nl: 'Nederlands', en: 'Nederlands' },
  en: { nl: 'English', en: 'English' },
};

/** Texts of the frame around every view: bars, menu, messages, shortcuts. */
export const SHELL = {
  skip: { nl: 'Naar de inhoud', en: 'Skip to content' },
  toStart: { nl: 'Ketenstroom, naar het begin', en: 'Ketenstroom, to the start' },
  views: { nl: 'Weergaven', en: 'Views' },
  map: { nl: 'Kaart', en: 'Map' },
  scenarios: { nl: "Scenario's", en: 'Scenarios' },
  fileName: { nl: 'Naam van dit model', en: 'Name of this model' },
  noName: { nl: 'Zonder naam', en: 'No name yet' },
  inFile: { nl: 'Bewaard', en: 'Saved' },
  onDevice: { nl: 'Bewaard op dit apparaat', en: 'Kept on this device' },
  nowhere: { nl: 'Niet bewaard', en: 'Not saved' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  redo: { nl: 'Opnieuw', en: 'Redo' },
  undoStep: (step: Text): Text => around('Ongedaan maken', step, 'Undo'),
  redoStep: (step: Text): Text => around('Opnieuw', step, 'Redo'),
  undone: (step: Text): Text => around('Teruggedraaid', step, 'Undone'),
  redone: (step: Text): Text => around('Opnieuw gedaan', step, 'Redone'),
  language: { nl: 'Taal', en: 'Language' },
  menu: { nl: 'Menu', en: 'Menu' },
  newModel: { nl: 'Nieuw of ander model', en: 'New or other model' },
  open: { nl: 'Openen…', en: 'Open…' },
  openFile: { nl: 'Bestand openen', en: 'Open file' },
  save: { nl: 'Bewaren', en: 'Save' },
  saveAs: { nl: 'Bewaren als…', en: 'Save as…' },
  exportXmile: { nl: 'Exporteren als XMILE', en: 'Export as XMILE' },
  exportMdl: { nl: 'Exporteren als Vensim (.mdl)', en: 'Export as Vensim (.mdl)' },
  theme: { nl: 'Kleuren', en: 'Colours' },
  themes: {
    system: { nl: 'Zoals dit apparaat', en: 'As this device' },
    light: { nl: 'Licht', en: 'Light' },
    dark: { nl: 'Donker', en: 'Dark' },
  },
  shortcuts: { nl: 'Sneltoetsen', en: 'Shortcuts' },
  close: { nl: 'Sluiten', en: 'Close' },
  messages: { nl: 'Meldingen', en: 'Messages' },
  dismiss: { nl: 'Melding sluiten', en: 'Close message' },
  issues: (count: number): Text => ({ nl: count === 1 ? '1 probleem' : `${count} problemen`, en: count === 1 ? '1 issue' : `${count} issues` }),
  modelIssues: { nl: 'In dit model', en: 'In this model' },
  noIssues: { nl: 'Alles in dit model klopt weer.', en: 'Everything in this model is right again.' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Let op', en: 'Warning' },
  line: (line: number, column: number | undefined): Text => ({
    nl: column === undefined ? `regel ${line}` : `regel ${line}, kolom ${column}`,
    en: column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
  }),
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  explanationComing: { nl: 'De uitleg wordt opgehaald.', en: 'Fetching the explanation.' },
  explanationLost: { nl: 'De uitleg is nu niet op te halen.', en: 'The explanation cannot be fetched now.' },
  goThere: { nl: 'Ga erheen', en: 'Go there' },
  loading: { nl: 'Het model wordt geopend.', en: 'Opening the model.' },
  dropHere: { nl: 'Laat los om te openen', en: 'Drop to open' },
  bug: { nl: 'Er ging iets mis in de app. Je werk staat er nog.', en: 'Something went wrong in the app. Your work is still there.' },
  newVersion: { nl: 'Er is een nieuwe versie.', en: 'There is a new version.' },
  reload: { nl: 'Herladen', en: 'Reload' },
  shortcutUndo: { nl: 'Ongedaan maken', en: 'Undo' },
  shortcutRedo: { nl: 'Opnieuw', en: 'Redo' },
  arrows: { nl: 'pijltjes', en: 'arrows' },
  shortcutLever: { nl: 'Knop: 1%, met Shift 10%', en: 'Lever: 1%, with Shift 10%' },
  shortcutBase: { nl: 'Knop: terug naar basis', en: 'Lever: back to base' },
  shortcutHelp: { nl: 'Deze lijst', en: 'This list' },
  or: { nl: 'of', en: 'or' },
} as const;
