import type { Document, Item, ItemKind } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Link } from '../../model/structure.js';
import { textIn } from '../../model/text.js';
import type { Lacking } from './lacking.js';

/** Records that a Vensim file has no place for, and what they are called in a message. */
const KINDS: Partial<Record<ItemKind, string>> = {
  stakeholder: 'stakeholders',
  'value-type': 'value-types',
  'value-flow': 'value-flows',
  purse: 'purses',
  intervention: 'interventions',
  scenario: 'scenarios',
  indicator: 'indicators',
  loop: 'loops',
  perspective: 'perspectives',
  step: 'steps',
  'data-file': 'data-files',
};

/** Lists what of the document stands in records that Vensim does not have. */
export function listBeyondVensim(doc: Document, lacking: Lacking): void {
  for (const item of doc.items.values()) {
    const feature = KINDS[item.kind];
    if (feature !== undefined) lacking.add(feature, nameOf(doc, item));
    if (item.kind === 'link' && saysMore(item)) lacking.add('link-classes', nameOf(doc, item));
    if (
      (item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary') &&
      item.dimensions === undefined &&
      item.kind === 'auxiliary' &&
      item.heldBy !== undefined
    )
      lacking.add('stakeholders', item.name);
  }
}

/** Whether a link says more than a sketch of Vensim's holds: sign and delay. */
const saysMore = ({ strength, speed, why, author, polarity }: Link): boolean => [strength, speed, why, author].some((part) => part !== undefined) || polarity === 'mixed';

function nameOf(doc: Document, item: Item): string {
  switch (item.kind) {
    case 'stakeholder':
    case 'value-type':
    case 'intervention':
    case 'scenario':
    case 'loop':
    case 'perspective':
      return textIn(item.name, 'nl', item.id);
    case 'indicator':
      return textIn(item.label, 'nl', item.id);
    case 'value-flow':
    case 'data-file':
      return item.name;
    case 'link':
      return [item.from, item.to].map((end) => variableNamed(doc, end)).join(' \u2192 ');
    case 'purse':
      return variableNamed(doc, item.variable);
    case 'step':
      return item.step;
    default:
      return item.id;
  }
}

function variableNamed(doc: Document, id: Id): string {
  const variable = doc.items.get(id);
  return variable && 'name' in variable && typeof variable.name === 'string' ? variable.name : id;
}
