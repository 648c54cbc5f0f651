import { css } from 'lit';

/** A chart and its title row. */
export const chartStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  figure {
    position: relative;
  }
  figcaption {
    position: relative;
    display: flex;
    align-items: baseline;
    gap: var(--s-3);
    min-height: 32px;
  }
  .names {
    flex: 1;
    min-width: 0;
  }
  .title {
    font: 600 14px/18px var(--font);
  }
  :host([size='goal']) .title {
    display: inline;
    font: var(--t-title);
    letter-spacing: -0.005em;
  }
  :host([size='goal']) .names .note {
    display: inline;
    margin-left: 10px;
  }
  /* Over the end of a long title, so that reading a chart never moves it. */
  .readout {
    position: absolute;
    top: 2px;
    right: 36px;
    display: flex;
    gap: var(--s-4);
    padding-left: var(--s-3);
    background: var(--surface);
    font: 600 14px/20px var(--font);
    white-space: nowrap;
  }
  .readout span {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .readout .moment {
    color: var(--ink-2);
    font-weight: 500;
  }
  .readout .marker {
    width: 12px;
    height: 12px;
  }
  :host([size='small']) .readout {
    right: 0;
    top: 18px;
    gap: var(--s-2);
    padding-left: var(--s-2);
    font: 600 12px/16px var(--font);
  }
  ks-row-menu {
    --menu-size: 32px;
    flex: none;
    align-self: flex-start;
    margin: -4px -8px -4px -4px;
    color: var(--ink-3);
  }
  :host([size='small']) ks-row-menu {
    --menu-size: 24px;
    margin: -2px 0 0 -4px;
  }
  @media (hover: hover) and (pointer: fine) {
    :host([size='small']) ks-row-menu {
      opacity: 0;
      transition: opacity var(--d-1) var(--ease);
    }
    :host([size='small']:hover) ks-row-menu,
    :host([size='small']) ks-row-menu:focus-within {
      opacity: 1;
    }
  }
  .plot {
    position: relative;
    margin-top: var(--s-2);
  }
  svg[role='img'] {
    display: block;
    overflow: visible;
    touch-action: pan-y;
  }
  text {
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
    fill: var(--ink);
  }
  .words text {
    fill: var(--ink-3);
    font-size: 12px;
  }
  .grid line {
    stroke: var(--line);
  }
  .axis {
    stroke: var(--line-strong);
  }
  .line {
    fill: none;
    stroke-width: 1.75;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .line.current {
    stroke-width: var(--ch-current);
  }
  .line.base {
    stroke-width: var(--ch-base);
    stroke-dasharray: var(--ch-base-dash);
  }
  .line.plain {
    opacity: 0.4;
  }
  .label text {
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .label.stale text {
    opacity: 0.4;
  }
  .leader {
    fill: none;
    stroke-width: 1;
    opacity: 0.6;
  }
  .hairline {
    stroke: var(--ink-2);
    pointer-events: none;
  }
  .scrub {
    position: absolute;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .plot:has(.scrub:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--r-1);
  }
  .table {
    margin-top: var(--s-2);
    overflow: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font: 400 13px/18px var(--font);
  }
  thead th {
    position: sticky;
    top: 0;
    background: var(--surface);
    color: var(--ink-2);
    font-weight: 500;
    box-shadow: inset 0 -1px 0 var(--line-strong);
    vertical-align: bottom;
  }
  th,
  td {
    padding: 3px 0 3px var(--s-4);
    text-align: right;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    font-weight: 400;
  }
  tbody tr + tr > * {
    border-top: 1px solid var(--line);
  }
  @media (max-width: 700px) {
    :host([size='goal']) .names .note {
      display: block;
      margin: 0;
    }
    /* Many values take a second row, upwards, so that the number below stays. */
    .readout {
      right: 0;
      top: auto;
      bottom: 0;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 0 var(--s-3);
      max-width: 100%;
      font-size: 13px;
    }
  }
  @media print {
    .scrub {
      display: none;
    }
    .table {
      height: auto !important;
    }
  }
`;
