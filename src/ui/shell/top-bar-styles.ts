import { css } from 'lit';

/** The top bar: 56 high, views in the middle; 52 on a phone, where the bottom bar has the views. */
export const topBarStyles = css`
  header {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
    align-items: center;
    height: 56px;
    padding: 0 var(--s-5);
    background: var(--surface);
    border-bottom: 1px solid var(--line);
  }
  .skip {
    position: absolute;
    left: var(--s-4);
    top: -64px;
    z-index: 30;
    padding: var(--s-2) var(--s-4);
    border-radius: var(--r-2);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .skip:focus {
    top: 8px;
  }
  .left,
  .file,
  .brand,
  .acts {
    display: flex;
    align-items: center;
    min-width: 0;
  }
  .brand {
    gap: 10px;
    font: 600 16px/20px var(--font);
    letter-spacing: -0.005em;
  }
  .file {
    gap: 6px;
    margin-left: 14px;
    padding-left: 10px;
    border-left: 1px solid var(--line);
  }
  small {
    font: var(--t-note);
    color: var(--ink-3);
    white-space: nowrap;
  }
  small.in-window {
    color: var(--warn);
    font-weight: 600;
  }
  nav {
    display: flex;
    gap: var(--s-1);
    height: 56px;
  }
  nav a {
    position: relative;
    display: flex;
    align-items: center;
    padding: 0 var(--s-3);
    font: 500 14px/20px var(--font);
    color: var(--ink-2);
  }
  nav a:hover {
    color: var(--ink);
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: 600;
  }
  nav a[aria-current]::after {
    content: '';
    position: absolute;
    inset: auto var(--s-3) -1px;
    height: 2px;
    background: var(--accent);
  }
  nav a:focus-visible {
    outline-offset: -4px;
  }
  .acts {
    justify-content: flex-end;
    gap: var(--s-1);
    color: var(--ink-2);
  }
  .icon-button[aria-disabled='true'] {
    color: var(--ink-3);
    opacity: 0.6;
    cursor: default;
    background: none;
  }
  ks-language-switch {
    margin: 0 var(--s-1);
  }
  .start ks-language-switch {
    margin-right: var(--s-2);
  }
  .issues {
    display: flex;
    align-items: center;
    gap: 6px;
    min-height: 32px;
    padding: 0 var(--s-2);
    border-radius: var(--r-2);
    background: var(--warn-tint);
    color: var(--warn);
    font: 600 13px/18px var(--font);
    white-space: nowrap;
  }
  .issues.error {
    background: var(--error-tint);
    color: var(--error);
  }
  @media (max-width: 1120px) {
    .document .brand span {
      display: none;
    }
    .file small {
      display: none;
    }
  }
  @media (max-width: 700px) {
    header {
      grid-template-columns: minmax(0, 1fr) auto;
      height: 52px;
      padding: 0 var(--s-1) 0 var(--s-4);
    }
    .wide {
      display: none !important;
    }
    .document .brand {
      display: none;
    }
    .file {
      margin: 0 0 0 -6px;
      padding: 0;
      border: 0;
    }
    .brand {
      min-height: var(--hit-touch);
    }
    .issues {
      min-height: var(--hit-touch);
    }
    .issues span {
      display: none;
    }
    .acts {
      gap: 0;
    }
  }
  @media print {
    .acts,
    nav,
    small {
      display: none !important;
    }
  }
`;
