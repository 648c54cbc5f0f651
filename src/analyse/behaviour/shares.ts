import { behaviourFrom } from './behaviour-code.js';
import { SHAPES, type Shape } from './behaviour.js';

/** How often one variable went which way. Counts, out of `draws`. */
export interface BehaviourShares {
  /** Runs that came to their end. */
  readonly draws: number;
  readonly shapes: Readonly<Record<Shape, number>>;
  /** Went up first, went down first. */
  readonly up: number;
  readonly down: number;
  /** Went up first and lost much of that again; went down first and made much of it good. */
  readonly upThenBack: number;
  readonly downThenBack: number;
  /** Ended higher or lower than they began. */
  readonly higher: number;
  readonly lower: number;
}

/** Counts the behaviours of one variable over all draws. */
export function sharesOf(codes: ArrayLike<number>): BehaviourShares {
  const shapes = Object.fromEntries(SHAPES.map((shape) => [shape, 0])) as Record<Shape, number>;
  const counts = { draws: 0, up: 0, down: 0, upThenBack: 0, downThenBack: 0, higher: 0, lower: 0 };
  for (let draw = 0; draw < codes.length; draw++) {
    const behaviour = behaviourFrom(codes[draw] ?? -1);
    if (!behaviour) continue;
    const { shape, first, end } = behaviour;
    const turns = shape === 'overshoots' || shape === 'oscillates' || shape === 'rises-then-falls' || shape === 'falls-then-rises';
    counts.draws++;
    shapes[shape]++;
    if (first !== 'none') counts[first]++;
    if (turns && first !== 'none') counts[first === 'up' ? 'upThenBack' : 'downThenBack']++;
    if (end !== 'same') counts[end]++;
  }
  return { ...counts, shapes };
}
