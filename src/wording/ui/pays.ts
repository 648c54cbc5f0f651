import type { Language, Text } from '../../model/text.js';
import { textIn } from '../../model/text.js';

/** Where a sentence is stressed; {@link stressed} finds it back. A sign that no name has. */
const STRESS = '\u2063';
const stress = (text: string): string => `${STRESS}${text}${STRESS}`;

/** A sentence in parts, every second of which is stressed. */
export const stressed = (sentence: string): readonly string[] => sentence.split(STRESS);

const listed = (names: readonly string[], language: Language): string => new Intl.ListFormat(language).format(names);

/** Texts of who pays and who gains: bars, index, weights and the table behind them. */
export const PAYS = {
  title: { nl: 'Wie betaalt, wie profiteert', en: 'Who pays, who benefits' },
  against: (scenario: string, word: 'million' | 'thousand' | 'one', span: Text): Text => {
    const unit = { million: { nl: 'miljoen euro', en: 'million euros' }, thousand: { nl: 'duizend euro', en: 'thousand euros' }, one: { nl: 'euro', en: 'euros' } }[word];
    return { nl: `${scenario} tegenover basis, ${unit.nl} over ${span.nl}`, en: `${scenario} against base, ${unit.en} over ${span.en}` };
  },
  pays: { nl: 'betaalt', en: 'pays' },
  gains: { nl: 'profiteert', en: 'benefits' },
  chooseScenario: { nl: 'Kies een scenario en zie wie er betaalt en wie er profiteert.', en: 'Choose a scenario and see who pays and who benefits.' },
  noScenario: {
    nl: 'Er is nog geen scenario om met basis te vergelijken. Verschuif een knop bij Scenario’s: dat begint er een.',
    en: 'There is no scenario yet to compare with base. Move a lever in Scenarios: that begins one.',
  },
  notRun: { nl: 'Het model rekent.', en: 'The model is running.' },
  stopped: (until: Text): Text => ({ nl: `Vergeleken tot ${until.nl ?? until.en}: toen stopte een van de twee.`, en: `Compared until ${until.en ?? until.nl}: then one of the two stopped.` }),
  others: (count: number): Text => (count === 1 ? { nl: 'Nog 1 partij', en: '1 more party' } : { nl: `Nog ${count} partijen`, en: `${count} more parties` }),
  fewer: { nl: 'Minder partijen', en: 'Fewer parties' },

  // The index
  index: { nl: 'Gescheiden prikkels', en: 'Split incentive' },
  payerGains: { nl: 'betaler wint mee', en: 'payer gains too' },
  payerLoses: { nl: 'betaler wint niets', en: 'payer gains nothing' },
  chooseOne: { nl: 'Dit scenario bekijken', en: 'Look at this scenario' },
  thisOne: { nl: 'Het scenario dat je bekijkt', en: 'The scenario you look at' },
  brings: (amount: string): Text => ({ nl: `Het pakket levert samen ${stress(amount)} op.`, en: `Together the package yields ${stress(amount)}.` }),
  costs: (amount: string): Text => ({
    nl: `Het pakket kost samen ${stress(amount)} meer dan het oplevert. Geen verrekening kan dat goedmaken.`,
    en: `Together the package costs ${stress(amount)} more than it yields. No side payment can make up for that.`,
  }),
  evens: { nl: 'Samen levert het pakket niets op en kost het niets.', en: 'Together the package neither yields nor costs anything.' },
  nothingChanges: { nl: 'In euro verandert er niets tegenover basis.', en: 'In euros nothing changes from base.' },
  nobodyLoses: { nl: 'Niemand gaat erop achteruit.', en: 'Nobody is worse off.' },
  /** `isMany` where a single name is that of many, as "Bewoners". */
  lose: (names: readonly string[], amount: string, isSettled: boolean, isMany: boolean): Text => {
    const nl = names.length === 1 ? `Alleen ${names[0]} ${isMany ? 'leggen' : 'legt'} toe` : `${listed(names, 'nl')} leggen toe`;
    const en = names.length === 1 ? `Only ${names[0]} ${isMany ? 'pay' : 'pays'} more` : `${listed(names, 'en')} pay more`;
    if (!isSettled) return { nl: `${nl}: ${stress(amount)}.`, en: `${en}: ${stress(amount)}.` };
    return { nl: `${nl}: ${stress(amount)} is te verrekenen.`, en: `${en}: ${stress(amount)} to be rerouted.` };
  },
  manyLose: (count: number, amount: string, isSettled: boolean): Text =>
    isSettled ? { nl: `${count} partijen leggen toe: samen ${stress(amount)} te verrekenen.`, en: `${count} parties pay more: ${stress(amount)} to be rerouted.` } : { nl: `${count} partijen leggen toe, samen ${stress(amount)}.`, en: `${count} parties pay more, together ${stress(amount)}.` },
  invisible: (giver: string, gift: string): Text => ({ nl: `Onzichtbare bijdrage: ${giver} geeft ${gift}, zonder eurowaarde.`, en: `Invisible contribution: ${giver} gives ${gift}, without a euro value.` }),
  moreInvisible: (count: number): Text => (count === 1 ? { nl: 'Nog 1 onzichtbare bijdrage', en: '1 more invisible contribution' } : { nl: `Nog ${count} onzichtbare bijdragen`, en: `${count} more invisible contributions` }),
  whoIsNotHere: { nl: 'Wie hier niet meetelt', en: 'Who does not count here' },
  market: (names: readonly string[]): Text => ({
    nl: `${listed(names, 'nl')}: omzet is geen winst. Een marktpartij aan de grens van het systeem staat in het waardegrootboek, maar niet bij wie betaalt en wie profiteert.`,
    en: `${listed(names, 'en')}: turnover is not profit. A market node at the boundary of the system is in the value ledger, but not in who pays and who benefits.`,
  }),
  toValues: { nl: 'Weging, verrekening en tabel', en: 'Weights, side payment and table' },

  // Weights
  weights: { nl: 'Wat telt in euro', en: 'What counts in euros' },
  weightsNow: (counted: number, all: number): Text => ({
    nl: counted === all ? (all === 1 ? 'Het waardetype telt mee.' : `Alle ${all} waardetypen tellen mee.`) : `${counted} van ${all} waardetypen ${counted === 1 ? 'telt' : 'tellen'} mee.`,
    en: counted === all ? (all === 1 ? 'The value type counts.' : `All ${all} value types count.`) : `${counted} of ${all} value types ${counted === 1 ? 'counts' : 'count'}.`,
  }),
  weightsChanged: (count: number): Text => ({ nl: count === 1 ? '1 anders dan bewaard' : `${count} anders dan bewaard`, en: `${count} other than saved` }),
  showWeights: { nl: 'Weging verschuiven', en: 'Move weights' },
  hideWeights: { nl: 'Weging sluiten', en: 'Close weights' },
  weightOf: (type: string): Text => ({ nl: `Weging van ${type}`, en: `Weight of ${type}` }),
  per: (amount: string, unit: string): Text => ({ nl: `${amount} per ${unit}`, en: `${amount} per ${unit}` }),
  perUnit: (amount: string): Text => ({ nl: `${amount} per eenheid`, en: `${amount} per unit` }),
  asBurden: { nl: 'last', en: 'burden' },
  doesNotCount: { nl: 'telt niet mee', en: 'does not count' },
  count: { nl: 'Laat meetellen', en: 'Let it count' },
  weightMenu: (type: string, state: string): Text => ({ nl: `${type}: ${state}`, en: `${type}: ${state}` }),
  sameAsSaved: { nl: 'als bewaard', en: 'as saved' },
  savedIs: (amount: string): Text => ({ nl: `bewaard ${amount}`, en: `saved ${amount}` }),
  savedNot: { nl: 'bewaard: telt niet mee', en: 'saved: does not count' },
  backToSaved: (amount: string): Text => ({ nl: `Terug naar bewaard, ${amount}`, en: `Back to saved, ${amount}` }),
  backToNot: { nl: 'Terug naar bewaard: niet meetellen', en: 'Back to saved: does not count' },
  allBack: { nl: 'Alles terug naar bewaard', en: 'All back to saved' },
  leaveOut: { nl: 'Niet laten meetellen', en: 'Leave it out' },
  typeWeight: { nl: 'Getal typen', en: 'Type a number' },
  sourceIs: (source: string): Text => ({ nl: `Bron: ${source}`, en: `Source: ${source}` }),
  ownSource: (source: string | null): Text => ({ nl: source ? `Zelf gezet. Bewaard: ${source}` : 'Zelf gezet', en: source ? `Set by hand. Saved: ${source}` : 'Set by hand' }),
  noSource: { nl: 'Zonder bron', en: 'Without a source' },
  noTypes: { nl: 'Dit model heeft nog geen waardetypen. Voeg ze toe in het waardenetwerk op de kaart.', en: 'This model has no value types yet. Add them in the value network on the map.' },
  wrongNumber: { nl: 'Typ een getal van 0 of meer.', en: 'Type a number of 0 or more.' },

  // The table
  table: { nl: 'Tabel achter de index', en: 'Table behind the index' },
  tableOf: (scenario: string): Text => ({ nl: `Wie betaalt, wie profiteert: ${scenario}`, en: `Who pays, who benefits: ${scenario}` }),
  tableWhat: (span: Text): Text => ({ nl: `Verschil met basis over ${span.nl}. Bedragen in euro.`, en: `Difference from base over ${span.en}. Amounts in euros.` }),
  party: { nl: 'Partij', en: 'Party' },
  valueType: { nl: 'Waardetype', en: 'Value type' },
  moreGiven: { nl: 'Meer gegeven', en: 'Given more' },
  moreReceived: { nl: 'Meer ontvangen', en: 'Received more' },
  weight: { nl: 'Weging', en: 'Weight' },
  inOneLine: (given: string, received: string, weight: string): Text => ({ nl: `gegeven ${given}, ontvangen ${received}, weging ${weight}`, en: `given ${given}, received ${received}, weight ${weight}` }),
  cost: { nl: 'Kosten', en: 'Cost' },
  benefit: { nl: 'Baten', en: 'Benefit' },
  net: { nl: 'Netto', en: 'Net' },
  costShare: { nl: 'Deel kosten', en: 'Share of cost' },
  benefitShare: { nl: 'Deel baten', en: 'Share of benefit' },
  apart: { nl: 'Verschil', en: 'Apart' },
  together: { nl: 'Samen', en: 'Together' },
  shares: { nl: 'Van deel naar index', en: 'From shares to index' },
  arithmetic: (apart: string, index: string): Text => ({ nl: `Index = de helft van alle verschillen samen: ½ × ${apart} = ${index}`, en: `Index = half of all differences together: ½ × ${apart} = ${index}` }),
  rules: {
    nl: 'Wat rivaal is, kost de gever wat hij geeft. Wat niet-rivaal is, houdt de gever: alleen ontvangen telt. Van een last telt ontvangen als kosten.',
    en: 'Of what is rival, the giver loses what it gives. Of what is non-rival, the giver keeps it: only receiving counts. Of a burden, receiving counts as cost.',
  },
  toTheFlows: { nl: 'De stromen hierachter', en: 'The flows behind this' },
  toFlows: (party: string): Text => ({ nl: `${party} op de kaart tonen`, en: `Show ${party} on the map` }),
  close: { nl: 'Sluiten', en: 'Close' },
} as const;

/** A sentence in the reader's language, in parts of which every second is stressed. */
export const sentence = (text: Text, language: Language): readonly string[] => stressed(textIn(text, language));
