import { textIn, type Language, type Text } from '../../model/text.js';
import { formatNumber } from '../number.js';

/** Both languages from one function of a language. */
const both = (say: (language: Language) => string): Text => ({ nl: say('nl'), en: say('en') });

/** The most names in one sentence; the others are counted. */
const MOST_NAMES = 4;

/** Names in a sentence: "Gemeente en Rijk", or of many the first few and how many more. */
export function someNames(names: readonly string[], language: Language): string {
  const rest = names.length - MOST_NAMES;
  const list = rest > 0 ? [...names.slice(0, MOST_NAMES), language === 'nl' ? `nog ${rest}` : `${rest} more`] : names;
  return new Intl.ListFormat(language).format(list);
}

/** A share of all: 84%. */
export const share = (value: number, language: Language): string => `${formatNumber(value * 100, language, 0)}%`;

/** How many decimals a balance is said with: of a small one a third, so that a party that just pays is not said to break even. */
export const balanceDecimals = (value: number): number => (value !== 0 && Math.abs(value) < 0.0995 ? 3 : 2);

/** A share of a risk, of which a rule of thumb is never sure. */
export const riskShare = (value: number, language: Language): string => (value > 0.995 ? (language === 'nl' ? 'meer dan 99%' : 'over 99%') : share(value, language));

