import type { Document, Item, ItemKind } from '../../model/document.js';
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
    if (
      (item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary') &&
      item.dimensions === undefined &&
      item.kind === 'auxiliary' &&
      item.heldBy !== undefined
    )
      lacking.add('stakeholders', item.name);
  }
}

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
    case 'purse': {
      const variable = doc.items.get(item.variable);
      return variable && 'name' in variable && typeof variable.name === 'string' ? variable.name : item.id;
    }
    case 'step':
      return item.step;
    default:
      return item.id;
  }
}
