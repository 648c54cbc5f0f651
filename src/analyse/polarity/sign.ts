/** How an effect goes when its cause goes up and all else is held: the same way, the other way, now this and now that, or not at all. */
export type Sign = '+' | '-' | 'mixed' | 'none';

/** The sign at each of a run's sampled times: 1 the same way, -1 the other way, 0 not at all, {@link BOTH} where elements of an array differ. */
export type Course = Int8Array;

export const BOTH = 2;

/** What several courses come to together; 'none' where none of them ever moves. */
export function signOf(courses: Iterable<Course>): Sign {
  let isUp = false;
  let isDown = false;
  for (const course of courses) {
    for (const sign of course) {
      isUp ||= sign > 0;
      isDown ||= sign < 0 || sign === BOTH;
    }
  }
  return isUp ? (isDown ? 'mixed' : '+') : isDown ? '-' : 'none';
}

/** The signs of one after another, as a chain of causes has them: two of the other way make one of the same way. */
export function chained(courses: readonly Course[], length: number): Course {
  const chain = new Int8Array(length).fill(1);
  for (const course of courses) {
    for (let at = 0; at < length; at++) {
      const [before, next] = [chain[at] ?? 0, course[at] ?? 0];
      chain[at] = before === 0 || next === 0 ? 0 : before === BOTH || next === BOTH ? BOTH : before * next;
    }
  }
  return chain;
}

/** A part of a run, from one sampled time to another, in which a sign stays the same. */
export interface Stretch {
  readonly sign: Sign;
  readonly from: number;
  readonly until: number;
}

/** A course as stretches, in the order of time. */
export function stretchesOf(times: readonly number[], course: Course): readonly Stretch[] {
  const stretches: Stretch[] = [];
  times.forEach((time, at) => {
    const sign = signOf([course.subarray(at, at + 1)]);
    const last = stretches.at(-1);
    if (last?.sign === sign) stretches[stretches.length - 1] = { ...last, until: time };
    else stretches.push({ sign, from: time, until: time });
  });
  return stretches;
}
