import { css } from 'lit';

/** The choice of a scenario over a map; where it stands is for the map to say. */
export const choiceStyles = css`
  .choice {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    max-width: 220px;
    height: 36px;
    padding-left: 12px;
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    background: var(--surface);
  }
  .choice:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .choice .marker {
    flex: none;
  }
  .choice select {
    min-width: 0;
    height: 100%;
    padding: 0 32px 0 0;
    border: 0;
    outline: none;
    background: transparent;
    color: var(--ink);
    font: 500 13px/20px var(--font);
    text-overflow: ellipsis;
    appearance: none;
    cursor: pointer;
  }
  .choice option {
    background: var(--surface);
    color: var(--ink);
  }
  .choice .icon {
    position: absolute;
    right: 10px;
    color: var(--ink-3);
    pointer-events: none;
  }
`;
