import { css } from 'lit';

/** Fields of the panel beside the map: quiet text until a hand comes near. The twin of a text gives it its height. */
export const fieldStyles = css`
  :host {
    display: block;
  }
  .stack {
    display: grid;
    min-width: 0;
  }
  .stack > textarea,
  .stack > .twin {
    grid-area: 1 / 1;
    width: 100%;
    min-width: 0;
    margin: 0;
    padding: 5px 8px;
    border: 1px solid transparent;
    border-radius: var(--r-2);
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .twin {
    color: transparent !important;
    pointer-events: none;
    user-select: none;
  }
  .twin::after {
    content: '\\200b';
  }
  textarea {
    resize: none;
    overflow: hidden;
  }
  textarea::placeholder {
    color: var(--ink-3);
    opacity: 1;
  }
  textarea:hover {
    border-color: var(--control);
  }
  .stack > textarea:focus {
    border-color: var(--control);
    background: var(--surface);
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .stack > textarea[aria-invalid='true'] {
    border-color: var(--error);
  }
  .problem {
    display: flex;
    gap: 6px;
    margin-top: var(--s-1);
    color: var(--error);
    font: 400 13px/18px var(--font);
  }
  .problem.warning {
    color: var(--warn);
  }
  .problem .icon {
    margin-top: 1px;
  }
  @media (pointer: coarse), (max-width: 700px) {
    .stack > textarea,
    .stack > .twin {
      min-height: 44px;
      padding-top: 11px;
      padding-bottom: 11px;
    }
    :host(:not([look='title'])) .stack > * {
      font-size: 16px;
    }
  }
`;
