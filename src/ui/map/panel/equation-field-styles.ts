import { css } from 'lit';

/** An equation that is read and written in one place. */
export const equationFieldStyles = css`
  :host {
    padding: 0;
    background: none;
  }
  .read {
    display: block;
    width: 100%;
    border-radius: var(--r-2);
    text-align: left;
    cursor: text;
  }
  .read .equation {
    display: block;
    border: 1px solid transparent;
  }
  .read:hover .equation {
    border-color: var(--control);
  }
  .read .none {
    color: var(--ink-2);
  }
  .stack {
    border-radius: var(--r-2);
    background: var(--sunken);
  }
  .stack > textarea,
  .stack > .twin {
    padding: 10px 12px;
    font: 400 13px/23px var(--font);
  }
  .call {
    margin-top: var(--s-1);
    color: var(--ink-2);
    font: var(--t-note);
  }
  .call span {
    color: var(--ink);
  }
  .hand {
    display: none;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: var(--s-2);
  }
  .key {
    min-width: 44px;
    height: 44px;
    border: 1px solid var(--line-strong);
    border-radius: var(--r-2);
    background: var(--surface);
    font: 600 18px/24px var(--font);
  }
  .how-to {
    margin-top: var(--s-1);
  }
  @media (pointer: coarse), (max-width: 700px) {
    :host {
      --option: 44px;
      --equation-size: 16px;
    }
    .how-to {
      display: none;
    }
    .hand {
      display: flex;
    }
    .read .none {
      padding-top: 11px;
      padding-bottom: 11px;
    }
  }
`;
