import { css } from 'lit';

/** The ring of a loop: red and solid, or blue and dashed. */
export const loopStyles = css`
  .loop .ring {
    fill: var(--canvas, var(--surface));
    stroke-width: 2;
  }
  .loop.R .ring {
    stroke: var(--loop-r);
  }
  .loop.B .ring {
    stroke: var(--loop-b);
    stroke-dasharray: 4 3;
  }
  .loop.L .ring {
    stroke: var(--ink-3);
  }
  .loop.dormant {
    opacity: 0.5;
  }
  .loop .zz {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.4;
    stroke-linejoin: round;
  }
  .loop text {
    font: 700 13px/1 var(--font);
  }
  .loop.R text,
  .loop .tip {
    fill: var(--loop-r);
  }
  .loop.B text,
  .loop.B .tip {
    fill: var(--loop-b);
  }
  .loop.L text,
  .loop.L .tip {
    fill: var(--ink-2);
  }
`;
