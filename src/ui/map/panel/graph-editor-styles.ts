import { css } from 'lit';

/** A graphical function that is drawn. */
export const graphEditorStyles = css`
  :host {
    display: block;
    margin-top: var(--s-2);
    padding: 0;
    background: none;
  }
  svg:not(.icon) {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    touch-action: none;
    cursor: crosshair;
    user-select: none;
  }
  .paper {
    fill: var(--surface);
  }
  .grid {
    stroke: var(--line);
  }
  .axis {
    stroke: var(--line-strong);
  }
  .now {
    stroke: var(--ink-3);
    stroke-dasharray: 3 3;
  }
  .ticks text {
    fill: var(--ink-3);
    font: var(--t-note);
  }
  .curve {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .point {
    cursor: grab;
    outline: none;
  }
  .point circle {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .point.chosen circle {
    fill: var(--accent);
  }
  .point:focus-visible circle {
    stroke-width: 3;
    outline: 2px solid var(--accent);
    outline-offset: 3px;
    border-radius: 50%;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-top: var(--s-2);
  }
  .buttons .button {
    padding: 0 10px;
    font-weight: 500;
  }
  select {
    min-height: 36px;
    max-width: 100%;
    padding: 0 8px;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-2);
    background: var(--surface);
  }
  summary span {
    flex: 1;
    color: var(--ink-2);
    font: var(--t-label);
  }
  .how {
    margin-top: 2px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    padding: 0 4px 4px;
    color: var(--ink-2);
    font: var(--t-note);
    text-align: right;
    overflow-wrap: anywhere;
  }
  td {
    width: 50%;
    padding: 2px 4px;
    vertical-align: top;
  }
  td:last-child {
    width: 36px;
    padding: 0;
  }
  .ranges {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--s-2);
  }
  .ranges span {
    color: var(--ink-2);
    font: var(--t-note);
  }
  .none {
    margin: var(--s-2) 0 0 -8px;
  }
  @media (pointer: coarse), (max-width: 700px) {
    select {
      min-height: 44px;
      font-size: 16px;
    }
  }
`;
