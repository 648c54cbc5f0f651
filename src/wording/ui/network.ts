import type { Text } from '../../model/text.js';

/** Texts of the value network: the third lens of the map. */
export const NETWORK = {
  diagram: { nl: 'Waardenetwerk: partijen in ringen, met wat er van partij naar partij gaat', en: 'Value network: parties in rings, with what goes from party to party' },
  diagramBase: { nl: 'Waardenetwerk van de basis, ter vergelijking', en: 'Value network of base, to compare' },
  keys: {
    nl: 'Pijltjes: van partij naar partij. Enter: kiezen. F: waardestroom naar een andere partij. Delete: verwijderen. Plus, min en 0: zoomen. Alt+L: als lijst.',
    en: 'Arrow keys: from party to party. Enter: select. F: value flow to another party. Delete: delete. Plus, minus and 0: zoom. Alt+L: as a list.',
  },
  rings: {
    core: { nl: 'Kern', en: 'Core' },
    ring: { nl: 'Ring', en: 'Ring' },
    interested: { nl: 'Belangstellend', en: 'Interested' },
    outside: { nl: 'Daarbuiten', en: 'Outside' },
  },
  boundary: {
    commons: { nl: 'grens: samenleving of natuur', en: 'boundary: society or nature' },
    market: { nl: 'grens: markt', en: 'boundary: market' },
  },
  /** A party as it is read aloud. */
  partySaid: (name: string, ring: Text, more: readonly Text[]): Text => ({
    nl: [name, ring.nl?.toLowerCase(), ...more.map(({ nl }) => nl)].join(', '),
    en: [name, ring.en?.toLowerCase(), ...more.map(({ en }) => en)].join(', '),
  }),
  /** A flow as it is read aloud. */
  flowSaid: (label: string, from: string, to: string, what: string): Text => ({ nl: `${label}: ${from} geeft ${to} ${what}`, en: `${label}: ${from} gives ${to} ${what}` }),
  costOf: (name: string): Text => ({ nl: `Kosten van ${name}`, en: `Costs of ${name}` }),
  noRun: { nl: 'nog niet doorgerekend', en: 'not run yet' },
  values: { nl: 'Welke waarde', en: 'Which value' },
  inEuro: { nl: 'Alles in euro’s', en: 'All in euros' },
  inEuroHow: { nl: 'Alles met een eurowaarde, samen geteld', en: 'Everything with a euro value, counted together' },
  compare: { nl: 'Vergelijken met basis', en: 'Compare with base' },
  comparisons: {
    none: { nl: 'Alleen dit scenario', en: 'This scenario only' },
    beside: { nl: 'Naast basis', en: 'Beside base' },
    difference: { nl: 'Verschil', en: 'Difference' },
  },
  tools: { nl: 'Gereedschap', en: 'Tools' },
  tool: {
    select: { nl: 'Kiezen', en: 'Select' },
    party: { nl: 'Partij', en: 'Party' },
    market: { nl: 'Markt aan de grens', en: 'Market at the boundary' },
    commons: { nl: 'Samenleving of natuur aan de grens', en: 'Society or nature at the boundary' },
    'value-flow': { nl: 'Waardestroom', en: 'Value flow' },
  },
  close: { nl: 'Sluiten', en: 'Close' },
  openPanel: { nl: 'Partijen en waarde', en: 'Parties and value' },
  asList: { nl: 'Als lijst', en: 'As a list' },
  base: { nl: 'Basis', en: 'Base' },
  panel: { nl: 'Over wat je koos', en: 'About what you chose' },
  emptyTitle: { nl: 'Wie doen er mee?', en: 'Who takes part?' },
  emptyHow: { nl: 'Kies Partij, tik op een ring en typ de naam. Trek daarna een waardestroom van de ene partij naar de andere.', en: 'Choose Party, tap a ring and type the name. Then draw a value flow from one party to another.' },
} as const;
