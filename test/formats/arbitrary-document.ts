import fc from 'fast-check';
import type { Document, Item } from '../../src/model/document.js';
import { canonicalName } from '../../src/model/name.js';
import { RESERVED_KINDS } from '../../src/model/reserved.js';
import type { Text } from '../../src/model/text.js';
import { WORKSPACE_ID } from '../../src/model/workspace.js';

/** Text with everything that could trip a writer: markup, quotes, both languages' letters, line ends, emoji. */
const words = fc.string({ unit: fc.constantFrom('a', 'é', 'Z', ' ', '<', '&', '>', '"', "'", '\n', '\t', ']]>', '😀', '€', '{', '\\', '_', '1') , maxLength: 12 });
const text: fc.Arbitrary<Text> = fc.record({ nl: words, en: words }, { requiredKeys: [] });
const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0);
const place = fc.integer({ min: -4000, max: 4000 }).map((value) => value / 2);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const equation = fc.constantFrom('1', 'a + "b c"', 'IF x < 3 AND y <> 2 THEN "q<" ELSE STEP(1, 2)', '{note} 2 * "a&b"', '');
const name = fc.stringMatching(/^[A-Za-zé][A-Za-z0-9 _é&<"\\.]{0,8}[a-z]$/);

const gf = fc
  .array(fc.tuple(fc.double({ min: 0.001, max: 9, noNaN: true }), number), { minLength: 1, maxLength: 6 })
  .map((points) => points.map(([step, y], at) => ({ x: at + step / 10, y })))
  .chain((points) =>
    fc.record({
      kind: fc.constantFrom('continuous' as const, 'extrapolate' as const, 'discrete' as const),
      xpts: fc.constant(points.map(({ x }) => x)),
      ypts: fc.constant(points.map(({ y }) => y)),
      yscale: maybe(fc.constant({ min: 0, max: 5 })),
    }),
  );

/** Ids of the records that every arbitrary document has, for others to refer to. */
const STOCK = 'stock-1', FLOW = 'flow-1', AUX = 'aux-1', PARTY = 'party-1', TYPE = 'type-1', VALUE_FLOW = 'vf-1', VIEW = 'view-1', LOOP = 'loop-1';

const quadrant = maybe(fc.constantFrom('UL' as const, 'LR' as const));
const layer = maybe(fc.constantFrom('boven' as const, 'onder' as const));
const described = { label: text, units: fc.constantFrom('', '1', 'home/year'), doc: text, source: maybe(text), quadrant, layer };
const rank = fc.integer({ min: 0, max: 99 });

const variables = fc.record({
  stock: fc.record({ ...described, initial: equation, nonNegative: maybe(fc.boolean()) }),
  flow: fc.record({ ...described, equation, gf: maybe(gf), nonNegative: maybe(fc.boolean()) }),
  auxiliary: fc.record({ ...described, equation, gf: maybe(gf), heldBy: maybe(fc.constant(PARTY)) }),
  lever: fc.record({ ...described, value: number, range: maybe(fc.record({ min: fc.constant(-1), max: fc.constant(2.5), step: maybe(fc.constant(0.1)) })) }),
  valueFlow: fc.record({ label: text, equation, doc: text, contract: maybe(fc.constantFrom('agreed' as const, 'informal' as const)), quadrant, layer }),
  names: fc.uniqueArray(name, { minLength: 4, maxLength: 4, selector: canonicalName }),
});

const ecosystem = fc.record({
  party: fc.record({
    slug: words, name: text, sectors: fc.array(words, { maxLength: 2 }), valueSystems: fc.constantFrom({}, { blue: 0.25, green: 0.75 }), valueWeights: fc.constantFrom({}, { [TYPE]: 1.5 }),
    power: maybe(number), illustrative: maybe(fc.boolean()), history: maybe(fc.array(fc.record({ date: fc.constant('2026-01-02'), reason: maybe(text) }), { maxLength: 2 })),
  }),
  type: fc.record({ slug: words, name: text, unit: fc.constantFrom('eur', 'kg*km'), tangible: fc.boolean(), euroWeight: fc.option(number, { nil: null }), tags: fc.array(words, { maxLength: 2 }), sdg: fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 2 }) }),
  intervention: fc.record({ slug: words, rank, name: text, value: number, end: maybe(number), cost: equation, expected: text, tags: maybe(fc.array(words, { maxLength: 2 })) }),
  scenario: fc.record({ slug: words, rank, name: text, override: number, strength: maybe(number), seed: maybe(fc.integer()), draft: maybe(fc.boolean()), doc: text }),
  indicator: fc.record({ rank, label: text, caption: maybe(text), show: maybe(fc.constant({ as: 'percent' as const, decimals: 1 })), target: maybe(fc.record({ value: number, time: maybe(number) })), maximum: maybe(number) }),
  loop: fc.record({ slug: words, name: text, doc: text, activeWhen: maybe(text) }),
  perspective: fc.record({ name: text, vocabulary: fc.dictionary(fc.constantFrom(STOCK, AUX), text), quadrants: maybe(fc.constant(['UL' as const])) }),
  step: fc.record({ rank, questions: fc.array(text, { maxLength: 2 }), done: fc.boolean(), gate: maybe(text) }),
  link: fc.record({ delay: fc.boolean(), why: maybe(text) }),
  later: fc.constantFrom({}, { addedLater: { a: [1, '<'] } }),
  reserved: fc.record({ kind: fc.constantFrom(...RESERVED_KINDS), anything: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown) }),
});

