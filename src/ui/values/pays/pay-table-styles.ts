import { css } from 'lit';

/** The table behind the split index. */
export const payTableStyles = css`
  dialog {
    width: min(920px, calc(100vw - 32px));
    max-height: calc(100dvh - 48px);
    overflow-y: auto;
  }
  .wide {
    margin-top: var(--s-3);
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 3px 8px;
    font: 400 13px/18px var(--font);
    text-align: right;
    white-space: nowrap;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    white-space: normal;
  }
  td:last-child,
  th:last-child {
    padding-right: 0;
  }
  thead th {
    padding-bottom: 5px;
    font: 600 12px/16px var(--font);
    color: var(--ink-2);
    vertical-align: bottom;
    white-space: normal;
  }
  tbody {
    border-top: 1px solid var(--line);
  }
  .party th,
  .party td {
    padding-top: 7px;
    font-weight: 600;
  }
  .who {
    display: flex;
    align-items: center;
    gap: 9px;
  }
  .who button {
    font: inherit;
    text-align: left;
  }
  .mid button {
    font: inherit;
    min-height: 24px;
  }
  .mid button:hover,
  .who button:hover {
    text-decoration: underline;
  }
  tbody:not(.shares tbody) tr:last-child > * {
    padding-bottom: 7px;
  }
  .type {
    padding-left: 35px !important;
    color: var(--ink-2);
  }
  .type small {
    font: var(--t-note);
    color: var(--ink-3);
  }
  .gain {
    color: var(--gain);
  }
  .loss {
    color: var(--cost);
  }
  .none {
    color: var(--ink-3);
  }
  tfoot tr {
    border-top: 1.5px solid var(--line-strong);
  }
  tfoot th,
  tfoot td {
    padding-top: 7px;
    font-weight: 650;
  }
  h3 {
    margin-top: var(--s-5);
    font: var(--t-head);
  }
  .shares {
    max-width: 560px;
    margin-top: var(--s-2);
  }
  .sum {
    margin-top: var(--s-2);
    font: 600 14px/20px var(--font);
  }
  .narrow {
    display: none;
  }
  @media (max-width: 700px) {
    .mid {
      display: none;
    }
    .narrow {
      display: block;
    }
    .type {
      padding-left: 0 !important;
    }
    th,
    td {
      padding-inline: 4px;
    }
    tr:not(.party) td {
      vertical-align: top;
    }
    dialog {
      width: 100vw;
      max-width: none;
      height: 100dvh;
      max-height: none;
      border: 0;
      border-radius: 0;
      padding-inline: var(--s-4);
    }
    .who button {
      min-height: var(--hit-touch);
    }
  }
`;
