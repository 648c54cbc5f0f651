import type { Language } from '../model/text.js';
import type { UsageProblem } from './usage-error.js';

type Both<T> = Readonly<Record<Language, T>>;
type Facts = Readonly<Record<string, string | readonly string[]>>;

/** What the commands and their options do, for `--help`. */
export const HELP = {
  program: { nl: 'Ketenstroom rekent modellen door, zonder scherm.', en: 'Ketenstroom runs models, without a screen.' },
  model: { nl: 'een modelbestand, of de naam van een ingebouwd model', en: 'a model file, or the name of a built-in model' },
  simulate: { nl: 'reken een model door: alle variabelen op elke bewaarde stap', en: 'run a model: all variables at every save step' },
  ledger: { nl: 'toon wie wat heeft gegeven en ontvangen, en wie er tegenover de basis betaalt en profiteert (JSON)', en: 'show who has given and received what, and who pays and who benefits against base (JSON)' },
  words: { nl: 'vraag een kaart van woorden wat een duw doet: hoe vaak elk woord stijgt of daalt (JSON)', en: 'ask a map of words what a push does: how often each word rises or falls (JSON)' },
  push: { nl: 'de variabele die verandert; anders een die nergens van afhangt', en: 'the variable that changes; otherwise one that depends on nothing' },
  direction: { nl: 'of die stijgt (up) of daalt (down)', en: 'whether it rises (up) or falls (down)' },
  draws: { nl: 'aantal trekkingen', en: 'number of draws' },
  seed: { nl: 'zaad: hetzelfde zaad geeft dezelfde trekkingen', en: 'seed: the same seed gives the same draws' },
  at: { nl: 'tijdstip; anders het einde', en: 'time; otherwise the end' },
  window: { nl: 'hoeveel tijd daarvoor meetelt; anders alles', en: 'how much time before it counts; otherwise all' },
  check: { nl: 'toon wat er aan een model mankeert: bestand, code, variabele, plaats, melding, regel', en: 'list the issues of a model: file, code, variable, range, message, line' },
  explain: { nl: 'leg de code van een melding uit: wat ze betekent en hoe je het oplost', en: 'explain the code of an issue: what it means and how to mend it' },
  code: { nl: 'een code zoals check die toont', en: 'a code as check shows it' },
  convert: { nl: 'schrijf een model in een ander formaat, naar de extensie van OUTPUT', en: 'write a model in another format, by the extension of OUTPUT' },
  bench: { nl: 'meet hoe snel een model leest, vertaalt en rekent (JSON)', en: 'measure how fast a model reads, compiles and runs (JSON)' },
  output: { nl: 'het bestand om te schrijven: .keten.json, .xmile, .stmx, .itmx, .xml of .mdl', en: 'the file to write: .keten.json, .xmile, .stmx, .itmx, .xml or .mdl' },
  scenario: { nl: 'een scenario van het model, met id of naam', en: 'a scenario of the model, by id or name' },
  plainScenario: { nl: 'schrijf dit scenario uit in de formules, voor andere programma’s', en: 'write this scenario out in the equations, for other tools' },
  intervention: { nl: 'zet een interventie aan met haar eigen instellingen (mag vaker)', en: 'switch on an intervention with its own settings (repeatable)' },
  set: {
    nl: 'geef een parameter een andere waarde; van een andere variabele vervangt het getal de formule, van een voorraad de beginwaarde (mag vaker)',
    en: 'give a parameter another value; for any other variable the number replaces its equation, for a stock its initial value (repeatable)',
  },
  method: { nl: 'rekenmethode', en: 'integration method' },
  dt: { nl: 'tijdstap', en: 'time step' },
  nonNegative: {
    nl: 'niet-negatieve voorraden: limit beperkt de uitstroom, clamp zet de voorraad op nul',
    en: 'non-negative stocks: limit reduces the outflows, clamp sets the stock to zero',
  },
  format: { nl: 'vorm van de uitvoer', en: 'form of the output' },
  file: { nl: 'schrijf naar dit bestand in plaats van naar het scherm', en: 'write to this file instead of the screen' },
  partial: { nl: 'reken door wat van niets afhangt dat stuk is', en: 'run what depends on nothing broken' },
  rounds: { nl: 'aantal metingen', en: 'number of measurements' },
  outputs: { nl: 'variabelen om te bewaren, met komma’s ertussen', en: 'variables to store, parted by commas' },
  language: { nl: 'taal van de meldingen: nl of en', en: 'language of the messages: nl or en' },
  help: { nl: 'toon deze hulp', en: 'show this help' },
  exit: {
    nl: '\nUitgang: 0 klaar, 1 het model kan niet rekenen, 2 verkeerd gebruik, 3 voortijdig gestopt (de rijen tot dan zijn geschreven).',
    en: '\nExit: 0 done, 1 the model cannot run, 2 wrong usage, 3 stopped early (the rows until then are written).',
  },
} as const satisfies Readonly<Record<string, Both<string>>>;

