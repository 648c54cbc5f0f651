import type { Text } from '../../model/text.js';

const listed = (parts: readonly Text[]): { readonly nl: string; readonly en: string } => ({ nl: parts.map(({ nl, en }) => nl ?? en ?? '').join(', '), en: parts.map(({ en, nl }) => en ?? nl ?? '').join(', ') });

/** Texts of the panel beside the map, where a variable is read and written. */
export const PANEL = {
  faults: { nl: 'Fouten', en: 'Faults' },
  howToWrite: {
    nl: 'Typ een naam en kies met de pijltjes. Enter bewaart, Shift Enter begint een regel, Escape annuleert.',
    en: 'Type a name and choose with the arrows. Enter keeps it, Shift Enter breaks the line, Escape cancels.',
  },
  writing: { nl: 'Schrijven', en: 'Writing' },
  newLine: { nl: 'Nieuwe regel', en: 'New line' },
  cancel: { nl: 'Annuleer', en: 'Cancel' },
  done: { nl: 'Klaar', en: 'Done' },
  unitsFit: { nl: 'Eenheden kloppen', en: 'Units fit' },

  back: (name: string): Text => ({ nl: `Terug naar ${name}`, en: `Back to ${name}` }),
  moreRows: (count: number): Text => ({ nl: `Nog ${count} tonen`, en: `Show ${count} more` }),

  kind: { nl: 'Soort', en: 'Kind' },
  kinds: {
    word: { nl: 'Woord, zonder formule', en: 'Word, without an equation' },
    auxiliary: { nl: 'Hulpvariabele', en: 'Auxiliary' },
    parameter: { nl: 'Parameter', en: 'Parameter' },
    stock: { nl: 'Voorraad', en: 'Stock' },
    flow: { nl: 'Stroom', en: 'Flow' },
  },
  losses: {
    equation: { nl: 'de formule', en: 'its equation' },
    table: { nl: 'de tabel', en: 'its table' },
    range: { nl: 'het bereik van de knop', en: 'the range of the lever' },
    settings: { nl: 'wat scenario\u2019s ermee doen', en: 'what scenarios do with it' },
    flows: { nl: 'de stromen eraan', en: 'its flows' },
    ends: { nl: 'de voorraden eraan', en: 'its stocks' },
    limit: { nl: 'de ondergrens van nul', en: 'its floor of zero' },
    store: { nl: 'de lopende band of de rij', en: 'its conveyor or queue' },
    start: { nl: 'de eigen formule aan het begin', en: 'its own equation at the start' },
    data: { nl: 'de gegevens van buiten', en: 'its data from outside' },
  },
  without: (lost: string): Text => ({ nl: `zonder ${lost}`, en: `without ${lost}` }),
  becameKind: (kind: Text, losses: readonly Text[]): Text => {
    const [nl, en] = [(kind.nl ?? '').toLowerCase(), (kind.en ?? '').toLowerCase()];
    const lost = listed(losses);
    return losses.length === 0 ? { nl: `Nu: ${nl}. Alles is gebleven.`, en: `Now: ${en}. Everything was kept.` } : { nl: `Nu: ${nl}. Niet gebleven: ${lost.nl}.`, en: `Now: ${en}. Not kept: ${lost.en}.` };
  },

  wordsAndSource: { nl: 'Namen en bron', en: 'Names and source' },
  inEquations: { nl: 'In formules', en: 'In equations' },
  nameIn: { nl: { nl: 'Naam in het Nederlands', en: 'Name in Dutch' }, en: { nl: 'Naam in het Engels', en: 'Name in English' } },
  aboutIn: { nl: { nl: 'Toelichting in het Nederlands', en: 'Documentation in Dutch' }, en: { nl: 'Toelichting in het Engels', en: 'Documentation in English' } },
  sourceIn: { nl: { nl: 'Bron', en: 'Source in Dutch' }, en: { nl: 'Bron in het Engels', en: 'Source' } },
  table: {
    drawing: (output: string, input: string): Text => ({ nl: `Tabelfunctie: ${output} bij ${input}`, en: `Graphical function: ${output} against ${input}` }),
    how: { nl: 'Sleep een punt, of teken de lijn met je hand. Met het toetsenbord: pijltjes verplaatsen, Page Up en Page Down gaan langs de punten, Insert en Delete.', en: 'Drag a point, or draw the line by hand. By keyboard: arrows move, Page Up and Page Down visit the points, Insert and Delete.' },
    point: (at: number, of: number): Text => ({ nl: `Punt ${at} van ${of}`, en: `Point ${at} of ${of}` }),
    place: (x: string, y: string): Text => ({ nl: `bij ${x}: ${y}`, en: `at ${x}: ${y}` }),
    addPoint: { nl: 'Punt erbij', en: 'Add point' },
    removePoint: { nl: 'Punt weg', en: 'Remove point' },
    removeThis: (at: number): Text => ({ nl: `Punt ${at} weghalen`, en: `Remove point ${at}` }),
    kind: { nl: 'Voorbij de uiteinden', en: 'Beyond the ends' },
    kinds: {
      continuous: { nl: 'Houdt de uiterste waarde vast', en: 'Holds the end value' },
      extrapolate: { nl: 'Trekt de lijn door', en: 'Carries the line on' },
      discrete: { nl: 'Trap, zonder tussenwaarden', en: 'Steps, nothing between' },
    },
    asTable: (count: number): Text => ({ nl: `Als tabel, ${count} punten`, en: `As a table, ${count} points` }),
    paste: { nl: 'Plak uit een rekenblad', en: 'Paste from a spreadsheet' },
    pasteByKey: { nl: 'Zet de cursor in de tabel en plak daar met Ctrl V.', en: 'Put the caret in the table and paste there with Ctrl V.' },
    pasted: (count: number): Text => ({ nl: `${count} punten geplakt.`, en: `${count} points pasted.` }),
    noPaste: { nl: 'Dit is geen tabel: plak twee kolommen met getallen, elke x één keer.', en: 'This is no table: paste two columns of numbers, each x once.' },
    sameX: { nl: 'Deze x heeft al een punt.', en: 'This x has a point already.' },
    ranges: { nl: 'Bereik en weghalen', en: 'Range and removing' },
    xFrom: { nl: 'x van', en: 'x from' },
    xTo: { nl: 'x tot', en: 'x to' },
    yFrom: { nl: 'y van', en: 'y from' },
    yTo: { nl: 'y tot', en: 'y to' },
    none: { nl: 'Zonder tabel verder', en: 'Go on without a table' },
    make: { nl: 'Maak er een tabelfunctie van', en: 'Make it a graphical function' },
  },

  math: {
    asMath: { nl: 'Als wiskunde, en wat één meer doet', en: 'As mathematics, and what one more does' },
    equation: { nl: 'De formule', en: 'The equation' },
    if: { nl: 'als', en: 'if' },
    otherwise: { nl: 'anders', en: 'otherwise' },
    and: { nl: 'en', en: 'and' },
    or: { nl: 'of', en: 'or' },
    not: { nl: 'niet', en: 'not' },
    table: { nl: 'tabel', en: 'table' },
    tableSlope: { nl: 'helling van de tabel', en: 'slope of the table' },
    unreadable: { nl: 'Deze formule is nog niet te lezen.', en: 'This equation can’t be read yet.' },
    working: { nl: 'Rekent.', en: 'Working.' },
    shorter: { nl: 'Korter geschreven', en: 'Written shorter' },
    take: { nl: 'Neem deze over', en: 'Use this one' },
    whatOneMoreDoes: { nl: 'Wat doet één meer?', en: 'What does one more do?' },
    slopeFor: (name: string): Text => ({ nl: `Afgeleide naar ${name}`, en: `Derivative to ${name}` }),
    oneMore: (when: string, cause: string, one: string, effect: string, much: string, isMore: boolean): Text => ({
      nl: `In dit model, ${when}: ${cause} ${one} hoger geeft ${effect} ${much} ${isMore ? 'hoger' : 'lager'}.`,
      en: `In this model, ${when}: ${cause} higher by ${one} makes ${effect} ${isMore ? 'higher' : 'lower'} by ${much}.`,
    }),
    nothing: (when: string, cause: string, effect: string): Text => ({ nl: `In dit model, ${when}: een beetje meer ${cause} verandert niets aan ${effect}.`, en: `In this model, ${when}: a little more ${cause} changes nothing about ${effect}.` }),
    noValue: { nl: 'Zonder run is hier nog geen getal bij.', en: 'Without a run there is no number for this yet.' },
    unknown: (functions: string): Text => ({ nl: `Hiervoor bestaat geen formule: ${functions} hangt ook af van eerder, van toeval of van een tabel.`, en: `There is no formula for this: ${functions} also depends on the past, on chance or on a table.` }),
  },

  empty: { nl: 'nog leeg', en: 'empty yet' },
} as const;
