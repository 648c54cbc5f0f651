import type { IssueWording, IssueWordings } from './issue-wording.js';

/** Kinds of records as people call them. */
const KINDS: NonNullable<IssueWording['words']>[string] = {
  workspace: { nl: 'het document', en: 'the document' },
  stock: { nl: 'een voorraad', en: 'a stock' },
  flow: { nl: 'een stroom', en: 'a flow' },
  auxiliary: { nl: 'een hulpvariabele', en: 'an auxiliary' },
  dimension: { nl: 'een dimensie', en: 'a dimension' },
  submodel: { nl: 'een deelmodel', en: 'a submodel' },
  module: { nl: 'een module', en: 'a module' },
  macro: { nl: 'een macro', en: 'a macro' },
  group: { nl: 'een groep', en: 'a group' },
  'data-file': { nl: 'een databestand', en: 'a data file' },
  link: { nl: 'een verband', en: 'a link' },
  view: { nl: 'een kaart', en: 'a view' },
  'view-item': { nl: 'een onderdeel van de kaart', en: 'an item of the map' },
  stakeholder: { nl: 'een belanghebbende', en: 'a stakeholder' },
  'value-type': { nl: 'een waardetype', en: 'a value type' },
  'value-flow': { nl: 'een waardestroom', en: 'a value flow' },
  purse: { nl: 'een beurs', en: 'a purse' },
  intervention: { nl: 'een interventie', en: 'an intervention' },
  scenario: { nl: 'een scenario', en: 'a scenario' },
  indicator: { nl: 'een indicator', en: 'an indicator' },
  loop: { nl: 'een lus', en: 'a loop' },
  perspective: { nl: 'een perspectief', en: 'a perspective' },
  step: { nl: 'een processtap', en: 'a process step' },
};

/** What the values of a file are, as the schema names them. */
const TYPES: NonNullable<IssueWording['words']>[string] = {
  string: { nl: 'tekst', en: 'text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een geheel getal', en: 'a whole number' },
  boolean: { nl: 'waar of onwaar', en: 'true or false' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een blok met velden', en: 'a block of fields' },
  record: { nl: 'een blok met velden', en: 'a block of fields' },
  null: { nl: 'niets', en: 'nothing' },
  cell: { nl: 'een getal, tekst of niets', en: 'a number, text or nothing' },
};

/** Problems of the product's own files, and of documents that do not hold together. */
export const DOCUMENT_ISSUES: IssueWordings = {
  'json-broken': { nl: 'Het bestand is stuk op regel {line}, kolom {column}: daar klopt de JSON niet.', en: 'The file is broken at line {line}, column {column}: the JSON does not fit there.' },
  'json-too-deep': { nl: 'Het bestand is te diep genest: hooguit {limit} niveaus kan.', en: 'The file is nested too deeply: at most {limit} levels fit.' },
  'unknown-format': { nl: 'Dit is geen Ketenstroom-bestand: er staat "{format}" waar "ketenstroom/1" hoort.', en: 'This is not a Ketenstroom file: it says "{format}" where "ketenstroom/1" belongs.' },
  'format-too-new': {
    nl: 'Dit bestand komt uit een nieuwere versie van Ketenstroom ({version}; deze kent {known}). Werk Ketenstroom bij om het te openen.',
    en: 'This file comes from a newer version of Ketenstroom ({version}; this one knows {known}). Update Ketenstroom to open it.',
  },
  'schema-missing': { nl: 'Op {path} ontbreekt {expected}.', en: '{path} is missing: {expected} belongs there.', words: { expected: TYPES } },
  'schema-type': { nl: 'Op {path} hoort {expected}, maar er staat {found}.', en: '{path} should be {expected}, but it is {found}.', words: { expected: TYPES, found: TYPES } },
  'schema-value': { nl: 'Op {path} kan "{found}" niet. Wel: {allowed}.', en: '{path} cannot be "{found}". It can be: {allowed}.' },
  'schema-id': { nl: 'Op {path} is "{found}" geen bruikbare waarde.', en: '"{found}" is not a usable value at {path}.' },
  'schema-hopeless': { nl: 'Bijna niets in dit bestand klopt. Het is geen model, of er is iets anders overheen geschreven.', en: 'Hardly anything in this file is right. It is no model, or something else was written over it.' },
  'schema-more': { nl: 'En nog {count} fouten van dit soort.', en: 'And {count} more problems of this kind.' },
  'duplicate-id': { nl: 'De id "{id}" komt twee keer voor, onder andere bij {kind}.', en: 'The id "{id}" occurs twice, one of them on {kind}.', words: { kind: KINDS } },
  'dangling-reference': { nl: 'In het veld {field} verwijst {kind} naar "{id}", en dat bestaat niet.', en: 'In the field {field}, {kind} refers to "{id}", which does not exist.', words: { kind: KINDS } },
  'flow-tied-twice': {
    nl: '{variable} deelt een stroom met een andere voorraad. Wat stroomt, telt dan dubbel.',
    en: '{variable} shares a flow with another stock. What flows then counts twice.',
  },
  'arc-between-views': { nl: 'Een verband op de kaart wijst naar een andere kaart ("{id}").', en: 'A link on the map points at another view ("{id}").' },
};