const known = (facts: Facts, intro: string): string => (Array.isArray(facts['known']) && facts['known'].length > 0 ? ` ${intro} ${facts['known'].join(', ')}.` : '');

/** What is wrong with a command line, in one sentence. */
export const USAGE: Readonly<Record<UsageProblem, Both<(facts: Facts) => string>>> = {
  'no-such-model': {
    nl: (facts) => `Er is geen bestand of ingebouwd model "${String(facts['model'])}".${known(facts, 'Ingebouwd:')}`,
    en: (facts) => `There is no file or built-in model "${String(facts['model'])}".${known(facts, 'Built in:')}`,
  },
  'no-such-scenario': {
    nl: (facts) => `Dit model heeft geen scenario "${String(facts['name'])}".${known(facts, 'Wel:')}`,
    en: (facts) => `This model has no scenario "${String(facts['name'])}".${known(facts, 'It has:')}`,
  },
  'no-such-intervention': {
    nl: (facts) => `Dit model heeft geen interventie "${String(facts['name'])}".${known(facts, 'Wel:')}`,
    en: (facts) => `This model has no intervention "${String(facts['name'])}".${known(facts, 'It has:')}`,
  },
  'no-such-variable': {
    nl: (facts) => `Dit model heeft geen variabele "${String(facts['name'])}".${known(facts, 'Lijkt erop:')}`,
    en: (facts) => `This model has no variable "${String(facts['name'])}".${known(facts, 'Similar:')}`,
  },
  'no-such-code': {
    nl: (facts) => `Er is geen melding met de code "${String(facts['code'])}".${known(facts, 'Lijkt erop:')}`,
    en: (facts) => `There is no issue with the code "${String(facts['code'])}".${known(facts, 'Similar:')}`,
  },
  'not-a-setting': {
    nl: (facts) => `"${String(facts['setting'])}" is geen instelling. Schrijf NAAM=WAARDE.`,
    en: (facts) => `"${String(facts['setting'])}" is not a setting. Write NAME=VALUE.`,
  },
  'not-a-number': {
    nl: (facts) => `"${String(facts['text'])}" is geen getal.`,
    en: (facts) => `"${String(facts['text'])}" is not a number.`,
  },
  'not-an-output-format': {
    nl: (facts) => `"${String(facts['output'])}" heeft geen extensie die ik kan schrijven.${known(facts, 'Wel:')}`,
    en: (facts) => `"${String(facts['output'])}" has no extension that can be written.${known(facts, 'Use one of:')}`,
  },
  'bad-option': {
    nl: (facts) => `"${String(facts['value'])}" past niet bij ${String(facts['option'])}.${known(facts, 'Kies uit:')}`,
    en: (facts) => `"${String(facts['value'])}" does not fit ${String(facts['option'])}.${known(facts, 'Choose from:')}`,
  },
  'cannot-write': {
    nl: (facts) => `"${String(facts['path'])}" is niet te schrijven: ${String(facts['reason'])}`,
    en: (facts) => `"${String(facts['path'])}" cannot be written: ${String(facts['reason'])}`,
  },
};
