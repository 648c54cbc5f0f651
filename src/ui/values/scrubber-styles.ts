import { css } from 'lit';

/** The scrubber: one row with the button, the moment and the bars. */
export const scrubberStyles = css`
  :host {
    display: block;
  }
  .scrubber {
    display: flex;
    align-items: center;
    gap: var(--s-4);
    padding: 10px 0;
  }
  .play {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }
  .play:hover {
    background: var(--accent-strong);
  }
  .play:focus-visible {
    border-radius: 50%;
  }
  .play svg {
    fill: currentColor;
  }
  .moment-place {
    flex: none;
    width: calc(var(--digits) * 14px + 20px);
    min-width: 48px;
    min-height: 44px;
    border-radius: var(--r-1);
    text-align: left;
  }
  .moment-place small {
    display: block;
    font: var(--t-note);
    color: var(--ink-3);
    white-space: nowrap;
  }
  .moment-place b {
    font: 600 22px/24px var(--font);
  }
  .moment:hover b {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .typed {
    display: block;
    width: 100%;
    height: 26px;
    padding: 0 4px;
    border: 1px solid var(--control);
    border-radius: var(--r-1);
    background: var(--surface);
    font: 600 18px/24px var(--font);
  }
  .track {
    position: relative;
    flex: 1;
    min-width: 0;
    height: 54px;
    cursor: pointer;
    touch-action: pan-y;
  }
  .track svg {
    display: block;
    overflow: visible;
  }
  .track input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  rect {
    fill: var(--line-strong);
  }
  rect.current {
    fill: var(--accent);
  }
  line {
    stroke: var(--line-strong);
  }
  circle {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .track:has(input:focus-visible) circle {
    outline: 2px solid var(--accent);
    outline-offset: 3px;
    border-radius: 50%;
  }
  text {
    font: var(--t-note);
    font-family: var(--font);
    fill: var(--ink-3);
  }
  @media print {
    .play {
      display: none;
    }
  }
`;