/** Texts of how parties stand: what each gets out of it in its own eyes, who gets back, who may let go. */
export const STANDING = {
  title: { nl: 'Hoe partijen het ervaren', en: 'How parties experience it' },
  over: (span: Text, until: Text): Text => both((language) => (language === 'nl' ? `Ervaren saldo over ${textIn(span, 'nl')}, tot en met ${textIn(until, 'nl')}` : `Experienced balance over ${textIn(span, 'en')}, up to and including ${textIn(until, 'en')}`)),
  notYet: { nl: 'Het begin van de run: er is nog niets gegeven of ontvangen.', en: 'The start of the run: nothing has been given or received yet.' },
  noParties: { nl: 'Er zijn nog geen partijen die iets ervaren. Voeg ze toe op de kaart, onder Waardenetwerk.', en: 'There are no parties yet that experience anything. Add them on the map, under Value network.' },
  all: (count: number): Text => ({ nl: `Alle ${count} partijen`, en: `All ${count} parties` }),
  fewer: { nl: 'Minder partijen', en: 'Fewer parties' },

  // Signals
  signals: { nl: 'Signalen', en: 'Signals' },
  loyal: { nl: 'Trouw, maar legt toe', en: 'Loyal but paying' },
  loyalWhy: (names: string, span: Text, from: string, language: Language): string =>
    language === 'nl' ? `${names}. In eigen ogen slechter af over ${textIn(span, 'nl')}, en toch meer dan ${from} betrokken.` : `${names}. Worse off in their own eyes over ${textIn(span, 'en')}, and yet more than ${from} committed.`,
  giveOnly: { nl: 'Geeft, en ontvangt niets', en: 'Gives, and receives nothing' },
  giveOnlyWhy: (names: string, span: Text, language: Language): string => (language === 'nl' ? `${names}. Over ${textIn(span, 'nl')} kwam er geen enkele waarde terug.` : `${names}. Over ${textIn(span, 'en')} no value of any kind came back.`),
  first: { nl: 'Drijft het eerst weg', en: 'First to drift' },
  firstWhy: (name: string, risk: string, language: Language): string => (language === 'nl' ? `${name}, van de kernpartijen: risico ${risk}. Dat is een vuistregel.` : `${name}, of the core parties: risk ${risk}. That is a rule of thumb.`),
  calm: { nl: 'Geen kernpartij legt trouw toe, en wie geeft, ontvangt ook.', en: 'No loyal core party pays, and whoever gives also receives.' },
  unreturned: (count: number): Text => ({ nl: count === 1 ? '1 stroom waar niets tegenover staat' : `${count} stromen waar niets tegenover staat`, en: count === 1 ? '1 flow with nothing in return' : `${count} flows with nothing in return` }),
  unreturnedWhy: {
    nl: 'Van de een naar de ander, en er komt niets terug: niet rechtstreeks en niet via een derde.',
    en: 'From one to the other, and nothing comes back: neither directly nor through a third party.',
  },
  moreFlows: (count: number): Text => ({ nl: `En nog ${count}.`, en: `And ${count} more.` }),
  toMap: (flow: string): Text => ({ nl: `${flow} op de kaart tonen`, en: `Show ${flow} on the map` }),

  // One party
  loyalTag: { nl: 'trouw, legt toe', en: 'loyal, paying' },
  giveOnlyTag: { nl: 'geeft alleen', en: 'only gives' },
  noNumber: { nl: 'geen getal', en: 'no number' },
  parts: { nl: 'Waaruit het saldo bestaat', en: 'What the balance consists of' },
  noParts: { nl: 'Deze partij gaf en ontving in deze tijd niets.', en: 'This party gave and received nothing in this time.' },
  value: { nl: 'Waarde', en: 'Value' },
  net: { nl: 'Netto', en: 'Net' },
  weight: { nl: 'Weging', en: 'Weight' },
  counts: { nl: 'Telt als', en: 'Counts as' },
  together: { nl: 'Samen', en: 'Together' },
  unknown: (types: string): Text => ({ nl: `Zonder ${types}: daarvan geeft de run geen getal.`, en: `Without ${types}: of that the run gives no number.` }),
  reciprocity: { nl: 'Wederkerigheid', en: 'Reciprocity' },
  lately: (span: Text): Text => both((language) => (language === 'nl' ? `over ${textIn(span, 'nl')}` : `over ${textIn(span, 'en')}`)),
  sinceStart: { nl: 'sinds het begin', en: 'since the start' },
  shareMeaning: { nl: 'Deel dat deze partij ontvangt van alles wat er tussen haar en anderen gaat. 50% is in balans.', en: 'The share this party receives of all that goes between it and others. 50% is balanced.' },
  nothingExchanged: { nl: 'niets geruild', en: 'nothing exchanged' },
  pairs: { nl: 'Met wie', en: 'With whom' },
  partner: { nl: 'Partij', en: 'Party' },
  gives: { nl: 'Geeft', en: 'Gives' },
  gets: { nl: 'Krijgt', en: 'Gets' },
  mutual: { nl: 'Wederkerig', en: 'Mutual' },
  commitment: { nl: 'Betrokkenheid', en: 'Commitment' },
  notAssessed: { nl: 'nog niet ingeschat', en: 'not assessed yet' },
  risk: { nl: 'Wegdrijfrisico, vuistregel', en: 'Drift risk, rule of thumb' },
  show: { nl: 'Toon op de kaart', en: 'Show on the map' },

  // How it is counted
  how: { nl: 'Hoe dit rekent', en: 'How this is counted' },
  howBalance: {
    nl: 'Ervaren saldo: per waardetype wat een partij netto overhoudt, gedeeld door de grootste jaarstroom van die waarde bij een partij in basis, keer hoe zwaar de waarde voor haar weegt. 1 is dus zo veel als de grootste van alle partijen in een jaar. Van rivale waarde is netto ontvangen min gegeven, van niet-rivale waarde alleen ontvangen; lasten tellen negatief.',
    en: 'Experienced balance: for each value type what a party is left with, divided by the largest yearly flow of that value at any party in base, times how much the value weighs for it. So 1 is as much as the largest of all parties in a year. Of rival value, net is received minus given; of non-rival value, received alone; burdens count against.',
  },
  howReciprocity: {
    nl: 'Wederkerigheid telt wat iemand krijgt in de ogen van wie het krijgt, zonder lasten. 1 is even veel heen als terug, 0 is eenrichtingsverkeer.',
    en: 'Reciprocity counts what one gets in the eyes of whoever gets it, without burdens. 1 is as much there as back, 0 is one-way.',
  },
  howDrift: {
    nl: 'Wegdrijfrisico is een vuistregel om het gesprek te openen: 1 − logistic(ervaren saldo over 12 maanden) × betrokkenheid. Het voorspelt niets.',
    en: 'Drift risk is a rule of thumb to open the conversation: 1 − logistic(experienced balance over 12 months) × commitment. It predicts nothing.',
  },
} as const;
