import { css } from 'lit';

/** Rows of flows, each a target for a finger. */
export const networkRowStyles = css`
  .flows {
    border-bottom: 1px solid var(--line);
  }
  .flows > li {
    border-top: 1px solid var(--line);
  }
  .flow-row {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr) auto;
    gap: 10px;
    align-items: center;
    width: 100%;
    min-height: 44px;
    padding: 6px 4px;
    text-align: left;
    font: 500 14px/20px var(--font);
  }
  .flow-row:hover {
    background: var(--sunken);
  }
  .flow-row:focus-visible {
    outline-offset: -2px;
  }
  .flow-row[aria-pressed='true'] {
    background: var(--accent-tint);
  }
  .flow-row small {
    display: block;
    color: var(--ink-2);
    font: var(--t-note);
  }
  .flow-row svg path {
    fill: none;
    stroke: var(--own);
    stroke-width: 2.5;
  }
  .flow-row svg .tip {
    fill: var(--own);
    stroke: none;
  }
  .what {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .amount {
    font: 600 14px/20px var(--font);
    text-align: right;
    white-space: nowrap;
  }
`;
