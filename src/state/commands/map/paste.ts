import { mentionsIn } from '../../../equation/mentions.js';
import { writtenName } from '../../../equation/write-name.js';
import { itemsOf, variablesOf, workspaceOf, type Document, type Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { equationsOf, withEquations } from '../../../model/equations.js';
import { canonicalName } from '../../../model/name.js';
import type { Loop } from '../../../model/structure.js';
import type { Text } from '../../../model/text.js';
import type { Variable } from '../../../model/variable.js';
import type { ViewItem } from '../../../model/view.js';
import type { Dialect } from '../../../equation/tree.js';
import type { Command, Edit } from '../../edit.js';
import { nameHolders } from './names.js';

/** Where what is pasted comes to stand: on which page, and how far from where it was copied. */
export interface PastePlace {
  readonly view: Id;
  readonly dx: number;
  readonly dy: number;
}

/**
 * Puts what was copied on a page, as records of their own under names that are free; equations among them follow those
 * names, others keep naming what they named. A copy of a variable that is here and did not come along itself stays one.
 * `idFor` gives the id of what is pasted for that of what was copied.
 */
export const pasteItems =
  (copy: Document, { view, dx, dy }: PastePlace, idFor: (id: Id) => Id): Command =>
  (doc) => {
    if (doc.items.get(view)?.kind !== 'view') return null;
    const places = itemsOf(copy, 'view-item');
    const isOnlyCopied = (id: Id): boolean => doc.items.has(id) && places.some((item) => item.shows === 'variable' && item.of === id) && places.every((item) => item.shows !== 'variable' || item.of !== id || item.ghost === true);
    const variables = variablesOf(copy).filter(({ id }) => !isOnlyCopied(id));
    const dimensions = new Map(itemsOf(copy, 'dimension').map((dimension) => [dimension.id, itemsOf(doc, 'dimension').find(({ name }) => canonicalName(name) === canonicalName(dimension.name))?.id ?? null]));
    const names = freeNames(doc, copy, [...variables, ...itemsOf(copy, 'dimension').filter(({ id }) => dimensions.get(id) === null)]);
    const own = new Set(variables.map(({ id }) => id));
    const to = (id: Id): Id => (own.has(id) ? idFor(id) : (dimensions.get(id) ?? (copy.items.get(id)?.kind === 'dimension' ? idFor(id) : id)));
    const dialect = workspaceOf(copy).dialect;
    const text = (source: string): string => renamed(source, dialect, names);
    const slugs = new Set(itemsOf(doc, 'loop').map(({ slug }) => slug));
    const freeSlug = ({ slug, type }: Loop): string => {
      let free = slug;
      for (let number = 1; slugs.has(free); number++) free = `${type}${number}`;
      slugs.add(free);
      return free;
    };
    const items = [...copy.items.values()].flatMap((item): Item[] => {
      switch (item.kind) {
        case 'stock':
        case 'flow':
        case 'auxiliary':
          return own.has(item.id) ? [pastedVariable(withEquations(item, text) as Variable, names, to)] : [];
        case 'dimension':
          return dimensions.get(item.id) === null ? [{ ...item, id: to(item.id), name: names.get(canonicalName(item.name)) ?? item.name, ...(item.sameAs === undefined ? {} : { sameAs: to(item.sameAs) }), ...(item.mappings ? { mappings: item.mappings.map((mapping) => ({ ...mapping, to: to(mapping.to) })) } : {}) }] : [];
        case 'link':
          return own.has(item.from) && own.has(item.to) ? [{ ...item, id: idFor(item.id), from: to(item.from), to: to(item.to) }] : [];
        case 'loop':
          return item.path.every((id) => own.has(id)) ? [{ ...item, id: idFor(item.id), slug: freeSlug(item), path: item.path.map(to) }] : [];
        case 'group':
          return item.members.every((id) => own.has(id)) ? [{ ...item, id: idFor(item.id), members: item.members.map(to) }] : [];
        default:
          return [];
      }
    });
    const known = new Set(items.map(({ id }) => id));
    const placed = places.flatMap((item): ViewItem[] => {
      const base = { id: idFor(item.id), view, x: item.x + dx, y: item.y + dy };
      switch (item.shows) {
        case 'variable': {
          const of = to(item.of);
          const bends = item.bends?.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
          return known.has(of) || doc.items.has(of) ? [{ ...item, ...base, of, ...(bends ? { bends } : {}) }] : [];
        }
        case 'cloud':
          return known.has(to(item.flow)) ? [{ ...item, ...base, flow: to(item.flow) }] : [];
        case 'link':
          return [{ ...item, ...base, x: 0, y: 0, from: idFor(item.from), to: idFor(item.to) }];
        case 'loop':
          return known.has(idFor(item.loop)) ? [{ ...item, ...base, loop: idFor(item.loop) }] : [];
        case 'comment':
          return [{ ...item, ...base }];
      }
    });
    const there = new Set(placed.map(({ id }) => id));
    const whole = placed.filter((item) => item.shows !== 'link' || (there.has(item.from) && there.has(item.to)));
    const all: readonly Item[] = [...items, ...whole];
    if (all.length === 0 || all.some(({ id }) => doc.items.has(id))) return null;
    return { label: 'paste', edits: all.map((after): Edit => ({ id: after.id, before: null, after })) };
  };

function pastedVariable(variable: Variable, names: ReadonlyMap<string, string>, to: (id: Id) => Id): Variable {
  const name = names.get(canonicalName(variable.name)) ?? variable.name;
  const added = name === variable.name ? '' : (/ \d+$/.exec(name)?.[0] ?? '');
  const label: Text = Object.fromEntries(Object.entries(variable.label).map(([language, words]) => [language, words ? `${words}${added}` : words]));
  const base = { ...variable, id: to(variable.id), name, label, ...(variable.dimensions ? { dimensions: variable.dimensions.map(to) } : {}) };
  return base.kind === 'stock' ? { ...base, inflows: base.inflows.map(to), outflows: base.outflows.map(to) } : base;
}

/** Canonical name → the name that it gets: its own where that is free, else the first number that nobody has or names. */
function freeNames(doc: Document, copy: Document, wanted: readonly { readonly name: string }[]): ReadonlyMap<string, string> {
  const { dialect } = workspaceOf(copy);
  const taken = new Set(nameHolders(doc).keys());
  const mentioned = new Set(variablesOf(copy).flatMap((variable) => equationsOf(variable).flatMap((source) => mentionsIn(source, dialect).map(({ name }) => name))));
  const inCopy = new Set(wanted.map(({ name }) => canonicalName(name)));
  const names = new Map<string, string>();
  for (const { name } of wanted) {
    const base = name.replace(/[ _]\d+$/, '');
    let free = name;
    for (let number = 2; taken.has(canonicalName(free)) || (free !== name && (inCopy.has(canonicalName(free)) || mentioned.has(canonicalName(free)))); number++) free = `${base} ${number}`;
    taken.add(canonicalName(free));
    names.set(canonicalName(name), free);
  }
  return names;
}

/** `source` with every name that gets another one spelled so. */
function renamed(source: string, dialect: Dialect, names: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  let done = 0;
  for (const { name, range } of mentionsIn(source, dialect)) {
    const next = names.get(name);
    if (next === undefined || canonicalName(next) === name) continue;
    parts.push(source.slice(done, range.start), writtenName(next, dialect));
    done = range.end;
  }
  return parts.join('') + source.slice(done);
}
