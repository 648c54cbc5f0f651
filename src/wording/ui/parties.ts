import type { Stakeholder, ValueFlow, ValueSystem, ValueType } from '../../model/party.js';
import type { Text } from '../../model/text.js';
import type { Layer, Quadrant } from '../../model/variable.js';

/** What the kinds of party are called. */
export const PARTY_KINDS: Readonly<Record<Stakeholder['is'], Text>> = {
  person: { nl: 'Persoon', en: 'Person' },
  group: { nl: 'Groep', en: 'Group' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  'organisation-group': { nl: 'Groep organisaties', en: 'Group of organisations' },
  network: { nl: 'Netwerk', en: 'Network' },
  'boundary-commons': { nl: 'Grens: samenleving en natuur', en: 'Boundary: society and nature' },
  'boundary-market': { nl: 'Grens: markt', en: 'Boundary: market' },
};

/** What the rings are called, from the middle. */
export const RINGS: Readonly<Record<Stakeholder['ring'], Text>> = {
  core: { nl: 'Kern', en: 'Core' },
  ring: { nl: 'Ring', en: 'Ring' },
  interested: { nl: 'Geïnteresseerd', en: 'Interested' },
  outside: { nl: 'Buiten', en: 'Outside' },
};

/** The quadrants, as a table reads them. */
export const QUADRANTS: Readonly<Record<Quadrant, Text>> = {
  UL: { nl: 'Ik: bedoeling en houding', en: 'I: intention and mindset' },
  UR: { nl: 'Het: gedrag', en: 'It: behaviour' },
  LL: { nl: 'Wij: cultuur', en: 'We: culture' },
  LR: { nl: 'Het (meervoud): systemen', en: 'Its: systems' },
};

export const LAYERS: Readonly<Record<Layer, Text>> = {
  boven: { nl: 'Bovenstroom: formeel, te meten', en: 'Surface: formal, measurable' },
  onder: { nl: 'Onderstroom: vertrouwen, macht, betekenis', en: 'Undercurrent: trust, power, meaning' },
};

export const CONTRACTS: Readonly<Record<NonNullable<ValueFlow['contract']>, Text>> = {
  agreed: { nl: 'Afgesproken', en: 'Agreed' },
  informal: { nl: 'Informeel', en: 'Informal' },
  potential: { nl: 'Mogelijk', en: 'Potential' },
  desired: { nl: 'Gewenst', en: 'Desired' },
};

/** What happens to a value that is given, in one sentence each. */
export const VALUE_KINDS: Readonly<Record<ValueType['is'], { readonly name: Text; readonly about: Text }>> = {
  rival: {
    name: { nl: 'Gaat over', en: 'Changes hands' },
    about: { nl: 'Wat je geeft, heb je niet meer. Zoals geld, uren of materiaal.', en: 'What you give, you no longer have. Such as money, hours or material.' },
  },
  'non-rival': {
    name: { nl: 'Blijft bij de gever', en: 'Stays with the giver' },
    about: { nl: 'Je geeft het en houdt het zelf ook. Zoals kennis of zichtbaarheid.', en: 'You give it and still have it. Such as knowledge or visibility.' },
  },
  burden: {
    name: { nl: 'Last', en: 'Burden' },
    about: { nl: 'Wie het krijgt, heeft er last van. Zoals CO2 of overlast.', en: 'Receiving it is a cost. Such as CO2 or nuisance.' },
  },
};

export const CATEGORIES: Readonly<Record<ValueType['category'], Text>> = {
  economic: { nl: 'Economisch', en: 'Economic' },
  'tangible-service': { nl: 'Dienst', en: 'Service' },
  material: { nl: 'Materiaal', en: 'Material' },
  intangible: { nl: 'Ontastbaar', en: 'Intangible' },
  outcome: { nl: 'Uitkomst', en: 'Outcome' },
};

export const CAPITALS: Readonly<Record<ValueType['capital'], Text>> = {
  financial: { nl: 'Financieel', en: 'Financial' },
  manufactured: { nl: 'Gemaakt', en: 'Manufactured' },
  intellectual: { nl: 'Intellectueel', en: 'Intellectual' },
  human: { nl: 'Menselijk', en: 'Human' },
  'social-relationship': { nl: 'Sociaal', en: 'Social and relationship' },
  natural: { nl: 'Natuurlijk', en: 'Natural' },
};

/** A value system: its colour word, what it is about, and how to say something to who holds it. */
export const VALUE_SYSTEM_WORDS: Readonly<Record<ValueSystem, { readonly name: Text; readonly about: Text; readonly message: Text }>> = {
  beige: { name: { nl: 'beige', en: 'beige' }, about: { nl: 'overleven', en: 'survival' }, message: { nl: 'basiszekerheid', en: 'basic security' } },
  purple: { name: { nl: 'paars', en: 'purple' }, about: { nl: 'veiligheid', en: 'kin, tradition' }, message: { nl: 'ons, onze plek', en: 'us, our place' } },
  red: { name: { nl: 'rood', en: 'red' }, about: { nl: 'verzet, kracht', en: 'power, speed' }, message: { nl: 'nu doen, lef', en: 'act now, daring' } },
  blue: { name: { nl: 'blauw', en: 'blue' }, about: { nl: 'waarheid, orde', en: 'rules, duty' }, message: { nl: 'zorgvuldig, afspraak, rechtmatig', en: 'careful, agreed, lawful' } },
  orange: { name: { nl: 'oranje', en: 'orange' }, about: { nl: 'persoonlijk succes', en: 'result, growth' }, message: { nl: 'rendement, resultaat, kansen', en: 'return, result, opportunities' } },
  green: { name: { nl: 'groen', en: 'green' }, about: { nl: 'verbondenheid', en: 'people, equality' }, message: { nl: 'samen, iedereen telt', en: 'together, everyone counts' } },
  yellow: { name: { nl: 'geel', en: 'yellow' }, about: { nl: 'systeemdenken', en: 'integration' }, message: { nl: 'het geheel, wat werkt', en: 'the whole, what works' } },
  turquoise: { name: { nl: 'turkoois', en: 'turquoise' }, about: { nl: 'wereld als geheel', en: 'the world as a whole' }, message: { nl: 'leven, volgende generaties', en: 'life, the next generations' } },
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Texts of the panels of parties, value types and value flows. */
export const PARTIES = {
  none: { nl: 'Niet gezegd', en: 'Not said' },
  name: { nl: 'Naam', en: 'Name' },
  nameIn: { nl: { nl: 'Naam in het Nederlands', en: 'Name in Dutch' }, en: { nl: 'Naam in het Engels', en: 'Name in English' } },
  nameEmpty: { nl: 'Geef een naam.', en: 'Give it a name.' },
  empty: { nl: 'Leeg', en: 'Empty' },
  remove: (what: string): Text => ({ nl: `${what} weghalen`, en: `Remove ${what}` }),

  kind: { nl: 'Soort', en: 'Kind' },
  ring: { nl: 'Ring', en: 'Ring' },
  commitment: { nl: 'Betrokkenheid', en: 'Commitment' },
  standing: { nl: 'Plek in de coalitie', en: 'Place in the coalition' },
  notAssessed: { nl: 'niet ingeschat', en: 'not assessed' },
  history: { nl: 'Geschiedenis', en: 'History' },
  historyHow: { nl: 'Verschuif de ring of de betrokkenheid: de dag van vandaag komt erbij, en die kun je hier verbeteren.', en: 'Move the ring or the commitment: today is written down, and you can correct that here.' },
  curve: { nl: 'Betrokkenheid door de tijd', en: 'Commitment over time' },
  date: { nl: 'Datum', en: 'Date' },
  reason: { nl: 'Waarom', en: 'Why' },
  reasonHow: { nl: 'Waarom?', en: 'Why?' },
  toRing: (ring: string): Text => ({ nl: `naar ${ring}`, en: `to ${ring}` }),
  commitmentOf: (share: string): Text => ({ nl: `betrokkenheid ${share}`, en: `commitment ${share}` }),
  lineOf: (date: string): Text => ({ nl: `de regel van ${date}`, en: `the line of ${date}` }),
  power: { nl: 'Macht', en: 'Power' },
  interest: { nl: 'Belang', en: 'Interest' },
  clear: (what: string): Text => ({ nl: `${what} leegmaken`, en: `Clear ${what}` }),
  sectors: { nl: 'Sectoren', en: 'Sectors' },
  sectorHow: { nl: 'Sector toevoegen', en: 'Add a sector' },
  focus: { nl: 'Kijkt vooral vanuit', en: 'Looks mostly from' },
  quadrant: { nl: 'Kwadrant', en: 'Quadrant' },
  more: { nl: 'Namen, sectoren en kwadrant', en: 'Names, sectors and quadrant' },

  gives: { nl: 'Geeft', en: 'Gives' },
  receives: { nl: 'Ontvangt', en: 'Receives' },
  keeps: { nl: 'Onderling', en: 'Among themselves' },
  toWhom: (name: string): Text => ({ nl: `aan ${name}`, en: `to ${name}` }),
  fromWhom: (name: string): Text => ({ nl: `van ${name}`, en: `from ${name}` }),
  noFlows: { nl: 'Deze partij geeft en ontvangt nog niets. Sleep op de kaart van deze partij naar een andere.', en: 'This party gives and receives nothing yet. Drag from this party to another on the map.' },
  moreRows: (count: number): Text => ({ nl: `Nog ${count}`, en: `${count} more` }),
  cost: { nl: 'kosten van een interventie', en: 'cost of an intervention' },
  onlyHere: { nl: 'alleen in dit scenario', en: 'only in this scenario' },

  weights: { nl: 'Hoe zwaar waarden wegen', en: 'How much values weigh' },
  weightsSet: (count: number): Text => ({ nl: counted(count, 'zelf gezet', 'zelf gezet'), en: counted(count, 'set by hand', 'set by hand') }),
  weightsHow: { nl: 'Met deze gewichten telt een partij op wat zij in eigen ogen wint. Zonder hand volgt het gewicht uit het waardesysteem; het streepje wijst het aan.', en: 'With these weights a party adds up what it gains in its own eyes. Unless set by hand, a weight follows from the value system; the tick shows it.' },
  asDefault: { nl: 'standaard', en: 'default' },
  takeDefault: (what: string, value: string): Text => ({ nl: `${what}: weer standaard, ${value}`, en: `${what}: default again, ${value}` }),
  backToDefault: { nl: 'Weer standaard', en: 'Default again' },
  weightOf: (what: string): Text => ({ nl: `Gewicht van ${what}`, en: `Weight of ${what}` }),

  valueSystem: { nl: 'Waardesysteem', en: 'Value system' },
  valueSystemAbout: {
    nl: 'Een waardesysteem is een positie in dit vraagstuk, gezet met of door de partij zelf, en nooit een profiel van een mens. Het is een gesprekshulp; wetenschappelijk is het omstreden.',
    en: 'A value system is a position in this issue, set with or by the party itself, and never a profile of a person. It is a conversation aid; scientifically it is contested.',
  },
  valueSystemNone: { nl: 'Geef een waardesysteem een aandeel. Samen zijn ze altijd 100%.', en: 'Give a value system a share. Together they are always 100%.' },
  valueSystemAlone: { nl: 'Eén waardesysteem is altijd 100%. Geef een tweede een aandeel.', en: 'A single value system is always 100%. Give a second one a share.' },
  shareOf: (system: string): Text => ({ nl: `Aandeel van waardesysteem ${system}`, en: `Share of value system ${system}` }),
  clearSystems: { nl: 'Alle aandelen weghalen', en: 'Remove all shares' },
  radar: (edge: string): Text => ({ nl: `De rand is ${edge}.`, en: `The edge is ${edge}.` }),
  distance: { nl: 'Taalafstand tot', en: 'Language distance to' },
  chooseOther: { nl: 'Kies een partij', en: 'Choose a party' },
  near: (share: string): Text => ({ nl: `${share}: dichtbij genoeg om dezelfde woorden te gebruiken.`, en: `${share}: near enough to use the same words.` }),
  far: (share: string): Text => ({ nl: `${share}: deze twee spreken een andere taal.`, en: `${share}: these two speak another language.` }),
  card: { nl: 'Vertaalkaart', en: 'Translation card' },
  cardLine: (name: string): Text => ({ nl: `Zeg het tegen ${name} zo`, en: `Say it to ${name} like this` }),

  systemNamed: (name: string, about: string): Text => ({ nl: `waardesysteem ${name}: ${about}`, en: `value system ${name}: ${about}` }),
  illustrative: { nl: 'Gewichten en waardesysteem zijn een leervoorbeeld, niet met de partij gezet', en: 'Weights and value system are a teaching example, not set with the party' },
  deleteParty: { nl: 'Partij verwijderen', en: 'Delete party' },
  partyDeleted: (name: string): Text => ({ nl: `${name} is verwijderd, met alle waardestromen ervan.`, en: `${name} is deleted, with all its value flows.` }),

  typeWord: { nl: 'Waardetype', en: 'Value type' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  unitHow: { nl: 'bijvoorbeeld eur, uur of ton', en: 'such as eur, hour or ton' },
  unitNone: { nl: 'Zonder eenheid kan de app formules van waardestromen niet toetsen.', en: 'Without a unit the app cannot check the equations of value flows.' },
  unitUnreadable: (part: string): Text => ({ nl: `"${part}" past niet in een eenheid. Schrijf zoals eur, kg of ton*km.`, en: `"${part}" does not fit in a unit. Write it like eur, kg or ton*km.` }),
  unitPerTime: (unit: string, time: string): Text => ({ nl: `Stromen hiervan gaan in ${unit} per ${time}.`, en: `Flows of it go in ${unit} per ${time}.` }),
  rivalry: { nl: 'Als je het geeft', en: 'When you give it' },
  tangible: { nl: 'Tastbaar: de pijl is doorgetrokken', en: 'Tangible: its arrow is solid' },
  intangibleNow: { nl: 'Niet tastbaar: de pijl is gestreept.', en: 'Not tangible: its arrow is dashed.' },
  category: { nl: 'Categorie', en: 'Category' },
  capital: { nl: 'Kapitaal', en: 'Capital' },
  layer: { nl: 'Laag', en: 'Layer' },
  tags: { nl: 'Trefwoorden', en: 'Tags' },
  tagHow: { nl: 'Trefwoord toevoegen', en: 'Add a tag' },
  tagsAbout: { nl: 'Een waardesysteem geeft waarden met bepaalde trefwoorden meer gewicht:', en: 'A value system gives more weight to values with certain tags:' },
  sdg: { nl: 'Duurzame ontwikkelingsdoelen (SDG)', en: 'Sustainable Development Goals (SDG)' },
  sdgHow: { nl: 'Nummer 1 tot en met 17', en: 'Number 1 to 17' },
  sdgWrong: { nl: 'Een doel heeft een nummer van 1 tot en met 17.', en: 'A goal has a number from 1 to 17.' },
  goal: (number: string): Text => ({ nl: `doel ${number}`, en: `goal ${number}` }),
  euro: { nl: 'Eurowaarde', en: 'Euro value' },
  euroPer: (unit: string): Text => ({ nl: `Euro per ${unit}`, en: `Euro per ${unit}` }),
  euroPerUnit: { nl: 'Euro per eenheid', en: 'Euro per unit' },
  noEuro: { nl: 'Geen eurowaarde', en: 'No euro value' },
  noEuroNow: { nl: 'Telt in euro-overzichten niet mee en staat daar als onzichtbare bijdrage.', en: 'Does not count in views in euro, and is listed there as an invisible contribution.' },
  giveEuro: { nl: 'Eurowaarde geven', en: 'Give it a euro value' },
  notANumber: { nl: 'Dit is geen getal.', en: 'This is not a number.' },
  euroSource: { nl: 'Waar de eurowaarde vandaan komt', en: 'Where the euro value comes from' },
  euroSourceMissing: { nl: 'Zeg waar dit getal vandaan komt, of dat het illustratief is.', en: 'Say where this number comes from, or that it is illustrative.' },
  flowsOfType: { nl: 'Waardestromen hiervan', en: 'Value flows of it' },
  noFlowsOfType: { nl: 'Nog geen waardestroom heeft dit type. Teken er een op de kaart en kies dit type.', en: 'No value flow is of this type yet. Draw one on the map and choose this type.' },
  moreOfType: { nl: 'Namen, indeling en doelen', en: 'Names, classification and goals' },
  deleteType: { nl: 'Waardetype verwijderen', en: 'Delete value type' },
  typeDeleted: (name: string, flows: number): Text => ({
    nl: flows === 0 ? `${name} is verwijderd.` : `${name} is verwijderd, met ${counted(flows, 'waardestroom', 'waardestromen')}.`,
    en: flows === 0 ? `${name} is deleted.` : `${name} is deleted, with ${counted(flows, 'value flow', 'value flows')}.`,
  }),

  flowWord: { nl: 'Waardestroom', en: 'Value flow' },
  from: { nl: 'Gever', en: 'Giver' },
  to: { nl: 'Ontvanger', en: 'Receiver' },
  swap: { nl: 'Gever en ontvanger wisselen', en: 'Swap giver and receiver' },
  self: { nl: 'Een groep die aan zichzelf geeft: de pijl staat bij de partij zelf.', en: 'A group that gives to itself: its arrow stands at the party.' },
  rate: { nl: 'Hoeveel', en: 'How much' },
  expected: (unit: string): Text => ({ nl: `in ${unit}`, en: `in ${unit}` }),
  expectedNone: { nl: 'Het waardetype heeft geen eenheid: de formule wordt niet getoetst.', en: 'The value type has no unit: the equation is not checked.' },
  contract: { nl: 'Afspraak', en: 'Agreement' },
  pairedWith: { nl: 'Hoort bij', en: 'Paired with' },
  pairedAbout: { nl: 'Wat er tegenover staat: het een gaat niet zonder het ander.', en: 'What is given in return: the one does not go without the other.' },
  noPair: { nl: 'Staat op zichzelf', en: 'Stands alone' },
  onlyIn: (scenario: string): Text => ({ nl: `Alleen in ${scenario}`, en: `Only in ${scenario}` }),
  onlyInNow: (scenarios: string): Text => ({ nl: `Alleen in ${scenarios}. Basis en andere scenario's hebben deze stroom niet.`, en: `Only in ${scenarios}. Base and other scenarios do not have this flow.` }),
  everywhereNow: { nl: 'In basis en in elk scenario.', en: 'In base and in every scenario.' },
  makeEverywhere: { nl: 'Ook in basis en elk scenario', en: 'Also in base and every scenario' },
  variables: { nl: 'In de formule', en: 'In the equation' },
  onMap: (name: string): Text => ({ nl: `${name}: toon op de kaart`, en: `${name}: show on the map` }),
  about: { nl: 'Toelichting', en: 'Documentation' },
  aboutHow: { nl: 'Wat houdt deze stroom in?', en: 'What is this flow about?' },
  aboutIn: { nl: { nl: 'Toelichting in het Nederlands', en: 'Documentation in Dutch' }, en: { nl: 'Toelichting in het Engels', en: 'Documentation in English' } },
  inEquations: { nl: 'Naam in formules', en: 'Name in equations' },
  moreOfFlow: { nl: 'Namen, toelichting en indeling', en: 'Names, documentation and classification' },
  deleteFlow: { nl: 'Waardestroom verwijderen', en: 'Delete value flow' },
  flowDeleted: (name: string): Text => ({ nl: `${name} is verwijderd.`, en: `${name} is deleted.` }),

  ecosystem: { nl: 'Wie er meedoet, en wat er beweegt', en: 'Who takes part, and what moves' },
  parties: { nl: 'Partijen', en: 'Parties' },
  addParty: { nl: 'Partij toevoegen', en: 'Add party' },
  noParties: { nl: 'Wie heeft met dit vraagstuk te maken? Typ een naam en druk op Enter.', en: 'Who has to do with this issue? Type a name and press Enter.' },
  valueTypes: { nl: 'Waardetypen', en: 'Value types' },
  addType: { nl: 'Waardetype toevoegen', en: 'Add value type' },
  noTypes: { nl: 'Wat geven partijen elkaar? Typ een naam, of begin met de vijf bijdragen.', en: 'What do parties give each other? Type a name, or begin with the five contributions.' },
  addContributions: { nl: 'De vijf bijdragen toevoegen', en: 'Add the five contributions' },
  contributions: { nl: 'Wie draagt wat bij', en: 'Who contributes what' },
  contributionsAbout: { nl: 'Aantal waardestromen dat een partij van elk type geeft.', en: 'Number of value flows of each type that a party gives.' },
  contributionCell: (party: string, type: string, count: number): Text => ({
    nl: `${party} geeft ${type}: ${counted(count, 'waardestroom', 'waardestromen')}`,
    en: `${party} gives ${type}: ${counted(count, 'value flow', 'value flows')}`,
  }),
  gaps: {
    'no-flow': { nl: 'geen waardestroom', en: 'no value flow' },
    'only-gives': { nl: 'geeft, ontvangt niets', en: 'gives, receives nothing' },
  },
  idle: { nl: 'geen waardestroom', en: 'no value flow' },
  gapSummary: (none: number, gives: number): Text => ({
    nl: [...(none > 0 ? [counted(none, 'partij zonder waardestroom', 'partijen zonder waardestroom')] : []), ...(gives > 0 ? [counted(gives, 'partij die geeft en niets ontvangt', 'partijen die geven en niets ontvangen')] : [])].join(', '),
    en: [...(none > 0 ? [counted(none, 'party without a value flow', 'parties without a value flow')] : []), ...(gives > 0 ? [counted(gives, 'party that gives and receives nothing', 'parties that give and receive nothing')] : [])].join(', '),
  }),
} as const;
