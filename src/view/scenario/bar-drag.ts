/** The handles of an intervention's bar. */
export type BarHandle = 'body' | 'start' | 'ramp' | 'end';

/** When an intervention begins, how long until it is complete, and when it ends; null is never. */
export interface Timing {
  readonly start: number;
  readonly ramp: number;
  readonly end: number | null;
}

/** The run's span, and the grid that a drag snaps to. */
export interface Span {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
}

/** A round step for dragging over `length`: a quarter of a unit at the least, about a hundredth of the span. */
export function dragStep(length: number): number {
  const steps = [0.25, 0.5, 1, 2, 5, 10, 20, 50, 100];
  return steps.find((step) => length / step <= 104) ?? length / 100;
}

/**
 * The timing after a handle was dragged by `by` time units from `from`. Body moves everything; the start edge leaves
 * the moment of completion where it is; the slope's end changes the ramp; the right edge the end, and dragging it to the
 * end of the run makes the intervention go on for ever.
 */
export function dragged(from: Timing, handle: BarHandle, by: number, span: Span): Timing {
  const snap = (time: number): number => Number((span.start + Math.round((time - span.start) / span.step) * span.step).toPrecision(12));
  const between = (time: number, low: number, high: number): number => Math.max(low, Math.min(high, time));
  const complete = from.start + from.ramp;
  const last = from.end ?? span.stop;
  switch (handle) {
    case 'body': {
      const start = between(snap(from.start + by), span.start, span.stop);
      return { start, ramp: from.ramp, end: from.end === null ? null : from.end + start - from.start };
    }
    case 'start': {
      const start = between(snap(from.start + by), span.start, Math.min(complete, last));
      return { start, ramp: Number((complete - start).toPrecision(12)), end: from.end };
    }
    case 'ramp': {
      const end = between(snap(complete + by), from.start, last);
      return { ...from, ramp: Number((end - from.start).toPrecision(12)) };
    }
    case 'end': {
      const end = snap(last + by);
      return { ...from, end: end >= span.stop - 1e-9 ? null : Math.max(Math.min(from.start + span.step, span.stop), end) };
    }
  }
}

/** The outline of a bar: a slope from the start to where it is complete, then full until the end. In px, within `height`. */
export function barShape(x: { readonly start: number; readonly complete: number; readonly end: number }, height: number, isOpenEnded: boolean): { readonly area: string; readonly slope: string } {
  const n = (value: number): string => value.toFixed(1);
  const complete = Math.min(x.complete, x.end);
  const r = isOpenEnded ? Math.min(4, Math.max(0, x.end - complete)) : 0;
  const topAtEnd = x.complete > x.end ? height * (1 - (x.end - x.start) / Math.max(1e-9, x.complete - x.start)) : 0;
  const corner = r > 0 ? `H${n(x.end - r)}a${r} ${r} 0 0 1 ${r} ${r}V${n(height - r)}a${r} ${r} 0 0 1 ${-r} ${r}` : `H${n(x.end)}V${n(height)}`;
  const slope = `M${n(x.start)} ${n(height)}L${n(complete)} ${n(topAtEnd)}`;
  return { area: `${slope}${corner}Z`, slope };
}
