import { css } from 'lit';

/** The row of a lever. Changed rows are tinted. */
export const leverStyles = css`
  :host {
    display: block;
  }
  .row {
    padding: 9px 10px;
    margin: 0 -10px 6px;
    border-radius: var(--r-2);
    transition: background-color var(--d-1) var(--ease);
  }
  .row.changed {
    background: var(--override-tint);
    --menu-hover: color-mix(in srgb, var(--override-ink) 14%, transparent);
  }
  .top {
    display: grid;
    grid-template-columns: minmax(min-content, 1fr) auto;
    align-items: start;
    gap: var(--s-2);
    font: 500 14px/20px var(--font);
  }
  .name small {
    display: inline-block;
    font: var(--t-note);
    color: var(--ink-3);
  }
  .changed .name small {
    color: var(--override-ink);
  }
  .value,
  .field {
    margin: -2px -4px;
    padding: 2px 4px;
    border-radius: var(--r-1);
    font: 650 14px/20px var(--font);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .value:hover {
    background: var(--sunken);
  }
  .changed .value {
    color: var(--override-ink);
  }
  .changed .value:hover {
    background: color-mix(in srgb, var(--override-ink) 14%, transparent);
  }
  .field {
    width: 84px;
    border: 0;
    background: var(--surface);
    color: var(--ink);
    box-shadow: inset 0 0 0 1px var(--control);
  }
  .field[aria-invalid='true'] {
    box-shadow: inset 0 0 0 2px var(--error);
  }
  .below {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s-2);
    font: var(--t-note);
    color: var(--ink-3);
  }
  .changed .below {
    color: var(--override-ink);
  }
  .holder {
    min-width: 0;
  }
  .below ks-row-menu {
    --menu-size: 24px;
    flex: none;
    margin: -4px -6px -4px 0;
    white-space: nowrap;
  }
  .down {
    opacity: 0.55;
  }
  @media (max-width: 700px) {
    .row {
      margin: 0 0 6px;
      padding: 10px 12px;
    }
    .top,
    .value,
    .field {
      font-size: 16px;
    }
    .value,
    .field {
      margin: -12px -8px;
      padding: 12px 8px;
    }
    .below ks-row-menu {
      --menu-size: 44px;
      margin: -14px -8px -14px 0;
    }
  }
`;
