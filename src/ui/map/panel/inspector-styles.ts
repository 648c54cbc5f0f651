import { css } from 'lit';
import { equationStyles } from './equation-styles.js';

/** The panel beside the map. */
export const inspectorStyles = css`
  :host {
    display: block;
    padding: var(--s-4) 20px var(--s-5);
    background: var(--surface);
  }
  .kind {
    font: var(--t-note);
    color: var(--ink-3);
  }
  h2 {
    margin-top: 2px;
    font: var(--t-title);
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .now {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 10px;
    margin-top: var(--s-1);
    color: var(--ink-3);
    font: 400 13px/18px var(--font);
  }
  .now b {
    font: 650 16px/22px var(--font);
  }
  .back {
    max-width: calc(100% + 8px);
    margin: -4px 0 2px -8px;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  summary {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    min-height: 32px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary h3 {
    flex: 1;
    min-width: 0;
    margin: 0;
  }
  summary .icon {
    color: var(--ink-3);
    transition: rotate var(--d-1) var(--ease);
  }
  details[open] > summary .icon {
    rotate: 180deg;
  }
  .about {
    margin-top: var(--s-2);
    color: var(--ink-2);
  }
  section {
    margin-top: var(--s-3);
    padding-top: 11px;
    border-top: 1px solid var(--line);
  }
  h3 {
    display: flex;
    justify-content: space-between;
    gap: var(--s-2);
    margin-bottom: 5px;
    font: 600 13px/18px var(--font);
  }
  h3 span {
    font-weight: 400;
    color: var(--ink-3);
  }
  ${equationStyles}
  .units {
    display: flex;
    justify-content: space-between;
    gap: var(--s-3);
    margin-top: var(--s-2);
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  .fault {
    display: flex;
    gap: 6px;
    margin-top: var(--s-1);
    color: var(--warn);
    font: 400 13px/18px var(--font);
  }
  .fault.error {
    color: var(--error);
  }
  .sound {
    display: flex;
    gap: 6px;
    color: var(--ok);
    font: 500 13px/18px var(--font);
  }
  .drawn .icon-button {
    margin-left: auto;
  }
  .drawn {
    display: flex;
    align-items: center;
    gap: var(--s-2);
  }
  .remove,
  .make {
    margin-left: -8px;
  }
  ks-edit-field.about {
    margin-top: 2px;
  }
  .table {
    display: block;
    margin-top: var(--s-2);
  }
  .table path {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .table .axis {
    stroke: var(--line-strong);
    stroke-width: 1;
  }
  .rows > li + li {
    border-top: 1px solid transparent;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px minmax(44px, auto);
    align-items: center;
    gap: var(--s-2);
    width: calc(100% + 16px);
    min-height: 32px;
    margin: 0 -8px;
    padding: 2px 8px;
    border-radius: var(--r-2);
    font: 400 14px/18px var(--font);
    text-align: left;
  }
  .row.signed {
    grid-template-columns: 18px minmax(0, 1fr) 64px minmax(44px, auto);
  }
  .row:hover,
  .loop-row:hover {
    background: var(--sunken);
  }
  .row b {
    text-align: right;
    font-weight: 600;
    white-space: nowrap;
  }
  .row b.stale {
    opacity: 0.4;
  }
  .spark {
    display: block;
    overflow: visible;
  }
  .spark path {
    fill: none;
    stroke-width: 1.6;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark .other {
    opacity: 0.45;
    stroke-width: 1.2;
  }
  .spark .base {
    stroke: var(--base);
    stroke-width: 1.4;
    stroke-dasharray: 4 3;
  }
  .sign {
    display: grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border-radius: 50%;
    background: var(--sunken);
  }
  .row:hover .sign {
    background: var(--surface);
  }
  .sign .icon {
    stroke-width: 2.2;
  }
  .loop-row {
    display: grid;
    grid-template-columns: 30px minmax(0, 1fr);
    align-items: center;
    gap: 2px 10px;
    width: calc(100% + 16px);
    min-height: 38px;
    margin: 0 -8px;
    padding: 4px 8px;
    border-radius: var(--r-2);
    text-align: left;
  }
  .loop-row > span {
    font: 500 14px/18px var(--font);
  }
  .loop-row small {
    grid-column: 2;
    font: var(--t-note);
    color: var(--ink-2);
  }
  .loop-icon {
    display: block;
  }
  .how {
    display: grid;
    gap: var(--s-2);
    color: var(--ink-2);
  }
  .quiet {
    color: var(--ink-3);
    font: 400 13px/18px var(--font);
  }
  @media (pointer: coarse), (max-width: 700px) {
    .row,
    .loop-row,
    summary {
      min-height: 44px;
    }
  }
  @media print {
    :host {
      padding: var(--s-4) 0 0;
    }
  }
`;
