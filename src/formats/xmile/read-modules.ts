import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Macro, Module, Submodel } from '../../model/submodel.js';
import { attributeOf, type XmlElement } from '../xml/tree.js';
import { keepRest } from './foreign.js';
import { plainName } from './names.js';
import { childText, xmileChildren, type ReadContext } from './read-context.js';

/** All `<module>` elements of a model. */
export const moduleElements = (context: Pick<ReadContext, 'isXmile'>, model: XmlElement): XmlElement[] =>
  [model, ...xmileChildren(context, model, 'variables')].flatMap((owner) => xmileChildren(context, owner, 'module'));

/** Whatever prefix a vendor gives to the attribute that names a module's model. */
const isModelName = (attribute: string): boolean => /^(?:[\w.-]+:)?model_name$/.test(attribute);

/** The names that the model of a module may have, best first: the one it gives, its own, that of the file it comes from. */
export function modelNamesOf(module: XmlElement): string[] {
  const vendors = module.attributes.filter(({ name }) => isModelName(name)).map(({ value }) => value);
  const resource = attributeOf(module, 'resource');
  const file = resource === null ? null : resource.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  return [attributeOf(module, 'model'), ...vendors, attributeOf(module, 'name'), resource, file]
    .flatMap((name) => (name === null ? [] : plainName(name)))
    .filter((name) => name !== '');
}

/** A module of `model`. One without its model is said and kept as it stood: null. */
export function readModule(
  context: ReadContext,
  submodels: ReadonlyMap<string, Submodel>,
  element: XmlElement,
  model: Submodel | Macro | null,
): Module | null {
  const name = plainName(attributeOf(element, 'name') ?? '');
  const of = modelNamesOf(element)
    .map((candidate) => submodels.get(canonicalName(candidate)))
    .find((submodel) => submodel !== undefined);
  // A macro has no modules: each of its calls is one.
  if (!of || model?.kind === 'macro') {
    const severity = feedsOthers(context, element, name) ? 'error' : 'warning';
    context.issues.push({ code: 'module-without-model', severity, line: element.line, facts: { module: name } });
    context.foreign.element('variables', element, model?.id);
    return null;
  }
  const id = context.idOf('module', name, model ?? undefined);
  context.lines.set(id, [element.line]);
  const vendors = element.attributes.filter((attribute) => isModelName(attribute.name)).map((attribute) => attribute.name);
  const doc = childText(context, element, 'doc');
  const { connections, used } = readConnections(context, element, id);
  context.foreign.attributes('module@', element, ['name', 'model', ...vendors], id);
  for (const child of element.children) {
    if (child.kind !== 'element' || used.has(child) || (child.local === 'doc' && context.isXmile(child))) continue;
    context.foreign.element('module', child, id);
  }
  return {
    kind: 'module',
    id,
    name,
    of: of.id,
    ...(model ? { model: model.id } : {}),
    connections,
    doc: doc === '' ? {} : { [context.language]: doc },
  };
}

/** What flows into a module. Stella says each connection again in `<connect2>`, which is kept, and read only where it says more. */
function readConnections(context: ReadContext, module: XmlElement, id: Id): { connections: Module['connections']; used: ReadonlySet<XmlElement> } {
  const found = new Map<string, { to: string; from: string }>();
  const used = new Set<XmlElement>();
  for (const local of ['connect', 'connect2']) {
    for (const connect of xmileChildren(context, module, local)) {
      const [to, from] = [attributeOf(connect, 'to'), attributeOf(connect, 'from')];
      if (to === null || from === null || found.has(canonicalName(to))) continue;
      found.set(canonicalName(to), { to, from });
      if (local === 'connect') used.add(connect);
    }
  }
  for (const connect of used) keepRest(context, `connect/${attributeOf(connect, 'to') ?? ''}`, connect, { attributes: ['to', 'from'] }, id);
  return { connections: [...found.values()], used };
}

/** Whether a module gives anything to the model around it by a connection. */
const feedsOthers = (context: ReadContext, module: XmlElement, name: string): boolean =>
  xmileChildren(context, module, 'connect').some((connect) => {
    const to = canonicalName(attributeOf(connect, 'to') ?? '');
    return to.startsWith('.') || (to.includes('.') && !to.startsWith(`${canonicalName(name)}.`));
  });
