import { textIn, type Language, type Text } from '../../model/text.js';
import { plainNumber, timeWord } from './scenarios.js';
import { duration } from './start.js';

/** Lengths that have a word of their own, by time unit and number of units. */
const NAMED: Readonly<Record<string, Text>> = {
  'year 1': { nl: 'jaar', en: 'year' },
  'quarter 1': { nl: 'kwartaal', en: 'quarter' },
  'quarter 4': { nl: 'jaar', en: 'year' },
  'month 1': { nl: 'maand', en: 'month' },
  'month 3': { nl: 'kwartaal', en: 'quarter' },
  'month 12': { nl: 'jaar', en: 'year' },
  'week 1': { nl: 'week', en: 'week' },
  'week 52': { nl: 'jaar', en: 'year' },
  'day 1': { nl: 'dag', en: 'day' },
  'day 7': { nl: 'week', en: 'week' },
};

const singular = (unit: string): string => unit.toLowerCase().replace(/s$/, '');

/** A length of time as people count by it: "jaar", "kwartaal", "5 jaar". */
export function lengthName(length: number, unit: string): Text {
  const key = `${singular(unit)} ${length}`;
  return (Object.hasOwn(NAMED, key) ? NAMED[key] : undefined) ?? duration(length, unit);
}

/** By which length amounts are counted: "Per jaar", "Per kwartaal", "Per 5 jaar". */
export function perLength(length: number, unit: string): Text {
  const name = lengthName(length, unit);
  return { nl: `Per ${name.nl}`, en: `Per ${name.en}` };
}

/** A period of a run, in the model's time units; `start` is the run's. */
export interface SaidPeriod {
  readonly from: number;
  readonly until: number;
  readonly start: number;
}

/**
 * The period of an amount in words: "jaar 8" for the eighth time unit of a run from nought, "tot en met jaar 8" from the
 * start, else its two ends. Where an end has no whole number, both have one decimal, so that words stand still while time runs.
 */
export function periodWords({ from, until, start }: SaidPeriod, unit: string): Text {
  const word = timeWord(unit);
  const isWhole = Number.isInteger(from) && Number.isInteger(until);
  const said = (time: number, language: Language): string => (isWhole ? plainNumber(time, language) : tenths(time, language));
  const isUnit = until - from === 1 && start === 0 && isWhole;
  if (isUnit) return both((language) => `${textIn(word, language)} ${said(until, language)}`);
  if (from <= start) return { nl: `tot en met ${word.nl} ${said(until, 'nl')}`, en: `up to ${word.en} ${said(until, 'en')}` };
  return { nl: `${word.nl} ${said(from, 'nl')} tot ${said(until, 'nl')}`, en: `${word.en} ${said(from, 'en')} to ${said(until, 'en')}` };
}

const both = (say: (language: Language) => string): Text => ({ nl: say('nl'), en: say('en') });

const tenths = (time: number, language: Language): string => time.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }).replace('-', '\u2212');
