import type { Pair, Pairs } from '../../analyse/value/pairs.js';
import type { Id } from '../../model/id.js';

/** Something that moves from one party to another, as it is drawn: always with an amount of nought or more. */
export interface Ribbon {
  /** The same at every moment. */
  readonly key: string;
  readonly from: Id;
  readonly to: Id;
  readonly amount: number;
  /** Of a difference from base that is a decrease: less from giver to receiver. */
  readonly isLess: boolean;
  /** The lines of the flow table in it, by their keys and their records. */
  readonly keys: readonly string[];
  readonly sources: readonly Id[];
}

/** How far amounts are taken together in one ribbon: each flow its own, all of a pair, or what is left of a pair after giving back. */
export type Bundle = 'flow' | 'pair' | 'net';

/**
 * The ribbons between different parties at one moment; what is nought, or no number, has none.
 *
 * A negative amount runs from receiver to giver. A difference from base is not turned round: it is less of the same.
 */
export function ribbonsOf({ between }: Pick<Pairs, 'between'>, bundle: Bundle, isDifference = false): readonly Ribbon[] {
  switch (bundle) {
    case 'flow':
      return between.flatMap(({ from, to, lines }) => lines.flatMap((line) => drawn({ key: line.key, from, to, amount: line.amount, keys: [line.key], sources: [line.source] }, isDifference)));
    case 'pair':
      return pairRibbons(between, isDifference);
    case 'net':
      return netRibbons(between);
  }
}

type Flat = Omit<Ribbon, 'isLess'>;

function drawn(ribbon: Flat, isDifference: boolean): readonly Ribbon[] {
  const { amount } = ribbon;
  if (!Number.isFinite(amount) || amount === 0) return [];
  if (amount > 0) return [{ ...ribbon, isLess: false }];
  if (isDifference) return [{ ...ribbon, amount: -amount, isLess: true }];
  return [{ ...ribbon, key: turnedKey(ribbon.key), from: ribbon.to, to: ribbon.from, amount: -amount, isLess: false }];
}

/** A ribbon that can run both ways has a place for either. */
const turnedKey = (key: string): string => `${key} ↺`;

/** Lines of one pair that run the same way, together: a negative one joins those of the other way. */
function pairRibbons(between: readonly Pair[], isDifference: boolean): readonly Ribbon[] {
  if (isDifference) return between.flatMap((pair) => drawn(flatOf(pair), true));
  const ways = new Map<string, { -readonly [Field in keyof Ribbon]: Ribbon[Field] }>();
  for (const ribbon of ribbonsOf({ between }, 'flow')) {
    const key = wayKey(ribbon.from, ribbon.to);
    const way = ways.get(key);
    if (!way) ways.set(key, { ...ribbon, key });
    else Object.assign(way, { amount: way.amount + ribbon.amount, keys: [...way.keys, ...ribbon.keys], sources: [...way.sources, ...ribbon.sources] });
  }
  return [...ways.values()];
}

/** What one of two parties gives the other on balance. */
function netRibbons(between: readonly Pair[]): readonly Ribbon[] {
  const nets = new Map<string, Flat>();
  for (const pair of between) {
    const way = flatOf(pair);
    const back = nets.get(wayKey(pair.to, pair.from));
    if (back) nets.set(back.key, { ...back, amount: back.amount - pair.amount, keys: [...back.keys, ...way.keys], sources: [...back.sources, ...way.sources] });
    else nets.set(way.key, way);
  }
  return [...nets.values()].flatMap((net) => drawn(net, false));
}

const flatOf = ({ from, to, amount, lines }: Pair): Flat => ({ key: wayKey(from, to), from, to, amount, keys: lines.map(({ key }) => key), sources: lines.map(({ source }) => source) });

const wayKey = (from: Id, to: Id): string => JSON.stringify([from, to]);

/** One ribbon over a whole run. */
export interface RibbonCourse {
  readonly key: string;
  readonly from: Id;
  readonly to: Id;
  /** Its largest amount at any of the moments. */
  readonly peak: number;
}

/** What a picture must hold at any moment, so that its scale and places stay put while time moves. */
export interface Course {
  /** Ribbons that move at some moment. */
  readonly ribbons: readonly RibbonCourse[];
  /** The most that a party gives or receives at a moment, the larger of the two. */
  readonly peaks: ReadonlyMap<Id, number>;
  /** The most that a party gives and receives at a moment, together. */
  readonly sums: ReadonlyMap<Id, number>;
}

/** The course of ribbons over a number of moments. */
export function courseOf(moments: readonly (readonly Ribbon[])[]): Course {
  const ribbons = new Map<string, RibbonCourse>();
  const peaks = new Map<Id, number>();
  const sums = new Map<Id, number>();
  for (const moment of moments) {
    const given = new Map<Id, number>();
    const received = new Map<Id, number>();
    for (const { key, from, to, amount } of moment) {
      given.set(from, (given.get(from) ?? 0) + amount);
      received.set(to, (received.get(to) ?? 0) + amount);
      ribbons.set(key, { key, from, to, peak: Math.max(amount, ribbons.get(key)?.peak ?? 0) });
    }
    for (const party of new Set([...given.keys(), ...received.keys()])) {
      const [out, into] = [given.get(party) ?? 0, received.get(party) ?? 0];
      peaks.set(party, Math.max(out, into, peaks.get(party) ?? 0));
      sums.set(party, Math.max(out + into, sums.get(party) ?? 0));
    }
  }
  return { ribbons: [...ribbons.values()], peaks, sums };
}

/** A circle among the ribbons, as the parties it passes, the first again at the end. Null where value only runs on. */
export function circleIn(ribbons: readonly Pick<RibbonCourse, 'from' | 'to'>[]): readonly Id[] | null {
  const next = new Map<Id, Id[]>();
  for (const { from, to } of ribbons) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<Id>();
  for (const start of next.keys()) {
    // A walk with its own stack: a chain of parties may be longer than calls may be deep.
    const path: { party: Id; at: number }[] = done.has(start) ? [] : [{ party: start, at: 0 }];
    const onPath = new Set(path.map(({ party }) => party));
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = next.get(top.party)?.[top.at++];
      if (to === undefined) {
        done.add(top.party);
        onPath.delete(top.party);
        path.pop();
      } else if (onPath.has(to)) {
        const parties = path.map(({ party }) => party);
        return [...parties.slice(parties.indexOf(to)), to];
      } else if (!done.has(to)) {
        path.push({ party: to, at: 0 });
        onPath.add(to);
      }
    }
  }
  return null;
}
