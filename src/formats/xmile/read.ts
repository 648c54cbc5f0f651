import type { Document, Item } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';
import { referencesOf } from '../../model/references.js';
import type { Language, Text } from '../../model/text.js';
import { WORKSPACE_ID, type Workspace } from '../../model/workspace.js';
import { readKeten } from '../keten/read.js';
import { writeKeten } from '../keten/write.js';
import type { OpenedFile } from '../opened-file.js';
import { parseXml } from '../xml/parse.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { foreignKeeper } from './foreign.js';
import { legacyView } from './legacy-view.js';
import { hashOf } from './names.js';
import { declarationFor, isKs, KS_NAMESPACE, xmileTest } from './namespaces.js';
import { behaviorDefaults } from './non-negative.js';
import { childText, xmileChild, xmileChildren, type ReadContext } from './read-context.js';
import { givenIds, readEcosystem, withEcosystem, type Ecosystem } from './read-ecosystem.js';
import { reportModules, rootModel } from './read-models.js';
import { readSimulation } from './read-simulation.js';
import { readVariables } from './read-variables.js';
import { readViews } from './read-views.js';
import { mergedText } from './text-parts.js';
import { unsupportedFeatures } from './unsupported.js';

const KNOWN_HEADER = ['name', 'uuid', 'vendor', 'product'];
/** Read here; the model's own children are read with it, dimensions only say that arrays follow. */
const KNOWN_TOP = ['header', 'sim_specs', 'behavior'];
const VARIABLE_ELEMENTS = ['stock', 'flow', 'aux', 'gf'];

/**
 * Reads XMILE 1.0 and its older dialects, leniently: vendor prefixes need no declaration, a missing part gets a
 * warning, and what this product does not know is kept for writing back.
 */
export function readXmile(source: string): OpenedFile {
  const { root, text, issues: xmlIssues } = parseXml(source);
  if (!root) return { doc: null, issues: xmlIssues };
  if (root.local !== 'xmile') return { doc: null, issues: [{ code: 'file/not-xmile', severity: 'error', line: root.line, facts: { element: root.name } }] };
  const model = rootModel({ isXmile: xmileTest(root) }, root);
  if (!model) return { doc: null, issues: [{ code: 'file/no-model', severity: 'error', line: root.line }] };
  const element = elementsOf(root).find((child) => child.local === 'ecosystem' && isKs(child)) ?? null;
  const whole = readModel(root, model, text, readEcosystem(element));
  const problems = element ? readKeten(writeKeten(whole.doc)).issues.filter(({ severity }) => severity === 'error') : [];
  if (problems.length === 0) return whole;
  // An extension that does not hold together goes aside as a whole; the model itself is as good as any other file's.
  const plain = readModel(root, model, text, readEcosystem(null));
  const codes = [...new Set(problems.map(({ code }) => code))];
  return { doc: withoutStrayItems(plain.doc), issues: [{ code: 'ecosystem-broken', severity: 'warning', line: element?.line, facts: { codes } }, ...plain.issues] };
}

/** Without the view items that showed something of an extension that was not loaded, and the links between those. */
function withoutStrayItems(doc: Document): Document {
  const isWhole = (item: Item): boolean => item.kind !== 'view-item' || referencesOf(item).every(({ to }) => doc.items.has(to));
  const items = new Map([...doc.items].filter(([, item]) => isWhole(item)));
  return items.size === doc.items.size ? doc : withoutStrayItems({ items });
}

