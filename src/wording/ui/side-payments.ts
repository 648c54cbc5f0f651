import type { Language, Text } from '../../model/text.js';
import { textIn } from '../../model/text.js';
import { timeWord } from './scenarios.js';

/** Texts of side payments: what would make everyone whole, and what a scenario settles. */
export const SETTLE = {
  title: { nl: 'Verrekening', en: 'Side payment' },
  nobodyLacks: { nl: 'Niemand komt tekort: er is niets te verrekenen.', en: 'Nobody lacks anything: there is nothing to settle.' },
  noSurplus: { nl: 'Samen is er niets om uit te betalen: het pakket kost meer dan het oplevert.', en: 'Together there is nothing to pay from: the package costs more than it yields.' },
  noCurrency: {
    nl: 'Er is geen waardetype om in te betalen. Geef een rivaal waardetype, zoals geld, een weging in euro.',
    en: 'There is no value type to pay in. Give a rival value type, such as money, a weight in euros.',
  },
  /** `others` are those who gain and are not asked. */
  tooLittle: (available: string, needed: string, others: readonly string[]): Text => ({
    nl: `Wie je vraagt, wint samen ${available}. Er is ${needed} nodig.${others.length > 0 ? ` Vraag er ${new Intl.ListFormat('nl', { type: 'disjunction' }).format(others)} bij.` : ''}`,
    en: `Those you ask gain ${available} together. ${needed} is needed.${others.length > 0 ? ` Ask ${new Intl.ListFormat('en', { type: 'disjunction' }).format(others)} as well.` : ''}`,
  }),
  lacks: (name: string, amount: string): Text => ({ nl: `${name}: ${amount} tekort.`, en: `${name}: ${amount} short.` }),
  alsoLack: (count: number, amount: string): Text => ({
    nl: count === 1 ? `Nog 1 partij: ${amount} tekort.` : `Nog ${count} partijen: samen ${amount} tekort.`,
    en: count === 1 ? `1 more party: ${amount} short.` : `${count} more parties: ${amount} short together.`,
  }),
  from: { nl: 'Wie winnen, kunnen dat naar verhouding betalen:', en: 'Those who gain can pay for it in proportion:' },
  asks: (name: string): Text => ({ nl: `${name} vragen mee te betalen`, en: `Ask ${name} to contribute` }),
  gains: (amount: string): Text => ({ nl: `wint ${amount}`, en: `gains ${amount}` }),
  gainsWithMoney: (amount: string, inCurrency: string, currency: string): Text => ({ nl: `wint ${amount}, in ${currency} ${inCurrency}`, en: `gains ${amount}, in ${currency} ${inCurrency}` }),
  commons: { nl: 'betaalt niet zelf: iemand anders moet dat namens deze partij doen', en: 'cannot pay itself: somebody else has to do so on its behalf' },
  pays: { nl: 'Betaalt', en: 'Pays' },
  gainer: { nl: 'Winnaar', en: 'Gainer' },
  currency: { nl: 'Betalen in', en: 'Pay in' },
  currencyWhy: {
    nl: 'Kan alleen in rivale waarde met een weging in euro: wat de een betaalt, is hij kwijt.',
    en: 'Only in rival value with a weight in euros: what one pays, one no longer has.',
  },
  evenly: (length: Text): Text => ({ nl: `Gelijkmatig verdeeld over ${length.nl}.`, en: `Spread evenly over ${length.en}.` }),
  settle: { nl: 'Verreken dit in het scenario', en: 'Settle this in the scenario' },
  settled: (count: number, scenario: string): Text => ({
    nl: count === 1 ? `1 betaling toegevoegd aan ${scenario}.` : `${count} betalingen toegevoegd aan ${scenario}.`,
    en: count === 1 ? `1 payment added to ${scenario}.` : `${count} payments added to ${scenario}.`,
  }),

  // By hand
  only: (scenario: string): Text => ({ nl: `Alleen in ${scenario}`, en: `Only in ${scenario}` }),
  onlyHow: { nl: 'Basis en andere scenario’s blijven zoals ze zijn.', en: 'Base and other scenarios stay as they are.' },
  add: { nl: 'Betaling toevoegen', en: 'Add a payment' },
  giver: { nl: 'Van', en: 'From' },
  receiver: { nl: 'Aan', en: 'To' },
  amount: { nl: 'Bedrag', en: 'Amount' },
  amountOf: (label: string): Text => ({ nl: `Bedrag van ${label}`, en: `Amount of ${label}` }),
  over: { nl: 'Per', en: 'Per' },
  inTotal: { nl: 'in totaal', en: 'in total' },
  perTime: (unit: string): Text => ({ nl: `per ${timeWord(unit).nl}`, en: `per ${timeWord(unit).en}` }),
  what: { nl: 'Wat', en: 'What' },
  choose: { nl: 'Kies', en: 'Choose' },
  save: { nl: 'Toevoegen', en: 'Add' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  needsAmount: { nl: 'Typ een bedrag boven 0, zoals 4,25 miljoen.', en: 'Type an amount above 0, such as 4.25 million.' },
  needsParties: { nl: 'Kies twee verschillende partijen.', en: 'Choose two different parties.' },
  label: (from: Text, to: Text): Text => ({
    nl: `Verrekening ${from.nl ?? from.en ?? ''} aan ${to.nl ?? to.en ?? ''}`,
    en: `Side payment ${from.en ?? from.nl ?? ''} to ${to.en ?? to.nl ?? ''}`,
  }),
  route: (from: string, to: string): Text => ({ nl: `van ${from} aan ${to}`, en: `from ${from} to ${to}` }),
  remove: (label: string): Text => ({ nl: `${label} weghalen`, en: `Remove ${label}` }),
  removed: { nl: 'Weggehaald uit het scenario.', en: 'Removed from the scenario.' },
  show: (label: string): Text => ({ nl: `${label} op de kaart tonen`, en: `Show ${label} on the map` }),
  notEven: { nl: 'volgt een formule', en: 'follows an equation' },
  /** In a list of what differs from base. */
  differs: { nl: 'verrekening', en: 'side payment' },
} as const;

/** The words after an amount: "per jaar", "in totaal". */
export const overWords = (over: 'run' | 'year' | 'unit', timeUnit: string, language: Language): string =>
  textIn(over === 'run' ? SETTLE.inTotal : SETTLE.perTime(over === 'year' ? 'year' : timeUnit), language);
