import { canonicalName } from '../../model/name.js';
import type { Macro } from '../../model/submodel.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { keepRest } from './foreign.js';
import { plainName } from './names.js';
import { isKs } from './namespaces.js';
import { childText, xmileChildren, type ReadContext } from './read-context.js';

const KNOWN_CHILDREN = ['eqn', 'parm', 'doc', 'variables', 'views', 'behavior'];

/** The `<macro>` elements of a file, beside its models or inside them. Of two with one name the first counts. */
export function macroElements(context: Pick<ReadContext, 'isXmile'>, owners: readonly XmlElement[]): { macros: XmlElement[]; surplus: XmlElement[] } {
  const found = new Map<string, XmlElement>();
  const surplus: XmlElement[] = [];
  for (const macro of owners.flatMap((owner) => xmileChildren(context, owner, 'macro'))) {
    const name = canonicalName(plainName(attributeOf(macro, 'name') ?? ''));
    if (name === '' || found.has(name)) surplus.push(macro);
    else found.set(name, macro);
  }
  return { macros: [...found.values()], surplus };
}

/** A macro itself; its own variables and views are read as those of a model are. */
export function readMacro(context: ReadContext, element: XmlElement): Macro {
  const name = plainName(attributeOf(element, 'name') ?? '');
  const id = context.idOf('macro', name);
  context.lines.set(id, [element.line]);
  context.foreign.attributes('macro@', element, ['name'], id);
  for (const child of elementsOf(element)) {
    if (!isKs(child) && !(context.isXmile(child) && KNOWN_CHILDREN.includes(child.local))) context.foreign.element('macro', child, id);
  }
  const parameters = xmileChildren(context, element, 'parm').map((parm) => {
    const parameter = plainName(textOf(parm));
    keepRest(context, `parm/${parameter}`, parm, { attributes: ['default'] }, id);
    const byDefault = attributeOf(parm, 'default');
    return { name: parameter, ...(byDefault === null ? {} : { default: byDefault }) };
  });
  const doc = childText(context, element, 'doc');
  return { kind: 'macro', id, name, parameters, equation: childText(context, element, 'eqn'), doc: doc === '' ? {} : { [context.language]: doc } };
}