const views = fc.record({
  view: fc.record({ rank, name: text, lens: fc.constantFrom('stock-flow' as const, 'causal' as const, 'value-network' as const) }),
  at: fc.array(fc.tuple(place, place), { minLength: 9, maxLength: 9 }),
  size: maybe(fc.constant({ width: 60, height: 41 })),
  bends: maybe(fc.constant([{ x: 3, y: 4.5 }])),
  cloud: fc.boolean(),
  bend: fc.double({ min: -0.9, max: 0.9, noNaN: true }).map((value) => value + 0),
  comment: fc.record({ text, width: maybe(fc.constant(90)) }),
  side: maybe(fc.constantFrom('above' as const, 'left' as const)),
});

const workspace = fc.record({
  slug: words, title: text, question: text, issue: text, purpose: text, higherGoal: text, notes: fc.array(text, { maxLength: 2 }), sources: fc.array(text, { maxLength: 2 }),
  start: number, dt: fc.constantFrom(1, 0.25, 1 / 3, 0.03125, 1 / 7, 1e-7), saveStep: maybe(fc.constantFrom(1, 0.5)), method: fc.constantFrom('euler' as const, 'rk2' as const, 'rk4' as const),
  nonNegative: fc.constantFrom('limit' as const, 'clamp' as const), timeUnit: fc.constantFrom('', 'year'), calendar: maybe(fc.record({ startDate: fc.constant('2026-01-01'), illustrative: maybe(fc.boolean()) })),
  unitNames: fc.array(fc.record({ unit: words, one: text, many: text }), { maxLength: 2 }), glossary: fc.array(fc.record({ term: text, meaning: text }), { maxLength: 2 }),
});

