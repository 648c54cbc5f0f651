import { fitted, textWidth } from '../chart/text-width.js';
import { barShape, type Timing } from './bar-drag.js';

/** Where everything of an intervention's bar stands, in px within its row. */
export interface BarLayout {
  readonly area: string;
  readonly slope: string;
  /** Where each handle can be taken: its left edge and width. */
  readonly handles: Readonly<Record<'body' | 'start' | 'ramp' | 'end', { readonly x: number; readonly width: number }>>;
  readonly name: { readonly x: number; readonly anchor: 'start' | 'end'; readonly text: string };
  /** When it works, at the right of the bar; null where there is no room. */
  readonly when: { readonly x: number } | null;
}

const PAD = 10;
/** Width of an edge's handle. */
const GRIP = 12;

/** Lays out a bar of `width` px for the run from `start` to `stop`: the name behind the slope, what does not fit left out. */
export function barLayout(timing: Timing, run: { readonly start: number; readonly stop: number }, width: number, height: number, words: { readonly name: string; readonly when: string }): BarLayout {
  const xOf = (time: number): number => Math.max(0, Math.min(width, ((time - run.start) / (run.stop - run.start)) * width));
  const isOpenEnded = timing.end === null || timing.end > run.stop;
  const x = { start: xOf(timing.start), complete: xOf(timing.start + timing.ramp), end: xOf(timing.end ?? run.stop) };
  const nameWidth = textWidth(words.name, 13);
  const room = x.end - x.complete - 2 * PAD;
  const before = x.start - 2 * PAD;
  const isBeside = room < nameWidth && before > room;
  const name = isBeside
    ? ({ x: x.start - PAD, anchor: 'end', text: fitted(words.name, 13, before) } as const)
    : ({ x: x.complete + PAD, anchor: 'start', text: fitted(words.name, 13, Math.max(room, 0)) } as const);
  const hasWhen = !isBeside && room - nameWidth > textWidth(words.when, 12) + 2 * PAD;
  const ramp = Math.max(x.complete, x.start + GRIP);
  return {
    ...barShape(x, height, isOpenEnded),
    handles: {
      start: { x: x.start - GRIP / 2, width: GRIP },
      ramp: { x: ramp - GRIP / 2, width: GRIP },
      body: { x: x.start, width: Math.max(0, x.end - x.start) },
      end: { x: x.end - GRIP + (isOpenEnded ? 0 : GRIP / 2), width: GRIP },
    },
    name,
    when: hasWhen ? { x: x.end - PAD } : null,
  };
}
