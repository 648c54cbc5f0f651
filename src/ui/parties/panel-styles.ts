import { css } from 'lit';

/** The panels of parties, value types and value flows, beside what the panel of the map has. */
export const panelStyles = css`
  .title-row {
    display: flex;
    align-items: center;
    gap: var(--s-3);
    margin-top: 2px;
  }
  .title-row > ks-edit-field {
    flex: 1;
    min-width: 0;
  }
  .title-row > .party-mark + ks-edit-field {
    margin-left: -4px;
  }
  .kind-row {
    display: flex;
    align-items: center;
    gap: var(--s-1);
    min-height: 24px;
    color: var(--ink-2);
    font: var(--t-note);
  }
  .pairs {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: var(--s-2) var(--s-3);
    align-items: center;
  }
  .pairs > label,
  .pairs > .name {
    color: var(--ink-2);
  }
  .pairs > .wide {
    grid-column: 1 / -1;
  }
  select,
  input[type='date'] {
    width: 100%;
    min-width: 0;
    min-height: 36px;
    padding: 0 var(--s-2);
    border: 1px solid var(--control);
    border-radius: var(--r-2);
    background: var(--surface);
    color: var(--ink);
    font: var(--t-body);
  }
  .field {
    display: grid;
    gap: 2px;
    margin-top: 10px;
  }
  .field > span {
    font: var(--t-note);
    color: var(--ink-2);
  }
  .slide {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--s-2);
    min-height: 24px;
  }
  .slide + .slide {
    margin-top: 6px;
  }
  .slide > .name {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .slide > .name small {
    color: var(--ink-3);
    font: var(--t-note);
  }
  .slide > .said {
    display: inline-flex;
    align-items: center;
    gap: var(--s-1);
    font-weight: 600;
    white-space: nowrap;
  }
  .slide > .said small {
    color: var(--ink-3);
    font: var(--t-note);
  }
  .slide > ks-slider {
    grid-column: 1 / -1;
  }
  .small-button {
    min-height: 24px;
    padding: 0 6px;
    border-radius: var(--r-1);
    color: var(--accent);
    font: var(--t-note);
  }
  .small-button:hover {
    background: var(--sunken);
    color: var(--accent-strong);
  }
  .check {
    display: flex;
    align-items: flex-start;
    gap: var(--s-2);
    min-height: 32px;
    padding: 6px 0;
    cursor: pointer;
  }
  .check input {
    flex: none;
    width: 18px;
    height: 18px;
    margin: 1px 0 0;
    accent-color: var(--accent);
  }
  .flow-row {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 10px;
    width: calc(100% + 16px);
    min-height: 40px;
    margin: 0 -8px;
    padding: 4px 8px;
    border-radius: var(--r-2);
    text-align: left;
  }
  .flow-row:hover {
    background: var(--sunken);
  }
  .flow-row small {
    grid-column: 2;
    color: var(--ink-3);
    font: var(--t-note);
  }
  .flow-row b {
    grid-column: 3;
    grid-row: 1;
    font-weight: 600;
    white-space: nowrap;
  }
  .flow-row b small {
    color: var(--ink-3);
  }
  .flow-row .party-mark {
    grid-row: 1 / span 2;
  }
  h4 {
    margin-top: var(--s-2);
    color: var(--ink-2);
    font: 500 12px/16px var(--font);
  }
  .note-warn {
    display: flex;
    gap: 6px;
    margin-top: var(--s-1);
    color: var(--warn);
    font: 400 13px/18px var(--font);
  }
  .about-text {
    margin-bottom: var(--s-2);
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  code {
    font: 400 13px/18px var(--font);
    overflow-wrap: anywhere;
  }
  ks-tag-field {
    margin-top: var(--s-1);
  }
  @media (pointer: coarse), (max-width: 700px) {
    select,
    input[type='date'] {
      min-height: var(--hit-touch);
      font-size: 16px;
    }
    .flow-row,
    .check {
      min-height: var(--hit-touch);
    }
    .small-button {
      min-width: var(--hit-touch);
      min-height: var(--hit-touch);
    }
  }
`;
