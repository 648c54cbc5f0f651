import { pushApart } from '../chart/push-apart.js';

/** Where the label of a marker stands, as a share of the scale: beneath its marker where there is room. */
export interface ScaleLabel {
  readonly marker: number;
  readonly label: number;
}

/** Least room between two labels, in px. */
const GAP = 12;

/** Places for labels of the given widths beneath markers at shares of a scale of `width` px; null where they do not fit side by side. */
export function scaleLabels(marks: readonly { readonly at: number; readonly width: number }[], width: number): readonly ScaleLabel[] | null {
  const needed = marks.reduce((sum, mark) => sum + mark.width + GAP, -GAP);
  if (needed > width) return null;
  const centres = pushApart(marks.map((mark) => ({ wanted: mark.at * width, height: mark.width + GAP })), -GAP / 2, width + GAP / 2);
  return marks.map(({ at }, index) => ({ marker: at, label: (centres[index] ?? at * width) / width }));
}
