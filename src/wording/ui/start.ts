import type { OpenSystemType } from '../../model/workspace.js';
import type { Text } from '../../model/text.js';
import { formatUpTo } from '../number.js';

const OPEN_SYSTEM_TYPES: Readonly<Record<OpenSystemType, Text>> = {
  'business-network': { nl: 'Bedrijfsnetwerk', en: 'Business network' },
  'public-private-network': { nl: 'Publiek-privaat netwerk', en: 'Public-private network' },
  law: { nl: 'Wet die samenwerking vraagt', en: 'Law that asks for cooperation' },
  movement: { nl: 'Maatschappelijke beweging', en: 'Social movement' },
};

/** Names of a length of time: "25 jaar", "1 month". A unit of time that is not listed stands as the model writes it. */
const TIME_UNITS: Readonly<Record<string, { readonly one: Text; readonly many: Text }>> = {
  year: { one: { nl: 'jaar', en: 'year' }, many: { nl: 'jaar', en: 'years' } },
  quarter: { one: { nl: 'kwartaal', en: 'quarter' }, many: { nl: 'kwartalen', en: 'quarters' } },
  month: { one: { nl: 'maand', en: 'month' }, many: { nl: 'maanden', en: 'months' } },
  week: { one: { nl: 'week', en: 'week' }, many: { nl: 'weken', en: 'weeks' } },
  day: { one: { nl: 'dag', en: 'day' }, many: { nl: 'dagen', en: 'days' } },
  hour: { one: { nl: 'uur', en: 'hour' }, many: { nl: 'uur', en: 'hours' } },
  minute: { one: { nl: 'minuut', en: 'minute' }, many: { nl: 'minuten', en: 'minutes' } },
};

/** Texts of the start screen. */
export const START = {
  question: { nl: 'Welk vraagstuk ligt op tafel?', en: 'Which issue is on the table?' },
  lead: {
    nl: 'Kies een model, verschuif één knop en zie wie er beweegt. Alles rekent op dit apparaat.',
    en: 'Choose a model, move one lever and see who reacts. Everything runs on this device.',
  },
  models: { nl: 'Modellen', en: 'Models' },
  base: { nl: 'Basis', en: 'Base' },
  loading: { nl: 'Wordt gelezen', en: 'Being read' },
  unreadable: { nl: 'Dit model is niet te lezen.', en: 'This model cannot be read.' },
  continue: { nl: 'Verder werken', en: 'Continue' },
  nothingYet: { nl: 'Wat je verandert, staat hier de volgende keer.', en: 'What you change stands here next time.' },
  begin: { nl: 'Nieuw beginnen', en: 'Start new' },
  blank: { nl: 'Leeg vraagstuk', en: 'Blank issue' },
  openFile: { nl: 'Bestand openen', en: 'Open file' },
  dragHere: { nl: 'Sleep hierheen, of', en: 'Drag here, or' },
  chooseFile: { nl: 'kies een bestand', en: 'choose a file' },
  formats: { nl: 'Ketenstroom, XMILE of Vensim', en: 'Ketenstroom, XMILE or Vensim' },
  forget: (title: string): Text => ({ nl: `${title} van dit apparaat verwijderen`, en: `Remove ${title} from this device` }),
  today: (time: string): Text => ({ nl: `vandaag ${time}`, en: `today ${time}` }),
  yesterday: { nl: 'gisteren', en: 'yesterday' },
  scenarios: (count: number): Text => ({
    nl: count === 1 ? '1 scenario' : `${count} scenario’s`,
    en: count === 1 ? '1 scenario' : `${count} scenarios`,
  }),
  parties: (count: number): Text => ({ nl: count === 1 ? '1 partij' : `${count} partijen`, en: count === 1 ? '1 party' : `${count} parties` }),
  /** What a card's curve says in words. */
  curve: (label: string, shown: string, shownEnd: string, baseEnd: string): Text => ({
    nl: `${label} aan het eind: ${shown} ${shownEnd}, basis ${baseEnd}`,
    en: `${label} at the end: ${shown} ${shownEnd}, base ${baseEnd}`,
  }),
  curveOfBase: (label: string, baseEnd: string): Text => ({ nl: `${label} aan het eind: ${baseEnd}`, en: `${label} at the end: ${baseEnd}` }),
  openSystemTypes: OPEN_SYSTEM_TYPES,
} as const;

/** A length of time with its unit: "25 jaar". */
export function duration(length: number, unit: string): Text {
  const names = TIME_UNITS[unit.toLowerCase().replace(/s$/, '')];
  const name = names ? (length === 1 ? names.one : names.many) : { nl: unit, en: unit };
  const rounded = Math.round(length * 100) / 100;
  return { nl: `${formatUpTo(rounded, 'nl', 2)} ${name.nl}`, en: `${formatUpTo(rounded, 'en', 2)} ${name.en}` };
}

/** The unit in which a length of time is counted, in the plural: "jaar", "maanden". */
export const lengthUnit = (unit: string): Text => TIME_UNITS[unit.toLowerCase().replace(/s$/, '')]?.many ?? { nl: unit, en: unit };
