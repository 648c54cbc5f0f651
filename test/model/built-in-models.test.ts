import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, rankedOf, variablesOf, workspaceOf, type Document, type Item } from '../../src/model/document.js';
import { canonicalName } from '../../src/model/name.js';
import { LANGUAGES, type Text } from '../../src/model/text.js';
import { parameterValue, type Auxiliary } from '../../src/model/variable.js';

const MODELS = join(import.meta.dirname, '../../models');
const NAMES = readdirSync(MODELS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

interface Golden {
  readonly golden?: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly goldenScenarios?: Readonly<Record<string, Readonly<Record<string, readonly (readonly [number, number])[]>>>>;
  readonly goldenLedger?: Readonly<Record<string, Readonly<Record<string, { readonly given: number; readonly received: number }>>>>;
  readonly goldenSplit?: Readonly<Record<string, { readonly splitIndex: number }>>;
  readonly signatures?: readonly { readonly intervention: string; readonly kpi: string }[];
  readonly claims?: readonly { readonly run: string | null; readonly variable: string; readonly time: number; readonly value: number; readonly tolerance: number }[];
}

const fileOf = (name: string, file: string): string => readFileSync(join(MODELS, name, file), 'utf8');
const goldenOf = (name: string): Golden => JSON.parse(fileOf(name, 'golden.json')) as Golden;

test('there are models', () => {
  expect(NAMES.length).toBeGreaterThanOrEqual(8);
});

describe.each(NAMES)('%s', (name) => {
  const { doc: read, issues } = readKeten(fileOf(name, 'model.keten.json'));
  const doc = read as Document;

  test('opens without issues and holds together', () => {
    expect(issues).toEqual([]);
    expect(consistencyIssues(doc)).toEqual([]);
  });

  test('carries the name of its folder, in its slug and in every id', () => {
    expect(workspaceOf(doc).slug).toBe(name);
    expect([...doc.items.keys()].filter((id) => id !== 'workspace' && !id.startsWith(`${name}.`))).toEqual([]);
  });

  test('has every text in both languages', () => {
    expect([...doc.items.values()].flatMap(missingTexts)).toEqual([]);
  });

  test('says something of every record in words of its own', () => {
    expect([...doc.items.values()].flatMap(hollowTexts)).toEqual([]);
  });

  test('has no name twice, and no label of a variable twice', () => {
    const variables = [...variablesOf(doc), ...itemsOf(doc, 'value-flow')];
    expect(twice(variables.map((variable) => canonicalName(variable.name)))).toEqual([]);
    for (const language of LANGUAGES) expect(twice(variablesOf(doc).map((variable) => variable.label[language]))).toEqual([]);
  });

  test('every lever is a parameter, and its range holds its base value', () => {
    const levers = itemsOf(doc, 'auxiliary').filter((variable) => variable.range);
    expect(levers.length).toBeGreaterThanOrEqual(3);
    for (const lever of levers) {
      const { min, max, step = 0 } = lever.range as NonNullable<Auxiliary['range']>;
      const value = parameterValue(lever);
      expect.soft(value, lever.name).not.toBeNull();
      expect.soft(value, lever.name).toBeGreaterThanOrEqual(min);
      expect.soft(value, lever.name).toBeLessThanOrEqual(max);
      expect.soft(step, lever.name).toBeLessThan(max - min);
    }
  });

  test('every intervention moves levers, to places within their range', () => {
    for (const intervention of itemsOf(doc, 'intervention')) {
      expect.soft(intervention.carrier, intervention.slug).toBeDefined();
      for (const { parameter, op, value } of intervention.changes) {
        const lever = doc.items.get(parameter) as Auxiliary;
        const base = parameterValue(lever) ?? NaN;
        const target = op === 'set' ? value : op === 'multiply' ? base * value : base + value;
        expect.soft(lever.range, `${intervention.slug} ${lever.name}`).toBeDefined();
        expect.soft(target, `${intervention.slug} ${lever.name}`).toBeGreaterThanOrEqual(lever.range?.min ?? Infinity);
        expect.soft(target, `${intervention.slug} ${lever.name}`).toBeLessThanOrEqual(lever.range?.max ?? -Infinity);
      }
    }
  });

  test('the value systems of a party add up to 1, and its figures are fractions', () => {
    for (const party of itemsOf(doc, 'stakeholder')) {
      const sum = Object.values(party.valueSystems).reduce((total, weight) => total + weight, 0);
      expect.soft(Math.abs(sum - 1), party.slug).toBeLessThan(1e-9);
      for (const fraction of [party.commitment, party.power, party.interest]) {
        expect.soft(fraction, party.slug).toBeGreaterThanOrEqual(0);
        expect.soft(fraction, party.slug).toBeLessThanOrEqual(1);
      }
      expect.soft(Object.values(party.valueWeights).every((weight) => weight >= 0), party.slug).toBe(true);
    }
  });

  test('says where its numbers come from, when it starts and which scenario its card shows', () => {
    const { simulation, shownScenario, sources, notes } = workspaceOf(doc);
    const withoutSource = itemsOf(doc, 'auxiliary').filter((variable) => parameterValue(variable) !== null && !variable.source);
    expect(withoutSource.map((variable) => variable.name)).toEqual([]);
    expect(simulation.calendar?.startDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(doc.items.get(shownScenario ?? '')?.kind).toBe('scenario');
    expect(sources.length).toBeGreaterThan(0);
    expect(notes.length).toBeGreaterThan(0);
  });

  test('has a goal with a target in its period, and every step of the process', () => {
    const [goal] = rankedOf(doc, 'indicator');
    const { start, stop } = workspaceOf(doc).simulation;
    expect(goal?.target?.time).toBeGreaterThan(start);
    expect(goal?.target?.time).toBeLessThanOrEqual(stop);
    expect(rankedOf(doc, 'step').map((step) => step.step)).toEqual(['prep', '1', '2', '3', '4']);
  });

  test('has a page about it in both languages', () => {
    const page = fileOf(name, 'README.md');
    const { title, question } = workspaceOf(doc);
    for (const language of LANGUAGES) {
      expect(page).toContain(`# ${title[language]}`);
      expect(page).toContain(`**${question[language]}**`);
    }
  });

  test('has values to hold every later version to, about things that exist', () => {
    expect(existsSync(join(MODELS, name, 'golden.json'))).toBe(true);
    const golden = goldenOf(name);
    const known = new Set([...variablesOf(doc), ...itemsOf(doc, 'value-flow')].map((variable) => variable.name));
    const runs = new Set([...itemsOf(doc, 'scenario'), ...itemsOf(doc, 'intervention')].map((item) => item.slug));
    const parties = new Set(itemsOf(doc, 'stakeholder').map((party) => party.slug));
    const named = [
      ...Object.keys(golden.golden ?? {}),
      ...Object.values(golden.goldenScenarios ?? {}).flatMap((run) => Object.keys(run)),
      ...(golden.signatures ?? []).map((signature) => signature.kpi),
      ...(golden.claims ?? []).map((claim) => claim.variable),
    ];
    const run = [
      ...Object.keys(golden.goldenScenarios ?? {}),
      ...Object.keys(golden.goldenSplit ?? {}),
      ...(golden.signatures ?? []).map((signature) => signature.intervention),
      ...(golden.claims ?? []).flatMap((claim) => (claim.run === null ? [] : [claim.run])),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((variable) => !known.has(variable))).toEqual([]);
    expect(run.filter((slug) => !runs.has(slug))).toEqual([]);
    expect(Object.keys(golden.goldenLedger ?? {}).filter((party) => !parties.has(party))).toEqual([]);
    expect((golden.claims ?? []).filter((claim) => !(claim.tolerance > 0))).toEqual([]);
  });
});

/** The texts of a record that people read, by field. */
function textsOf(item: Item): Readonly<Record<string, Text | undefined>> {
  switch (item.kind) {
    case 'workspace': {
      const { title, question, issue, purpose, higherGoal, referenceBehaviour, notes, sources, glossary, unitNames } = item;
      const listed = [...notes, ...sources, ...glossary.flatMap(({ term, meaning }) => [term, meaning]), ...unitNames.flatMap(({ one, many }) => [one, many])];
      return { title, question, issue, purpose, higherGoal, referenceBehaviour, ...numbered(listed) };
    }
    case 'stock':
    case 'flow':
      return { label: item.label, doc: item.doc };
    case 'auxiliary':
      return { label: item.label, doc: item.doc, ...(item.source ? { source: item.source } : {}) };
    case 'value-flow':
      return { label: item.label, doc: item.doc };
    case 'loop':
      return { name: item.name, doc: item.doc, ...(item.activeWhen ? { activeWhen: item.activeWhen } : {}) };
    case 'stakeholder':
      return { name: item.name };
    case 'value-type':
      return { name: item.name, ...(item.euroWeight === null ? {} : { euroWeightSource: item.euroWeightSource }) };
    case 'intervention':
      return { name: item.name, expected: item.expected, hypothesis: item.hypothesis };
    case 'scenario':
      return { name: item.name, question: item.question, doc: item.doc };
    case 'indicator':
      return { label: item.label, caption: item.caption };
    case 'step':
      return { gate: item.gate, ...numbered([...item.questions, ...item.outputs, ...item.methodCards]) };
    case 'view':
      return { name: item.name };
    case 'view-item':
      return item.shows === 'comment' ? { text: item.text } : {};
    default:
      return {};
  }
}

const numbered = (texts: readonly Text[]): Readonly<Record<string, Text>> => Object.fromEntries(texts.map((text, at) => [String(at), text]));

function missingTexts(item: Item): string[] {
  return Object.entries(textsOf(item)).flatMap(([field, text]) => LANGUAGES.filter((language) => !text?.[language]?.trim()).map((language) => `${item.id} ${field} ${language}`));
}

/** Texts that only repeat the name in equations (an English word may serve as English label), or documentation that is not a sentence. */
function hollowTexts(item: Item): string[] {
  if (!('label' in item) || !('name' in item) || !('doc' in item)) return [];
  const { label, doc, name } = item as { label: Text; doc: Text; name: string };
  return LANGUAGES.flatMap((language) => [
    ...(label[language] === name && (language === 'nl' || !/^[A-Z][a-z]+$/.test(name)) ? [`${item.id} label ${language} is the raw name`] : []),
    ...(doc[language] === label[language] || doc[language] === name ? [`${item.id} doc ${language} says nothing`] : []),
    ...(/\.$/.test(doc[language] ?? '') ? [] : [`${item.id} doc ${language} is no sentence`]),
  ]);
}

const twice = (words: readonly (string | undefined)[]): (string | undefined)[] => words.filter((word, at) => words.indexOf(word) !== at);
