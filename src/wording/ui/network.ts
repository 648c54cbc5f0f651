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
  /** What to do next with a tool; of a flow first the giver, then the receiver. */
  next: {
    party: [{ nl: 'Tik op de ring waar de partij komt', en: 'Tap the ring where the party goes' }],
    market: [{ nl: 'Tik waar de markt komt, meestal op de buitenste ring', en: 'Tap where the market goes, usually on the outermost ring' }],
    commons: [{ nl: 'Tik waar samenleving of natuur komt, meestal op de buitenste ring', en: 'Tap where society or nature goes, usually on the outermost ring' }],
    'value-flow': [
      { nl: 'Wie geeft? Tik op een partij', en: 'Who gives? Tap a party' },
      { nl: 'Wie ontvangt? Tik op een partij; dezelfde partij mag ook', en: 'Who receives? Tap a party; the same party will do too' },
    ],
  },
  proposals: {
    party: { nl: 'Nieuwe partij', en: 'New party' },
    market: { nl: 'Markt', en: 'Market' },
    commons: { nl: 'Samenleving', en: 'Society' },
  },
  nameEmpty: { nl: 'Geef de partij een naam.', en: 'Give the party a name.' },
  nameTaken: { nl: 'Er is al een partij met deze naam.', en: 'There is a party with this name already.' },
  needsReceiver: {
    nl: 'Een waardestroom heeft een ontvanger nodig: laat hem los op een partij. Gaat hij de grens over, zet daar dan een knoop aan de grens neer.',
    en: 'A value flow needs a receiver: let go of it on a party. If it crosses the boundary, place a boundary node there.',
  },
  needsGiver: { nl: 'Een waardestroom begint bij een partij. Tik op wie er geeft.', en: 'A value flow starts at a party. Tap who gives.' },
  drawBoundary: { nl: 'Zet hier een grensknoop', en: 'Place a boundary node here' },
  needsValue: { nl: 'Er is nog geen waardetype om te geven.', en: 'There is no value type to give yet.' },
  addValue: { nl: 'Waardetype toevoegen', en: 'Add value type' },
  newValue: { nl: 'Waarde', en: 'Value' },
  flowAdded: (from: string, to: string): Text => ({ nl: `Waardestroom van ${from} naar ${to} getekend. Schrijf hiernaast hoeveel.`, en: `Value flow from ${from} to ${to} drawn. Write how much in the panel.` }),
  flowAddedIn: (from: string, to: string, scenario: string): Text => ({ nl: `Waardestroom van ${from} naar ${to} staat alleen in ${scenario}.`, en: `The value flow from ${from} to ${to} is in ${scenario} only.` }),
  alsoInBase: { nl: 'Ook in basis', en: 'In base too' },
  movedTo: (name: string, ring: Text): Text => ({ nl: `${name} staat nu in: ${(ring.nl ?? '').toLowerCase()}.`, en: `${name} is now in: ${(ring.en ?? '').toLowerCase()}.` }),
  removed: (name: string): Text => ({ nl: `${name} is verwijderd.`, en: `${name} is deleted.` }),
  removedWith: (name: string, flows: number): Text => ({
    nl: flows === 1 ? `${name} is verwijderd, met 1 waardestroom.` : `${name} is verwijderd, met ${flows} waardestromen.`,
    en: flows === 1 ? `${name} is deleted, with 1 value flow.` : `${name} is deleted, with ${flows} value flows.`,
  }),
  close: { nl: 'Sluiten', en: 'Close' },
  openPanel: { nl: 'Partijen en waarde', en: 'Parties and value' },
  asList: { nl: 'Als lijst', en: 'As a list' },
  base: { nl: 'Basis', en: 'Base' },
  panel: { nl: 'Over wat je koos', en: 'About what you chose' },
  emptyTitle: { nl: 'Wie doen er mee?', en: 'Who takes part?' },
  emptyHow: { nl: 'Kies Partij, tik op een ring en typ de naam. Trek daarna een waardestroom van de ene partij naar de andere.', en: 'Choose Party, tap a ring and type the name. Then draw a value flow from one party to another.' },
} as const;
