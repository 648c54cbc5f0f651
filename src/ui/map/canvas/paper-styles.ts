import { css } from 'lit';

/** The paper that every lens of the map is drawn on, and the words on it. */
export const paperStyles = css`
  :host {
    --canvas: var(--bg);
    display: block;
    position: relative;
    overflow: hidden;
    min-height: 0;
    background: var(--canvas);
  }
  .surface {
    position: absolute;
    inset: 0;
    overflow: hidden;
    touch-action: none;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .surface.armed,
  .surface.armed .node {
    cursor: crosshair;
  }
  .surface.dragging {
    cursor: grabbing;
  }
  .surface:focus-visible {
    outline-offset: -3px;
  }
  .sheet {
    position: absolute;
    left: 0;
    top: 0;
    width: 0;
    height: 0;
    transform-origin: 0 0;
    will-change: transform;
    contain: layout style;
  }
  svg.map {
    position: absolute;
    display: block;
    overflow: visible;
  }
  text {
    /* Words are scaled with everything else, and not set anew at each zoom. */
    text-rendering: geometricPrecision;
    font-family: var(--font);
    font-size: 13px;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    fill: var(--ink);
  }
`;
