import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { Stakeholder } from '../../model/party.js';

/** A curve of a party's commitment over the days on which it was assessed. */
export interface CommitmentCurve {
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Days of the first and the last assessment. */
  readonly from: string;
  readonly until: string;
}

/** The curve of the commitment in `history` within a box, 0..1 from bottom to top; null with fewer than two days. */
export function commitmentCurve(history: NonNullable<Stakeholder['history']>, { width, height, inset }: { readonly width: number; readonly height: number; readonly inset: number }): CommitmentCurve | null {
  const said = history.flatMap(({ date, commitment }) => (commitment === undefined ? [] : [{ date, time: Date.parse(date), commitment }]));
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || !said.every(({ time }) => Number.isFinite(time)) || first.time === last.time) return null;
  const x = scaleUtc([first.time, last.time], [inset, width - inset]);
  const y = scaleLinear([0, 1], [height - inset, inset]);
  const points = said.map(({ time, commitment }) => ({ x: x(time), y: y(commitment) }));
  const path = line<{ readonly x: number; readonly y: number }>((point) => point.x, (point) => point.y).curve(curveStepAfter)(points) ?? '';
  return { path, points, from: first.date, until: last.date };
}
