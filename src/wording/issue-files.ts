import type { IssueWordings } from './issue-wording.js';

/** Problems of a file: what it is, and what of it could not be taken over. */
export const FILE_ISSUES: IssueWordings = {
  'file/too-large': { nl: 'Dit bestand is te groot: {bytes} bytes, hooguit {limit} kan.', en: 'This file is too large: {bytes} bytes, at most {limit} fit.' },
  'file/too-many': {
    nl: 'Dit bestand heeft te veel {what}: {count}, en hooguit {limit} kan.',
    en: 'This file has too many {what}: {count}, and at most {limit} fit.',
    words: {
      what: {
        variables: { nl: 'variabelen', en: 'variables' },
        dimensions: { nl: 'dimensies', en: 'dimensions' },
        submodels: { nl: 'deelmodellen en macro’s', en: 'submodels and macros' },
        elements: { nl: 'elementen in zijn dimensies', en: 'elements in its dimensions' },
        cells: { nl: 'cellen met data', en: 'cells of data' },
        parts: { nl: 'onderdelen', en: 'parts' },
      },
    },
  },
  'file/more': { nl: 'En nog {count} problemen in dit bestand.', en: 'And {count} more problems in this file.' },
  'file/not-text': { nl: 'Dit bestand is geen tekst en dus geen model.', en: 'This file is not text, so it is not a model.' },
  'file/not-utf8': { nl: 'Dit bestand bevat tekens die geen UTF-8 zijn.', en: 'This file holds bytes that are not UTF-8.' },
  'file/empty': { nl: 'Dit bestand is leeg.', en: 'This file is empty.' },
  'format-not-supported': {
    nl: 'Dit soort bestand kan deze versie niet lezen. Wel: .keten.json, .xmile, .stmx, .itmx, .xml en .mdl.',
    en: 'This version cannot read this kind of file. It reads .keten.json, .xmile, .stmx, .itmx, .xml and .mdl.',
  },
  'file/malformed': {
    nl: 'Het bestand is stuk op regel {line}, kolom {column}: daar klopt de XML niet, bij <{element}>.',
    en: 'The file is broken at line {line}, column {column}: the XML does not fit there, at <{element}>.',
  },
  'file/too-deep': { nl: 'Het bestand is te diep genest, vanaf regel {line}.', en: 'The file is nested too deeply, from line {line}.' },
  'file/not-xmile': {
    nl: 'Dit is XML, maar geen model: het begint met <{element}> in plaats van <xmile>.',
    en: 'This is XML but not a model: it begins with <{element}> instead of <xmile>.',
  },
  'file/no-model': { nl: 'In dit XMILE-bestand staat geen model.', en: 'This XMILE file holds no model.' },
  'simulation-times-missing': {
    nl: 'Het bestand zegt niet goed wanneer het model begint, stopt of hoe groot de stap is. Nu van {start} tot {stop} met stap {dt}.',
    en: 'The file does not properly say when the model starts, stops or how large its step is. Now from {start} to {stop} by {dt}.',
  },
  'method-replaced': { nl: 'De rekenmethode {asked} is er niet. In plaats daarvan: {used}.', en: 'There is no integration method {asked}. Used instead: {used}.' },
  'method-of-vensim-export': {
    nl: 'Vensim schrijft in XMILE altijd {asked}, ook als het model met {used} rekent. Nu: {used}. Kies zelf {asked} als het model zo hoort.',
    en: 'Vensim always writes {asked} into XMILE, also for a model that runs by {used}. Used: {used}. Choose {asked} yourself if the model is meant so.',
  },
  'initial-equations-not-supported': {
    nl: 'Een aparte formule voor het begin kan deze versie alleen bij hulpvariabelen berekenen, en daar voor alle elementen samen: {variables}. Ze blijft in het bestand.',
    en: 'This version computes a separate initial equation for auxiliaries only, and for all elements together: {variables}. It stays in the file.',
  },
  'flow-conversions-not-supported': {
    nl: 'Een stroom die in een andere eenheid aankomt dan hij vertrekt, kan deze versie niet berekenen: {variables}. Hij blijft in het bestand.',
    en: 'This version cannot compute a flow that arrives in another unit than it leaves in: {variables}. It stays in the file.',
  },
  'defined-twice-in-file': {
    nl: '{what} "{name}" staat twee keer in het bestand. De eerste telt.',
    en: '{what} "{name}" stands in the file twice. The first one counts.',
    words: {
      what: {
        dimension: { nl: 'De dimensie', en: 'The dimension' },
        model: { nl: 'Het deelmodel', en: 'The submodel' },
        macro: { nl: 'De macro', en: 'The macro' },
      },
    },
  },
  'dimension-without-elements': { nl: 'De dimensie "{dimension}" heeft geen elementen en geen grootte.', en: 'The dimension "{dimension}" has neither elements nor a size.' },
  'undefined-dimension': {
    nl: '{variable} gebruikt de dimensie "{dimension}", maar het bestand zegt niet wat die is.',
    en: '{variable} uses the dimension "{dimension}", but the file does not say what that is.',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'elements-without-dimensions': {
    nl: '{variable} heeft waarden per element, maar geen dimensie.',
    en: '{variable} has values by element, but no dimension.',
  },
  'array-list-length': {
    nl: '{variable} heeft {expected} elementen, maar er staan {found} waarden.',
    en: '{variable} has {expected} elements, but {found} values are given.',
  },
  'module-without-model': {
    nl: 'Module "{module}" heeft geen model in dit bestand. Ze blijft in het bestand, maar doet niet mee.',
    en: 'Module "{module}" has no model in this file. It stays in the file, but takes no part.',
  },
  'graphical-function-broken': {
    nl: 'De tabelfunctie van {variable} klopt niet: {fault}.',
    en: 'The graphical function of {variable} is not right: {fault}.',
    words: {
      fault: {
        'no-points': { nl: 'er staan geen punten in', en: 'it holds no points' },
        'too-many-points': { nl: 'er staan te veel punten in', en: 'it holds too many points' },
        'not-a-number': { nl: 'een van de punten is geen getal', en: 'one of its points is not a number' },
        'lengths-differ': { nl: 'er zijn niet evenveel x- als y-waarden', en: 'there are not as many x as y values' },
        'not-rising': { nl: 'de x-waarden lopen niet op', en: 'its x values do not rise' },
        'no-x': { nl: 'er staan geen x-waarden en geen x-schaal in', en: 'it has neither x values nor an x scale' },
      },
    },
  },
  'unknown-flow': { nl: '{variable} noemt een stroom die er niet is: "{flow}".', en: '{variable} lists a flow that does not exist: "{flow}".' },
  'ecosystem-broken': {
    nl: 'De beschrijving van partijen en waardestromen in dit bestand klopt niet en is niet geladen ({codes}). Het model zelf wel.',
    en: 'The description of parties and value flows in this file does not hold together and was not loaded ({codes}). The model itself was.',
  },
  'ecosystem-variable-missing': {
    nl: 'De beschrijving van de waardestromen noemt "{name}", maar die variabele staat niet meer in het model.',
    en: 'The description of the value flows names "{name}", but the model no longer has that variable.',
  },
  'value-flow-with-table': {
    nl: 'Waardestroom {variable} heeft een tabelfunctie gekregen en is nu een gewone variabele, zonder gever en ontvanger.',
    en: 'Value flow {variable} was given a graphical function and is now an ordinary variable, without giver and receiver.',
  },
};
