import type { Text } from '../../model/text.js';

/** Joins texts that are in two languages themselves. */
const joined = (parts: readonly Text[], by: string): Text => ({ nl: parts.map(({ nl, en }) => nl ?? en ?? '').join(by), en: parts.map(({ en, nl }) => en ?? nl ?? '').join(by) });

/** Texts of the map. */
export const MAP = {
  diagram: (page: string): Text => ({ nl: `Voorraad-stroommodel: ${page}`, en: `Stock-flow model: ${page}` }),
  keys: {
    nl: 'Tab gaat langs alles op de kaart, pijltjes gaan naar de buur, Enter kiest, Escape laat los. Plus en min zoomen, 0 brengt alles in beeld.',
    en: 'Tab visits everything on the map, arrows go to the neighbour, Enter chooses, Escape lets go. Plus and minus zoom, 0 shows everything.',
  },
  pages: { nl: 'Delen van de kaart', en: 'Parts of the map' },
  wholeModel: { nl: 'Hele model', en: 'Whole model' },
  scenario: { nl: 'Scenario', en: 'Scenario' },
  base: { nl: 'Basis', en: 'Base' },
  zoom: { nl: 'Zoom', en: 'Zoom' },
  zoomIn: { nl: 'Groter', en: 'Larger' },
  zoomOut: { nl: 'Kleiner', en: 'Smaller' },
  fit: { nl: 'Alles in beeld', en: 'Show everything' },

  kinds: {
    stock: { nl: 'Voorraad', en: 'Stock' },
    flow: { nl: 'Stroom', en: 'Flow' },
    auxiliary: { nl: 'Hulpvariabele', en: 'Auxiliary' },
    table: { nl: 'Tabelfunctie', en: 'Graphical function' },
    lever: { nl: 'Knop', en: 'Lever' },
    parameter: { nl: 'Parameter', en: 'Parameter' },
    'value-flow': { nl: 'Waardestroom', en: 'Value flow' },
    R: { nl: 'Versterkende lus', en: 'Reinforcing loop' },
    B: { nl: 'Dempende lus', en: 'Balancing loop' },
  },
  copyOf: { nl: 'kopie', en: 'copy' },
  /** What a shape is called by people who do not see it: "Voorraad Woningen op warmtenet, jaar 25: 795 woningen". */
  shape: (kind: Text, name: string, end: Text | null): Text => joined([joined([kind, { nl: name, en: name }], ' '), ...(end ? [end] : [])], ', '),
  at: (when: Text, value: string): Text => ({ nl: `${when.nl ?? when.en}: ${value}`, en: `${when.en ?? when.nl}: ${value}` }),
  more: (count: number): Text => ({ nl: `nog ${count} invoer`, en: count === 1 ? '1 more input' : `${count} more inputs` }),

  panel: { nl: 'Toelichting', en: 'Explanation' },
  openPanel: { nl: 'Uitleg en lussen', en: 'Explanation and loops' },
  close: { nl: 'Sluiten', en: 'Close' },
  howTitle: { nl: 'Zo lees je deze kaart', en: 'How to read this map' },
  how: [
    { nl: 'Een rechthoek is een voorraad: wat zich ophoopt. Erin staan de curve, en rechtsonder de waarde aan het eind.', en: 'A rectangle is a stock: what piles up. In it stand its curve and, at the bottom right, its value at the end.' },
    { nl: 'Een dubbele lijn met klep is een stroom. Een wolk ligt buiten de grens van het systeem.', en: 'A double line with a valve is a flow. A cloud lies outside the system boundary.' },
    { nl: 'Een dunne pijl is een verband: het ene bepaalt mee hoe groot het andere is. Een pil met schuif is een knop.', en: 'A thin arrow is a link: one helps decide how large the other is. A pill with a slide is a lever.' },
    { nl: 'Tik iets aan en lees waar het van afhangt en waar het op doorwerkt.', en: 'Tap anything to read what it depends on and what it affects.' },
  ],
  loops: { nl: 'Lussen', en: 'Loops' },
  inLoops: { nl: 'In deze lussen', en: 'In these loops' },
  loopPath: { nl: 'De lus rond', en: 'Around the loop' },
  activeWhen: { nl: 'Werkt wanneer', en: 'Active when' },
  noLoops: { nl: 'Dit model heeft nog geen lussen met een naam.', en: 'This model has no named loops yet.' },

  equation: { nl: 'Vergelijking', en: 'Equation' },
  initial: { nl: 'Beginwaarde', en: 'Initial value' },
  noEquation: { nl: 'Nog zonder vergelijking.', en: 'No equation yet.' },
  tableOf: (input: string): Text => ({ nl: `afgelezen uit een tabel bij ${input}`, en: `read from a table at ${input}` }),
  units: { nl: 'Eenheid', en: 'Unit' },
  noUnits: { nl: 'zonder eenheid', en: 'dimensionless' },
  range: (min: string, max: string): Text => ({ nl: `van ${min} tot ${max}`, en: `from ${min} to ${max}` }),
  heldBy: { nl: 'Wie eraan kan draaien', en: 'Who can pull it' },
  source: { nl: 'Bron', en: 'Source' },
  course: { nl: 'Verloop', en: 'Over time' },
  causes: { nl: 'Oorzaken', en: 'Causes' },
  uses: { nl: 'Werkt door op', en: 'Affects' },
  noUses: { nl: 'Niets in dit model hangt hiervan af.', en: 'Nothing in this model depends on this.' },
  fills: { nl: 'vult', en: 'fills' },
  drains: { nl: 'leegt', en: 'drains' },
  elsewhere: { nl: 'niet op deze kaart getekend', en: 'not drawn on this map' },

  emptyTitle: { nl: 'Waar gaat het over?', en: 'What is it about?' },
  emptyHow: {
    nl: 'In dit model staat nog niets. Open een modelbestand via het menu, of begin met een ingebouwd model op het startscherm.',
    en: 'This model is still empty. Open a model file from the menu, or begin with a built-in model on the start screen.',
  },
} as const;
