import { css } from 'lit';

/** Interventions as rows on the time axis, or as cards. */
export const interventionStyles = css`
  :host {
    display: block;
  }
  .heading {
    margin: 4px 0 6px;
    font-weight: 500;
  }
  .rows {
    position: relative;
  }
  .rows .row {
    display: grid;
    align-items: center;
    margin-bottom: 6px;
  }
  .row > .switch {
    justify-self: start;
  }
  .track {
    position: relative;
    border-radius: var(--r-1);
    background: var(--sunken);
  }
  .off-name {
    position: absolute;
    inset: 0 10px;
    overflow: hidden;
    font: 400 13px/24px var(--font);
    color: var(--ink-3);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .bar {
    display: block;
    overflow: visible;
  }
  .bar .area {
    fill: var(--accent-tint);
  }
  .bar .slope {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .bar text {
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
  }
  .bar .name {
    fill: var(--ink);
    font-size: 13px;
    font-weight: 550;
  }
  .bar .when {
    fill: var(--ink-2);
    font-size: 12px;
  }
  .handles {
    position: absolute;
    inset: 0;
    touch-action: pan-y;
  }
  [data-handle] {
    position: absolute;
    top: 0;
    bottom: 0;
    cursor: ew-resize;
    border-radius: 2px;
  }
  [data-handle='body'] {
    cursor: grab;
  }
  [data-handle='body']:active {
    cursor: grabbing;
  }
  [data-handle]:not([data-handle='body']):hover {
    background: color-mix(in srgb, var(--accent) 28%, transparent);
  }
  .carrier {
    display: flex;
    align-items: center;
    gap: 2px;
    min-width: 0;
    max-width: 100%;
    min-height: 24px;
    margin-left: 8px;
    padding: 0 2px 0 6px;
    border-radius: var(--r-1);
    font: var(--t-note);
    color: var(--ink-2);
    justify-self: start;
  }
  .row:not(.on) .carrier {
    color: var(--ink-3);
  }
  .carrier:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .carrier span {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .carrier .icon {
    opacity: 0.55;
  }
  .hairline {
    position: absolute;
    top: -6px;
    bottom: 6px;
    width: 1px;
    margin-left: -0.5px;
    background: var(--ink-2);
    pointer-events: none;
  }
  /* The hairline shows between the bars, and leaves their words readable. */
  .rows ul {
    position: relative;
  }
  .card-popover {
    position: fixed;
    inset: auto;
    width: min(324px, calc(100vw - 16px));
    max-height: calc(100dvh - 16px);
    overflow-y: auto;
    margin: 0;
    padding: var(--s-4);
    border: 1px solid var(--line);
    border-radius: var(--r-3);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-2);
  }
  .card-head {
    display: flex;
    align-items: center;
    gap: var(--s-3);
    margin-bottom: var(--s-2);
  }
  .card-head h3 {
    flex: 1;
  }
  .card-head .icon-button {
    margin: -6px -8px -6px 0;
  }
  .cards {
    margin-top: var(--s-2);
  }
  .card {
    padding: 2px 0;
    border-bottom: 1px solid var(--line);
  }
  .card:last-child {
    border-bottom: 0;
  }
  .card-row {
    display: flex;
    align-items: center;
    gap: var(--s-2);
  }
  .card-row > .switch {
    margin-left: -5px;
  }
  .unfold {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-2);
    min-width: 0;
    min-height: 52px;
    text-align: left;
  }
  .unfold b {
    display: block;
    font: 500 15px/20px var(--font);
  }
  .unfold small {
    display: block;
    font: var(--t-note);
    color: var(--ink-3);
  }
  .unfold[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .card ks-intervention-fields {
    padding: var(--s-1) 0 var(--s-4);
  }
  @media (pointer: coarse) {
    .rows .row {
      min-height: 44px;
      margin-bottom: 0;
    }
    .carrier {
      min-height: 44px;
    }
    .hairline {
      bottom: 0;
    }
  }
  @media print {
    .row:not(.on),
    .card:not(.on) {
      display: none !important;
    }
    .carrier .icon,
    .switch {
      visibility: hidden;
    }
  }
`;
