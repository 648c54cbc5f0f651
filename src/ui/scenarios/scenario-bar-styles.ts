import { css } from 'lit';

/** The context bar of the view. */
export const scenarioBarStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: grid;
    grid-template-columns: minmax(0, auto) minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--s-5);
    height: 60px;
    padding: 0 var(--s-5);
    border-bottom: 1px solid var(--line);
  }
  .chips {
    display: flex;
    gap: var(--s-2);
  }
  .bar > .chips {
    /* Room for the focus rings, which scrolling would cut. */
    margin: -4px;
    padding: 4px;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .chip {
    display: flex;
    flex: none;
    align-items: center;
    height: 36px;
    border: 1px solid var(--line);
    border-radius: var(--r-round);
    background: var(--surface);
    color: var(--ink-2);
    font: 500 14px/20px var(--font);
    white-space: nowrap;
    transition: border-color var(--d-1) var(--ease);
  }
  .chip label {
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--s-2);
    height: 100%;
    padding: 0 14px;
    cursor: pointer;
  }
  .chip:hover {
    border-color: var(--line-strong);
  }
  .chip.draft {
    border-style: dashed;
    border-color: var(--line-strong);
  }
  .chip.current {
    border-color: var(--own);
    box-shadow: inset 0 0 0 1px var(--own);
    color: var(--ink);
    font-weight: 600;
  }
  .chip.current.draft {
    box-shadow: none;
  }
  .chip:has(input[type='radio']:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .chip input[type='radio'] {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .chip:has(ks-row-menu) label {
    padding-right: 2px;
  }
  .chip ks-row-menu {
    --menu-size: 28px;
    --menu-radius: var(--r-round);
    margin-right: 4px;
    color: var(--ink-3);
  }
  .chip.add {
    gap: var(--s-2);
    padding: 0 14px;
    border-style: dashed;
    border-color: var(--line-strong);
    background: none;
  }
  .chip.add:hover {
    border-color: var(--control);
    color: var(--ink);
  }
  .chip.naming {
    gap: var(--s-2);
    padding: 0 14px;
  }
  .name-field {
    width: 180px;
    height: 28px;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    font: 600 14px/20px var(--font);
  }
  .marker {
    flex: none;
    display: block;
  }
  .question {
    min-width: 0;
    container-type: inline-size;
  }
  .question p {
    overflow: hidden;
    font: 500 15px/20px var(--font);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .question .note {
    margin-right: var(--s-2);
  }
  @container (max-width: 240px) {
    .question p {
      display: none;
    }
  }
  .ways {
    display: flex;
    gap: var(--s-1);
    justify-self: end;
  }
  @media (max-width: 1279px) {
    .question {
      display: none;
    }
    .bar {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @media (max-width: 700px) {
    .bar {
      display: block;
      height: auto;
      padding: 10px 0 6px 16px;
      border: 0;
      background: var(--surface);
    }
    .bar > .chips {
      margin-right: 0;
      padding-right: 16px;
    }
    .chip {
      height: 44px;
    }
    .chip label {
      padding: 0 13px;
    }
    .chip ks-row-menu {
      --menu-size: 36px;
    }
  }
  @media print {
    .chip:not(.current),
    .ways {
      display: none;
    }
    .bar {
      display: block;
      height: auto;
      padding: var(--s-2) 0;
      border: 0;
    }
    .chip label,
    .chip:has(ks-row-menu) label {
      padding: 0 14px;
    }
    .question {
      display: block;
      margin-top: var(--s-2);
    }
    .question p {
      white-space: normal;
    }
  }
`;
