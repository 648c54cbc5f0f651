import type { Dimension } from '../../model/array.js';
import { canonicalName } from '../../model/name.js';

/** Splits at `separators` outside quotes, brackets and comments; a separator at the very end adds nothing. */
function splitOutside(text: string, separators: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"') at = endOfQuote(text, at);
    else if (sign === '{') at = endOfComment(text, at);
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    else if (depth === 0 && separators.includes(sign)) {
      pieces.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  const last = text.slice(from).trim();
  return last === '' && pieces.length > 0 ? pieces : [...pieces, last];
}

function endOfQuote(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function endOfComment(text: string, start: number): number {
  const end = text.indexOf('}', start);
  return end < 0 ? text.length : end;
}

/** The equations of a list by element, `1, 2; 3, 4`, as converters from Vensim write it; one piece where there is no list. */
export const listItems = (equation: string): string[] => splitOutside(equation, ',;');

/** The names in `a, "b, c"`: as written, without quotes. */
export function subscriptsIn(text: string): string[] {
  if (text.trim() === '') return [];
  return splitOutside(text, ',').map((name) => {
    const isQuoted = name.length > 1 && name.startsWith('"') && name.endsWith('"');
    return (isQuoted ? name.slice(1, -1) : name).replace(/\\(["\\n])/g, (_, sign: string) => (sign === 'n' ? ' ' : sign));
  });
}

/** The opposite of {@link subscriptsIn}. */
export const writtenSubscripts = (names: readonly string[]): string => names.map(writtenSubscript).join(', ');

const writtenSubscript = (name: string): string =>
  name === '' || name.trim() !== name || /[",;()[\]{}\\]/.test(name) ? `"${name.replace(/[\\"]/g, (sign) => `\\${sign}`)}"` : name;

/** The subscript lists of `a, b; c, d`. */
export const exceptionsIn = (text: string): string[][] => (text.trim() === '' ? [] : splitOutside(text, ';').map(subscriptsIn));

/** The opposite of {@link exceptionsIn}. */
export const writtenExceptions = (lists: readonly (readonly string[])[]): string => lists.map(writtenSubscripts).join('; ');

/** How many elements an array over these dimensions has. */
export const sizeOf = (dimensions: readonly Dimension[]): number => dimensions.reduce((size, { elements }) => size * elements.length, 1);

/** The subscripts of every element, the last dimension fastest. */
export function elementSubscripts(dimensions: readonly Dimension[]): string[][] {
  return dimensions.reduce<string[][]>((rows, { elements }) => rows.flatMap((row) => elements.map((element) => [...row, element])), [[]]);
}

/** The canonical names of a dimension's elements. */
export type ElementIndex = (dimension: Dimension) => ReadonlySet<string>;

/** An index that looks through each dimension once. */
export function elementIndex(): ElementIndex {
  const known = new Map<Dimension, ReadonlySet<string>>();
  return (dimension) => {
    const found = known.get(dimension) ?? new Set(dimension.elements.map(canonicalName));
    known.set(dimension, found);
    return found;
  };
}

/**
 * What an equation beside `<element>`s stands for: all elements that none of `listed` names. Null where nothing is left,
 * and where one of them names more than an element, so that it cannot be told.
 */
export function remainder(
  dimensions: readonly Dimension[],
  listed: readonly (readonly string[])[],
  elementsOf: ElementIndex,
): { subscripts: string[]; except: string[][] } | null {
  const known = dimensions.map(elementsOf);
  const isElement = (subscripts: readonly string[]): boolean =>
    subscripts.length === known.length && subscripts.every((name, at) => known[at]?.has(canonicalName(name)));
  if (!listed.every(isElement)) return null;
  const distinct = new Set(listed.map((subscripts) => subscripts.map(canonicalName).join('\n')));
  if (distinct.size >= sizeOf(dimensions)) return null;
  return { subscripts: dimensions.map(({ name }) => name), except: listed.map((subscripts) => [...subscripts]) };
}
