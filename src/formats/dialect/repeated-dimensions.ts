import type { Dimension } from '../../model/array.js';
import { documentOf } from '../../model/document-of.js';
import { itemsOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { namesOf } from './name-scope.js';

/** An array has each dimension once in Vensim: the second time it goes by another name. */
export function withoutRepeatedDimensions(doc: Document): Document {
  const names = namesOf(doc);
  const aliases = new Map<string, Dimension>();
  const aliasOf = (id: Id, copy: number): Id => {
    const target = doc.items.get(id);
    if (target?.kind !== 'dimension') return id;
    const key = `${id}/${copy}`;
    const known = aliases.get(key) ?? {
      kind: 'dimension',
      id: `${id}.${copy}`,
      name: names.free(`${target.name} ${copy}`),
      elements: target.elements,
      sameAs: id,
      doc: {},
    };
    aliases.set(key, known);
    return known.id;
  };
  const items = [...doc.items.values()].map((item): Item => {
    if (
      (item.kind !== 'stock' && item.kind !== 'flow' && item.kind !== 'auxiliary') ||
      !item.dimensions ||
      new Set(item.dimensions).size === item.dimensions.length
    )
      return item;
    const seen = new Map<Id, number>();
    const dimensions = item.dimensions.map((id) => {
      const count = (seen.get(id) ?? 0) + 1;
      seen.set(id, count);
      return count === 1 ? id : aliasOf(id, count);
    });
    return { ...item, dimensions };
  });
  const [first, ...rest] = items;
  return aliases.size === 0 || !first ? doc : documentOf([first, ...itemsOf(doc, 'dimension'), ...aliases.values(), ...rest]);
}
