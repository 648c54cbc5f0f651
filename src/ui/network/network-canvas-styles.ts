import { css } from 'lit';
import { paperStyles } from '../map/canvas/paper-styles.js';
import { zoomStyles } from '../map/canvas/zoom-styles.js';

/** The canvas of the value network: every colour from the tokens. */
export const networkCanvasStyles = css`
  ${paperStyles}
  text {
    text-anchor: middle;
    pointer-events: none;
  }
  .rings ellipse {
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1;
  }
  .ring-name {
    fill: var(--ink-3);
    font-size: 12px;
    font-weight: 400;
  }
  .ring-name,
  .name,
  .amount {
    stroke: var(--canvas);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .flow,
  .node {
    outline: none;
  }
  .flow-line,
  .flow-bars,
  .flow-hit {
    fill: none;
  }
  .flow-line {
    stroke: var(--own);
  }
  .flow-head {
    fill: var(--own);
  }
  .flow-hit {
    stroke: transparent;
    pointer-events: stroke;
    cursor: pointer;
  }
  .armed .flow-hit {
    pointer-events: none;
  }
  .flow.quiet .flow-line,
  .flow.quiet .flow-head,
  .flow.same .flow-line,
  .flow.same .flow-head {
    opacity: 0.34;
  }
  .flow.near .flow-line,
  .flow.near .flow-head {
    opacity: 1;
  }
  .flow.light .flow-line {
    opacity: 0.5;
  }
  .flow.light .flow-head {
    fill: var(--canvas);
    stroke: var(--own);
    stroke-width: 1.25;
  }
  .flow.more {
    --own: var(--gain) !important;
  }
  .flow.less {
    --own: var(--cost) !important;
  }
  .flow-bars {
    stroke: var(--canvas);
    opacity: 0.75;
    pointer-events: none;
  }
  .flow.aside .flow-line,
  .flow.aside .flow-head {
    opacity: 0.2;
  }
  .flow.selected .flow-line,
  .flow.selected .flow-head,
  .flow.traced .flow-line,
  .flow.traced .flow-head {
    opacity: 1;
  }
  .flow.selected .flow-hit {
    stroke: color-mix(in srgb, var(--accent) 26%, transparent);
  }
  .flow:focus-visible .flow-hit {
    stroke: color-mix(in srgb, var(--accent) 40%, transparent);
  }
  @media (hover: hover) {
    .flow:hover .flow-hit {
      stroke: color-mix(in srgb, var(--accent) 16%, transparent);
    }
    .flow:hover .flow-line,
    .flow:hover .flow-head {
      opacity: 1;
    }
  }
  .own {
    fill: var(--current, var(--scenario-1));
    stroke: var(--canvas);
    stroke-width: 2;
    paint-order: stroke;
    pointer-events: none;
  }
  .node .hit {
    fill: transparent;
  }
  .amount {
    font-size: 12px;
    font-weight: 600;
  }
  .amount.more {
    fill: var(--gain);
  }
  .amount.less {
    fill: var(--cost);
  }
  .node {
    cursor: pointer;
  }
  .party .edge {
    fill: var(--own);
  }
  .letters {
    fill: var(--on-party, var(--surface));
    font-size: 13px;
    font-weight: 700;
    letter-spacing: 0.03em;
  }
  .boundary .edge {
    fill: var(--canvas);
    stroke: var(--own);
    stroke-width: 1.75;
  }
  .boundary .inner {
    fill: none;
    stroke: var(--own);
    stroke-width: 1;
  }
  .boundary.commons .inner {
    stroke-dasharray: 3 2.5;
  }
  .boundary .letters {
    fill: var(--own);
  }
  .fare {
    fill: none;
  }
  .fare.gains {
    stroke: var(--gain);
  }
  .fare.pays {
    stroke: var(--cost);
  }
  .node > .ring {
    fill: none;
    stroke: none;
  }
  .node.selected > .ring {
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .names .selected .name {
    fill: var(--accent);
    font-weight: 600;
  }
  .node.target > .ring {
    fill: var(--accent-tint);
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  @media (hover: hover) {
    .node:hover:not(.selected) > .ring {
      stroke: color-mix(in srgb, var(--accent) 50%, transparent);
      stroke-width: 1.5;
    }
  }
  .node:focus-visible > .ring {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .carried {
    pointer-events: none;
  }
  .carried ellipse {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .carried path {
    fill: none;
    stroke: var(--ink-3);
    stroke-dasharray: 2 5;
    stroke-linecap: round;
  }
  .carried rect {
    fill: var(--own);
    opacity: 0.9;
  }
  .pen {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    pointer-events: none;
  }
  .pen rect {
    fill: color-mix(in srgb, var(--accent) 10%, transparent);
  }
  .pen path {
    stroke-dasharray: 2 5;
  }
  .port {
    cursor: crosshair;
  }
  .port .hit {
    fill: transparent;
  }
  .port .knob {
    fill: var(--canvas);
    stroke: var(--accent);
  }
  @media (hover: hover) {
    .port:hover .knob {
      fill: var(--accent);
    }
  }
  ks-name-field {
    position: absolute;
    z-index: 3;
    transform: translate(-50%, -50%);
  }
  .dots {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    pointer-events: none;
  }
  ${zoomStyles}
`;
