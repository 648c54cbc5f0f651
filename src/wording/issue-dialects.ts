import type { IssueWordings } from './issue-wording.js';

/** What one language of models has, and another has no words for. Names of functions stand as they are. */
const FEATURES = {
  data: { nl: 'gegevens die een run van buiten leest', en: 'data that a run reads from outside' },
  'reality-checks': { nl: 'reality checks', en: 'reality checks' },
  'macro-outputs': { nl: 'een macro met meer uitkomsten', en: 'a macro with several results' },
  'macro-defaults': { nl: 'een macro met standaardwaarden', en: 'a macro with default values' },
  'model-in-macro': { nl: 'een macro die het model zelf leest (naam$)', en: 'a macro that reads the model itself (name$)' },
  'changing-times': { nl: 'tijden en stappen die tijdens een run veranderen', en: 'times and steps that change during a run' },
  'table-alone': { nl: 'een tabel op deze plek in een formule', en: 'a table in this place of an equation' },
  'computed-table': { nl: 'een tabel die per element berekend wordt', en: 'a table whose element is computed' },
  'large-array': { nl: 'een array die te groot is om uit te schrijven', en: 'an array that is too large to be written out' },
  'array-place': { nl: 'deze plek in een array', en: 'this place in an array' },
  'variable-named-time': { nl: 'een variabele die Time heet', en: 'a variable called Time' },
  text: { nl: 'tekst in een formule', en: 'text in an equation' },
  transpose: { nl: 'deze gespiegelde array', en: 'this transposed array' },
  SELF: { nl: 'SELF op deze plek', en: 'SELF in this place' },
  modules: { nl: 'modules die te diep in elkaar zitten', en: 'modules too deep within one another' },
  'non-negative': { nl: 'een voorraad die het programma zelf boven nul houdt', en: 'a stock that the program itself keeps above zero' },
  limit: {
    nl: 'de grens van een voorraad die niet onder nul komt (hij staat nu in de uitstromen, en kan bij deze rekenmethode iets anders uitpakken)',
    en: 'the limit of a stock that stays above zero (it now stands in the outflows, and may come out slightly different in this method)',
  },
  conveyor: { nl: 'lopende banden', en: 'conveyors' },
  queue: { nl: 'wachtrijen', en: 'queues' },
  leak: { nl: 'lekkende stromen', en: 'leaking flows' },
  overflow: { nl: 'overloopstromen', en: 'overflowing flows' },
  'unit-definitions': { nl: 'eenheden die uit andere zijn opgebouwd', en: 'units made of others' },
  stakeholders: { nl: 'belanghebbenden', en: 'stakeholders' },
  'value-types': { nl: 'waardetypen', en: 'value types' },
  'value-flows': { nl: 'gever en ontvanger van waardestromen', en: 'giver and receiver of value flows' },
  purses: { nl: 'saldi in het waardegrootboek', en: 'balances in the value ledger' },
  interventions: { nl: 'interventies', en: 'interventions' },
  scenarios: { nl: 'scenario\u2019s', en: 'scenarios' },
  indicators: { nl: 'doelindicatoren', en: 'goal indicators' },
  'link-classes': { nl: 'hoe sterk en hoe snel een verband is, en waarom', en: 'how strong and how fast a link is, and why' },
  loops: { nl: 'namen van lussen', en: 'names of loops' },
  perspectives: { nl: 'perspectieven', en: 'perspectives' },
  steps: { nl: 'stappen van het proces', en: 'steps of the process' },
  'data-files': {
    nl: 'gegevensbestanden in het model zelf: leg ze naast het .mdl-bestand',
    en: 'data files within the model: put them beside the .mdl file',
  },
} as const;

/** Messages about what a file of another tool cannot hold. */
export const DIALECT_ISSUES: IssueWordings = {
  'not-in-xmile': {
    nl: 'XMILE heeft hier geen woorden voor: {feature}. Het staat alleen als toelichting in het bestand: {variables}.',
    en: 'XMILE has no words for this: {feature}. It stands in the file as a comment only: {variables}.',
    words: { feature: FEATURES },
  },
  'not-in-vensim': {
    nl: 'Vensim kent dit niet: {feature}. Het ontbreekt in het bestand, of staat er alleen als toelichting: {variables}.',
    en: 'Vensim does not have this: {feature}. It is missing from the file, or stands there as a comment only: {variables}.',
    words: { feature: FEATURES },
  },
};
