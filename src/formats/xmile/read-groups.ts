import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Group } from '../../model/submodel.js';
import type { Variable } from '../../model/variable.js';
import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { plainName } from './names.js';
import { isKs } from './namespaces.js';
import { childText, type ReadContext } from './read-context.js';

/** A `<group>` and the variables of the model it stands in. */
export interface GroupPlace {
  readonly element: XmlElement;
  readonly variables: readonly Variable[];
}

/**
 * A group of variables. An entity is a variable of the same model, or, from this product, any that it gives the id of; what
 * is neither is kept as it stood.
 */
export function readGroup(context: ReadContext, { element, variables }: GroupPlace, ids: ReadonlySet<Id>): Group {
  const name = plainName(attributeOf(element, 'name') ?? '');
  const id = context.idOf('group', name);
  const byName = new Map<string, Id>();
  for (const variable of variables) if (!byName.has(canonicalName(variable.name))) byName.set(canonicalName(variable.name), variable.id);
  context.foreign.attributes('group@', element, ['name'], id);
  const members: Id[] = [];
  for (const child of elementsOf(element)) {
    const member = context.isXmile(child) && child.local === 'entity' ? memberOf(child, byName, ids) : undefined;
    if (member !== undefined) {
      members.push(member);
      context.foreign.attributes(`entity/${member}@`, child, ['name'], id);
    } else if (!isKs(child) && !(child.local === 'doc' && context.isXmile(child))) context.foreign.element('group', child, id);
  }
  const doc = childText(context, element, 'doc');
  return { kind: 'group', id, name, members, doc: doc === '' ? {} : { [context.language]: doc } };
}

function memberOf(entity: XmlElement, byName: ReadonlyMap<string, Id>, ids: ReadonlySet<Id>): Id | undefined {
  const given = attributeOf(entity, 'ks:of');
  if (given !== null) return ids.has(given) ? given : undefined;
  return byName.get(canonicalName(plainName(attributeOf(entity, 'name') ?? '')));
}
