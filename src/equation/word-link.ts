import type { Link } from '../model/structure.js';

/** A range that a number is drawn from, evenly by its logarithm: both ends above zero. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** What every word starts at, the highest it can stand at, and the lowest that is read of it, so that nothing is divided by zero. */
export const INDEX = { start: 100, most: 300, leastRead: 1 } as const;

/** How long a word itself takes to follow what moves it, as a share of the horizon: no two words need one another at the same moment. */
export const OWN_TIME = 1 / 40;

/** By how much a push lifts what a word moves towards, lastingly: its share of 100. */
export const PUSH: Span = { low: 0.1, high: 0.3 };

/** How many percent the effect moves when the cause moves by one, by how strong people say a link is. */
const GAINS: Readonly<Record<NonNullable<Link['strength']>, Span>> = {
  weak: { low: 0.15, high: 0.35 },
  average: { low: 0.35, high: 0.7 },
  strong: { low: 0.7, high: 1.2 },
  'very-strong': { low: 1.2, high: 2 },
};

/** How long a link takes as a share of the horizon, by how fast people say it is. What happens at once takes no time of its own. */
const DELAYS = {
  fast: { low: 1 / 30, high: 1 / 12 },
  slow: { low: 1 / 12, high: 1 / 5 },
  'very-slow': { low: 1 / 5, high: 1 / 2 },
} as const satisfies Readonly<Record<string, Span>>;

/** The gain of a link, without its sign. Who did not say how strong it is may mean anything but very strong. */
export const gainSpan = ({ strength }: Pick<Link, 'strength'>): Span => (strength ? GAINS[strength] : { low: GAINS.weak.low, high: GAINS.strong.high });

/** How long a link takes, and in how many stages: what people call slow does nothing at first, and then comes. */
export interface Delay {
  readonly span: Span;
  readonly stages: 1 | 3;
}

/** The delay of a link. The mark of a delay means slow or slower; without mark or speed, anything from fast to slow. Null for none. */
export function delayOf({ speed, delay }: Pick<Link, 'speed' | 'delay'>): Delay | null {
  switch (speed) {
    case undefined:
      return delay ? { span: { low: DELAYS.slow.low, high: DELAYS['very-slow'].high }, stages: 3 } : { span: { low: DELAYS.fast.low, high: DELAYS.slow.high }, stages: 1 };
    case 'slow':
    case 'very-slow':
      return { span: DELAYS[speed], stages: 3 };
    case 'fast':
      return delay ? { span: DELAYS.slow, stages: 3 } : { span: DELAYS.fast, stages: 1 };
    case 'at-once':
      return delay ? { span: DELAYS.slow, stages: 3 } : null;
  }
}

/** The middle of a span in the way it is drawn. */
export const middleOf = ({ low, high }: Span): number => Math.sqrt(low * high);
