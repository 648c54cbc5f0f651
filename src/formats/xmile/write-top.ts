import { itemsOf, workspaceOf } from '../../model/document.js';
import type { Dimension } from '../../model/array.js';
import { xml, xmlText, type XmlOut } from '../xml/write.js';
import { writtenName } from './names.js';
import { present, type WriteContext } from './write-context.js';

/** All dimensions; absent where there is none. */
export function writeDimensions(context: WriteContext): XmlOut | null {
  const children = present(
    itemsOf(context.doc, 'dimension').map((dimension) => writeDimension(context, dimension)),
    context.foreign('dimensions'),
  );
  const rawAttributes = context.foreignAttributes('dimensions@');
  return children.length === 0 && rawAttributes === undefined ? null : { ...xml('dimensions', {}, children), rawAttributes };
}

function writeDimension(context: WriteContext, { id, name, elements, numbered }: Dimension): XmlOut {
  const isNumbered = numbered === true && elements.every((element, at) => element === String(at + 1));
  const seen = new Set<string>();
  const elems = isNumbered
    ? []
    : elements.map((element) => {
        const isFirst = !seen.has(element);
        seen.add(element);
        const written = xml('elem', { name: writtenName(element) }, isFirst ? context.foreign(`elem/${element}`, id) : []);
        return { ...written, rawAttributes: isFirst ? context.foreignAttributes(`elem/${element}@`, id) : undefined };
      });
  const written = xml(
    'dim',
    { name: writtenName(name), size: isNumbered && elements.length > 0 ? elements.length : undefined },
    present(elems, context.foreign('dim', id)),
  );
  return { ...written, rawAttributes: context.foreignAttributes('dim@', id) };
}

/** The units that the document defines; absent where there is none. */
export function writeUnits(context: WriteContext): XmlOut | null {
  const units = (workspaceOf(context.doc).unitDefinitions ?? []).map(({ name, equation, aliases }) => {
    const children = present(
      equation === '' ? null : xmlText('eqn', equation),
      aliases.map((alias) => xmlText('alias', alias)),
      context.foreign(`unit/${name}`),
    );
    return { ...xml('unit', { name }, children), rawAttributes: context.foreignAttributes(`unit/${name}@`) };
  });
  const children = present(units, context.foreign('model_units'));
  const rawAttributes = context.foreignAttributes('model_units@');
  return children.length === 0 && rawAttributes === undefined ? null : { ...xml('model_units', {}, children), rawAttributes };
}
