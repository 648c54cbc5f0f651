import { closestNames } from '../../equation/closest.js';
import type { Dimension } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Text } from '../../model/text.js';
import { importedId } from '../xmile/names.js';
import type { MdlContext } from './context.js';
import { findOutside, plainName, splitOutside } from './scan.js';

/** Elements of one dimension, and of all dimensions of a file together, at most. */
export const MAX_ELEMENTS = 100_000;
export const MAX_ALL_ELEMENTS = 1_000_000;
/** Dimensions within dimensions, at most. */
const MAX_DEPTH = 64;

/** A statement `Dim: A, B -> Other` or `Dim <-> Other`. */
export interface DimensionStatement {
  readonly is: 'dimension' | 'alias';
  readonly name: string;
  readonly right: string;
  readonly line: number;
  readonly doc: Text;
}

/** Reads the dimensions of a file, each of which may name others that follow. */
export function readDimensions(context: MdlContext, statements: readonly DimensionStatement[]): Dimension[] {
  const byName = new Map<string, DimensionStatement>();
  for (const statement of statements) {
    const canonical = canonicalName(statement.name);
    if (byName.has(canonical)) issue(context, 'mdl/dimension-twice', statement, {});
    else byName.set(canonical, statement);
  }
  return new DimensionReader(context, byName).all();
}

function issue(context: MdlContext, code: string, { name, line }: DimensionStatement, facts: Readonly<Record<string, string | number>>, hints?: readonly string[]): void {
  context.issues.push({ code, severity: 'error', item: idOf(context, name), variable: name, line, facts, ...(hints && hints.length > 0 ? { hints } : {}) });
}

const idOf = ({ fileKey }: MdlContext, name: string): Id => importedId(fileKey, 'dimension', name);

/** Where the elements end and the mappings begin. */
function parted(right: string): { readonly elements: string; readonly mappings: string } {
  const lastBrace = right.lastIndexOf('}');
  for (let at = findOutside(right, '-', 0, true, lastBrace); at < right.length; at = findOutside(right, '-', at + 1, true, lastBrace)) {
    if (right.charAt(at + 1) === '>') return { elements: right.slice(0, at), mappings: right.slice(at + 2) };
  }
  return { elements: right, mappings: '' };
}

class DimensionReader {
  private readonly known = new Map<string, readonly string[]>();
  private readonly open = new Set<string>();
  private count = 0;

  constructor(
    private readonly context: MdlContext,
    private readonly byName: ReadonlyMap<string, DimensionStatement>,
  ) {}

  all(): Dimension[] {
    return [...this.byName].map(([canonical, statement]): Dimension => {
      const elements = this.elementsOf(canonical, statement);
      const base = { kind: 'dimension', id: idOf(this.context, statement.name), name: statement.name, elements, doc: statement.doc } as const;
      if (statement.is === 'alias') {
        const target = this.aliased(statement);
        return target ? { ...base, sameAs: idOf(this.context, target.name) } : base;
      }
      const { elements: definition, mappings } = parted(statement.right);
      const read = this.mappings(statement, mappings);
      return { ...base, ...(isFromFile(definition) ? { definition: definition.trim() } : {}), ...(read.length > 0 ? { mappings: read } : {}) };
    });
  }

  /** What an alias stands for in the end; null where that does not exist. */
  private aliased(statement: DimensionStatement): DimensionStatement | null {
    let found: DimensionStatement | undefined = statement;
    for (let step = 0; found?.is === 'alias' && step < MAX_DEPTH; step++) found = this.byName.get(canonicalName(found.right));
    return found?.is === 'dimension' ? found : null;
  }

  private elementsOf(canonical: string, statement: DimensionStatement): readonly string[] {
    const known = this.known.get(canonical);
    if (known) return known;
    if (this.open.has(canonical) || this.open.size >= MAX_DEPTH) {
      issue(this.context, 'mdl/dimension-circular', statement, {});
      return [];
    }
    this.open.add(canonical);
    const elements = this.within(statement, this.read(statement));
    this.open.delete(canonical);
    this.known.set(canonical, elements);
    return elements;
  }

