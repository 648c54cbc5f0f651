import type { ArrayPart, Dimension } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import type { GraphicalFunction, Variable } from '../../model/variable.js';
import { xml, xmlText, type XmlOut, type XmlPiece } from '../xml/write.js';
import { writtenName } from './names.js';
import { spread } from './read-gf.js';
import { remainder, writtenExceptions, writtenSubscripts } from './subscripts.js';
import { present, type WriteContext } from './write-context.js';

/** The dimensions of a variable. */
export function writeShape(context: WriteContext, variable: Variable): XmlOut | null {
  const dimensions = dimensionsOf(context, variable);
  return dimensions.length === 0
    ? null
    : xml(
        'dimensions',
        {},
        dimensions.map(({ name }) => xml('dim', { name: writtenName(name) })),
      );
}

const dimensionsOf = ({ doc }: WriteContext, variable: Variable): Dimension[] =>
  (variable.dimensions ?? []).flatMap((id) => {
    const dimension = doc.items.get(id);
    return dimension?.kind === 'dimension' ? [dimension] : [];
  });

/** The equations of an array whose elements differ: one `<element>` each, and what stands beside them for all the others. */
export function writeParts(context: WriteContext, variable: Variable, parts: readonly ArrayPart[]): XmlPiece[] {
  const { id } = variable;
  const listed = parts.slice(0, -1);
  const last = parts.at(-1);
  const rest = last && isRest(context, variable, last, listed) ? last : null;
  const seen = new Set<string>();
  const elements = (rest ? listed : parts).map((part) => {
    const key = writtenSubscripts(part.subscripts);
    const isFirst = !seen.has(key);
    seen.add(key);
    return writeElement(context, id, key, part, isFirst);
  });
  return present(
    rest && rest.equation !== '' ? xmlText('eqn', rest.equation) : null,
    rest?.gf ? writeTable(context, rest.gf, 'gf', id) : null,
    elements,
  );
}

function writeElement(context: WriteContext, id: Id, key: string, { except, equation, gf }: ArrayPart, isFirst: boolean): XmlOut {
  const attributes = { subscript: key, 'ks:except': except && writtenExceptions(except) };
  const children = present(
    equation === '' ? null : xmlText('eqn', equation),
    gf ? writeTable(context, gf, `element-gf/${key}`, isFirst ? id : undefined) : null,
    isFirst ? context.foreign(`element/${key}`, id) : null,
  );
  return { ...xml('element', attributes, children), rawAttributes: isFirst ? context.foreignAttributes(`element/${key}@`, id) : undefined };
}

/** Whether the last part says what XMILE says beside the elements: the equation of all that are not listed. */
function isRest(context: WriteContext, variable: Variable, last: ArrayPart, listed: readonly ArrayPart[]): boolean {
  if (listed.length === 0 || !last.except || (last.equation === '' && !last.gf)) return false;
  // An element takes what it lacks from the variable, so each must have its own.
  if (listed.some((part) => part.except || part.equation === '' || (last.gf && !part.gf))) return false;
  const left = remainder(
    dimensionsOf(context, variable),
    listed.map(({ subscripts }) => subscripts),
    context.elementsOf,
  );
  return left !== null && JSON.stringify(left) === JSON.stringify({ subscripts: last.subscripts, except: last.except });
}

/** A table in its own element. Without `at` nothing of another tool is put back. */
export function writeTable(context: WriteContext, gf: GraphicalFunction, place: 'gf' | `element-gf/${string}`, at: Id | undefined): XmlOut {
  const element = xml('gf', gfType(gf), present(gfPoints(gf), at === undefined ? null : context.foreign(place, at)));
  return { ...element, rawAttributes: at === undefined ? undefined : context.foreignAttributes(`${place}@`, at) };
}

export const gfType = ({ kind }: GraphicalFunction): { type?: string } => (kind === 'continuous' ? {} : { type: kind });

/** X points only where the scale does not give them: a file with a scale gets its scale back. */
export function gfPoints({ xpts, ypts, xscale, yscale }: GraphicalFunction): XmlOut[] {
  const fromScale = xscale !== undefined && spread(xscale, ypts.length).every((x, at) => x === xpts[at]);
  return present(
    xscale ? xml('xscale', { min: xscale.min, max: xscale.max }) : null,
    yscale ? xml('yscale', { min: yscale.min, max: yscale.max }) : null,
    fromScale ? null : xmlText('xpts', xpts.join(',')),
    xmlText('ypts', ypts.join(',')),
  ) as XmlOut[];
}
