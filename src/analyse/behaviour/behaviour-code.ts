import { SHAPES, type Behaviour } from './behaviour.js';

const FIRSTS = ['none', 'up', 'down'] as const satisfies readonly Behaviour['first'][];
const ENDS = ['same', 'higher', 'lower'] as const satisfies readonly Behaviour['end'][];

/** What stands for a run that did not come to its end. */
export const NO_BEHAVIOUR = 255;

/** A behaviour as a number below 72, so that those of many runs fit in an array of bytes. */
export const behaviourCode = ({ shape, first, end }: Behaviour): number => SHAPES.indexOf(shape) + SHAPES.length * (FIRSTS.indexOf(first) + FIRSTS.length * ENDS.indexOf(end));

/** The behaviour that a number stands for; null for {@link NO_BEHAVIOUR}. */
export function behaviourFrom(code: number): Behaviour | null {
  const rest = Math.floor(code / SHAPES.length);
  const [shape, first, end] = [SHAPES[code % SHAPES.length], FIRSTS[rest % FIRSTS.length], ENDS[Math.floor(rest / FIRSTS.length)]];
  return shape && first && end ? { shape, first, end } : null;
}