/** Dimensions, submodels, modules, macros, groups, belts, units and data: what {@link languageItems} makes records of. */
const language = fc.record({
  doc: text,
  elements: fc.uniqueArray(fc.oneof(name, fc.constantFrom('a, b', 'x;y', '1', '(z)')), { minLength: 1, maxLength: 4, selector: canonicalName }),
  size: maybe(fc.integer({ min: 1, max: 3 })),
  mapping: maybe(fc.constantFrom([['1'], ['2', '3']], undefined)),
  definition: maybe(fc.constantFrom("GET XLS SUBSCRIPT('a.xls', 's', 'A1', 'A9', '')", ' a ')),
  equation,
  parts: maybe(fc.array(fc.record({ pick: fc.nat({ max: 5 }), equation, gf: maybe(gf), general: fc.boolean() }), { minLength: 1, maxLength: 4 })),
  rest: maybe(fc.record({ equation, gf: maybe(gf) })),
  conveyor: maybe(fc.record({
    length: equation, capacity: maybe(fc.constant('10')), inflowLimit: maybe(fc.constant('2*a')), arrest: maybe(fc.constant('0')), sample: maybe(fc.constant('1')),
    discrete: maybe(fc.boolean()), batchIntegrity: maybe(fc.boolean()), oneAtATime: maybe(fc.boolean()), exponentialLeak: maybe(fc.boolean()),
  })),
  queue: maybe(fc.boolean()),
  leak: maybe(fc.record({ fraction: equation, from: maybe(number), to: maybe(number), integers: maybe(fc.boolean()) })),
  overflow: maybe(fc.boolean()),
  initial: maybe(fc.constantFrom('3', 'a + 1')),
  data: maybe(fc.constantFrom('interpolate' as const, 'raw' as const)),
  names: fc.uniqueArray(name, { minLength: 4, maxLength: 4, selector: canonicalName }),
  connections: fc.uniqueArray(fc.record({ to: fc.constantFrom('inner', 'm.inner', '"b c"'), from: fc.constantFrom('.x', 'a', 'b.c') }), { maxLength: 2, selector: ({ to }) => to }),
  parameters: fc.uniqueArray(fc.record({ name, default: maybe(fc.constantFrom('1', '')) }), { maxLength: 3, selector: ({ name: own }) => canonicalName(own) }),
  outputs: maybe(fc.array(name, { maxLength: 2 })),
  members: fc.subarray(['array-1', 'belt-1', 'inner-1', 'own-1', STOCK, VALUE_FLOW]),
  cells: fc.array(fc.array(fc.oneof(words, number, fc.constant(null)), { maxLength: 4 }), { maxLength: 3 }),
  ranges: maybe(fc.dictionary(fc.constantFrom('one', 'two'), words)),
  isRun: maybe(fc.boolean()),
  rank,
  units: maybe(fc.uniqueArray(fc.record({ name, equation: fc.constantFrom('', 'home/year'), aliases: fc.array(name, { maxLength: 2 }) }), { minLength: 1, maxLength: 3, selector: (unit) => unit.name })),
});

type Drawn<T> = T extends fc.Arbitrary<infer U> ? U : never;

