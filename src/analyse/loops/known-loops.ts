import type { Id } from '../../model/id.js';
import type { Loop } from '../../model/structure.js';
import type { LoopPath } from './find-loops.js';
import type { InfluenceGraph } from './graph.js';
import type { ListedLoops } from './listed-loops.js';
import type { LoopActivity } from './loop-signs.js';

/** Reinforcing, balancing, or not to be told. */
export type LoopType = 'R' | 'B' | null;

/** A loop with everything that a list says of it. */
export interface KnownLoop {
  /** The same for the same way round, wherever it begins. */
  readonly key: string;
  /** Begins with the variable that stands first in the document; that of a named loop where its record begins. */
  readonly path: LoopPath;
  /** The record of a loop that has a name. */
  readonly record: Id | null;
  /** `R1`, `B2`; `L3` where its signs are not known. */
  readonly slug: string;
  /** What its signs come to. */
  readonly type: LoopType;
  /** What its mark shows: of a loop with a name what its record says, so that ring and number agree. */
  readonly ring: LoopType;
  /** What it does in base; null where that is not known. */
  readonly inBase: LoopActivity | null;
  readonly hasDelay: boolean;
  /** Whether every link of it is there; a named loop is kept when one is taken away. */
  readonly isWhole: boolean;
}

/** The loops of a map. */
export interface KnownLoops {
  /** Those with a name first, in the order of the document; then the shortest. */
  readonly loops: readonly KnownLoop[];
  /** How many there are; null where nobody counts any more. */
  readonly total: number | null;
}

export const NO_KNOWN_LOOPS: KnownLoops = { loops: [], total: 0 };

/** What is known of the links that a loop goes along. */
export interface LoopFacts {
  /** The sign of a link: that of its equation, else as people drew it. Null where it is not known, or now this and now that. */
  readonly signOf: (cause: Id, effect: Id) => '+' | '-' | null;
  readonly isDelayed: (cause: Id, effect: Id) => boolean;
  readonly inBase: (key: string) => LoopActivity | null;
}

/** A way round as one text: from the variable with the least id. */
export function loopKey(path: LoopPath): string {
  const first = path.reduce((best, id, at) => (id < (path[best] ?? '') ? at : best), 0);
  return [...path.slice(first), ...path.slice(0, first)].join(' ');
}

/**
 * The loops with their names. A loop that has a record keeps its number; any other keeps the one it had `before`, as long
 * as its sign lets it; and new ones get the least that are free, shortest first. So a link more or less renames nothing.
 */
export function knownLoops({ paths, total }: ListedLoops, records: readonly Loop[], graph: InfluenceGraph, facts: LoopFacts, before: KnownLoops = NO_KNOWN_LOOPS): KnownLoops {
  const taken = new Set(records.map(({ slug }) => slug));
  const named = records.map((record) => ({ ...knownLoop(record.path, graph, facts, { record: record.id, slug: record.slug }), ring: record.type }));
  const have = new Set(named.map(({ key }) => key));
  const former = new Map(before.loops.flatMap(({ key, slug, record }) => (record === null ? [[key, slug] as const] : [])));
  const others = paths.filter((path) => !have.has(loopKey(path))).map((path) => knownLoop(path, graph, facts, { record: null, slug: '' }));
  const kept = new Map<string, string>();
  for (const { key, type } of others) {
    const slug = former.get(key);
    if (slug === undefined || taken.has(slug) || !slug.startsWith(type ?? 'L')) continue;
    taken.add(slug);
    kept.set(key, slug);
  }
  const numbered = others.map((loop): KnownLoop => {
    const slug = kept.get(loop.key) ?? freeSlug(loop.type, taken);
    taken.add(slug);
    return { ...loop, slug };
  });
  return { loops: [...named, ...numbered], total: total === null ? null : Math.max(total, named.filter(({ isWhole }) => isWhole).length) };
}

/** The least number that no loop of this type has. */
export function freeSlug(type: LoopType, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const slug = `${type ?? 'L'}${number}`;
    if (!taken.has(slug)) return slug;
  }
}

function knownLoop(path: LoopPath, graph: InfluenceGraph, { signOf, isDelayed, inBase }: LoopFacts, { record, slug }: Pick<KnownLoop, 'record' | 'slug'>): KnownLoop {
  const key = loopKey(path);
  const links = path.map((cause, at) => [cause, path[(at + 1) % path.length] ?? cause] as const);
  const signs = links.map(([cause, effect]) => signOf(cause, effect));
  const activity = inBase(key);
  const bySigns = signs.includes(null) ? null : signs.filter((sign) => sign === '-').length % 2 === 0 ? 'R' : 'B';
  const type = activity === 'R' || activity === 'B' ? activity : bySigns;
  return {
    key,
    path,
    record,
    slug,
    type,
    ring: type,
    inBase: activity,
    hasDelay: links.some(([cause, effect]) => isDelayed(cause, effect)),
    isWhole: links.every(([cause, effect]) => graph.get(cause)?.includes(effect) === true),
  };
}
