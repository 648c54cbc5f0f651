import { css } from 'lit';

/** The frame: bar, view, and on a phone the views below. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 100dvh;
  }
  main {
    min-width: 0;
  }
  main:focus {
    outline: none;
  }
  main.map {
    height: calc(100dvh - 56px);
    overflow: hidden;
  }
  main > * {
    display: block;
    min-height: 100%;
  }
  main.map > * {
    height: 100%;
  }
  .wait {
    padding: var(--s-6);
    color: var(--ink-2);
  }
  .drop-hint {
    position: fixed;
    inset: 12px;
    z-index: 40;
    display: grid;
    place-items: center;
    border: 2px dashed var(--accent);
    border-radius: var(--r-3);
    background: color-mix(in srgb, var(--bg) 82%, transparent);
    color: var(--accent);
    font: var(--t-page);
    pointer-events: none;
  }
  ks-tab-bar {
    position: fixed;
    inset: auto 0 0;
    z-index: 10;
  }
  @media (max-width: 700px) {
    main.with-tabs {
      padding-bottom: calc(60px + env(safe-area-inset-bottom));
    }
    main.map {
      height: calc(100dvh - 52px);
    }
    /* Above the row of tools, which stay within reach. */
    main.map ~ ks-messages {
      bottom: calc(120px + env(safe-area-inset-bottom));
    }
  }
  @media print {
    :host {
      display: block;
    }
    main.map {
      height: auto;
      overflow: visible;
    }
  }
`;
