import { css } from 'lit';

/** The bar of the Values view: chips of value types, the measure, and the scenario. */
export const valuesBarStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 20px;
    min-height: 60px;
    padding: 0 var(--s-5);
    border-bottom: 1px solid var(--line);
  }
  .seg {
    display: flex;
    padding: 3px;
    border-radius: var(--r-2);
    background: var(--sunken);
    color: var(--ink-2);
    font: 500 13px/28px var(--font);
  }
  .types {
    flex: 0 1 auto;
    min-width: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .seg label {
    position: relative;
    display: block;
    flex: none;
    padding: 0 12px;
    border-radius: 6px;
    white-space: nowrap;
    cursor: pointer;
  }
  .seg label:hover {
    color: var(--ink);
  }
  .seg label.on {
    background: var(--surface);
    color: var(--ink);
    font-weight: 600;
    box-shadow: var(--shadow-1);
  }
  label input[type='radio'],
  label input[type='checkbox'] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  .window {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    padding-right: 12px;
    color: var(--ink);
    font-weight: 500;
    white-space: nowrap;
  }
  .window input {
    width: 44px;
    height: 24px;
    padding: 0 6px;
    border: 1px solid var(--control);
    border-radius: var(--r-1);
    background: var(--surface);
    font: 600 13px/20px var(--font);
    text-align: right;
  }
  .rest {
    display: flex;
    flex: 1 0 auto;
    align-items: center;
    gap: 20px;
  }
  .right {
    display: flex;
    align-items: center;
    gap: var(--s-4);
    margin-left: auto;
  }
  .difference {
    position: relative;
    display: block;
    height: 34px;
    padding: 0 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-round);
    background: var(--surface);
    color: var(--ink-2);
    font: 500 13px/32px var(--font);
    white-space: nowrap;
    cursor: pointer;
  }
  .difference.on {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
    color: var(--ink);
    font-weight: 600;
  }
  .chosen {
    position: relative;
    display: flex;
    align-items: center;
    min-width: 0;
  }
  .marker {
    flex: none;
    display: block;
  }
  .chosen select {
    appearance: none;
    field-sizing: content;
    min-width: 0;
    max-width: 260px;
    height: 36px;
    padding: 0 28px 0 8px;
    border: 0;
    border-radius: var(--r-2);
    background: none;
    font: 600 14px/20px var(--font);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .scenario select {
    margin-left: -26px;
    padding-left: 34px;
  }
  .chosen select:hover {
    background: var(--sunken);
  }
  .chosen option {
    background: var(--surface);
    color: var(--ink);
  }
  .chosen .icon {
    margin-left: -24px;
    color: var(--ink-3);
  }
  .chosen .marker,
  .chosen .icon {
    position: relative;
    z-index: 1;
    pointer-events: none;
  }
  @media (max-width: 1279px) {
    .bar,
    .rest {
      gap: var(--s-3);
    }
    .right {
      gap: var(--s-2);
    }
  }
  @media (max-width: 1023px) {
    .bar {
      display: block;
      padding: 8px 28px;
    }
    .types {
      width: fit-content;
      max-width: 100%;
    }
    .rest {
      flex-wrap: wrap;
      margin-top: 8px;
    }
  }
  @media (pointer: coarse), (max-width: 700px) {
    .seg {
      line-height: 38px;
    }
    .seg label {
      padding: 0 14px;
    }
    .window input {
      height: 36px;
    }
    .difference {
      height: 44px;
      line-height: 42px;
    }
    .chosen select {
      height: 44px;
    }
  }
  @media (max-width: 700px) {
    .bar {
      padding: 8px 16px 4px;
      border: 0;
      background: var(--surface);
    }
    .types {
      width: auto;
      max-width: none;
      margin-right: -16px;
      padding-right: 16px;
      border-radius: var(--r-2) 0 0 var(--r-2);
    }
    .rest {
      flex-wrap: nowrap;
      gap: 4px;
      min-width: 0;
    }
    .right {
      display: contents;
    }
    .scenario {
      order: -1;
      flex: 1;
    }
    .scenario select {
      flex: 1;
      max-width: none;
    }
    .measure select {
      font-weight: 500;
    }
  }
  @media print {
    .bar {
      border: 0;
      padding: 0;
    }
    .seg label:not(.on),
    .difference:not(.on),
    .scenario .icon {
      display: none;
    }
  }
`;