  private within(statement: DimensionStatement, elements: readonly string[]): readonly string[] {
    if (elements.length <= MAX_ELEMENTS && this.count <= MAX_ALL_ELEMENTS) return elements;
    issue(this.context, 'mdl/dimension-too-large', statement, { most: elements.length > MAX_ELEMENTS ? MAX_ELEMENTS : MAX_ALL_ELEMENTS });
    return [];
  }

  private read(statement: DimensionStatement): readonly string[] {
    if (statement.is === 'alias') {
      const target = this.byName.get(canonicalName(statement.right));
      if (target) return this.elementsOf(canonicalName(target.name), target);
      this.unknown(statement, statement.right);
      return [];
    }
    const { elements: written } = parted(statement.right);
    if (isFromFile(written)) return [];
    const elements = new Map<string, string>();
    for (const piece of splitOutside(written, ',')) {
      for (const name of this.expanded(statement, piece)) {
        const other = this.byName.get(canonicalName(name));
        const all = other ? this.elementsOf(canonicalName(name), other) : [name];
        this.count += all.length;
        for (const element of all) if (!elements.has(canonicalName(element))) elements.set(canonicalName(element), element);
        if (this.count > MAX_ALL_ELEMENTS) return [...elements.values()];
      }
    }
    return [...elements.values()];
  }

  /** The names that one piece of a list gives: itself, or all of `(A1-A5)`. */
  private expanded(statement: DimensionStatement, piece: string): readonly string[] {
    const written = piece.trim();
    if (!written.startsWith('(')) {
      const name = plainName(written);
      return name === '' ? [] : [name];
    }
    const names = numericRange(written);
    if (names) return names;
    issue(this.context, 'mdl/range-broken', statement, { found: written.replace(/\s+/g, ' ').slice(0, 40) });
    return [];
  }

  /** `-> Other`, `-> (Other: B1, B2)`, several of them with commas between. */
  private mappings(statement: DimensionStatement, written: string): NonNullable<Dimension['mappings']> {
    if (written.trim() === '') return [];
    return splitOutside(written, ',').flatMap((piece) => {
      const text = piece.trim().replace(/^\(([\s\S]*)\)$/, '$1');
      const colon = findOutside(text, ':');
      const name = plainName(text.slice(0, colon));
      const to = this.byName.get(canonicalName(name));
      if (!to) {
        this.unknown(statement, name);
        return [];
      }
      const list = text.slice(colon + 1);
      const by = list.trim() === '' ? null : splitOutside(list, ',').flatMap((part) => this.expanded(statement, part).map((element) => [element]));
      return [{ to: idOf(this.context, to.name), ...(by ? { by } : {}) }];
    });
  }

  private unknown(statement: DimensionStatement, name: string): void {
    issue(this.context, 'mdl/unknown-dimension', statement, { name }, closestNames(name, [...this.byName.values()].map((other) => other.name)));
  }
}

/** Whether elements stand in a data file: `GET XLS SUBSCRIPT(…)`. */
const isFromFile = (elements: string): boolean => /^\s*GET\s+(?:XLS|DIRECT|123)\s+SUBSCRIPT\s*\(/i.test(elements);

/** All names from `(A1-A5)`, or null where the ends are not one name with two rising numbers. */
function numericRange(written: string): readonly string[] | null {
  if (!written.endsWith(')')) return null;
  const ends = splitOutside(written.slice(1, -1), '-').map((end) => /^(.*?)(\d{1,9})$/s.exec(plainName(end)));
  const [first, last] = ends;
  if (ends.length !== 2 || !first || !last) return null;
  const [, prefix = '', from = ''] = first;
  const [, other = '', to = ''] = last;
  if (canonicalName(`${prefix}x`) !== canonicalName(`${other}x`) || Number(to) < Number(from)) return null;
  const count = Math.min(Number(to) - Number(from), MAX_ELEMENTS) + 1;
  const width = from.startsWith('0') ? from.length : 0;
  return Array.from({ length: count }, (_, at) => prefix + String(Number(from) + at).padStart(width, '0'));
}
