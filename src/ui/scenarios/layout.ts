/**
 * How the view is laid out: `columns` has levers, sheet and outcome side by side; in `panel` the outcome opens by a
 * button; in `stack` the levers stand below the goal curve; `phone` is one column.
 */
export type Layout = 'columns' | 'panel' | 'stack' | 'phone';

/** Narrowest windows of the layouts, in px. */
const FROM: Readonly<Record<Exclude<Layout, 'phone'>, number>> = { columns: 1280, panel: 1024, stack: 701 };

/** The layout for a window of this width. */
export function layoutFor(width: number): Layout {
  return width >= FROM.columns ? 'columns' : width >= FROM.panel ? 'panel' : width >= FROM.stack ? 'stack' : 'phone';
}

/** Whether levers stand below the goal curve, so that the curve must follow a hand that holds one. */
export const isStacked = (layout: Layout): boolean => layout === 'stack' || layout === 'phone';

/** Height of the goal curve in a window of this height, in px. */
export function goalHeight(layout: Layout, windowHeight: number): number {
  if (layout === 'phone') return 236;
  if (layout === 'stack') return 300;
  return Math.round(Math.max(220, Math.min(400, (windowHeight - 116) * 0.405)));
}
