import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { plainName } from './names.js';
import { xmileChild, xmileChildren, type ReadContext } from './read-context.js';

/** All `<module>` elements of a model. */
function modulesOf(context: Pick<ReadContext, 'isXmile'>, model: XmlElement): XmlElement[] {
  return [model, ...xmileChildren(context, model, 'variables')].flatMap((owner) => xmileChildren(context, owner, 'module'));
}

/**
 * The model that the file runs: the one without a name, as XMILE 1.0 has it; in files that name every model the
 * first that no module uses.
 */
export function rootModel(context: Pick<ReadContext, 'isXmile'>, xmile: XmlElement): XmlElement | null {
  const models = xmileChildren(context, xmile, 'model');
  const nameless = models.find((model) => plainName(attributeOf(model, 'name') ?? '') === '');
  if (nameless) return nameless;
  const used = new Set(models.flatMap((model) => modulesOf(context, model)).flatMap((module) => [attributeOf(module, 'model'), attributeOf(module, 'name')]));
  return models.find((model) => !used.has(attributeOf(model, 'name'))) ?? models[0] ?? null;
}

/** Modules and macros are kept in the file and not computed; both are said by name. */
export function reportModules(context: ReadContext, xmile: XmlElement, model: XmlElement): void {
  const modules = modulesOf(context, model);
  const first = modules[0];
  if (first) {
    const names = modules.map((module) => plainName(attributeOf(module, 'name') ?? ''));
    context.issues.push({ code: 'modules-not-supported', severity: needsModules(context, model, modules) ? 'error' : 'warning', line: first.line, facts: { modules: names } });
  }
  const macros = xmileChildren(context, xmile, 'macro');
  const macro = macros[0];
  if (macro) {
    // Calls of a macro are errors of their own, placed where they stand.
    context.issues.push({ code: 'macros-not-supported', severity: 'warning', line: macro.line, facts: { macros: macros.map((element) => plainName(attributeOf(element, 'name') ?? '')) } });
  }
}

/** Whether the root model takes anything from a module: through a connection, or by `module.variable` in an equation. */
function needsModules(context: ReadContext, model: XmlElement, modules: readonly XmlElement[]): boolean {
  const names = modules.map((module) => plainName(attributeOf(module, 'name') ?? '').toLowerCase().replace(/\s+/g, '_'));
  const isFed = modules.some((module) => xmileChildren(context, module, 'connect').some((connect) => !(attributeOf(connect, 'to') ?? '').includes('.') || (attributeOf(connect, 'to') ?? '').startsWith('.')));
  return isFed || equationsOf(context, model).some((text) => names.some((name) => text.includes(`${name}.`) || text.includes(`${name}".`)));
}

function equationsOf(context: ReadContext, model: XmlElement): string[] {
  return [model, ...xmileChildren(context, model, 'variables')]
    .flatMap((owner) => elementsOf(owner))
    .flatMap((variable) => [xmileChild(context, variable, 'eqn'), ...xmileChildren(context, variable, 'inflow'), ...xmileChildren(context, variable, 'outflow')])
    .map((element) => (element ? textOf(element).toLowerCase().replace(/\s+/g, '_') : ''));
}
