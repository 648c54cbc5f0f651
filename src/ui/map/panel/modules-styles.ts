import { css } from 'lit';

/** Modules beside the map. */
export const modulesStyles = css`
  :host {
    padding: 0;
    background: none;
  }
  .module {
    display: flex;
    align-items: center;
    justify-content: space-between;
    width: calc(100% + 16px);
    min-height: 36px;
    margin: 0 -8px;
    padding: 4px 8px;
    border-radius: var(--r-2);
    font: 500 14px/18px var(--font);
    text-align: left;
  }
  .module:hover {
    background: var(--sunken);
  }
  .flat {
    display: block;
    padding: 8px 0;
    font: 500 14px/18px var(--font);
  }
  small {
    color: var(--ink-3);
    font: var(--t-note);
  }
  .out {
    margin-left: -8px;
  }
  @media (pointer: coarse), (max-width: 700px) {
    .module {
      min-height: 44px;
    }
  }
`;
