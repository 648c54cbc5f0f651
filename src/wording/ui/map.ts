import type { Text } from '../../model/text.js';

/** Joins texts that are in two languages themselves. */
const joined = (parts: readonly Text[], by: string): Text => ({ nl: parts.map(({ nl, en }) => nl ?? en ?? '').join(by), en: parts.map(({ en, nl }) => en ?? nl ?? '').join(by) });

/** Texts of the map. */
export const MAP = {
  diagram: (page: string): Text => ({ nl: `Voorraad-stroommodel: ${page}`, en: `Stock-flow model: ${page}` }),
  keys: {
    nl: 'Tab gaat langs alles op de kaart, pijltjes gaan naar de buur, Enter kiest, met Shift erbij kiest het erbij, Escape laat los. Pijltjes verplaatsen wat gekozen is, Delete verwijdert het. Plus en min zoomen, 0 brengt alles in beeld. S, F, A, P en L pakken voorraad, stroom, hulpvariabele, parameter en verband; Enter legt neer. U zet op de kaart wat een teken als +2 verbergt.',
    en: 'Tab visits everything on the map, arrows go to the neighbour, Enter chooses, with Shift it joins, Escape lets go. Arrows move what is chosen, Delete deletes it. Plus and minus zoom, 0 shows everything. S, F, A, P and L take stock, flow, auxiliary, parameter and link; Enter puts down. U puts on the map what a mark such as +2 hides.',
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
  openPanel: { nl: 'Uitleg en lussen', en: 'Guide and loops' },
  close: { nl: 'Sluiten', en: 'Close' },
  howTitle: { nl: 'Zo lees je deze kaart', en: 'How to read this map' },
  how: [
    { nl: 'Een rechthoek is een voorraad: wat zich ophoopt. Erin staan de curve, en rechtsonder de waarde aan het eind.', en: 'A rectangle is a stock: what piles up. In it stand its curve and, at the bottom right, its value at the end.' },
    { nl: 'Een dubbele lijn met klep is een stroom. Een wolk ligt buiten de grens van het systeem.', en: 'A double line with a valve is a flow. A cloud lies outside the system boundary.' },
    { nl: 'Een dunne pijl is een verband: het ene bepaalt mee hoe groot het andere is. Een pil met schuif is een knop.', en: 'A thin arrow is a link: one helps decide how large the other is. A pill with a slide is a lever.' },
    { nl: 'Sleep wat ergens anders moet staan; met een vinger kies je het eerst.', en: 'Drag what should stand elsewhere; with a finger choose it first.' },
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
  toNetwork: { nl: 'Wijzig in het waardenetwerk', en: 'Change in the value network' },
  heldByNobody: { nl: 'Niemand in het bijzonder', en: 'Nobody in particular' },
  heldBy: { nl: 'Wie eraan kan draaien', en: 'Who can pull it' },
  source: { nl: 'Bron', en: 'Source' },
  course: { nl: 'Verloop', en: 'Over time' },
  causes: { nl: 'Oorzaken', en: 'Causes' },
  uses: { nl: 'Werkt door op', en: 'Affects' },
  noUses: { nl: 'Niets in dit model hangt hiervan af.', en: 'Nothing in this model depends on this.' },
  /** A link as a sentence. */
  linkSaid: (sign: '+' | '-' | 'mixed' | 'none', cause: string, effect: string): Text => {
    switch (sign) {
      case '+':
        return { nl: `Meer ${cause}, meer ${effect}`, en: `More ${cause}, more ${effect}` };
      case '-':
        return { nl: `Meer ${cause}, minder ${effect}`, en: `More ${cause}, less ${effect}` };
      case 'mixed':
        return { nl: `Meer ${cause}: soms meer en soms minder ${effect}`, en: `More ${cause}: sometimes more and sometimes less ${effect}` };
      case 'none':
        return { nl: `${cause} verandert niets aan ${effect}, in geen enkel scenario`, en: `${cause} changes nothing about ${effect}, in any scenario` };
    }
  },
  dormant: { nl: 'slaapt in de basis', en: 'dormant in base' },
  fills: { nl: 'vult', en: 'fills' },
  drains: { nl: 'leegt', en: 'drains' },
  elsewhere: { nl: 'niet op deze kaart getekend', en: 'not drawn on this map' },

  name: { nl: 'Naam', en: 'Name' },
  nameTaken: { nl: 'Deze naam bestaat al in dit model.', en: 'This name is already in the model.' },
  nameEmpty: { nl: 'Zonder naam kan niets ernaar verwijzen.', en: 'Without a name nothing can refer to it.' },
  write: (what: string): Text => ({ nl: `${what} wijzigen`, en: `Change ${what.toLowerCase()}` }),
  writeHere: { nl: 'Schrijf een formule of een getal', en: 'Write an equation or a number' },
  exampleEquation: { nl: 'Bijvoorbeeld 12 of instroom * 0.5', en: 'For example 12 or inflow * 0.5' },
  names: { nl: 'Namen en functies', en: 'Names and functions' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Let op', en: 'Warning' },
  unitsHow: { nl: 'bijvoorbeeld home/year', en: 'for example home/year' },
  about: { nl: 'Toelichting', en: 'Documentation' },
  aboutHow: { nl: 'Zeg in een zin wat dit is', en: 'Say in a sentence what this is' },
  lever: { nl: 'Knop', en: 'Lever' },
  makeLever: { nl: 'Maak er een knop van', en: 'Make it a lever' },
  noLever: { nl: 'Geen knop meer', en: 'No longer a lever' },
  min: { nl: 'Van', en: 'From' },
  max: { nl: 'Tot', en: 'To' },
  step: { nl: 'Stap', en: 'Step' },
  stepOwn: { nl: 'vanzelf', en: 'automatic' },
  noNumber: { nl: 'Dit is geen getal.', en: 'This is not a number.' },
  rangeFaults: {
    'not-rising': { nl: 'Het bereik moet oplopen.', en: 'The range must rise.' },
    step: { nl: 'De stap moet groter zijn dan 0 en in het bereik passen.', en: 'The step must be above 0 and fit in the range.' },
    outside: { nl: 'De waarde van de basis ligt buiten dit bereik.', en: 'The value of base lies outside this range.' },
  },

  remove: { nl: 'Verwijderen', en: 'Delete' },
  removed: (name: string): Text => ({ nl: `${name} is verwijderd.`, en: `${name} is deleted.` }),
  copyRemoved: { nl: 'De kopie is verwijderd.', en: 'The copy is deleted.' },

  tools: { nl: 'Gereedschap', en: 'Tools' },
  tool: {
    select: { nl: 'Kiezen', en: 'Select' },
    area: { nl: 'Vak kiezen', en: 'Select area' },
    stock: { nl: 'Voorraad', en: 'Stock' },
    flow: { nl: 'Stroom', en: 'Flow' },
    auxiliary: { nl: 'Hulpvariabele', en: 'Auxiliary' },
    parameter: { nl: 'Parameter', en: 'Parameter' },
    link: { nl: 'Verband', en: 'Link' },
    comment: { nl: 'Opmerking', en: 'Comment' },
    copy: { nl: 'Kopie van iets', en: 'Copy of something' },
    loop: { nl: 'Lusteken', en: 'Loop mark' },
  },
  /** What to do next with a tool; of those with two ends, first and second. */
  next: {
    area: [{ nl: 'Sleep een vak om wat je wilt kiezen', en: 'Drag a box around what you want to choose' }],
    stock: [{ nl: 'Tik op het papier waar de voorraad komt', en: 'Tap the paper where the stock goes' }],
    auxiliary: [{ nl: 'Tik op het papier waar de hulpvariabele komt', en: 'Tap the paper where the auxiliary goes' }],
    parameter: [{ nl: 'Tik op het papier waar de parameter komt', en: 'Tap the paper where the parameter goes' }],
    comment: [{ nl: 'Tik op het papier waar de opmerking komt', en: 'Tap the paper where the comment goes' }],
    loop: [{ nl: 'Tik in het midden van een lus', en: 'Tap the middle of a loop' }],
    copy: [
      { nl: 'Waarvan komt hier een kopie? Tik erop', en: 'What gets a copy? Tap it' },
      { nl: 'Tik op het papier waar de kopie komt', en: 'Tap the paper where the copy goes' },
    ],
    flow: [
      { nl: 'Waar komt de stroom vandaan? Tik op een voorraad, of op het papier voor een wolk', en: 'Where does the flow come from? Tap a stock, or the paper for a cloud' },
      { nl: 'Waar gaat de stroom heen? Tik op een voorraad, of op het papier voor een wolk', en: 'Where does the flow go? Tap a stock, or the paper for a cloud' },
    ],
    link: [
      { nl: 'Wat is de oorzaak? Tik erop', en: 'What is the cause? Tap it' },
      { nl: 'Wat hangt ervan af? Tik erop', en: 'What depends on it? Tap it' },
    ],
  },
  linkThere: { nl: 'Dat verband staat er al.', en: 'That link is there already.' },
  linkAdded: { nl: 'Verband getekend, nog zonder formule.', en: 'Link drawn, without an equation yet.' },
  drawnLinks: { nl: 'Getekend, nog niet in de formule', en: 'Drawn, not in the equation yet' },
  leadsTo: { nl: 'naar', en: 'to' },
  removeLink: (name: string): Text => ({ nl: `Verband met ${name} verwijderen`, en: `Delete the link with ${name}` }),
  linkRemoved: { nl: 'Het verband is verwijderd.', en: 'The link is deleted.' },

  emptyTitle: { nl: 'Waar gaat het over?', en: 'What is it about?' },
  emptyHow: { nl: 'Kies een voorraad en tik op het papier.', en: 'Choose a stock and tap the paper.' },
} as const;
