import type { BehaviourShares } from '../analyse/behaviour/shares.js';

/** Shares of the draws, 0…1, instead of counts. */
export function shareOfShapes({ draws, shapes, ...counts }: BehaviourShares): object {
  const share = (count: number): number => (draws === 0 ? 0 : count / draws);
  const shared = (all: Readonly<Record<string, number>>): object => Object.fromEntries(Object.entries(all).map(([name, count]) => [name, share(count)]));
  return { complete: draws, ...shared(counts), shapes: shared(shapes) };
}
