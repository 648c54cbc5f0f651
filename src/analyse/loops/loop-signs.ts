import { itemsOf, type Document } from '../../model/document.js';
import type { Loop } from '../../model/structure.js';
import { chained, signOf, type Course } from '../polarity/sign.js';
import type { SignsAlong } from '../polarity/signs-along.js';
import type { LoopPath } from './find-loops.js';

/** What a loop does: it reinforces, it balances, now the one and now the other, or nothing at all (it is dormant). */
export type LoopActivity = 'R' | 'B' | 'mixed' | 'dormant';

/** The sign of a loop at each sampled time of a run: the product of the signs along it. Null where one of them is not known. */
export function loopCourse({ times, of }: SignsAlong, path: LoopPath): Course | null {
  const courses = path.map((cause, at) => of.get(path[(at + 1) % path.length] ?? '')?.get(cause));
  return courses.every((course) => course !== undefined) ? chained(courses, times.length) : null;
}

/** What a loop does along these runs together; null where that is not known. */
export function loopActivity(runs: readonly SignsAlong[], path: LoopPath): LoopActivity | null {
  const courses = runs.map((signs) => loopCourse(signs, path));
  if (!courses.every((course) => course !== null)) return null;
  switch (signOf(courses)) {
    case '+':
      return 'R';
    case '-':
      return 'B';
    case 'mixed':
      return 'mixed';
    case 'none':
      return 'dormant';
  }
}

/** The loop of the document that goes the same way round, wherever it begins. */
export function loopNamed(doc: Document, path: LoopPath): Loop | null {
  return itemsOf(doc, 'loop').find((loop) => isSameWay(loop.path, path)) ?? null;
}

/** Whether two ways round are the same but for where they begin. */
export function isSameWay(a: LoopPath, b: LoopPath): boolean {
  const shift = b.indexOf(a[0] ?? '');
  return a.length === b.length && shift >= 0 && a.every((id, at) => id === b[(at + shift) % b.length]);
}
