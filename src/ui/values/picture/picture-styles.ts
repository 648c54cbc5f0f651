import { css } from 'lit';

/** The picture of one value, in all its forms. */
export const pictureStyles = css`
  :host {
    display: block;
  }
  .head-row {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 10px;
    margin-bottom: 8px;
  }
  .said {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    min-width: 0;
  }
  .controls {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    margin: -3px -8px -3px 0;
  }
  .title {
    font: var(--t-title);
  }
  .caption {
    min-width: 0;
  }
  .forms {
    display: flex;
    padding: 2px;
    border-radius: var(--r-2);
    background: var(--sunken);
    color: var(--ink-2);
    font: 500 12px/24px var(--font);
  }
  .menu {
    color: var(--ink-2);
  }
  :host([narrow]) .controls {
    margin: -9px 0;
  }
  .forms label {
    position: relative;
    padding: 0 10px;
    border-radius: 6px;
    white-space: nowrap;
    cursor: pointer;
  }
  .forms label:hover {
    color: var(--ink);
  }
  .forms .on {
    background: var(--surface);
    color: var(--ink);
    font-weight: 600;
    box-shadow: var(--shadow-1);
  }
  .forms input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .forms label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  :host([stale]) .body {
    opacity: 0.4;
  }
  .plot svg {
    display: block;
    overflow: visible;
  }
  svg text {
    font-family: var(--font);
    fill: var(--ink);
  }
  .ribbon {
    fill-opacity: var(--ribbon);
    stroke-width: 0.75;
    stroke-opacity: 0.6;
    cursor: pointer;
  }
  .ribbon.thin {
    stroke-width: 1.2;
    stroke-opacity: 0.7;
  }
  .ribbon.on,
  .ribbon:hover {
    fill-opacity: 0.7;
  }
  .ribbon.less {
    fill-opacity: 0.7;
  }
  .ribbon.less.on,
  .ribbon.less:hover {
    fill-opacity: 1;
  }
  .ribbon:focus-visible {
    outline: none;
    stroke: var(--accent);
    stroke-opacity: 1;
    stroke-width: 2;
    fill-opacity: 0.7;
  }
  .words {
    pointer-events: none;
    font-size: 13px;
    font-weight: 500;
  }
  .words .amount {
    font-weight: 650;
  }
  .names {
    font-size: 14px;
    font-weight: 650;
  }
  .names text {
    paint-order: stroke;
    stroke: color-mix(in srgb, var(--surface) 70%, transparent);
    stroke-width: 2.5px;
    stroke-linejoin: round;
  }
  .names .total {
    font-weight: 500;
    fill: var(--ink-2);
  }
  .names .second {
    font-size: 12px;
    font-weight: 500;
    fill: var(--ink-2);
  }
  .within path {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .within text {
    font-weight: 500;
    fill: var(--ink-2);
  }
  .node {
    stroke-width: 1.5;
  }
  .track {
    fill: var(--line);
  }
  .leader {
    fill: none;
    stroke: var(--line-strong);
  }
  .calm {
    font-size: 14px;
    fill: var(--ink-2);
  }
  .readout {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 22px;
    margin-top: 6px;
    font: 400 13px/18px var(--font);
    white-space: nowrap;
    overflow: hidden;
  }
  .readout b {
    font-weight: 650;
  }
  .readout .what {
    overflow: hidden;
    padding-left: 8px;
    color: var(--ink-2);
    text-overflow: ellipsis;
  }
  .to {
    flex: none;
    fill: none;
    stroke: var(--ink-3);
    stroke-width: 1.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .notes p {
    margin-top: 6px;
    font: 400 12px/16px var(--font);
    color: var(--ink-2);
  }
  .within-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .within-row button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    font: 400 13px/18px var(--font);
    color: var(--ink);
  }
  .within-row button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .within-row b {
    font-weight: 650;
  }
  .list li {
    border-bottom: 1px solid var(--line);
  }
  :host([narrow]) .list li:last-child {
    border: 0;
  }
  .list button {
    display: grid;
    grid-template-columns: 26px 30px 26px minmax(0, 1fr) auto;
    align-items: center;
    gap: 8px;
    width: 100%;
    min-height: 38px;
    padding: 3px 0;
    text-align: left;
  }
  .list button:hover .what {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .list .what {
    line-height: 18px;
  }
  .list small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font: var(--t-note);
    color: var(--ink-3);
  }
  .list .to {
    display: inline-block;
    margin: 0 2px;
    vertical-align: 0;
  }
  .list b {
    font-weight: 650;
  }
  .list .nought b {
    font-weight: 400;
    color: var(--ink-3);
  }
  .list .on {
    box-shadow: inset 3px 0 0 var(--accent);
    padding-left: 8px;
  }
  .all {
    margin-top: var(--s-3);
  }
  .arrow {
    display: block;
  }
  .empty {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 6px;
    min-height: 200px;
    padding: var(--s-4);
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-3);
    text-align: center;
  }
  .empty p {
    max-width: 420px;
    color: var(--ink-2);
  }
  @media (min-width: 701px) {
    .list {
      columns: 2;
      column-gap: var(--s-6);
    }
    .list li {
      break-inside: avoid;
    }
  }
  @media (pointer: coarse), (max-width: 700px) {
    .forms {
      line-height: 40px;
    }
    .list button,
    .within-row button {
      min-height: 44px;
    }
  }
  @media print {
    .forms,
    .readout.note {
      display: none;
    }
  }
`;
