import { css } from 'lit';

/** The outline: lists of what is on the map, each row a target for a finger. */
export const outlineStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    padding: var(--s-4);
    background: var(--surface);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-2);
    margin-bottom: var(--s-3);
  }
  h2 {
    font: var(--t-title);
  }
  section {
    margin-top: var(--s-4);
  }
  h3 {
    font: var(--t-head);
  }
  h3 span {
    margin-left: 6px;
    color: var(--ink-3);
    font: var(--t-note);
  }
  li {
    border-top: 1px solid var(--line);
  }
  ul {
    margin-top: var(--s-2);
    border-bottom: 1px solid var(--line);
  }
  .row {
    display: block;
    width: 100%;
    padding: 8px;
    text-align: left;
    font: 500 14px/20px var(--font);
  }
  .row small {
    display: block;
    color: var(--ink-2);
    font: var(--t-note);
  }
  .row:hover {
    background: var(--sunken);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .row[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  .own {
    display: grid;
    gap: var(--s-2);
    padding: var(--s-2) var(--s-2) var(--s-3) 17px;
    border-left: 2px solid var(--accent);
  }
  .own label,
  .own .field > span {
    display: block;
    color: var(--ink-2);
    font: var(--t-note);
  }
  .own select {
    width: 100%;
    min-height: 36px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: var(--r-2);
    background: var(--surface);
  }
  .own .button {
    justify-self: start;
  }
  .fault {
    display: flex;
    gap: 6px;
    padding: 8px;
    font: var(--t-label);
  }
  .fault .icon {
    color: var(--error);
  }
  .fault.warning .icon {
    color: var(--warn);
  }
  .empty {
    margin-top: var(--s-4);
    padding: var(--s-4);
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-2);
    color: var(--ink-2);
    font: var(--t-read);
  }
  @media (pointer: coarse), (max-width: 700px) {
    .row {
      min-height: var(--hit-touch);
      padding: 12px 8px;
    }
    .own select {
      min-height: var(--hit-touch);
      font-size: 16px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
