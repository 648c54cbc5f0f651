import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { loopActivity, type LoopActivity } from './loops/loop-signs.js';
import { signOf, type Sign } from './polarity/sign.js';
import type { SignsAlong } from './polarity/signs-along.js';

/** The sign of every link and what every named loop does, over base and all scenarios together. */
export interface ModelSigns {
  /** Effect → cause → sign. What is not known is not in it. */
  readonly links: ReadonlyMap<Id, ReadonlyMap<Id, Sign>>;
  /** Named loops of which it is known what they do in base, and in base and all scenarios together. */
  readonly loops: ReadonlyMap<Id, { readonly base: LoopActivity; readonly all: LoopActivity }>;
}

/** Before any run is known. */
export const NO_SIGNS: ModelSigns = { links: new Map(), loops: new Map() };

/** Puts the signs along base and along the scenarios together. */
export function modelSigns(doc: Document, base: SignsAlong, scenarios: readonly SignsAlong[]): ModelSigns {
  const all = [base, ...scenarios];
  const links = [...base.of].map(([effect, causes]) => {
    const signs = [...causes.keys()].map((cause) => [cause, signOf(all.flatMap(({ of }) => of.get(effect)?.get(cause) ?? []))] as const);
    return [effect, new Map(signs)] as const;
  });
  const loops = itemsOf(doc, 'loop').flatMap(({ id, path }) => {
    const [inBase, inAll] = [loopActivity([base], path), loopActivity(all, path)];
    return inBase && inAll ? [[id, { base: inBase, all: inAll }] as const] : [];
  });
  return { links: new Map(links), loops: new Map(loops) };
}
