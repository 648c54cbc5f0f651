import { css } from 'lit';

/** The list of a scenario's own payments, and the form that adds one. */
export const sidePaymentStyles = css`
  :host {
    display: block;
  }
  h3 {
    margin-top: var(--s-4);
    font: 600 13px/18px var(--font);
    color: var(--ink-2);
  }
  .flows {
    margin-top: var(--s-1);
  }
  .flows li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto 28px;
    align-items: center;
    gap: var(--s-2);
    min-height: 40px;
    border-bottom: 1px solid var(--line);
  }
  .flows li:last-child {
    border-bottom: 0;
  }
  .ends {
    display: flex;
    align-items: center;
    gap: 3px;
    color: var(--ink-3);
  }
  .label {
    font: 400 13px/17px var(--font);
    text-align: left;
    overflow-wrap: anywhere;
  }
  .label:hover {
    text-decoration: underline;
  }
  .amount {
    display: grid;
    justify-items: end;
    font: 650 13px/18px var(--font);
    border-radius: var(--r-1);
    white-space: nowrap;
  }
  button.amount:hover b {
    text-decoration: underline;
  }
  .amount b {
    font-weight: 650;
  }
  small {
    font: var(--t-note);
    color: var(--ink-3);
  }
  .remove {
    width: 28px;
    height: 28px;
    min-width: 0;
    margin-right: -6px;
  }
  .add {
    margin: 6px 0 0 -8px;
  }
  .field {
    width: 110px;
    min-height: 28px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--r-1);
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--control);
    text-align: right;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 10px var(--s-2);
    margin-top: var(--s-3);
  }
  .entry {
    display: grid;
    gap: 2px;
    align-content: start;
    min-width: 0;
    font: var(--t-label);
    color: var(--ink-2);
  }
  .form select,
  .form input {
    width: 100%;
    min-height: 36px;
    padding: 0 var(--s-2);
    border: 1px solid var(--control);
    border-radius: var(--r-2);
    background: var(--surface);
    color: var(--ink);
    font: var(--t-body);
  }
  .whole {
    grid-column: 1 / -1;
  }
  .acts {
    display: flex;
    gap: var(--s-2);
  }
  .wrong {
    grid-column: 1 / -1;
    font: var(--t-label);
    color: var(--error);
  }
  [aria-invalid='true'] {
    border-color: var(--error) !important;
    box-shadow: inset 0 0 0 1px var(--error);
  }
  @media (pointer: coarse), (max-width: 700px) {
    .form select,
    .form input,
    .field,
    .label,
    button.amount {
      min-height: var(--hit-touch);
    }
    .form select,
    .form input {
      font-size: 16px;
    }
    .flows li {
      grid-template-columns: auto minmax(0, 1fr) auto 44px;
      min-height: 48px;
    }
    .remove {
      width: 44px;
      height: 44px;
    }
  }
`;