function languageItems(l: Drawn<typeof language>): Item[] {
  const [n1 = 'a', n2 = 'b', n3 = 'c', n4 = 'd'] = l.names;
  const size = Array.from({ length: l.size ?? 1 }, (_, at) => String(at + 1));
  const described = { label: l.doc, units: '', doc: l.doc };
  const subscripts = (pick: number): string[] => [l.elements[pick % l.elements.length] ?? '', size[pick % size.length] ?? ''];
  const listed = (l.parts ?? []).map(({ pick, general, ...part }) =>
    solid({ subscripts: general ? [n1, subscripts(pick)[1] ?? ''] : subscripts(pick), except: general ? [subscripts(pick), subscripts(pick + 1)] : undefined, ...part, gf: part.gf && solid(part.gf) }));
  const parts = [...listed, ...(l.rest ? [solid({ subscripts: [n1, n2], except: listed.map((part) => part.subscripts), ...l.rest, gf: l.rest.gf && solid(l.rest.gf) })] : [])];
  const own = parts.length > 0 ? { parts } : {};
  return [
    solid({ kind: 'dimension' as const, id: 'dim-1', name: n1, elements: l.elements, sameAs: l.mapping && 'dim-2', mappings: l.mapping && [{ to: 'dim-2', by: l.mapping }, { to: 'dim-2' }], definition: l.definition, doc: l.doc }),
    solid({ kind: 'dimension' as const, id: 'dim-2', name: n2, elements: size, numbered: l.size === undefined ? undefined : true, doc: {} }),
    { kind: 'group', id: 'group-1', name: n3, members: l.members, doc: l.doc },
    { kind: 'submodel', id: 'sub-1', name: n1, doc: l.doc },
    { kind: 'submodel', id: 'sub-2', name: n2, doc: {} },
    { kind: 'module', id: 'module-2', name: n3, of: 'sub-2', model: 'sub-1', connections: [], doc: {} },
    { kind: 'module', id: 'module-1', name: n1, of: 'sub-1', connections: l.connections, doc: l.doc },
    { kind: 'module', id: 'module-3', name: `${n4}z`, of: 'sub-1', connections: [], doc: {} },
    solid({ kind: 'macro' as const, id: 'macro-1', name: n4, parameters: l.parameters.map(solid), equation: l.equation, outputs: l.outputs, doc: l.doc }),
    solid({ kind: 'auxiliary' as const, id: 'inner-1', model: 'sub-1', name: n3, ...described, equation: l.equation, initial: l.initial, data: l.data, dimensions: ['dim-1', 'dim-2'], ...(l.initial ? {} : { ...own, ...(own.parts ? { equation: '' } : {}) }) }),
    solid({ kind: 'stock' as const, id: 'own-1', model: 'macro-1', name: n3, ...described, initial: l.equation, inflows: [], outflows: [] }),
    solid({ kind: 'stock' as const, id: 'belt-1', name: `${n1}x`, ...described, initial: '', dimensions: ['dim-1', 'dim-2'], ...own, inflows: [], outflows: ['array-1'], conveyor: l.conveyor && solid(l.conveyor), queue: l.queue }),
    solid({ kind: 'flow' as const, id: 'array-1', name: `${n2}x`, ...described, equation: own.parts ? '' : l.equation, dimensions: ['dim-1', 'dim-2'], ...own, leak: l.leak && solid(l.leak), overflow: l.overflow }),
    solid({ kind: 'data-file' as const, id: 'data-1', name: 'd.xlsx', sheets: [{ name: 'S', rows: l.cells }], names: l.ranges, isRun: l.isRun }),
    { kind: 'view', id: 'view-sub', rank: l.rank, name: {}, lens: 'stock-flow', model: 'sub-1' },
    { kind: 'view-item', view: 'view-sub', id: 'sub-i1', shows: 'variable', of: 'inner-1', x: 1, y: 2 },
    { kind: 'view-item', view: 'view-sub', id: 'sub-i2', shows: 'variable', of: STOCK, x: 3, y: 2 },
    { kind: 'view-item', view: 'view-sub', id: 'sub-i3', shows: 'link', from: 'sub-i2', to: 'sub-i1', bend: 0, x: 0, y: 0 },
  ];
}

/** Leaves out fields that are undefined: a document as a file gives it. */
const solid = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

