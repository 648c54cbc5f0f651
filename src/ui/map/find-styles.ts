import { css } from 'lit';

/** The bar that finds and replaces, over the map at its left; from the top on a phone. */
export const findStyles = css`
  :host {
    display: block;
  }
  .opener {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: var(--r-2);
    color: var(--ink-2);
  }
  .opener:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .opener[aria-expanded='true'] {
    background: var(--accent-tint);
    color: var(--accent);
  }
  .bar {
    position: fixed;
    inset: 116px auto auto 84px;
    display: flex;
    flex-direction: column;
    gap: var(--s-2);
    width: 384px;
    max-width: calc(100vw - 104px);
    max-height: calc(100dvh - 140px);
    margin: 0;
    padding: var(--s-3);
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: var(--r-3);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-2);
  }
  .line {
    display: flex;
    align-items: center;
    gap: var(--s-2);
  }
  input[type='text'] {
    flex: 1;
    min-width: 0;
    height: 36px;
    padding: 0 10px;
    border: 1px solid var(--control);
    border-radius: var(--r-2);
    background: var(--surface);
  }
  input::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  .checks {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--s-3);
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 28px;
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
    cursor: pointer;
  }
  .check input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .count {
    color: var(--ink-3);
    font: var(--t-note);
  }
  ul {
    min-height: 0;
    margin: 0 -6px;
    overflow-y: auto;
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--s-1);
  }
  .row {
    flex: 1;
    display: grid;
    gap: 1px;
    min-width: 0;
    min-height: 40px;
    padding: 5px 6px;
    border-radius: var(--r-2);
    text-align: left;
  }
  .row:hover {
    background: var(--sunken);
  }
  .row:focus-visible {
    outline-offset: -2px;
  }
  .where {
    font: 550 13px/18px var(--font);
  }
  .where small {
    color: var(--ink-3);
    font: var(--t-note);
  }
  .what {
    overflow-wrap: anywhere;
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  mark {
    border-radius: 3px;
    background: var(--override-tint);
    color: var(--override-ink);
    font-weight: 600;
  }
  .fault {
    color: var(--warn);
    font: var(--t-note);
  }
  @media (max-width: 700px) {
    .bar {
      inset: 60px 8px auto 8px;
      width: auto;
      max-width: none;
      max-height: 60dvh;
    }
    input[type='text'] {
      height: 44px;
      font-size: 16px;
    }
    .check,
    .row {
      min-height: 44px;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
