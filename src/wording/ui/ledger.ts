import type { ValueFlow, ValueType } from '../../model/party.js';
import type { UnitName } from '../../model/simulation.js';
import { textIn, type Language, type Text } from '../../model/text.js';
import { formatNumber, formatSigned } from '../number.js';
import { quantityOf } from '../quantity.js';

/** Both languages from one function of a language. */
const both = (say: (language: Language) => string): Text => ({ nl: say('nl'), en: say('en') });

/** Names of the scales of a column, by what its numbers are divided by. */
const SCALE_WORDS: Readonly<Record<number, Text>> = {
  1e12: { nl: 'biljoen', en: 'trillion' },
  1e9: { nl: 'miljard', en: 'billion' },
  1e6: { nl: 'miljoen', en: 'million' },
  1e3: { nl: 'duizend', en: 'thousand' },
  0.001: { nl: 'duizendste', en: 'thousandths of' },
  0.000001: { nl: 'miljoenste', en: 'millionths of' },
};

/** The unit of a value type as a heading has room for: the euro's sign, a symbol as it is (GJ), else its name counted. */
function unitWord(unit: string, names: readonly UnitName[], language: Language): string {
  const quantity = quantityOf(unit, null, names);
  if (quantity.as === 'euro') return '€';
  if (/^\p{L}*\p{Lu}\p{L}*$|^\p{L}{1,2}$/u.test(unit) && unit.length <= 4) return unit;
  return [quantity.unit ? textIn(quantity.unit.many, language) : '', textIn(quantity.per, language)].filter(Boolean).join(' ');
}

/** What the numbers of a column count: "duizend €", "GJ", "uur". Empty for plain numbers. */
export const scaledUnit = (by: number, unit: string, names: readonly UnitName[], language: Language): string =>
  [textIn(SCALE_WORDS[by], language), unitWord(unit, names, language)].filter(Boolean).join(' ');

/** What stands above the net column of a value type: what its numbers mean. */
export function netHead(is: ValueType['is']): Text {
  switch (is) {
    case 'rival':
      return { nl: 'Saldo', en: 'Net' };
    case 'non-rival':
      return { nl: 'Gekregen', en: 'Gained' };
    case 'burden':
      return { nl: 'Last', en: 'Burden' };
  }
}

/** The same within a sentence. */
export const netWord = (is: ValueType['is']): Text => both((language) => textIn(netHead(is), language).toLocaleLowerCase(language));

/** Why a net column counts as it does. */
export function netMeaning(is: ValueType['is']): Text {
  switch (is) {
    case 'rival':
      return { nl: 'Ontvangen min gegeven: wie geeft, is het kwijt.', en: 'Received minus given: the giver loses it.' };
    case 'non-rival':
      return { nl: 'Wat een partij ontvangt: wie geeft, houdt het ook.', en: 'What a party receives: the giver keeps it too.' };
    case 'burden':
      return { nl: 'Een last: wie haar ontvangt, is slechter af.', en: 'A burden: whoever receives it is worse off.' };
  }
}

