import { css } from 'lit';

/** A native dialog: in the middle, or from the right edge with the class `side`; the whole screen on a phone. */
export const dialogStyles = css`
  dialog {
    padding: 20px var(--s-5) var(--s-5);
    border: 1px solid var(--line);
    border-radius: var(--r-3);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow-2);
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  dialog.side {
    width: min(420px, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0 0 0 auto;
    border-width: 0 0 0 1px;
    border-radius: 0;
  }
  .title-row {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s-4);
    margin-bottom: var(--s-3);
  }
  .title-row h2 {
    font: var(--t-title);
  }
  .title-row .icon-button {
    margin-right: -8px;
  }
`;
