import { css } from 'lit';

/** What a map of words answers. */
export const wordOutcomeStyles = css`
  :host([blank]) {
    display: none;
  }
  :host {
    display: block;
    padding: var(--s-4) 20px var(--s-5);
    background: var(--surface);
  }
  h2 {
    font: var(--t-title);
  }
  section + .alone {
    margin-top: var(--s-4);
  }
  .alone {
    padding-top: var(--s-2);
    border-top: 1px solid var(--line);
  }
  :host([hidden]) {
    display: none;
  }
  .question {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 8px;
    margin-top: var(--s-2);
    font: var(--t-read);
  }
  .question label {
    display: contents;
  }
  select,
  input {
    min-height: 36px;
    max-width: 100%;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: var(--r-2);
    background: var(--surface);
    color: var(--ink);
    font: 600 14px/20px var(--font);
    text-overflow: ellipsis;
  }
  .question select:first-of-type {
    min-width: 0;
  }
  .progress {
    height: 2px;
    margin-top: var(--s-3);
    background: var(--line);
  }
  .progress.none {
    background: none;
  }
  .progress span {
    display: block;
    height: 100%;
    background: var(--accent);
  }
  .answers {
    margin: var(--s-1) -8px 0;
  }
  .answers.stale,
  .one.stale {
    opacity: 0.45;
  }
  .row {
    display: block;
    width: 100%;
    padding: 9px 8px;
    border-radius: var(--r-2);
    text-align: left;
  }
  .row:hover {
    background: var(--sunken);
  }
  .row[aria-expanded='true'] {
    background: var(--accent-tint);
  }
  li + li {
    border-top: 1px solid var(--line);
  }
  .sentence {
    display: block;
    font: 400 14px/20px var(--font);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    margin-top: 6px;
    color: var(--ink-2);
    font: var(--t-note);
  }
  .shapes > span {
    display: inline-flex;
    align-items: center;
    gap: 5px;
  }
  .shape {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .shapes > span:not(:first-child) .shape {
    stroke: var(--ink-3);
  }
  .more {
    padding: 0 8px 6px;
  }
  .one {
    margin-top: var(--s-2);
  }
  .bundle {
    margin-top: var(--s-2);
  }
  .bundle svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .bundle path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1;
    opacity: 0.32;
    vector-effect: non-scaling-stroke;
  }
  .bundle .start {
    stroke: var(--base);
    stroke-dasharray: 5 4;
    opacity: 1;
  }
  .bundle figcaption,
  .hint,
  .stale-note {
    color: var(--ink-3);
    font: var(--t-note);
  }
  .hint {
    margin-top: var(--s-3);
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  .foot {
    margin-top: var(--s-3);
    padding-top: var(--s-2);
    border-top: 1px solid var(--line);
  }
  summary {
    min-height: 32px;
    padding: 7px 0;
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
    cursor: pointer;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s-2) var(--s-3);
    margin: 2px 0 var(--s-2);
  }
  .fields label {
    display: grid;
    gap: 3px;
    color: var(--ink-2);
    font: var(--t-note);
  }
  .fields input {
    width: 84px;
  }
  .link {
    margin-left: -8px;
  }
  @media (pointer: coarse), (max-width: 700px) {
    select,
    input,
    summary,
    .row {
      min-height: var(--hit-touch);
    }
    summary {
      padding: 13px 0;
    }
  }
`;
