import { css } from 'lit';
import { loopStyles } from '../links/loop-styles.js';
import { paperStyles } from './paper-styles.js';

/** The canvas of the map: every colour from the tokens. */
export const mapCanvasStyles = css`
  ${loopStyles}
  ${paperStyles}
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
  ks-name-field {
    position: absolute;
    z-index: 3;
    transform: translate(-50%, -50%);
  }
  .area {
    position: absolute;
    z-index: 1;
    border: 1.5px solid var(--accent);
    border-radius: 2px;
    background: color-mix(in srgb, var(--accent) 10%, transparent);
    pointer-events: none;
  }
  ks-remark-field {
    position: absolute;
    z-index: 3;
  }
  .guide {
    fill: none;
    stroke: var(--loop-r);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .grip {
    cursor: pointer;
    outline: none;
  }
  .grip .knob {
    fill: var(--surface);
    stroke: var(--accent);
  }
  .grip.corner .knob,
  .grip.end .knob {
    fill: var(--accent);
  }
  .grip.port .knob {
    fill: var(--canvas);
  }
  .grip:focus-visible .hit {
    stroke: var(--accent);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  @media (hover: hover) {
    .grip:hover .knob {
      fill: var(--accent);
    }
  }
  .link {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.25;
  }
  .head {
    fill: var(--ink-2);
  }
  .link.selected {
    stroke: var(--accent);
    stroke-width: 2.25;
  }
  .head.selected {
    fill: var(--accent);
  }
  .link.R,
  .link.B {
    stroke: var(--loop-r);
    stroke-width: 2.5;
  }
  .head.R {
    fill: var(--loop-r);
  }
  .link.B {
    stroke: var(--loop-b);
    stroke-dasharray: 7 4;
  }
  .head.B {
    fill: var(--loop-b);
  }
  .link-sign path {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2;
    stroke-linecap: round;
  }
  .link-sign.selected path {
    stroke: var(--accent);
  }
  .link-sign.R path {
    stroke: var(--loop-r);
  }
  .link-sign.B path {
    stroke: var(--loop-b);
  }
  .link.flagged,
  .bars.flagged {
    stroke: var(--warn);
  }
  .head.flagged {
    fill: var(--warn);
  }
  .link-sign.flagged path {
    stroke: var(--warn);
  }
  .flag-body {
    fill: var(--canvas);
    stroke: var(--warn);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .flag-sign {
    fill: none;
    stroke: var(--warn);
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .link-thing {
    fill: none;
    stroke: transparent;
    pointer-events: stroke;
    cursor: pointer;
    outline: none;
  }
  .link-thing:hover {
    stroke: color-mix(in srgb, var(--accent) 14%, transparent);
  }
  .link-thing:focus-visible {
    stroke: color-mix(in srgb, var(--accent) 34%, transparent);
  }
  .armed .link-thing {
    pointer-events: none;
  }
  .step-line {
    fill: none;
    stroke: color-mix(in srgb, var(--accent) 34%, transparent);
    stroke-width: 9;
    stroke-linecap: round;
  }
  .step-dot {
    fill: var(--accent);
    offset-distance: 100%;
    animation: along 600ms ease;
  }
  @keyframes along {
    from {
      offset-distance: 0%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .step-dot {
      display: none;
    }
  }
  .unfolds {
    cursor: zoom-in;
  }
  .unfolds:hover .pill {
    stroke: var(--accent);
  }
  .gap {
    stroke: var(--canvas);
    stroke-width: 5;
  }
  .bars {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .bars.selected {
    stroke: var(--accent);
  }
  .bars.R {
    stroke: var(--loop-r);
  }
  .bars.B {
    stroke: var(--loop-b);
  }
  .causal .link:not(.selected, .R, .B) {
    stroke-width: 1.5;
  }
  .saying {
    fill: var(--words);
    stroke: var(--canvas);
    stroke-width: 4;
    stroke-linejoin: round;
    paint-order: stroke;
    font-size: 15px;
  }
  .word-stock .saying {
    stroke: none;
    font-weight: 600;
  }
  .word .edge,
  .ghost-word .edge {
    stroke: none;
    fill: transparent;
  }
  .ghost-word .edge {
    stroke: var(--line-strong);
  }
  .word-stock .edge {
    --mark: var(--line-strong);
    stroke-width: 1.5;
  }
  .link.opinion {
    stroke-dasharray: 2 4;
    stroke-linecap: round;
  }
`;
