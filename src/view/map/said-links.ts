import type { Contradiction } from '../../analyse/contradictions.js';
import type { ModelSigns } from '../../analyse/model-signs.js';
import type { Sign } from '../../analyse/polarity/sign.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { influencesOf, type Influence } from '../../model/influences.js';

/** A link with everything that is known of it. */
export interface SaidLink extends Influence {
  /** What people drew, else what the equation gives; null where neither says. */
  readonly sign: Sign | null;
  /** What the equation gives along all runs; null where there is none, or it has not run. */
  readonly written: Sign | null;
  readonly hasDelay: boolean;
  /** Where the equation goes against what people drew. */
  readonly contradiction: Contradiction | null;
}

/** All links of a document. */
export function saidLinks(doc: Document, dependencies: ReadonlyMap<Id, readonly Id[]>, delays: ReadonlyMap<Id, ReadonlySet<Id>>, signs: ModelSigns): readonly SaidLink[] {
  const against = new Map(signs.contradictions.map((one) => [one.link, one]));
  return influencesOf(doc, dependencies).map((one): SaidLink => {
    const { cause, effect, link } = one;
    const written = writtenSign(one, signs);
    const hasDelay = link?.delay === true || delays.get(effect)?.has(cause) === true;
    return { ...one, written, sign: drawnSign(one) ?? written, hasDelay, contradiction: (link && against.get(link.id)) ?? null };
  });
}

/** Finds the links of a document, and finds them anew only when what they are made of is other: a shape that moves is not. */
export function linkMemory(): typeof saidLinks {
  let last: { readonly parts: readonly unknown[]; readonly links: readonly SaidLink[] } | null = null;
  return (doc, dependencies, delays, signs) => {
    const parts: unknown[] = [dependencies, delays, signs];
    for (const item of doc.items.values()) if (item.kind === 'stock' || item.kind === 'link') parts.push(item);
    if (!last || parts.length !== last.parts.length || parts.some((part, at) => part !== last?.parts[at])) last = { parts, links: saidLinks(doc, dependencies, delays, signs) };
    return last.links;
  };
}

/** What people drew as the sign of a link; null where they left it open. */
export function drawnSign({ link }: Pick<Influence, 'link'>): Sign | null {
  return link && link.polarity !== 'unknown' ? link.polarity : null;
}

/** What the equation of a link gives; a flow fills or drains its stock. */
function writtenSign({ cause, effect, by }: Influence, { links }: ModelSigns): Sign | null {
  if (by === 'inflow') return '+';
  if (by === 'outflow') return '-';
  return by === 'drawn' ? null : (links.get(effect)?.get(cause) ?? null);
}

/** Links by their ends. */
export const byEnds = (links: readonly SaidLink[]): ReadonlyMap<string, SaidLink> => new Map(links.map((link) => [`${link.cause} ${link.effect}`, link]));
