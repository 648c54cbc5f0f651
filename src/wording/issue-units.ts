import type { IssueWording, IssueWordings } from './issue-wording.js';

/** A dimension without units, as people say it. All others stand as the model writes them. */
const PLAIN: NonNullable<IssueWording['words']>[string] = { '1': { nl: 'geen eenheid', en: 'no unit' } };

/** Where the units of a model contradict each other. */
export const UNIT_ISSUES: IssueWordings = {
  'units-unreadable': { nl: 'De eenheid van {variable} is niet te lezen: "{units}".', en: 'The units of {variable} cannot be read: "{units}".' },
  'units-differ': {
    nl: 'De formule van {variable} geeft {found}, maar de eenheid is {expected}.',
    en: 'The equation of {variable} gives {found}, but its units are {expected}.',
    words: { found: PLAIN, expected: PLAIN },
  },
  'units-of-sides-differ': {
    nl: 'In de formule van {variable} staan twee eenheden naast elkaar die niet bij elkaar passen: {left} en {right}.',
    en: 'The equation of {variable} puts units side by side that do not match: {left} and {right}.',
    words: { left: PLAIN, right: PLAIN },
  },
  'units-of-argument-differ': {
    nl: 'In de formule van {variable} krijgt een functie {found} waar {expected} hoort.',
    en: 'The equation of {variable} gives a function {found} where {expected} belongs.',
    words: { found: PLAIN, expected: PLAIN },
  },
  'units-not-dimensionless': {
    nl: 'In de formule van {variable} hoort hier een getal zonder eenheid, maar het heeft {found}.',
    en: 'The equation of {variable} needs a number without units here, but it has {found}.',
  },
  'units-of-flow-differ': {
    nl: 'Stroom {flow} brengt {found} in voorraad {stock}, die in {expected} telt.',
    en: 'Flow {flow} moves {found}, but stock {stock} counts in {expected}.',
    words: { found: PLAIN, expected: PLAIN },
  },
  'units-of-connection-differ': {
    nl: 'Module-invoer {variable} telt in {expected}, maar krijgt {found} van {from}.',
    en: 'Module input {variable} counts in {expected} but is given {found} by {from}.',
    words: { found: PLAIN, expected: PLAIN },
  },
};
