import { css } from 'lit';

/** The radar of value systems, and the card that translates between two parties. */
export const valueSystemsStyles = css`
  :host {
    padding: 0;
    background: none;
  }
  .radar {
    display: block;
    width: 100%;
    max-width: 340px;
    height: auto;
    margin: 0 auto;
    overflow: visible;
  }
  .radar .ring {
    fill: none;
    stroke: var(--line-strong);
  }
  .radar text {
    fill: var(--ink-2);
    font: var(--t-note);
  }
  .radar path {
    fill: var(--accent);
    fill-opacity: 0.14;
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .radar .point {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 1.75;
  }
  .edge {
    margin-bottom: var(--s-2);
    color: var(--ink-3);
    font: var(--t-note);
    text-align: center;
  }
  .clear {
    margin-left: -8px;
  }
  .distance {
    margin-top: var(--s-3);
    padding-top: var(--s-3);
    border-top: 1px solid var(--line);
  }
  .distance label {
    display: block;
    margin-bottom: var(--s-1);
    color: var(--ink-2);
  }
  .said-distance {
    margin-top: var(--s-2);
  }
  .card {
    margin-top: var(--s-2);
    padding: var(--s-3);
    border: 1px solid var(--line);
    border-radius: var(--r-3);
    background: var(--bg);
  }
  .card .card-head {
    margin: 0;
    color: var(--ink);
    font: 600 13px/18px var(--font);
  }
  .slot li {
    padding: 2px 0;
    font: 400 13px/18px var(--font);
  }
  .slot li b {
    font-weight: 600;
  }
  .slot li span {
    display: block;
    color: var(--ink-2);
  }
`;