/** Texts of the value ledger. */
export const LEDGER = {
  title: { nl: 'Waardegrootboek', en: 'Value ledger' },
  party: { nl: 'Partij', en: 'Party' },
  given: { nl: 'gegeven', en: 'given' },
  received: { nl: 'ontvangen', en: 'received' },
  total: { nl: 'Totaal', en: 'Total' },
  nothing: { nl: 'niets', en: 'nothing' },
  noNumber: { nl: 'geen getal', en: 'no number' },
  closes: { nl: 'sluit', en: 'closes' },
  closesLong: { nl: 'Het grootboek sluit: van elke waarde is evenveel gegeven als ontvangen.', en: 'The ledger closes: of every value as much is given as received.' },
  opens: (difference: string, type: string): Text => ({ nl: `sluit niet: ${type}, verschil ${difference}`, en: `does not close: ${type}, difference ${difference}` }),
  ofScenario: (scenario: string, period: Text): Text => both((language) => `${scenario}, ${textIn(period, language)}`),
  againstBase: (scenario: string, period: Text): Text => both((language) => `${scenario} ${language === 'nl' ? 'min basis' : 'minus base'}, ${textIn(period, language)}`),
  caption: (of: Text): Text => both((language) => `${language === 'nl' ? 'Waardegrootboek: wie gaf en ontving hoeveel' : 'Value ledger: who gave and received how much'}. ${textIn(of, language)}.`),
  region: { nl: 'Waardegrootboek, tabel', en: 'Value ledger, table' },
  keys: {
    nl: 'Met de pijltjes ga je van getal naar getal. Enter toont de stromen erachter.',
    en: 'The arrow keys go from number to number. Enter shows the flows behind it.',
  },
  cell: (value: string, party: string, type: string, side: Text): Text => both((language) => `${value}, ${party}, ${type} ${textIn(side, language)}`),
  edge: { market: { nl: 'markt, aan de rand', en: 'market, at the boundary' }, commons: { nl: 'gemeengoed, aan de rand', en: 'commons, at the boundary' } },
  edgeMeaning: {
    nl: 'Omlijnd: de rand van dit ecosysteem. Een markt telt niet mee in wie betaalt en wie profiteert.',
    en: 'Outlined: the boundary of this ecosystem. A market does not count in who pays and who benefits.',
  },
  sideways: { nl: 'Schuif de tabel opzij voor de andere kolommen, of kies kolommen met de drie puntjes.', en: 'Scroll the table sideways for the other columns, or choose columns with the three dots.' },
  allParties: (count: number): Text => ({ nl: `Alle ${count} partijen tonen`, en: `Show all ${count} parties` }),
  fewerParties: { nl: 'Minder partijen tonen', en: 'Show fewer parties' },
  restCounts: (count: number): Text => ({ nl: `Nog ${count} partijen staan er niet bij; het totaal telt ze mee.`, en: `Another ${count} parties are not listed; the total counts them.` }),
  running: { nl: 'Dit scenario rekent nog.', en: 'This scenario is still running.' },
  stopped: (when: Text): Text => ({ nl: `Deze run stopte in ${when.nl ?? when.en}. Van wat erna komt, is niets bekend.`, en: `This run stopped in ${when.en ?? when.nl}. Of what comes after, nothing is known.` }),

  // What the table shows
  options: { nl: 'Periode, kolommen en bestand', en: 'Period, columns and file' },
  inEuro: { nl: 'Ook in euro', en: 'Also in euros' },
  period: { nl: 'Periode', en: 'Period' },
  from: { nl: 'van', en: 'from' },
  until: { nl: 'tot', en: 'to' },
  periodHow: (start: string, stop: string): Text => ({ nl: `Typ twee tijdstippen tussen ${start} en ${stop}, het eerste voor het laatste.`, en: `Type two moments between ${start} and ${stop}, the first before the last.` }),
  columns: { nl: 'Kolommen', en: 'Columns' },
  save: { nl: 'Bewaren als CSV', en: 'Save as CSV' },
  noColumns: { nl: 'Alle kolommen zijn verborgen. Kies er een bij "Periode, kolommen en bestand".', en: 'All columns are hidden. Choose one under "Period, columns and file".' },

  // Behind a number
  behindCell: (party: string, type: string, side: Text): Text => both((language) => `${party}: ${type} ${textIn(side, language)}`),
  behindFlows: { nl: 'Wat er stroomt', en: 'What flows' },
  close: { nl: 'Sluiten', en: 'Close' },
  flowsBehind: (count: number): Text => (count === 1 ? { nl: 'Uit één stroom', en: 'From one flow' } : { nl: `Uit ${count} stromen`, en: `From ${count} flows` }),
  andSmaller: (count: number): Text => ({ nl: `En ${count} kleinere.`, en: `And ${count} smaller ones.` }),
  nothingBehind: { nl: 'In dit scenario stroomt hier niets. Kies een ander scenario of een ander tijdstip.', en: 'Nothing flows here in this scenario. Choose another scenario or another moment.' },
  to: (party: string): Text => ({ nl: `naar ${party}`, en: `to ${party}` }),
  comesFrom: (party: string): Text => ({ nl: `van ${party}`, en: `from ${party}` }),
  amongItself: { nl: 'onderling', en: 'among itself' },
  share: (percent: string): Text => ({ nl: `${percent}% van dit getal`, en: `${percent}% of this number` }),
  smallShare: { nl: 'minder dan 0,1% van dit getal', en: 'less than 0.1% of this number' },
  backwards: { nl: 'loopt terug, van ontvanger naar gever', en: 'runs back, from receiver to giver' },
  onlyHere: { nl: 'alleen in dit scenario', en: 'only in this scenario' },
  costMark: { nl: 'kosten van een interventie', en: 'costs of an intervention' },
  contracts: {
    agreed: { nl: 'afgesproken', en: 'agreed' },
    informal: { nl: 'informeel', en: 'informal' },
    potential: { nl: 'mogelijk', en: 'potential' },
    desired: { nl: 'gewenst', en: 'desired' },
  } satisfies Record<NonNullable<ValueFlow['contract']>, Text>,
  equation: { nl: 'Vergelijking', en: 'Equation' },
  atFull: { nl: 'Bij volle inzet; tijdens de ingroei een deel daarvan.', en: 'At full strength; during the ramp a part of it.' },
  course: { nl: 'Verloop', en: 'Over time' },
  courseSaid: (name: string, now: string, base: string | null): Text => ({ nl: `Verloop van ${name}: ${now}${base === null ? '' : `, basis ${base}`}`, en: `Course of ${name}: ${now}${base === null ? '' : `, base ${base}`}` }),
  rateIs: (when: Text, rate: string): Text => both((language) => `${textIn(when, language)}: ${rate}`),
  inBase: (rate: string): Text => ({ nl: `basis ${rate}`, en: `base ${rate}` }),
  variables: (when: Text): Text => both((language) => (language === 'nl' ? `Variabelen in ${textIn(when, 'nl')}` : `Variables in ${textIn(when, 'en')}`)),
  showOnMap: { nl: 'Toon op de kaart', en: 'Show on the map' },
  showThisOnMap: (name: string): Text => ({ nl: `Toon ${name} op de kaart`, en: `Show ${name} on the map` }),

  // In euro
  euro: { nl: 'In euro', en: 'In euros' },
  backToEuro: { nl: 'Terug naar het bedrag in euro', en: 'Back to the amount in euros' },
  euroSum: { nl: 'Zo is het opgeteld', en: 'How it adds up' },
  euroPart: (amount: string, weight: string): Text => ({ nl: `${amount}, keer ${weight}`, en: `${amount}, times ${weight}` }),
  alreadyEuro: { nl: 'al in euro', en: 'already in euros' },
  notCounted: { nl: 'Telt niet mee: geen eurowaarde', en: 'Not counted: no euro value' },
  weightSource: (source: string): Text => ({ nl: `Bron van het gewicht: ${source}`, en: `Source of the weight: ${source}` }),
  noSource: { nl: 'Gewicht zonder bron', en: 'Weight without a source' },
  invisible: { nl: 'Onzichtbare bijdragen', en: 'Invisible contributions' },
  invisibleHow: { nl: 'Zonder eurowaarde, en dus in geen bedrag te zien:', en: 'Without a euro value, and so in no amount to be seen:' },
  invisibleLine: (party: string, amount: string, type: string): Text => ({ nl: `${party} geeft ${amount} ${type}.`, en: `${party} gives ${amount} ${type}.` }),
  noInvisible: { nl: 'Alles wat er nu stroomt, heeft een eurowaarde.', en: 'All that flows now has a euro value.' },

  // Other value
  /** `isOne`: the period is one unit of time, called by its name. */
  otherValue: (period: Text, isOne: boolean): Text => ({ nl: `Andere waarde${isOne ? ' in' : ','} ${period.nl}`, en: `Other value${isOne ? ' in' : ','} ${period.en}` }),
  otherMore: (count: number): Text => ({ nl: `Nog ${count} tonen`, en: `Show ${count} more` }),
  otherFewer: { nl: 'Minder tonen', en: 'Show fewer' },
  noEuroValue: (types: readonly string[]): Text =>
    both((language) => {
      const names = capital(new Intl.ListFormat(language).format(types));
      const many = types.length > 1;
      if (language === 'nl') return `${names} ${many ? 'hebben' : 'heeft'} geen eurowaarde en ${many ? 'tellen' : 'telt'} in geen bedrag mee.`;
      return `${names} ${many ? 'have' : 'has'} no euro value and ${many ? 'count' : 'counts'} in no amount.`;
    }),

  // Purses
  purses: { nl: 'Kas naast grootboek', en: 'Purse beside ledger' },
  pursesHow: { nl: 'Over de hele run: wat de kas erbij kreeg, en wat de stromen zeggen.', en: 'Over the whole run: what the purse gained, and what the flows say.' },
  purseGained: { nl: 'kas kreeg erbij', en: 'purse gained' },
  purseFlows: { nl: 'stromen zeggen', en: 'flows say' },
  purseDifference: { nl: 'verschil', en: 'difference' },
  purseOutside: { nl: 'langs de kas', en: 'past the purse' },
  purseOutsideHow: { nl: 'Wat de partij verder gaf of ontving zonder dat deze kas het merkt, zoals de kosten van interventies.', en: 'What else the party gave or received without this purse noticing, as the costs of interventions.' },
  reconciles: { nl: 'klopt', en: 'reconciles' },
  reconcilesNot: { nl: 'klopt niet', en: 'does not reconcile' },
  purseOf: (party: string, variable: string): Text => ({ nl: `${party}, ${variable}`, en: `${party}, ${variable}` }),

  // File
  model: { nl: 'Model', en: 'Model' },
  base: { nl: 'Basis', en: 'Base' },
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A scale with the largest number that is to be said on it. */
interface SaidScale {
  readonly scale: { readonly by: number; readonly decimals: number };
  readonly peak: number;
}

/** What of the largest number is rounding. */
const ROUNDING = 1e-9;

/** Whether an amount is nothing, or what rounding left over of it. */
export const isNought = (amount: number, { peak }: Pick<SaidScale, 'peak'>): boolean => Math.abs(amount) <= ROUNDING * peak;

/** An amount on the scale of its column, with its sign where it is a difference. What rounds to nought is little, and not nothing: <1. */
export function scaledNumber(amount: number, said: SaidScale, language: Language, isSigned = false): string {
  const { by, decimals } = said.scale;
  if (isNought(amount, said)) return formatNumber(0, language, decimals);
  const text = isSigned ? formatSigned(amount / by, language, decimals) : formatNumber(amount / by, language, decimals);
  if (!Number.isFinite(amount) || /[1-9]/.test(text)) return text;
  return `${amount < 0 ? '\u2212' : isSigned ? '+' : ''}<${formatNumber(10 ** -decimals, language, decimals)}`;
}
