import type { Id } from '../model/id.js';
import type { Link } from '../model/structure.js';
import { contradictionsOf, mixedStretches, type Contradiction, type ScenarioSigns, type ScenarioStretch } from './contradictions.js';
import type { LoopPath } from './loops/find-loops.js';
import { loopActivity, type LoopActivity } from './loops/loop-signs.js';
import { signOf, type Sign } from './polarity/sign.js';

/** The sign of every link and what every loop does, over base and all scenarios together. */
export interface ModelSigns {
  /** Effect → cause → sign. What is not known is not in it. */
  readonly links: ReadonlyMap<Id, ReadonlyMap<Id, Sign>>;
  /** Loops by the key they were asked under, of which it is known what they do in base, and in base and all scenarios together. */
  readonly loops: ReadonlyMap<string, { readonly base: LoopActivity; readonly all: LoopActivity }>;
  /** Links whose sign people drew otherwise. */
  readonly contradictions: readonly Contradiction[];
  /** Effect → cause → when a link goes this way and when that way; of mixed signs only. */
  readonly mixed: ReadonlyMap<Id, ReadonlyMap<Id, readonly ScenarioStretch[]>>;
}

/** Before any run is known. */
export const NO_SIGNS: ModelSigns = { links: new Map(), loops: new Map(), contradictions: [], mixed: new Map() };

/** What is asked about a model besides the signs of its links. */
export interface Asked {
  /** What people drew. */
  readonly links: readonly Pick<Link, 'id' | 'from' | 'to' | 'polarity'>[];
  /** Loops by a key. */
  readonly loops: readonly (readonly [string, LoopPath])[];
}

/** Puts the signs along base, which comes first, and along the scenarios together. */
export function modelSigns({ links: drawn, loops: asked }: Asked, runs: readonly ScenarioSigns[]): ModelSigns {
  const all = runs.map(({ along }) => along);
  const [base] = all;
  if (!base) return NO_SIGNS;
  const links = new Map<Id, ReadonlyMap<Id, Sign>>();
  const mixed = new Map<Id, ReadonlyMap<Id, readonly ScenarioStretch[]>>();
  for (const [effect, causes] of base.of) {
    const signs = [...causes.keys()].map((cause) => [cause, signOf(all.flatMap(({ of }) => of.get(effect)?.get(cause) ?? []))] as const);
    links.set(effect, new Map(signs));
    const both = signs.filter(([, sign]) => sign === 'mixed').map(([cause]) => [cause, mixedStretches(effect, cause, runs)] as const);
    if (both.length > 0) mixed.set(effect, new Map(both));
  }
  const loops = asked.flatMap(([key, path]) => {
    const [inBase, inAll] = [loopActivity([base], path), loopActivity(all, path)];
    return inBase && inAll ? [[key, { base: inBase, all: inAll }] as const] : [];
  });
  return { links, loops: new Map(loops), contradictions: contradictionsOf(drawn, runs), mixed };
}
