import { css } from 'lit';

/** The ledger: a quiet table in which every number can be followed. */
export const ledgerStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .ledger-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px var(--s-4);
    margin-bottom: var(--s-1);
  }
  .ledger-head h2 {
    font: var(--t-head);
  }
  .ledger-head .note {
    margin-right: auto;
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: var(--hit);
    font: var(--t-label);
    font-weight: 400;
    cursor: pointer;
  }
  .switch input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  .region {
    position: relative;
    overflow-x: auto;
    /* Sums of columns are read down; nothing may be cut off under the sticky columns. */
    scroll-padding-inline: 180px 90px;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font: 400 13px/18px var(--font);
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: right;
    white-space: nowrap;
  }
  thead th {
    padding: 4px 6px 0;
    color: var(--ink);
    font: 600 13px/18px var(--font);
    vertical-align: bottom;
  }
  thead .type,
  thead .net {
    white-space: normal;
  }
  thead .type,
  thead .given {
    padding-left: 14px;
  }
  thead small {
    white-space: nowrap;
  }
  small {
    color: var(--ink-3);
    font: var(--t-note);
  }
  .sides th {
    padding-bottom: 4px;
    color: var(--ink-3);
    font: 400 12px/16px var(--font);
  }
  thead .net {
    padding-bottom: 4px;
  }
  tbody th,
  tbody td {
    border-top: 1px solid var(--line);
  }
  tfoot th,
  tfoot td {
    border-top: 1.5px solid var(--line-strong);
    font-weight: 600;
  }
  .party {
    position: sticky;
    left: 0;
    z-index: 1;
    max-width: 240px;
    padding: 2px 10px 2px 0;
    background: var(--surface);
    text-align: left;
  }
  .who {
    display: flex;
    gap: 10px;
    align-items: center;
    min-width: 132px;
    overflow-wrap: break-word;
    font-weight: 500;
    white-space: normal;
  }
  tfoot .party {
    font-weight: 600;
    padding-block: 4px;
  }
  .edge {
    display: inline-flex;
  }
  .edge .party-mark {
    border-radius: 1px;
    background: none;
    box-shadow: inset 0 0 0 1.5px var(--own);
    color: var(--own);
  }
  .net {
    padding-left: 8px;
  }
  .net.last {
    position: sticky;
    right: 0;
    padding-right: 0;
    background: var(--surface);
  }
  td.given {
    padding-left: 8px;
  }
  .number {
    width: 100%;
    min-height: 25px;
    padding: 2px 6px;
    border-radius: var(--r-1);
    font-weight: inherit;
    text-align: right;
    white-space: nowrap;
  }
  .net .number {
    font-weight: 650;
  }
  .net.last .number {
    padding-right: 0;
  }
  .number:hover,
  .number.asked {
    background: var(--accent-tint);
    color: var(--accent-strong);
  }
  .number:focus-visible {
    outline-offset: -2px;
  }
  .none {
    padding: 2px 6px;
    color: var(--line-strong);
  }
  .net.none {
    color: var(--ink-3);
  }
  .net.last.none {
    padding-right: 0;
  }
  .zero {
    color: var(--ink-3);
  }
  .net.zero {
    font-weight: 650;
  }
  [data-cut],
  .sides [data-cut],
  [data-cut] small,
  [data-cut] .number {
    color: transparent;
  }
  .sideways {
    margin-top: var(--s-1);
  }
  :host(:not([scrolls])) .sideways {
    display: none;
  }
  .gain {
    color: var(--gain);
  }
  .cost {
    color: var(--cost);
  }
  .closes.cost {
    white-space: normal;
  }
  .net:not(.last) .closes {
    padding-right: 6px;
  }
  .closes .icon {
    display: inline-block;
    margin-right: 3px;
    vertical-align: -2px;
    stroke-width: 2;
  }
  .closes.ok {
    color: var(--ok);
  }
  /* What goes under a column that stays is seen to go there. */
  :host([scrolls]) .party {
    box-shadow: 1px 0 0 var(--line);
  }
  :host([scrolls]) .last {
    box-shadow: -1px 0 0 var(--line);
  }
  .legend {
    margin-top: var(--s-2);
  }
  .invisible {
    margin-top: var(--s-3);
  }
  .invisible h3 {
    font: 600 13px/18px var(--font);
  }
  .invisible li {
    display: flex;
    gap: var(--s-2);
    align-items: center;
    font: 400 13px/18px var(--font);
    min-height: 26px;
  }
  .invisible button {
    padding: 2px 4px;
    margin-left: -4px;
    border-radius: var(--r-1);
    text-align: left;
  }
  .invisible button:hover {
    background: var(--accent-tint);
  }
  .invisible .icon {
    color: var(--ink-3);
  }
  @media (pointer: coarse), (max-width: 700px) {
    .number,
    .switch {
      min-height: var(--hit-touch);
    }
    tbody td,
    tfoot td {
      height: calc(var(--hit-touch) + 1px);
    }
    .ledger-head .note {
      order: 1;
      flex-basis: 100%;
    }
    .switch {
      margin-left: auto;
    }
    table {
      font-size: 14px;
    }
  }
  @media print {
    .switch,
    ks-ledger-options {
      display: none;
    }
  }
`;
