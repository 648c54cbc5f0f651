import { textIn, type Language, type Text } from '../../model/text.js';

const both = (say: (language: Language) => string): Text => ({ nl: say('nl'), en: say('en') });

/** A name within a sentence: without its capital, unless it is written in capitals. */
export const withinSentence = (name: string): string => (/^\p{Lu}(?![\p{Lu}\d])/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);

/** Texts of the picture of who gives what to whom. */
export const VALUE_PICTURE = {
  whoGives: (what: string): Text => ({ nl: `Wie geeft ${withinSentence(what)} aan wie`, en: `Who gives ${withinSentence(what)} to whom` }),
  whoGivesAll: { nl: 'Wie geeft wat aan wie', en: 'Who gives what to whom' },
  scale: {
    billion: { nl: 'miljard', en: 'billion' },
    million: { nl: 'miljoen', en: 'million' },
    thousand: { nl: 'duizend', en: 'thousand' },
    one: { nl: '', en: '' },
  },
  inEuro: { nl: 'euro-equivalent', en: 'euro-equivalents' },
  moreOrLess: { nl: 'verschil met basis', en: 'difference from base' },

  forms: { nl: 'Vorm van het beeld', en: 'Form of the picture' },
  form: {
    sankey: { nl: 'Stromen', en: 'Flows' },
    chord: { nl: 'Cirkel', en: 'Circle' },
    net: { nl: 'Saldo', en: 'Net' },
    list: { nl: 'Lijst', en: 'List' },
    matrix: { nl: 'Tabel', en: 'Table' },
  },
  showAll: (count: number): Text => ({ nl: `Alle ${count} stromen tonen`, en: `Show all ${count} flows` }),
  showList: { nl: 'Lijst tonen', en: 'Show list' },
  showTable: { nl: 'Tabel tonen', en: 'Show table' },
  menu: (title: string): Text => ({ nl: `Bestanden van ${title}`, en: `Files of ${title}` }),

  /** One ribbon in a sentence. */
  gives: (giver: string, receiver: string, amount: string, what: string, share: string): Text => ({
    nl: `${giver} geeft ${receiver} ${amount}: ${what}${share ? `, ${share} van alles` : ''}`,
    en: `${giver} gives ${receiver} ${amount}: ${what}${share ? `, ${share} of all` : ''}`,
  }),
  givesMore: (giver: string, receiver: string, amount: string, what: string): Text => ({
    nl: `${giver} geeft ${receiver} ${amount} dan basis: ${what}`,
    en: `${giver} gives ${receiver} ${amount} than base: ${what}`,
  }),
  more: (amount: string): Text => ({ nl: `${amount} meer`, en: `${amount} more` }),
  less: (amount: string): Text => ({ nl: `${amount} minder`, en: `${amount} less` }),
  givesAndGets: (given: string, received: string): Text => ({ nl: `geeft ${given}, ontvangt ${received}`, en: `gives ${given}, receives ${received}` }),
  share: (share: string): Text => ({ nl: `${share} van alles`, en: `${share} of all` }),
  to: { nl: 'naar', en: 'to' },
  onBalance: { nl: 'op balans', en: 'on balance' },
  costOf: (intervention: string): Text => ({ nl: `Kosten van ${withinSentence(intervention)}`, en: `Cost of ${withinSentence(intervention)}` }),
  together: (count: number): Text => ({ nl: `${count} stromen`, en: `${count} flows` }),
  hint: { nl: 'Wijs een stroom aan om het bedrag te lezen; klik om te zien waar het vandaan komt.', en: 'Point at a flow to read its amount; click to see where it comes from.' },
  pictureOf: (title: string, caption: string): Text => both(() => `${title}, ${caption}`),

  // What is not in the picture
  circle: (parties: readonly string[]): Text =>
    both((language) => {
      const way = parties.join(language === 'nl' ? ' naar ' : ' to ');
      return language === 'nl' ? `Dit gaat in een kring: van ${way}. Daarom een cirkel; een stroombeeld zou de kring doorknippen.` : `This goes round: from ${way}. Hence a circle; a flow picture would cut the loop.`;
    }),
  within: { nl: 'Onderling', en: 'Among themselves' },
  withinOf: (party: string, amount: string): Text => ({ nl: `${party} onderling ${amount}`, en: `${party} among themselves ${amount}` }),
  leftOut: (types: readonly string[]): Text =>
    both((language) => {
      const names = new Intl.ListFormat(language).format(types);
      return language === 'nl' ? `Telt hier niet mee, zonder eurowaarde: ${names}.` : `Not counted here, without a euro value: ${names}.`;
    }),
  nothingNow: (when: Text): Text => ({ nl: `Nu beweegt er niets: ${when.nl ?? ''}.`, en: `Nothing moves now: ${when.en ?? ''}.` }),
  notKnown: (when: Text): Text => ({ nl: `Niet bekend: ${when.nl ?? ''}. De run stopte eerder.`, en: `Not known: ${when.en ?? ''}. The run stopped before.` }),
  nothingEver: (what: string): Text => ({ nl: `Niemand geeft hier ${withinSentence(what)}`, en: `Nobody gives ${withinSentence(what)} here` }),
  anything: { nl: 'iets met een eurowaarde', en: 'anything with a euro value' },
  nothingEverHow: { nl: 'Teken een stroom van dit type in het waardenetwerk, of kies hierboven een ander waardetype.', en: 'Draw a flow of this type in the value network, or choose another value type above.' },
  stillHow: { nl: 'De stromen van dit type staan hier op nul. Kies hierboven een ander waardetype, of een ander scenario.', en: 'The flows of this type are at nought here. Choose another value type above, or another scenario.' },
  noDifference: { nl: 'Geen verschil met basis', en: 'No difference from base' },
  noDifferenceHow: { nl: 'In dit scenario gaat hiervan evenveel van wie naar wie als in de basis.', en: 'In this scenario as much of this goes from whom to whom as in base.' },

  // Matrix
  matrixCorner: { nl: 'Van, naar', en: 'From, to' },
  givenTotal: { nl: 'Gegeven', en: 'Given' },
  receivedTotal: { nl: 'Ontvangen', en: 'Received' },
  matrixOf: (title: string, caption: string): Text => ({ nl: `${title}, ${caption}. Rijen geven, kolommen ontvangen.`, en: `${title}, ${caption}. Rows give, columns receive.` }),

  // Files
  giver: { nl: 'Gever', en: 'Giver' },
  receiver: { nl: 'Ontvanger', en: 'Receiver' },
  flow: { nl: 'Stroom', en: 'Flow' },
  valueType: { nl: 'Waardetype', en: 'Value type' },
  amount: { nl: 'Hoeveelheid', en: 'Amount' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot', en: 'Until' },
} as const;

/** Words beside a title: "miljoen euro, jaar 8". */
export const captionWords = (parts: readonly Text[]): Text => both((language) => parts.map((part) => textIn(part, language)).filter(Boolean).join(', '));
