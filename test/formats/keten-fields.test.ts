import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { fileSchema, type KetenFile } from '../../src/formats/keten/schema.js';
import type { ItemKind, ItemOf } from '../../src/model/document.js';
import type { ViewItem } from '../../src/model/view.js';

/** The fields that the schema lists, without the index signature that lets unknown ones through. */
type Listed<T> = keyof { [K in keyof T as string extends K ? never : K]: T[K] };
type Entry<Section extends keyof KetenFile> = NonNullable<KetenFile[Section]> extends readonly (infer T)[] ? T : never;
type Unlisted<Kind extends ItemKind, Written> = Exclude<keyof ItemOf<Kind>, Listed<Written> | 'kind'>;
/** `true` where nothing is left over; else the fields that the schema forgets, which `true` is not. */
type Covered<Rest> = [Rest] extends [never] ? true : Rest;
type Shown<Shows extends ViewItem['shows']> = Extract<Entry<'views'>['items'][number], { shows: Shows }>;
type Uncovered<Shows extends ViewItem['shows']> = Exclude<keyof Extract<ViewItem, { shows: Shows }>, Listed<Shown<Shows>> | 'kind' | 'view'>;

/** Every field of the model has its place in the schema: a new field without one does not compile. */
const COVERED: {
  readonly workspace: Covered<Exclude<Unlisted<'workspace', KetenFile['workspace']>, 'id'>>;
  readonly stock: Covered<Unlisted<'stock', Extract<Entry<'variables'>, { kind: 'stock' }>>>;
  readonly flow: Covered<Unlisted<'flow', Extract<Entry<'variables'>, { kind: 'flow' }>>>;
  readonly auxiliary: Covered<Unlisted<'auxiliary', Extract<Entry<'variables'>, { kind: 'auxiliary' }>>>;
  readonly dimension: Covered<Unlisted<'dimension', Entry<'dimensions'>>>;
  readonly submodel: Covered<Unlisted<'submodel', Entry<'submodels'>>>;
  readonly module: Covered<Unlisted<'module', Entry<'modules'>>>;
  readonly macro: Covered<Unlisted<'macro', Entry<'macros'>>>;
  readonly group: Covered<Unlisted<'group', Entry<'groups'>>>;
  readonly 'data-file': Covered<Unlisted<'data-file', Entry<'dataFiles'>>>;
  readonly loop: Covered<Unlisted<'loop', Entry<'loops'>>>;
  readonly link: Covered<Unlisted<'link', Entry<'links'>>>;
  readonly stakeholder: Covered<Unlisted<'stakeholder', Entry<'stakeholders'>>>;
  readonly 'value-type': Covered<Unlisted<'value-type', Entry<'valueTypes'>>>;
  readonly 'value-flow': Covered<Unlisted<'value-flow', Entry<'valueFlows'>>>;
  readonly purse: Covered<Unlisted<'purse', Entry<'purses'>>>;
  readonly intervention: Covered<Unlisted<'intervention', Entry<'interventions'>>>;
  readonly scenario: Covered<Unlisted<'scenario', Entry<'scenarios'>>>;
  readonly indicator: Covered<Unlisted<'indicator', Entry<'indicators'>>>;
  readonly perspective: Covered<Unlisted<'perspective', Entry<'perspectives'>>>;
  readonly step: Covered<Unlisted<'step', Entry<'steps'>>>;
  readonly view: Covered<Unlisted<'view', Entry<'views'>>>;
  readonly 'view-item': Covered<Uncovered<'variable'> | Uncovered<'cloud'> | Uncovered<'link'> | Uncovered<'comment'> | Uncovered<'loop'>>;
  readonly foreign: Covered<Unlisted<'foreign', Entry<'foreign'>>>;
} = {
  workspace: true, stock: true, flow: true, auxiliary: true, dimension: true, submodel: true, module: true, macro: true, group: true, 'data-file': true, loop: true, link: true, stakeholder: true, 'value-type': true, 'value-flow': true,
  purse: true, intervention: true, scenario: true, indicator: true, perspective: true, step: true, view: true, 'view-item': true, foreign: true,
};

const MODELS = join(import.meta.dirname, '../../models');
const NAMES = readdirSync(MODELS, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('what a file may hold', () => {
  test('every kind of record that has fields of its own is covered', () => {
    expect(Object.values(COVERED).every((covered) => covered)).toBe(true);
  });

  test.each(NAMES.map((entry) => entry.name))('%s has no key that the schema does not list', (name) => {
    const file: unknown = JSON.parse(readFileSync(join(MODELS, name, 'model.keten.json'), 'utf8'));
    expect(unlisted(fileSchema, file, '')).toEqual([]);
  });
});

/** Paths of keys that no schema lists. Reserved records may hold anything. */
function unlisted(schema: z.core.$ZodType, value: unknown, path: string): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (value === undefined || value === null || path === '.reserved') return [];
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return unlisted(def.innerType, value, path);
    case 'array':
      return (value as unknown[]).flatMap((entry, at) => unlisted(def.element, entry, `${path}[${at}]`));
    case 'union': {
      const rests = def.options.map((option) => ({ option, tag: tagOf(option) })).filter(({ tag }) => Object.entries(tag).every(([key, word]) => (value as Record<string, unknown>)[key] === word));
      return rests.flatMap(({ option }) => unlisted(option, value, path));
    }
    case 'object':
      return Object.entries(value).flatMap(([key, entry]) => {
        const field = def.shape[key];
        return field ? unlisted(field, entry, `${path}.${key}`) : [`${path}.${key}`];
      });
    default:
      return [];
  }
}

/** The literal fields of a record: what tells it apart in a tagged union. */
function tagOf(option: z.core.$ZodType): Record<string, unknown> {
  const { def } = (option as z.core.$ZodTypes)._zod;
  if (def.type !== 'object') return {};
  return Object.fromEntries(
    Object.entries(def.shape).flatMap(([key, field]) => {
      const own = (field as z.core.$ZodTypes)._zod.def;
      return own.type === 'literal' ? [[key, own.values[0]]] : [];
    }),
  );
}
