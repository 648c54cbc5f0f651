import type { Id } from '../model/id.js';
import type { Link } from '../model/structure.js';
import { stretchesOf, type Course, type Sign, type Stretch } from './polarity/sign.js';
import type { SignsAlong } from './polarity/signs-along.js';

/** The signs along one run: of base (null), or of a scenario. */
export interface ScenarioSigns {
  readonly scenario: Id | null;
  readonly along: SignsAlong;
}

/** Times of one run in which a sign is one and the same. */
export interface ScenarioStretch extends Stretch {
  readonly scenario: Id | null;
}

/** A link whose sign people drew, and whose equation says something else at these times. */
export interface Contradiction {
  readonly link: Id;
  readonly cause: Id;
  readonly effect: Id;
  readonly drawn: '+' | '-';
  /** Where the equation goes the other way, base first; never empty. */
  readonly stretches: readonly ScenarioStretch[];
}

/** The drawn links that an equation contradicts somewhere along these runs. */
export function contradictionsOf(links: readonly Pick<Link, 'id' | 'from' | 'to' | 'polarity'>[], runs: readonly ScenarioSigns[]): readonly Contradiction[] {
  return links.flatMap(({ id, from, to, polarity }): Contradiction[] => {
    if (polarity !== '+' && polarity !== '-') return [];
    const stretches = runs.flatMap(({ scenario, along }) => along.of.get(to)?.has(from) ? stretchesOf(along.times, along.of.get(to)?.get(from) as Course).filter(({ sign }) => contradicts(polarity, sign)).map((stretch): ScenarioStretch => ({ ...stretch, scenario })) : []);
    return stretches.length === 0 ? [] : [{ link: id, cause: from, effect: to, drawn: polarity, stretches }];
  });
}

/** Where a sign is nought people are not wrong: nothing moves there. */
const contradicts = (drawn: '+' | '-', sign: Sign): boolean => sign === 'mixed' || (sign !== 'none' && sign !== drawn);

/** The times at which a link goes one way and the other, of the first run in which it does both; else of each run what it is. */
export function mixedStretches(effect: Id, cause: Id, runs: readonly ScenarioSigns[]): readonly ScenarioStretch[] {
  const all = runs.map(({ scenario, along }) => {
    const course = along.of.get(effect)?.get(cause);
    return course ? stretchesOf(along.times, course).map((stretch): ScenarioStretch => ({ ...stretch, scenario })) : [];
  });
  return all.find((stretches) => new Set(stretches.map(({ sign }) => sign).filter((sign) => sign !== 'none')).size > 1) ?? all.flat();
}
