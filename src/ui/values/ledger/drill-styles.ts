import { css } from 'lit';

/** The panel with what stands behind a number. */
export const drillStyles = css`
  dialog {
    width: min(373px, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0 0 0 auto;
    padding: var(--s-4) 20px var(--s-5);
    border: 0;
    border-left: 1px solid var(--line);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-2);
    overflow-y: auto;
  }
  dialog:popover-open {
    position: fixed;
    inset: 0 0 0 auto;
  }
  dialog::backdrop {
    background: none;
  }
  dialog:modal::backdrop {
    background: var(--scrim);
  }
  header {
    display: flex;
    gap: var(--s-2);
    justify-content: space-between;
    align-items: start;
  }
  header .icon-button {
    flex: none;
    margin: -6px -8px 0 0;
  }
  h2 {
    display: flex;
    gap: var(--s-2);
    align-items: baseline;
    font: var(--t-head);
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  .total {
    margin-top: var(--s-1);
  }
  .total b {
    font: 600 30px/36px var(--font);
  }
  .total small {
    font: var(--t-body);
    color: var(--ink-2);
  }
  small {
    color: var(--ink-3);
    font: var(--t-note);
  }
  h3 {
    margin: var(--s-4) 0 var(--s-1);
    font: 600 13px/18px var(--font);
  }
  .ends {
    display: inline-flex;
    gap: 4px;
    align-items: center;
  }
  .flows > li {
    border-top: 1px solid var(--line);
  }
  .flow {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 16px;
    gap: 2px var(--s-2);
    align-items: center;
    width: calc(100% + 16px);
    min-height: var(--hit-touch);
    margin: 0 -8px;
    padding: 8px;
    border-radius: var(--r-1);
    text-align: left;
  }
  .flow:hover {
    background: var(--sunken);
  }
  .flow .name {
    font: var(--t-label);
    overflow-wrap: anywhere;
  }
  .flow .amount {
    white-space: nowrap;
  }
  .flow .amount b {
    font: 650 14px/18px var(--font);
  }
  .flow .other {
    display: flex;
    gap: 6px;
    align-items: center;
    min-width: 0;
    grid-row: 2;
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  .flow .notes {
    grid-row: 3;
    grid-column: 1 / 3;
    color: var(--ink-3);
    font: var(--t-note);
  }
  .flow .icon.down {
    grid-area: 1 / 3;
    color: var(--ink-3);
    transition: rotate var(--d-1) var(--ease);
  }
  .flow[aria-expanded='true'] .icon.down {
    rotate: 180deg;
  }
  .back {
    margin: -8px 0 2px -8px;
  }
  .back .icon {
    rotate: 180deg;
  }
  .part {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto 16px;
    gap: 2px var(--s-2);
    align-items: center;
    width: calc(100% + 16px);
    min-height: var(--hit-touch);
    margin: 0 -8px;
    padding: 8px;
    border-radius: var(--r-1);
    font: var(--t-label);
    text-align: left;
  }
  .part:hover {
    background: var(--sunken);
  }
  .part b {
    font: 650 14px/18px var(--font);
  }
  .part .icon {
    color: var(--ink-3);
  }
  .part small {
    grid-column: 1 / 3;
  }
  .empty {
    margin-top: var(--s-4);
    color: var(--ink-2);
  }
  @media (max-width: 700px) {
    dialog:modal {
      width: 100vw;
      height: fit-content;
      max-height: 88dvh;
      margin: auto 0 0;
      border: 0;
      border-radius: var(--r-3) var(--r-3) 0 0;
    }
  }
`;
