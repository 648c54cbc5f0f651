import { css } from 'lit';

/** Styles that every element's shadow tree begins with. Colours, type and sizes come from tokens.css. */
export const elementStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    font: var(--t-body);
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure {
    margin: 0;
    padding: 0;
  }
  ul, ol {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  sub {
    font-size: 0.72em;
    line-height: 0;
    vertical-align: -0.22em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: var(--r-1);
  }
  .head {
    font: var(--t-head);
  }
  .note {
    font: var(--t-note);
    color: var(--ink-3);
  }
  .icon {
    flex: none;
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--s-2);
    min-height: 36px;
    padding: 0 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-2);
    background: var(--surface);
    color: var(--ink);
    font: 600 14px/20px var(--font);
    white-space: nowrap;
  }
  .button:hover:not(:disabled) {
    border-color: var(--control);
  }
  .button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  .button.primary:hover:not(:disabled) {
    background: var(--accent-strong);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--accent);
    padding: 0 var(--s-2);
    font-weight: 500;
  }
  .button.quiet:hover:not(:disabled) {
    background: var(--sunken);
    color: var(--accent-strong);
  }
  .icon-button {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: var(--r-2);
    color: var(--ink-2);
  }
  .icon-button:hover:not(:disabled) {
    background: var(--sunken);
    color: var(--ink);
  }
  .button:disabled,
  .icon-button:disabled {
    color: var(--ink-3);
    opacity: 0.6;
  }
  .button,
  .icon-button {
    transition: background-color var(--d-1) var(--ease), border-color var(--d-1) var(--ease);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (pointer: coarse), (max-width: 700px) {
    .button,
    .icon-button {
      min-height: var(--hit-touch);
      min-width: var(--hit-touch);
    }
  }
  @media print {
    .no-print {
      display: none !important;
    }
  }
`;