/** The document that the root model and what is known of the ecosystem make. */
function readModel(root: XmlElement, model: XmlElement, text: string, ecosystem: Ecosystem): { doc: Document; issues: readonly Issue[] } {
  const isXmile = xmileTest(root);
  const header = xmileChild({ isXmile }, root, 'header');
  const identity = identityOf({ isXmile }, header, ecosystem, text);
  const context: ReadContext = {
    isXmile, fileKey: identity.key, language: languageOf({ isXmile }, header), foreign: foreignKeeper(text, identity.documentId), issues: [],
    hasLegacyView: legacyView({ isXmile }, model) !== null, givenIds: givenIds(ecosystem),
  };
  keepTop(context, root, header, model, ecosystem);
  const unsupported = unsupportedFeatures(context);
  const simulation = readSimulation(context, root, model);
  const defaults = behaviorDefaults(context, model, behaviorDefaults(context, root, { stock: undefined, flow: undefined }));
  const variables = readVariables(context, variableElements(context, model), defaults, unsupported);
  unsupported.report();
  reportModules(context, root, model);
  const views = readViews(context, model, variables);
  const workspace = workspaceFrom(context, header, ecosystem, identity.documentId, simulation);
  const items: Item[] = [workspace, ...withEcosystem(context, ecosystem, variables), ...views, ...ecosystem.records, ...context.foreign.records()];
  return { doc: { items: new Map(items.map((item) => [item.id, item])) }, issues: context.issues };
}

/** Which file this is: two files with one document id are versions of one document. */
function identityOf(context: Pick<ReadContext, 'isXmile'>, header: XmlElement | null, ecosystem: Ecosystem, text: string): { documentId: string; key: string } {
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

/** Variables of XMILE 1.0 stand in `<variables>`; older files list them in the model itself. */
function variableElements(context: ReadContext, model: XmlElement): XmlElement[] {
  const owners = [model, ...xmileChildren(context, model, 'variables')];
  const found: XmlElement[] = [];
  for (const owner of owners) {
    for (const child of elementsOf(owner)) {
      const isKnown = context.isXmile(child) && VARIABLE_ELEMENTS.includes(child.local) && attributeOf(child, 'name') !== null;
      if (isKnown) found.push(child);
      else if (owner !== model) context.foreign.element('variables', child);
    }
  }
  return found;
}

/** Keeps what stands around the model and is not read. */
function keepTop(context: ReadContext, root: XmlElement, header: XmlElement | null, model: XmlElement, ecosystem: Ecosystem): void {
  const { foreign, isXmile } = context;
  const isWriters = (name: string, value: string): boolean => value === KS_NAMESPACE || value === declarationFor(name.slice('xmlns:'.length));
  const ownDeclarations = root.attributes.filter(({ name, value }) => name.startsWith('xmlns:') && isWriters(name, value)).map(({ name }) => name);
  foreign.attributes('xmile@', root, ['version', 'xmlns', 'level', ...ownDeclarations]);
  for (const child of header ? elementsOf(header) : []) if (!(isXmile(child) && KNOWN_HEADER.includes(child.local))) foreign.element('header', child);
  for (const child of elementsOf(root)) {
    const isEmptyDimensions = child.local === 'dimensions' && elementsOf(child).length === 0;
    const known = (isXmile(child) && (KNOWN_TOP.includes(child.local) || isEmptyDimensions)) || child === model;
    if (!known && !isKs(child)) foreign.element(child.start > model.start ? 'after-model' : 'xmile', child);
  }
  for (const child of ecosystem.unknown) foreign.element('ecosystem', child);
  foreign.attributes('model@', model, []);
  const knownInModel = ['variables', 'views', 'behavior', 'sim_specs', ...VARIABLE_ELEMENTS, ...(context.hasLegacyView ? ['display'] : [])];
  for (const child of elementsOf(model)) if (!(isXmile(child) && knownInModel.includes(child.local))) foreign.element('model', child);
}

function workspaceFrom(context: ReadContext, header: XmlElement | null, ecosystem: Ecosystem, documentId: string, simulation: Workspace['simulation']): Workspace {
  const name = header ? childText(context, header, 'name') : '';
  const standard: Text = name === '' ? {} : { [context.language]: name };
  const { calendar, title, ...known } = ecosystem.workspace ?? {};
  return {
    slug: hashOf(documentId), question: {}, issue: {}, purpose: {}, higherGoal: {}, notes: [], sources: [], unitNames: [], glossary: [], dialect: 'xmile',
    ...(known as Partial<Workspace>),
    kind: 'workspace',
    id: WORKSPACE_ID,
    documentId,
    title: mergedText(standard, title as Text | undefined, context.language),
    simulation: calendar === undefined ? simulation : { ...simulation, calendar: calendar as NonNullable<Workspace['simulation']['calendar']> },
  };
}

