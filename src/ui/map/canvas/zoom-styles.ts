import { css } from 'lit';

/** The buttons that zoom, at the bottom right of a canvas. */
export const zoomStyles = css`
  .zoom {
    position: absolute;
    right: var(--s-4);
    bottom: var(--s-4);
    z-index: 2;
    display: flex;
    align-items: center;
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    background: var(--surface);
    color: var(--ink-2);
    font: 500 13px/20px var(--font);
  }
  .zoom output {
    min-width: 42px;
    text-align: center;
  }
  .zoom .icon-button {
    width: 34px;
    height: 34px;
    min-width: 34px;
    min-height: 34px;
  }
  @media (pointer: coarse), (max-width: 700px) {
    .zoom .icon-button {
      width: 44px;
      height: 44px;
    }
    .zoom output {
      display: none;
    }
  }
  @media print {
    .zoom {
      display: none;
    }
  }
`;
