import type { Language, Text } from '../../model/text.js';
import { textIn } from '../../model/text.js';
import { formatUpTo } from '../number.js';
import { duration } from './start.js';

/** Both languages from one function of a language. */
const both = (say: (language: Language) => string): Text => ({ nl: say('nl'), en: say('en') });

const TIME_WORDS: Readonly<Record<string, Text>> = {
  year: { nl: 'jaar', en: 'year' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  month: { nl: 'maand', en: 'month' },
  week: { nl: 'week', en: 'week' },
  day: { nl: 'dag', en: 'day' },
  hour: { nl: 'uur', en: 'hour' },
  minute: { nl: 'minuut', en: 'minute' },
};

/** The unit of time, in the singular: "jaar". One that is not listed stands as the model writes it. */
export const timeWord = (unit: string): Text => {
  const singular = unit.toLowerCase().replace(/s$/, '');
  return (Object.hasOwn(TIME_WORDS, singular) ? TIME_WORDS[singular] : undefined) ?? { nl: unit, en: unit };
};

/** A number without its unit, with at most two decimals. */
export const plainNumber = (value: number, language: Language): string => formatUpTo(value, language, 2);

/** A moment: "jaar 8". */
export const moment = (time: number, unit: string): Text => both((language) => `${textIn(timeWord(unit), language)} ${plainNumber(time, language)}`);

/** A moment that begins a line: "Jaar 8". */
export const momentHead = (time: number, unit: string): Text => both((language) => capital(textIn(moment(time, unit), language)));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Texts of the Scenarios view. */
export const SCENARIOS = {
  // Scenarios
  scenarios: { nl: "Scenario's", en: 'Scenarios' },
  base: { nl: 'Basis', en: 'Base' },
  draft: { nl: 'Concept', en: 'Draft' },
  draftName: (number: number): Text => (number === 1 ? { nl: 'Concept', en: 'Draft' } : { nl: `Concept ${number}`, en: `Draft ${number}` }),
  newName: (number: number): Text => ({ nl: `Scenario ${number}`, en: `Scenario ${number}` }),
  copyName: (name: Text): Text => ({ ...(name.nl ? { nl: `${name.nl} (kopie)` } : {}), ...(name.en ? { en: `${name.en} (copy)` } : {}) }),
  addScenario: { nl: 'Scenario', en: 'Scenario' },
  addScenarioLong: { nl: 'Scenario toevoegen', en: 'Add scenario' },
  menuOf: (name: string): Text => ({ nl: `Wat te doen met ${name}`, en: `What to do with ${name}` }),
  rename: { nl: 'Naam wijzigen', en: 'Rename' },
  keep: { nl: 'Concept houden', en: 'Keep draft' },
  duplicate: { nl: 'Dupliceren', en: 'Duplicate' },
  remove: { nl: 'Verwijderen', en: 'Delete' },
  removed: { nl: 'Verwijderd.', en: 'Deleted.' },
  nameOf: { nl: 'Naam van het scenario', en: 'Name of the scenario' },
  question: { nl: 'Vraag', en: 'Question' },
  backToBase: { nl: 'Terug naar basis', en: 'Back to base' },
  backToSaved: { nl: 'Terug naar bewaard', en: 'Back to saved' },

  // Levers
  levers: { nl: 'Knoppen', en: 'Levers' },
  noLevers: {
    nl: 'Dit model heeft geen parameter om aan te draaien. Een variabele met één getal als vergelijking is hier een knop.',
    en: 'This model has no parameter to move. A variable whose equation is one number is a lever here.',
  },
  standInLevers: {
    nl: 'Dit model noemt geen bereiken: deze knoppen lopen van de helft tot het dubbele. Wil je eigen grenzen, geef de parameter dan een bereik in het modelbestand.',
    en: 'This model names no ranges: these levers run from half to double. For limits of your own, give the parameter a range in the model file.',
  },
  allOff: (count: number): Text => ({ nl: `${count} aangepast, alles uit`, en: `${count} changed, all off` }),
  baseIs: (value: string): Text => ({ nl: `basis ${value}`, en: `base ${value}` }),
  sameAsBase: { nl: 'gelijk aan basis', en: 'same as base' },
  leverToBase: { nl: 'Terug naar basis', en: 'Back to base' },
  leverToSaved: (value: string): Text => ({ nl: `Terug naar bewaard, ${value}`, en: `Back to saved, ${value}` }),
  typeValue: { nl: 'Getal typen', en: 'Type a number' },
  valueOf: (lever: string): Text => ({ nl: `Getal voor ${lever}`, en: `Number for ${lever}` }),
  leverMenu: (lever: string, state: string): Text => ({ nl: `${lever}: ${state}`, en: `${lever}: ${state}` }),
  movedTo: (value: string): Text => ({ nl: `interventie ${value}`, en: `intervention ${value}` }),
  /** What interventions do to a lever, so that a slider that changes little explains itself. */
  movedBy: (name: string, to: string): Text => ({ nl: `${name} brengt deze knop naar ${to}.`, en: `${name} takes this lever to ${to}.` }),

  // Interventions
  interventions: { nl: 'Interventies', en: 'Interventions' },
  switchOf: (name: string): Text => ({ nl: `${name} inzetten`, en: `Use ${name}` }),
  detailsOf: (name: string): Text => ({ nl: `Instellingen van ${name}`, en: `Settings of ${name}` }),
  from: (when: Text, ramp: Text | null, until: Text | null): Text =>
    both((language) => {
      const t = (text: Text): string => textIn(text, language);
      const parts = language === 'nl' ? [`vanaf ${t(when)}`, ramp && `ingroei ${t(ramp)}`, until && `tot ${t(until)}`] : [`from ${t(when)}`, ramp && `ramp ${t(ramp)}`, until && `until ${t(until)}`];
      return parts.filter(Boolean).join(', ');
    }),
  start: { nl: 'Start', en: 'Start' },
  ramp: { nl: 'Ingroei', en: 'Ramp' },
  end: { nl: 'Einde', en: 'End' },
  noEnd: { nl: 'gaat door', en: 'goes on' },
  strength: { nl: 'Sterkte', en: 'Strength' },
  carrier: { nl: 'Drager', en: 'Carrier' },
  noCarrier: { nl: 'Nog niemand', en: 'Nobody yet' },
  ownSettings: { nl: 'Terug naar de eigen instellingen', en: 'Back to its own settings' },
  expected: { nl: 'Verwacht', en: 'Expected' },
  handles: {
    body: (name: string): Text => ({ nl: `${name} verplaatsen`, en: `Move ${name}` }),
    start: (name: string): Text => ({ nl: `Start van ${name}`, en: `Start of ${name}` }),
    ramp: (name: string): Text => ({ nl: `Einde van de ingroei van ${name}`, en: `End of the ramp of ${name}` }),
    end: (name: string): Text => ({ nl: `Einde van ${name}`, en: `End of ${name}` }),
  },
  close: { nl: 'Sluiten', en: 'Close' },

  // Charts
  chartMenu: (name: string): Text => ({ nl: `Tabel en bestanden van ${name}`, en: `Table and files of ${name}` }),
  showTable: { nl: 'Tabel tonen', en: 'Show table' },
  showChart: { nl: 'Grafiek tonen', en: 'Show chart' },
  asSvg: { nl: 'Bewaren als SVG', en: 'Save as SVG' },
  asPng: { nl: 'Bewaren als PNG', en: 'Save as PNG' },
  asCsv: { nl: 'Bewaren als CSV', en: 'Save as CSV' },
  scrub: (name: string): Text => ({ nl: `${name} aflezen op een tijdstip`, en: `Read ${name} at a moment` }),
  tableOf: (name: string): Text => ({ nl: `Tabel van ${name}`, en: `Table of ${name}` }),
  model: { nl: 'Model', en: 'Model' },
  chart: { nl: 'Grafiek', en: 'Chart' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  chartInWords: (label: string, when: Text, ends: string): Text => both((language) => `${label}, ${textIn(when, language)}: ${ends}`),
  notRunYet: { nl: 'Het model rekent.', en: 'The model is running.' },
  running: { nl: 'Het model rekent', en: 'The model is running' },
  stopped: (scenarios: readonly string[], when: Text): Text =>
    both((language) => {
      const names = new Intl.ListFormat(language).format(scenarios);
      const verb = language === 'nl' ? (scenarios.length === 1 ? 'stopte' : 'stopten') : 'stopped';
      return `${names} ${verb} in ${textIn(when, language)}.`;
    }),
  brokenTitle: { nl: 'Dit model rekent nog niet', en: 'This model does not run yet' },
  brokenHow: { nl: 'Los dit op, dan verschijnen hier de curven.', en: 'Solve this and the curves appear here.' },
  noIndicators: { nl: 'Wat wil je zien bewegen?', en: 'What do you want to see move?' },
  noIndicatorsHow: { nl: 'Open een model met minstens één voorraad: klik op Nieuw of ander model in het menu.', en: 'Open a model with at least one stock: choose New or other model in the menu.' },

  // Outcome
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
  valueIn: (name: string, when: Text): Text => ({ nl: `${name} in ${when.nl ?? when.en}`, en: `${name} in ${when.en ?? when.nl}` }),
  goalIn: (when: Text): Text => ({ nl: `Doel in ${when.nl ?? when.en}`, en: `Goal in ${when.en ?? when.nl}` }),
  inAgainstBase: (when: Text, base: string): Text => ({ nl: `in ${when.nl ?? when.en}, basis ${base}`, en: `in ${when.en ?? when.nl}, base ${base}` }),
  inWhen: (when: Text): Text => ({ nl: `in ${when.nl ?? when.en}`, en: `in ${when.en ?? when.nl}` }),
  more: (difference: string): Text => ({ nl: `${difference} meer dan basis`, en: `${difference} more than base` }),
  less: (difference: string): Text => ({ nl: `${difference} minder dan basis`, en: `${difference} less than base` }),
  points: (points: string): Text => ({ nl: `${points} procentpunt`, en: points === '1' ? '1 percentage point' : `${points} percentage points` }),
  target: (value: string, when: Text | null): Text => ({
    nl: `streven ${value}${when ? ` in ${when.nl ?? when.en}` : ''}`,
    en: `target ${value}${when ? ` in ${when.en ?? when.nl}` : ''}`,
  }),
  gauge: (value: string, base: string): Text => ({ nl: `${value}, basis ${base}`, en: `${value}, base ${base}` }),
  whoPays: { nl: 'Wie betaalt, wie profiteert', en: 'Who pays, who benefits' },
  whoPaysUnit: (word: 'million' | 'thousand' | 'one', span: Text): Text => {
    const unit = { million: { nl: 'Miljoen euro', en: 'Million euros' }, thousand: { nl: 'Duizend euro', en: 'Thousand euros' }, one: { nl: 'Euro', en: 'Euros' } }[word];
    return { nl: `${unit.nl} over ${span.nl}, verschil met basis`, en: `${unit.en} over ${span.en}, difference from base` };
  },
  splitIncentive: { nl: 'Gescheiden prikkels', en: 'Split incentive' },
  splitMeaning: {
    nl: '0: wie betaalt, profiteert naar verhouding. 1: wie betaalt, krijgt niets terug.',
    en: '0: those who pay gain in proportion. 1: those who pay gain nothing.',
  },
  difference: { nl: 'Verschil met basis', en: 'Difference from base' },
  settings: { nl: 'Instellingen', en: 'Settings' },
  noDifference: { nl: 'Alle instellingen zijn gelijk aan basis. Verschuif een knop of zet een interventie aan.', en: 'All settings equal base. Move a lever or switch on an intervention.' },
  inBase: { nl: 'Dit is basis. Verschuif een knop: dan begint een concept.', en: 'This is base. Move a lever: that begins a draft.' },
  outcomeIn: (when: Text): Text => ({ nl: `Uitkomst in ${when.nl ?? when.en}`, en: `Outcome in ${when.en ?? when.nl}` }),
  until: (when: Text): Text => ({ nl: `tot ${when.nl ?? when.en}`, en: `until ${when.en ?? when.nl}` }),
  ownFlow: { nl: 'alleen hier', en: 'only here' },
  fromTo: { nl: 'wordt', en: 'becomes' },
} as const;

/** A length of time that an intervention takes: "3 jaar". */
export const lengthOfTime = (length: number, unit: string): Text => duration(length, unit);
