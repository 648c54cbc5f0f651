import { writtenName } from '../../equation/write-name.js';
import type { Dimension } from '../../model/array.js';
import { itemsOf } from '../../model/document.js';
import { writeBlock } from './write-block.js';
import type { MdlWriteContext } from './write-context.js';

const named = (name: string): string => writtenName(name, 'vensim');

/** All dimensions, subranges and aliases, with what they are mapped to. */
export const writeDimensions = (context: MdlWriteContext): string =>
  itemsOf(context.doc, 'dimension')
    .map((dimension) => writeDimension(context, dimension))
    .join('');

function writeDimension(context: MdlWriteContext, { name, elements, sameAs, mappings = [], definition, doc }: Dimension): string {
  const comment = context.text(doc);
  const target = sameAs === undefined ? undefined : context.doc.items.get(sameAs);
  if (target?.kind === 'dimension') return writeBlock({ left: `${named(name)} <->`, right: named(target.name), comment });
  const list = definition ?? elements.map(named).join(', ');
  const mapped = mappings.flatMap(({ to, by }) => {
    const other = context.doc.items.get(to);
    if (other?.kind !== 'dimension') return [];
    return [by ? `(${named(other.name)}: ${by.map((names) => named(names[0] ?? '')).join(', ')})` : named(other.name)];
  });
  return writeBlock({ left: `${named(name)}:`, right: mapped.length === 0 ? list : `${list} -> ${mapped.join(', ')}`, comment });
}
