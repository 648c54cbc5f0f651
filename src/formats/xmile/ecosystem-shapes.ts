import type { ItemKind, ItemOf } from '../../model/document.js';
import type { Auxiliary, Flow, Stock } from '../../model/variable.js';
import { boolean, equation, json, list, map, number, numberOrNull, parts, string, text, type Parts, type Shape } from './shape.js';

/** Kinds of records that only the ecosystem extension can hold. Everything else has a home in standard XMILE, and its rest in `ks:variable`. */
export type EcosystemKind =
  'stakeholder' | 'value-type' | 'purse' | 'intervention' | 'scenario' | 'indicator' | 'loop' | 'perspective' | 'step' | 'link' | 'data-file';

/** A shape for every one of `Fields` except those named: a new field without a shape does not compile. */
type ShapesFor<Fields, Except extends PropertyKey = never> = Readonly<Record<Extract<Exclude<Fields, Except | 'kind'>, string>, Shape>>;
type RecordShapes = { readonly [K in EcosystemKind]: ShapesFor<keyof ItemOf<K>> };

const placement: Parts = { intervention: string, on: boolean, start: number, ramp: number, end: number, strength: number, carrier: string };
const change: Parts = { parameter: string, op: string, value: number, start: number, ramp: number, end: number };
const cost: Parts = { from: string, to: string, valueType: string, equation };

/** How each kind looks in `<ks:ecosystem>`; the element's name is the kind with an underscore. */
export const RECORD_SHAPES: RecordShapes = {
  stakeholder: {
    id: string,
    slug: string,
    is: string,
    ring: string,
    quadrantFocus: string,
    commitment: number,
    power: number,
    interest: number,
    illustrative: boolean,
    name: text,
    sectors: list('sector', string),
    valueSystems: map('weight', 'system', number),
    valueWeights: map('weight', 'value_type', number),
    history: list('change', parts({ date: string, ring: string, commitment: number, reason: text })),
  },
  'value-type': {
    id: string,
    slug: string,
    unit: string,
    category: string,
    tangible: boolean,
    is: string,
    capital: string,
    euroWeight: numberOrNull,
    layer: string,
    name: text,
    euroWeightSource: text,
    tags: list('tag', string),
    sdg: list('goal', number),
  },
  purse: {
    id: string,
    variable: string,
    stakeholder: string,
    valueType: string,
    integral: boolean,
    in: list('flow', string),
    out: list('flow', string),
  },
  intervention: {
    id: string,
    slug: string,
    rank: number,
    carrier: string,
    meadows: number,
    step: number,
    quadrant: string,
    name: text,
    changes: list('change', parts(change)),
    costs: list('cost', parts(cost)),
    expected: text,
    hypothesis: text,
    tags: list('tag', string),
  },
  scenario: {
    id: string,
    slug: string,
    rank: number,
    perspective: string,
    seed: number,
    draft: boolean,
    name: text,
    question: text,
    placements: list('placement', parts(placement)),
    overrides: map('override', 'parameter', number),
    valueFlows: list('flow', string),
    doc: text,
  },
  indicator: {
    id: string,
    rank: number,
    variable: string,
    direction: string,
    maximum: number,
    label: text,
    caption: text,
    show: parts({ as: string, decimals: number }),
    target: parts({ value: number, time: number, illustrative: boolean }),
  },
  loop: { id: string, slug: string, type: string, name: text, path: list('variable', string), doc: text, activeWhen: text },
  perspective: {
    id: string,
    owner: string,
    name: text,
    quadrants: list('quadrant', string),
    layers: list('layer', string),
    vocabulary: map('word', 'variable', text),
    overrides: map('override', 'parameter', number),
    links: list('link', string),
  },
  step: {
    id: string,
    rank: number,
    step: string,
    done: boolean,
    questions: list('question', text),
    outputs: list('output', text),
    gate: text,
    methodCards: list('card', text),
  },
  'data-file': {
    id: string,
    name: string,
    isRun: boolean,
    names: map('range', 'name', string),
    sheets: list('sheet', parts({ name: string, rows: json })),
  },
  link: {
    id: string,
    from: string,
    to: string,
    polarity: string,
    delay: boolean,
    strength: string,
    speed: string,
    source: string,
    author: string,
    why: text,
  },
};

/** The workspace, without what stands in `<sim_specs>` and `<model_units>`. */
export const WORKSPACE_SHAPE: ShapesFor<keyof ItemOf<'workspace'>, 'id' | 'simulation' | 'unitDefinitions'> & { readonly calendar: Shape } = {
  documentId: string,
  slug: string,
  openSystemType: string,
  dialect: string,
  shownScenario: string,
  title: text,
  question: text,
  issue: text,
  purpose: text,
  higherGoal: text,
  referenceBehaviour: text,
  notes: list('note', text),
  sources: list('source', text),
  unitNames: list('unit', parts({ unit: string, one: text, many: text })),
  glossary: list('entry', parts({ term: text, meaning: text })),
  calendar: parts({ startDate: string, illustrative: boolean }),
};

/** Records that standard XMILE has an element for; the extension holds the rest of them, tied to it by name. */
export type NamedRecord = 'variable' | 'value-flow' | 'dimension' | 'submodel' | 'module' | 'macro' | 'group';

/** Fields that standard XMILE holds. */
export const IN_STANDARD_XMILE = {
  variable: [
    'units',
    'equation',
    'initial',
    'inflows',
    'outflows',
    'nonNegative',
    'gf',
    'range',
    'dimensions',
    'parts',
    'conveyor',
    'queue',
    'leak',
    'overflow',
  ],
  'value-flow': ['equation'],
  dimension: ['elements', 'numbered'],
  submodel: [],
  module: ['of', 'connections'],
  macro: ['parameters', 'equation'],
  group: ['members'],
} as const satisfies Readonly<Record<NamedRecord, readonly string[]>>;

interface NamedFields {
  readonly variable: keyof Stock | keyof Flow | keyof Auxiliary;
  readonly 'value-flow': keyof ItemOf<'value-flow'>;
  readonly dimension: keyof ItemOf<'dimension'>;
  readonly submodel: keyof ItemOf<'submodel'>;
  readonly module: keyof ItemOf<'module'>;
  readonly macro: keyof ItemOf<'macro'>;
  readonly group: keyof ItemOf<'group'>;
}

/** What each has beyond standard XMILE; `name`, and `model` outside the root model, tie it to its element. */
export const NAMED_SHAPES: { readonly [K in NamedRecord]: ShapesFor<NamedFields[K], (typeof IN_STANDARD_XMILE)[K][number]> } = {
  variable: {
    name: string,
    id: string,
    model: string,
    quadrant: string,
    layer: string,
    heldBy: string,
    data: string,
    label: text,
    doc: text,
    source: text,
  },
  'value-flow': {
    name: string,
    id: string,
    from: string,
    to: string,
    valueType: string,
    contract: string,
    quadrant: string,
    layer: string,
    pairedWith: string,
    label: text,
    doc: text,
  },
  dimension: {
    name: string,
    id: string,
    sameAs: string,
    mappings: list('mapping', parts({ to: string, by: json })),
    definition: equation,
    doc: text,
  },
  submodel: { name: string, id: string, doc: text },
  module: { name: string, id: string, model: string, doc: text },
  macro: { name: string, id: string, outputs: list('output', string), doc: text },
  group: { name: string, id: string, doc: text },
};

/** The element that stands for a kind. */
export const elementName = (kind: ItemKind | NamedRecord): string => kind.replace('-', '_');
