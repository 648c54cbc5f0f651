import type { Document, Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { hasErrors, type Issue } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import { referencesOf, type Reference } from '../../model/references.js';
import type { Language, Text } from '../../model/text.js';
import { WORKSPACE_ID, type Workspace } from '../../model/workspace.js';
import { readKeten } from '../keten/read.js';
import { writeKeten } from '../keten/write.js';
import { tooMany } from '../model-limits.js';
import type { OpenedFile } from '../opened-file.js';
import { parseXml } from '../xml/parse.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { foreignKeeper } from './foreign.js';
import { hashOf } from './names.js';
import { isKs, xmileTest } from './namespaces.js';
import { behaviorDefaults } from './non-negative.js';
import { childText, xmileChild, type ReadContext } from './read-context.js';
import { dimensionElements, readDimensions } from './read-dimensions.js';
import { idsOf, namedWithEcosystem, readEcosystem, withEcosystem, type Ecosystem } from './read-ecosystem.js';
import { readGroup } from './read-groups.js';
import { macroElements, readMacro } from './read-macros.js';
import { fileModels, readModelContent, readSubmodel, variableCount, type FileModels, type ModelContent } from './read-models.js';
import { readSimulation } from './read-simulation.js';
import { keepTop } from './read-top.js';
import { readUnits } from './read-units.js';
import { elementIndex } from './subscripts.js';
import { mergedText } from './text-parts.js';
import { unsupportedFeatures } from './unsupported.js';

/** A file as XML: its root, the models and macros in it, and its text. */
interface XmileFile {
  readonly root: XmlElement;
  readonly models: FileModels;
  readonly macros: readonly XmlElement[];
  readonly surplusMacros: readonly XmlElement[];
  readonly text: string;
}

/**
 * Reads XMILE 1.0 and its older dialects, leniently: vendor prefixes need no declaration, a missing part gets a
 * warning, and what this product does not know is kept for writing back.
 */
export function readXmile(source: string): OpenedFile {
  const { root, text, issues: xmlIssues } = parseXml(source);
  if (!root) return { doc: null, issues: xmlIssues };
  if (root.local !== 'xmile')
    return { doc: null, issues: [{ code: 'file/not-xmile', severity: 'error', line: root.line, facts: { element: root.name } }] };
  const isXmile = xmileTest(root);
  const models = fileModels({ isXmile }, root);
  if (!models) return { doc: null, issues: [{ code: 'file/no-model', severity: 'error', line: root.line }] };
  const { macros, surplus } = macroElements({ isXmile }, [root, models.root, ...models.submodels]);
  const file: XmileFile = { root, models, macros, surplusMacros: surplus, text };
  const excess = excessOf(file);
  if (excess.length > 0) return { doc: null, issues: excess };
  const element = elementsOf(root).find((child) => child.local === 'ecosystem' && isKs(child)) ?? null;
  const whole = readFile(file, readEcosystem(element));
  const problems = element ? readKeten(writeKeten(whole.doc)).issues.filter(({ severity }) => severity === 'error') : [];
  if (problems.length === 0) return { ...whole, doc: withoutStrayItems(whole.doc) };
  // An extension that does not hold together goes aside as a whole; the model itself is as good as any other file's.
  const plain = readFile(file, readEcosystem(null));
  const codes = [...new Set(problems.map(({ code }) => code))];
  return {
    doc: withoutStrayItems(plain.doc),
    issues: [{ code: 'ecosystem-broken', severity: 'warning', line: element?.line, facts: { codes } }, ...plain.issues],
    lines: plain.lines,
  };
}

/** What the file has more of than fits, counted before any of it is read. */
function excessOf({ root, models, macros }: XmileFile): Issue[] {
  const context = { isXmile: xmileTest(root) };
  const { dims, count } = dimensionElements(context, root);
  const variables = variableCount(context, [models.root, ...models.submodels, ...macros]);
  const found = [
    tooMany('variables', variables, models.root.line),
    tooMany('submodels', models.submodels.length + macros.length, models.root.line),
    tooMany('dimensions', dims.length, dims[0]?.line),
    tooMany('elements', count, dims[0]?.line),
  ];
  return found.filter((issue) => issue !== null);
}

/** Without the view items that show what is not there, as something of an extension that was not loaded, and the links between those. */
function withoutStrayItems(doc: Document): Document {
  const isThere = ({ to, kinds }: Reference): boolean => {
    const target = doc.items.get(to);
    return target !== undefined && kinds.includes(target.kind);
  };
  const isWhole = (item: Item): boolean => item.kind !== 'view-item' || referencesOf(item).every(isThere);
  const items = new Map([...doc.items].filter(([, item]) => isWhole(item)));
  return items.size === doc.items.size ? doc : withoutStrayItems({ items });
}

/** The document that a file and what is known of the ecosystem make. */
function readFile(
  { root, models, macros: macroList, surplusMacros, text }: XmileFile,
  ecosystem: Ecosystem,
): OpenedFile & { readonly doc: Document } {
  const isXmile = xmileTest(root);
  const header = xmileChild({ isXmile }, root, 'header');
  const identity = identityOf({ isXmile }, header, ecosystem, text);
  const early: ReadContext = {
    isXmile,
    fileKey: identity.key,
    language: languageOf({ isXmile }, header),
    foreign: foreignKeeper(text, identity.documentId),
    issues: [],
    hasLegacyView: false,
    usesModelSpecs: xmileChild({ isXmile }, root, 'sim_specs') === null,
    dimensions: new Map(),
    elementsOf: elementIndex(),
    lines: new Map(),
    idOf: idsOf(ecosystem, identity.key),
  };
  keepTop(early, root, models, [...models.surplus, ...surplusMacros]);
  for (const child of ecosystem.unknown) early.foreign.element('ecosystem', child);
  const dimensions = readDimensions(early, root);
  const context: ReadContext = { ...early, dimensions: new Map(dimensions.map((dimension) => [canonicalName(dimension.name), dimension])) };
  const unitDefinitions = readUnits(context, root);
  const simulation = readSimulation(context, root, models.root);
  const submodels = models.submodels.map((element) => ({ element, record: readSubmodel(context, element) }));
  const macros = macroList.map((element) => ({ element, record: readMacro(context, element) }));
  const unsupported = unsupportedFeatures(context);
  const around = {
    context,
    submodels: new Map(submodels.map(({ record }) => [canonicalName(record.name), record])),
    unsupported,
    defaults: behaviorDefaults(context, root, { stock: undefined, flow: undefined }),
  };
  const contents: ModelContent[] = [];
  for (const { element, record } of [{ element: models.root, record: null }, ...submodels, ...macros]) {
    const rank = contents.reduce((sum, { views }) => sum + views.filter(({ kind }) => kind === 'view').length, 0);
    contents.push(readModelContent(around, element, record, rank));
  }
  unsupported.report();
  const variables = contents.flatMap((content) => content.variables);
  const ids = new Set(variables.map(({ id }) => id));
  const groups = contents.flatMap((content) => content.groups).map((group) => readGroup(context, group, ids));
  const modules = contents.flatMap((content) => content.modules);
  const named = [...dimensions, ...submodels.map(({ record }) => record), ...modules, ...macros.map(({ record }) => record)];
  const workspace = workspaceFrom(context, header, ecosystem, identity.documentId, {
    simulation,
    ...(unitDefinitions.length > 0 ? { unitDefinitions } : {}),
  });
  const items: Item[] = [
    workspace,
    ...namedWithEcosystem(context, ecosystem, named),
    ...withEcosystem(context, ecosystem, variables),
    ...namedWithEcosystem(context, ecosystem, groups),
    ...contents.flatMap((content) => content.views),
    ...ecosystem.records,
    ...context.foreign.records(),
  ];
  return { doc: { items: firstById(items) }, issues: firstOf(context.issues), lines: context.lines };
}

/** Records by their id; of two with one id, which only a spoiled file has, the first. */
function firstById(items: readonly Item[]): ReadonlyMap<Id, Item> {
  const byId = new Map<Id, Item>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return byId;
}

/** Problems told about one file, at most. */
const MOST_ISSUES = 1000;

/** The first of many problems, and how many more there are. */
function firstOf(issues: readonly Issue[]): readonly Issue[] {
  const rest = issues.slice(MOST_ISSUES);
  if (rest.length === 0) return issues;
  return [...issues.slice(0, MOST_ISSUES), { code: 'file/more', severity: hasErrors(rest) ? 'error' : 'warning', facts: { count: rest.length } }];
}

/** Which file this is: two files with one document id are versions of one document. */
function identityOf(
  context: Pick<ReadContext, 'isXmile'>,
  header: XmlElement | null,
  ecosystem: Ecosystem,
  text: string,
): { documentId: string; key: string } {
  const uuid = header ? childText(context, header, 'uuid') : '';
  const name = header ? childText(context, header, 'name') : '';
  const own = ecosystem.workspace?.['documentId'];
  const documentId = typeof own === 'string' ? own : `xmile-${uuid !== '' ? uuid : hashOf(text)}`;
  return { documentId, key: typeof own === 'string' ? own : uuid !== '' ? uuid : name };
}

function languageOf(context: Pick<ReadContext, 'isXmile'>, header: XmlElement | null): Language {
  const product = header && xmileChild(context, header, 'product');
  return product && attributeOf(product, 'lang')?.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

function workspaceFrom(
  context: ReadContext,
  header: XmlElement | null,
  ecosystem: Ecosystem,
  documentId: string,
  { simulation, ...read }: Pick<Workspace, 'simulation' | 'unitDefinitions'>,
): Workspace {
  const name = header ? childText(context, header, 'name') : '';
  const standard: Text = name === '' ? {} : { [context.language]: name };
  const { calendar, title, ...known } = ecosystem.workspace ?? {};
  return {
    slug: hashOf(documentId),
    question: {},
    issue: {},
    purpose: {},
    higherGoal: {},
    notes: [],
    sources: [],
    unitNames: [],
    glossary: [],
    dialect: 'xmile',
    ...(known as Partial<Workspace>),
    ...read,
    kind: 'workspace',
    id: WORKSPACE_ID,
    documentId,
    title: mergedText(standard, title as Text | undefined, context.language),
    simulation: calendar === undefined ? simulation : { ...simulation, calendar: calendar as NonNullable<Workspace['simulation']['calendar']> },
  };
}