/** Documents with at least one record of every kind, each field present or absent. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc.record({ workspace, variables, ecosystem, views, language }).map((drawn) => {
  const { variables: v, ecosystem: e, views: w } = drawn;
  const { start, dt, saveStep, method, nonNegative, timeUnit, calendar, ...about } = drawn.workspace;
  const { value, ...lever } = v.lever;
  const [n1 = 'a', n2 = 'b', n3 = 'c', n4 = 'd'] = v.names;
  const [p1 = [0, 0], p2 = [0, 0], p3 = [0, 0], p4 = [0, 0], p5 = [0, 0], p6 = [0, 0], p7 = [0, 0]] = w.at;
  const placed = (at: readonly [number, number]): { kind: 'view-item'; view: string; x: number; y: number } => ({ kind: 'view-item', view: VIEW, x: at[0], y: at[1] });
  const items: Item[] = [
    { kind: 'workspace', id: WORKSPACE_ID, documentId: 'doc-1', ...about, ...(drawn.language.units ? { unitDefinitions: drawn.language.units } : {}), dialect: 'xmile', simulation: solid({ start, stop: start + 10, dt, saveStep, method, nonNegative, timeUnit, calendar: calendar && solid(calendar) }) },
    ...languageItems(drawn.language),
    solid({ kind: 'stock' as const, id: STOCK, name: n1, ...v.stock, inflows: [FLOW], outflows: [] }),
    solid({ kind: 'value-flow' as const, id: VALUE_FLOW, name: 'vf_money', from: PARTY, to: PARTY, valueType: TYPE, ...v.valueFlow }),
    solid({ kind: 'flow' as const, id: FLOW, name: n2, ...v.flow, gf: v.flow.gf && solid(v.flow.gf) }),
    solid({ kind: 'auxiliary' as const, id: AUX, name: n3, ...v.auxiliary, gf: v.auxiliary.gf && solid(v.auxiliary.gf) }),
    solid({ kind: 'auxiliary' as const, id: 'lever-1', name: n4, equation: String(value), ...lever, range: lever.range && solid(lever.range) }),
    solid({ kind: 'stakeholder' as const, id: PARTY, is: 'network' as const, ...e.later, ring: 'core' as const, ...e.party, history: e.party.history?.map(solid) }),
    solid({ kind: 'value-type' as const, id: TYPE, category: 'economic' as const, is: 'rival' as const, capital: 'financial' as const, ...e.type }),
    { kind: 'purse', id: 'purse-1', variable: STOCK, stakeholder: PARTY, valueType: TYPE, in: [VALUE_FLOW], out: [] },
    (({ value: target, end, cost, ...rest }): Item => solid({
      kind: 'intervention' as const, id: 'intervention-1', ...rest, changes: [solid({ parameter: 'lever-1', op: 'multiply' as const, value: target, start: 1, ramp: 0, end })],
      costs: [{ from: PARTY, to: PARTY, valueType: TYPE, equation: cost }],
    }))(e.intervention),
    (({ override, strength, ...rest }): Item => solid({
      kind: 'scenario' as const, id: 'scenario-1', ...rest, placements: [solid({ intervention: 'intervention-1', on: true, strength })], overrides: { 'lever-1': override },
    }))(e.scenario),
    solid({ kind: 'indicator' as const, id: 'indicator-1', variable: STOCK, direction: 'up' as const, ...e.indicator, target: e.indicator.target && solid(e.indicator.target) }),
    solid({ kind: 'loop' as const, id: LOOP, type: 'R' as const, path: [STOCK, FLOW], ...e.loop }),
    solid({ kind: 'perspective' as const, id: 'perspective-1', overrides: {}, links: ['link-1'], ...e.perspective }),
    solid({ kind: 'step' as const, id: 'step-1', step: 'prep' as const, outputs: [], methodCards: [], ...e.step }),
    solid({ kind: 'link' as const, id: 'link-1', from: AUX, to: FLOW, polarity: 'mixed' as const, source: 'opinion' as const, ...e.link }),
    { ...e.reserved, id: 'reserved-1' },
    { kind: 'foreign', id: 'foreign-1', of: 'another', place: 'top', text: '{"a": " <&\\n"}' },
    { kind: 'view', id: VIEW, ...w.view },
    solid({ ...placed(p1), id: 'i1', shows: 'variable' as const, of: STOCK, ...w.size, label: w.side }),
    solid({ ...placed(p2), id: 'i2', shows: 'variable' as const, of: FLOW, bends: w.bends }),
    { ...placed(p3), id: 'i3', shows: 'variable', of: AUX, colour: '#123456' },
    { ...placed(p4), id: 'i4', shows: 'variable', of: STOCK, ghost: true },
    ...(w.cloud ? [{ ...placed(p5), id: 'i5', shows: 'cloud' as const, flow: FLOW, end: 'source' as const }] : []),
    { kind: 'view-item', view: VIEW, x: 0, y: 0, id: 'i6', shows: 'link', from: 'i4', to: 'i3', bend: w.bend },
    solid({ ...placed(p6), id: 'i7', shows: 'comment' as const, ...w.comment }),
    { ...placed(p7), id: 'i8', shows: 'loop', loop: LOOP, clockwise: true },
    solid({ ...placed(p5), id: 'i9', shows: 'variable' as const, of: PARTY, ...w.size, label: w.side }),
    { kind: 'view-item', view: VIEW, x: 0, y: 0, id: 'i10', shows: 'link', from: 'i9', to: 'i3', bend: w.bend },
  ];
  return { items: new Map(items.map((item) => [item.id, item])) };
});
