import { css } from 'lit';
import { zoomStyles } from './zoom-styles.js';

/** The drawing of a page: pipes, shapes and what is written in and around them. They stand behind those of the canvas. */
export const mapShapeStyles = css`
  .pipe {
    fill: none;
    stroke: var(--ink);
    stroke-width: 7;
  }
  .pipe-head {
    fill: var(--ink);
  }
  .far-pipe {
    fill: none;
    stroke: var(--ink);
    stroke-width: 5;
  }
  .bore {
    fill: none;
    stroke: var(--canvas);
    stroke-width: 4;
  }
  .cloud {
    fill: var(--canvas);
    stroke: var(--ink-2);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .node,
  .words > g {
    --mark: var(--ink);
    --words: var(--ink);
  }
  .words {
    pointer-events: none;
  }
  .node {
    cursor: pointer;
    outline: none;
  }
  .edge {
    fill: none;
    stroke: var(--mark);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .body {
    fill: var(--surface);
  }
  .knob {
    fill: var(--mark);
  }
  .stock .edge {
    stroke-width: 1.75;
  }
  .words > .ghost {
    --words: var(--ink-2);
  }
  .ghost .edge {
    stroke-dasharray: 3 3;
    stroke-linecap: butt;
  }
  .ghost.ghost-valve .edge {
    stroke-dasharray: 2 1.5;
    stroke-width: 1.25;
  }
  .ghost .body {
    fill: var(--canvas);
  }
  .label,
  .name {
    fill: var(--words);
  }
  .name {
    font-weight: 600;
  }
  .value {
    font-weight: 650;
    text-anchor: end;
  }
  .label,
  .comment text {
    stroke: var(--canvas);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .comment text {
    fill: var(--ink-2);
    font-weight: 400;
  }
  .low {
    font-size: 0.72em;
  }
  .halo {
    fill: none;
  }

  /* By hand; the specificity of what is selected is higher. */
  g.hue-accent {
    --mark: var(--accent);
    --words: var(--accent);
  }
  g.hue-loop-r {
    --mark: var(--loop-r);
    --words: var(--loop-r);
  }
  g.hue-loop-b {
    --mark: var(--loop-b);
    --words: var(--loop-b);
  }
  g.hue-gain {
    --mark: var(--gain);
    --words: var(--gain);
  }
  g.hue-cost {
    --mark: var(--cost);
    --words: var(--cost);
  }
  g.hue-warn {
    --mark: var(--warn);
    --words: var(--warn);
  }
  g.hue-base {
    --mark: var(--base);
    --words: var(--base);
  }

  /* Selected, and in the loop that is. */
  g.selected,
  .words > .selected {
    --mark: var(--accent);
    --words: var(--accent);
  }
  g.R {
    --mark: var(--loop-r);
  }
  g.B {
    --mark: var(--loop-b);
  }
  .selected .pipe,
  .R .pipe,
  .B .pipe {
    stroke: var(--mark);
  }
  .selected .pipe-head,
  .R .pipe-head,
  .B .pipe-head {
    fill: var(--mark);
  }
  .node.selected .edge,
  .node.R .edge,
  .node.B .edge {
    stroke-width: 2.5;
  }
  .valve.selected .body {
    fill: var(--accent);
  }
  .valve.selected .halo {
    fill: var(--accent-tint);
  }

  .spark {
    fill: none;
    stroke-width: 1.75;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark.base {
    stroke: var(--base);
    stroke-width: 1.1;
    stroke-dasharray: 3 2.5;
  }
  .pill {
    fill: var(--sunken);
    stroke: var(--line-strong);
  }
  .count {
    fill: var(--ink-2);
    font-size: 11px;
    font-weight: 600;
  }
  .ground {
    fill: var(--canvas);
  }
  .away {
    opacity: 0;
  }
  .hit {
    fill: transparent;
  }
  .node > .ring {
    fill: none;
    stroke: none;
    pointer-events: none;
  }
  @media (hover: hover) {
    .node:hover > .ring,
    .node.far:hover > .hit {
      stroke: color-mix(in srgb, var(--accent) 50%, transparent);
      stroke-width: 1.5;
    }
  }
  .node:focus-visible > .ring {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .at-cloud.selected .cloud {
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .at-comment.selected > .ring,
  .at-loop.selected > .ring {
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .node.far:hover > .hit,
  .node.far:focus-visible > .hit {
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .node.far:focus-visible > .hit {
    stroke: var(--accent);
  }
  .loop-mark {
    cursor: pointer;
  }
  ${zoomStyles}
  @media print {
    :host {
      --canvas: #fff;
      overflow: visible;
    }
    .surface {
      position: static;
    }
    svg.printed {
      display: block;
      max-width: min(100%, var(--width));
      /* What stands above it on the sheet: the name of the app, the title and what is said of it. */
      max-height: calc(100vh - 168px);
      margin: auto;
    }
  }
`;
