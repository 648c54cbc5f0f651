import type { ValueBook } from '../../analyse/value/book.js';
import type { Pairs } from '../../analyse/value/pairs.js';
import type { Id } from '../../model/id.js';
import type { Simulation } from '../../model/simulation.js';
import type { ValueLook } from '../../state/session.js';
import { amountScale, type AmountScale } from './amount-scale.js';
import { circleIn, courseOf, ribbonsOf, type Bundle, type Course, type Ribbon } from './ribbons.js';
import { barEnds, periodOf } from './value-time.js';

/** The forms in which one value is shown. */
export type PictureForm = 'sankey' | 'chord' | 'net' | 'list' | 'matrix';

/** Of what a picture is, whatever the moment. */
export interface PictureSubject {
  readonly scenario: Id | null;
  readonly of: Id | 'euro';
  readonly over: ValueLook['over'];
  readonly againstBase: boolean;
}

/** What stays the same while time moves: which forms there are, the scale, and all that ever moves. */
export interface PictureCourse {
  readonly courses: Readonly<Record<Bundle, Course>>;
  /** The parties that value passes in a circle, so that a Sankey would have to be cut; null where there is none. */
  readonly circle: readonly Id[] | null;
  /** The same of what is left when two parties settle with each other. */
  readonly netCircle: readonly Id[] | null;
  readonly forms: readonly PictureForm[];
  readonly scale: AmountScale;
}

/** The pairs of a subject at one moment. */
export function pairsAt(book: ValueBook, { scenario, of, over, againstBase }: PictureSubject, simulation: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>, until: number | null): Pairs {
  return book.pairs(scenario, periodOf({ until, over }, simulation), of, againstBase);
}

/** Looks at a subject at the end of every bar of the scrubber. */
export function pictureCourse(book: ValueBook, subject: PictureSubject, simulation: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>): PictureCourse {
  const moments = barEnds(simulation).map((until) => pairsAt(book, subject, simulation, until));
  const courseBy = (bundle: Bundle): Course => courseOf(moments.map((pairs) => ribbonsOf(pairs, bundle, subject.againstBase)));
  const courses = { flow: courseBy('flow'), pair: courseBy('pair'), net: courseBy('net') };
  const circle = circleIn(courses.flow.ribbons);
  const ways = new Set(courses.pair.ribbons.map(({ from, to }) => JSON.stringify([from, to])));
  const isTwoWay = courses.pair.ribbons.some(({ from, to }) => ways.has(JSON.stringify([to, from])));
  const peak = Math.max(0, ...courses.flow.peaks.values(), ...moments.flatMap(({ within }) => within.map(({ amount }) => Math.abs(amount)).filter(Number.isFinite)));
  const isEmpty = courses.flow.ribbons.length === 0;
  return {
    courses,
    circle,
    netCircle: circleIn(courses.net.ribbons),
    forms: [...(isEmpty || circle ? [] : (['sankey'] as const)), ...(isEmpty ? [] : (['chord'] as const)), ...(isTwoWay ? (['net'] as const) : []), 'list', 'matrix'],
    scale: amountScale(peak),
  };
}

/** The form to show: the wanted one where it applies, else the first that suits. */
export function formFor({ forms }: Pick<PictureCourse, 'forms'>, wanted: PictureForm | null, isNarrow: boolean): PictureForm {
  if (isNarrow) return wanted === 'matrix' ? 'matrix' : 'list';
  return wanted !== null && forms.includes(wanted) ? wanted : (forms[0] ?? 'list');
}

/** How ribbons are taken together in a form, and whether they are drawn as a Sankey. */
export function drawnAs(form: PictureForm, { netCircle }: Pick<PictureCourse, 'netCircle'>): { readonly bundle: Bundle; readonly as: 'sankey' | 'chord' } {
  if (form === 'net') return { bundle: 'net', as: netCircle === null ? 'sankey' : 'chord' };
  return form === 'chord' ? { bundle: 'pair', as: 'chord' } : { bundle: 'flow', as: 'sankey' };
}

/** Rows of the list: what moves, the largest first; then what does not move at this moment. Flows of a party with itself are there too. */
export interface ListRow {
  readonly key: string;
  readonly source: Id;
  readonly from: Id;
  readonly to: Id;
  /** Nought or more; negative only where a difference is less. NaN where there is no number. */
  readonly amount: number;
}

/** All lines of the pairs as rows of a list. */
export function listRows(pairs: Pick<Pairs, 'between' | 'within'>, isDifference: boolean): readonly ListRow[] {
  const size = ({ amount }: ListRow): number => (Number.isFinite(amount) ? Math.abs(amount) : -1);
  return [...pairs.between, ...pairs.within]
    .flatMap(({ lines }) => lines)
    .map(({ key, source, from, to, amount }): ListRow => (amount < 0 && !isDifference ? { key, source, from: to, to: from, amount: -amount } : { key, source, from, to, amount }))
    .toSorted((a, b) => size(b) - size(a));
}

/** The ribbons of a form at a moment. */
export const ribbonsAt = (pairs: Pairs, form: PictureForm, course: PictureCourse, isDifference: boolean): readonly Ribbon[] => ribbonsOf(pairs, drawnAs(form, course).bundle, isDifference);
