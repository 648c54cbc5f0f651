import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Macro, Module, Submodel } from '../../model/submodel.js';
import type { Variable } from '../../model/variable.js';
import type { View, ViewItem } from '../../model/view.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { legacyView } from './legacy-view.js';
import { plainName } from './names.js';
import { behaviorDefaults, type BehaviorDefaults } from './non-negative.js';
import { childText, xmileChildren, type ReadContext } from './read-context.js';
import type { GroupPlace } from './read-groups.js';
import { moduleElements, modelNamesOf, readModule } from './read-modules.js';
import { readVariables } from './read-variables.js';
import { readViews } from './read-views.js';
import type { UnsupportedFeatures } from './unsupported.js';

export const VARIABLE_ELEMENTS: readonly string[] = ['stock', 'flow', 'aux', 'gf'];

/** Read by readers of their own, wherever they stand. */
const KNOWN_IN_MODEL = ['variables', 'views', 'behavior', 'module', 'group', 'model', 'macro'];

/** The models of a file: the one it runs, those that modules use, and what comes second under a name. */
export interface FileModels {
  readonly root: XmlElement;
  readonly submodels: readonly XmlElement[];
  readonly surplus: readonly XmlElement[];
}

/** All models below `owner`; some tools put one into another. */
const modelElements = (context: Pick<ReadContext, 'isXmile'>, owner: XmlElement): XmlElement[] =>
  xmileChildren(context, owner, 'model').flatMap((model) => [model, ...modelElements(context, model)]);

const modelName = (model: XmlElement): string => plainName(attributeOf(model, 'name') ?? '');

/**
 * The model that the file runs is the one without a name, as XMILE 1.0 has it; in files that name every model the
 * first that no module uses. Null where there is no model.
 */
export function fileModels(context: Pick<ReadContext, 'isXmile'>, xmile: XmlElement): FileModels | null {
  const models = modelElements(context, xmile);
  const used = new Set(
    models
      .flatMap((model) => moduleElements(context, model))
      .flatMap(modelNamesOf)
      .map(canonicalName),
  );
  const root = models.find((model) => modelName(model) === '') ?? models.find((model) => !used.has(canonicalName(modelName(model)))) ?? models[0];
  if (!root) return null;
  const submodels = new Map<string, XmlElement>();
  const surplus: XmlElement[] = [];
  for (const model of models) {
    const name = canonicalName(modelName(model));
    if (model === root) continue;
    if (name === '' || submodels.has(name)) surplus.push(model);
    else submodels.set(name, model);
  }
  return { root, submodels: [...submodels.values()], surplus };
}

export function readSubmodel(context: ReadContext, element: XmlElement): Submodel {
  const name = modelName(element);
  const id = context.idOf('submodel', name);
  const doc = childText(context, element, 'doc');
  return { kind: 'submodel', id, name, doc: doc === '' ? {} : { [context.language]: doc } };
}

/** What the readers of all models of one file share. */
export interface ModelSurroundings {
  readonly context: ReadContext;
  readonly submodels: ReadonlyMap<string, Submodel>;
  readonly defaults: BehaviorDefaults;
  readonly unsupported: UnsupportedFeatures;
}

/** What stands in one model. */
export interface ModelContent {
  readonly variables: readonly Variable[];
  readonly modules: readonly Module[];
  /** Read when all variables of the file are known. */
  readonly groups: readonly GroupPlace[];
  readonly views: readonly (View | ViewItem)[];
}

/** Reads what stands in the root model, a submodel or a macro; `rank` is how many views there were before. */
export function readModelContent(around: ModelSurroundings, element: XmlElement, model: Submodel | Macro | null, rank: number): ModelContent {
  const context: ReadContext = { ...around.context, hasLegacyView: legacyView(around.context, element) !== null };
  const { submodels, unsupported } = around;
  const defaults = behaviorDefaults(context, element, around.defaults);
  if (model?.kind !== 'macro') keepModelRest(context, element, model);
  const found = sortedElements(context, element, model?.id);
  const variables = readVariables(context, model, found.variables, defaults, unsupported);
  const modules = found.modules.flatMap((module) => readModule(context, submodels, module, model) ?? []);
  const groups = found.groups.map((group) => ({ element: group, variables }));
  return { variables, modules, groups, views: readViews(context, element, variables, model?.id, rank) };
}

interface SortedElements {
  readonly variables: XmlElement[];
  readonly modules: XmlElement[];
  readonly groups: XmlElement[];
}

/** Variables of XMILE 1.0 stand in `<variables>`; older files list them in the model itself. */
function sortedElements(context: ReadContext, model: XmlElement, at: Id | undefined): SortedElements {
  const found: SortedElements = { variables: [], modules: [], groups: [] };
  for (const owner of [model, ...xmileChildren(context, model, 'variables')]) {
    for (const child of elementsOf(owner)) {
      const list = context.isXmile(child) && attributeOf(child, 'name') !== null ? listFor(found, child.local) : null;
      if (list) list.push(child);
      else if (owner !== model) context.foreign.element('variables', child, at);
    }
  }
  return found;
}

function listFor(found: SortedElements, local: string): XmlElement[] | null {
  if (VARIABLE_ELEMENTS.includes(local)) return found.variables;
  return local === 'module' ? found.modules : local === 'group' ? found.groups : null;
}

/** How many variables the models and macros of a file have together. */
export function variableCount(context: Pick<ReadContext, 'isXmile'>, owners: readonly XmlElement[]): number {
  const lists = owners.flatMap((owner) => [owner, ...xmileChildren(context, owner, 'variables')]);
  return lists.reduce(
    (sum, list) => sum + elementsOf(list).filter((child) => VARIABLE_ELEMENTS.includes(child.local) && context.isXmile(child)).length,
    0,
  );
}

/** Keeps what stands in a model beside what is read of it. A submodel's own `<sim_specs>` are among that: the root's hold. */
function keepModelRest(context: ReadContext, element: XmlElement, submodel: Submodel | null): void {
  const known = [...(submodel ? ['doc'] : context.usesModelSpecs ? ['sim_specs'] : []), ...(context.hasLegacyView ? ['display'] : [])];
  const read = [...known, ...KNOWN_IN_MODEL, ...VARIABLE_ELEMENTS];
  context.foreign.attributes('model@', element, submodel ? ['name'] : [], submodel?.id);
  for (const child of elementsOf(element)) {
    if (!(context.isXmile(child) && read.includes(child.local))) context.foreign.element('model', child, submodel?.id);
  }
}
