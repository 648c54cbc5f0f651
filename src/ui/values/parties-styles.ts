import { css } from 'lit';

/** How parties stand: signals, a row for each party, and what stands behind it. */
export const partiesStyles = css`
  :host {
    display: block;
  }
  .note {
    text-wrap: pretty;
  }
  .signals {
    display: grid;
    gap: 6px;
    margin-top: 10px;
  }
  .signal {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: var(--s-2);
    padding: var(--s-2) 10px;
    border-radius: var(--r-1);
    background: var(--warn-tint);
    font: 400 13px/18px var(--font);
    overflow-wrap: anywhere;
  }
  .signal .icon {
    margin-top: 1px;
    color: var(--warn);
  }
  .signal.rule {
    background: var(--sunken);
  }
  .signal.rule .icon {
    color: var(--ink-2);
  }
  .calm {
    margin-top: 10px;
    color: var(--ink-2);
  }
  .rows {
    margin-top: 10px;
  }
  .row {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr) 84px minmax(44px, auto) 16px;
    column-gap: 9px;
    align-items: center;
    width: calc(100% + 16px);
    min-height: 32px;
    margin: 0 -8px;
    padding: 4px 8px;
    border-radius: var(--r-1);
    text-align: left;
    font: 400 14px/18px var(--font);
  }
  .row:hover {
    background: var(--sunken);
  }
  .row .icon {
    color: var(--ink-3);
  }
  .row[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .name {
    overflow-wrap: anywhere;
    hyphens: auto;
    line-height: 17px;
  }
  .row small {
    display: block;
    font: 500 12px/16px var(--font);
    color: var(--warn);
  }
  .box {
    position: relative;
    align-self: stretch;
    min-height: 18px;
  }
  .box::before {
    content: '';
    position: absolute;
    left: 50%;
    top: -4px;
    bottom: -4px;
    width: 1px;
    background: var(--line-strong);
  }
  .box i {
    position: absolute;
    top: calc(50% - 7px);
    height: 14px;
    min-width: 2px;
    border-radius: 2px;
  }
  .gain .box i {
    left: 50%;
    background: var(--gain);
  }
  .cost .box i {
    right: 50%;
    background: repeating-linear-gradient(135deg, var(--cost) 0 3px, color-mix(in srgb, var(--cost) 62%, transparent) 3px 5px);
  }
  .none .box i {
    left: calc(50% - 3px);
    top: calc(50% - 3.5px);
    width: 7px;
    height: 7px;
    border: 1.5px solid var(--base);
    border-radius: 50%;
    background: var(--surface);
  }
  .row b {
    font-weight: 650;
    text-align: right;
    white-space: nowrap;
  }
  .gain b {
    color: var(--gain);
  }
  .cost b {
    color: var(--cost);
  }
  .none b {
    color: var(--ink-3);
    font-weight: 500;
  }
  .row:hover b,
  .row:hover small {
    color: var(--ink);
  }
  details {
    margin-top: 10px;
  }
  summary {
    width: fit-content;
    font: var(--t-label);
    color: var(--accent);
    cursor: pointer;
  }
  details p {
    margin-top: 6px;
    font: 400 13px/18px var(--font);
    color: var(--ink-2);
  }
  .flow {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) 16px;
    gap: var(--s-2);
    align-items: center;
    width: calc(100% + 16px);
    min-height: 32px;
    margin: 0 -8px;
    padding: 2px 8px;
    border-radius: var(--r-1);
    text-align: left;
    font: 400 13px/18px var(--font);
    overflow-wrap: anywhere;
  }
  .flow:hover {
    background: var(--sunken);
  }
  .ends {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    color: var(--ink-3);
  }
  .all {
    margin: 2px 0 0 -8px;
  }
  @media (max-width: 700px) {
    .row,
    .flow,
    .all,
    summary {
      min-height: 44px;
    }
    summary {
      display: list-item;
      padding: 13px 0;
    }
  }
`;

/** What stands behind one party's number. */
export const partyDetailStyles = css`
  :host {
    display: block;
    margin: 2px 0 10px;
    padding: 2px 0 10px 10px;
    border-left: 2px solid var(--line-strong);
  }
  h3 {
    margin: 10px 0 2px;
    font: 600 13px/18px var(--font);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font: 400 13px/18px var(--font);
  }
  caption {
    margin: 6px 0 2px;
    font: 600 13px/18px var(--font);
    text-align: left;
  }
  th,
  td {
    padding: 4px 0 4px 10px;
    border-top: 1px solid var(--line);
    text-align: right;
    vertical-align: top;
    font-weight: 400;
  }
  th:first-child {
    padding-left: 0;
    text-align: left;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  thead th {
    border-top: 0;
    white-space: nowrap;
    font: var(--t-note);
    color: var(--ink-2);
  }
  td {
    white-space: nowrap;
  }
  td small {
    display: block;
    font: var(--t-note);
    color: var(--ink-3);
  }
  tfoot :is(th, td) {
    font-weight: 650;
  }
  .partner {
    display: flex;
    gap: 6px;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 10px;
    margin-top: 4px;
    font: 400 13px/18px var(--font);
  }
  dt {
    color: var(--ink-2);
  }
  dd {
    font-weight: 650;
    text-align: right;
  }
  dd.none {
    font-weight: 400;
    color: var(--ink-2);
  }
  .note {
    margin-top: 4px;
    color: var(--ink-2);
  }
  .facts {
    margin-top: 10px;
  }
  .to-map {
    margin: 6px 0 0 -8px;
  }
  @media (max-width: 700px) {
    .to-map {
      min-height: 44px;
    }
  }
`;
