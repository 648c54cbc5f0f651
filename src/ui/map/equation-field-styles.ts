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
  .stack > .twin {
    z-index: 1;
  }
  .wave {
    text-decoration: underline wavy var(--error) 1.5px;
    text-underline-offset: 4px;
    text-decoration-skip-ink: none;
  }
  .wave.warning {
    text-decoration-color: var(--warn);
  }
  [role='listbox'] {
    margin-top: var(--s-1);
    padding: var(--s-1);
    border: 1px solid var(--line-strong);
    border-radius: var(--r-2);
    background: var(--surface);
    box-shadow: var(--shadow-1);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    min-height: 32px;
    padding: 4px 8px;
    border-radius: 6px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--sunken);
  }
  [role='option'][aria-selected='true'] {
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 600;
  }
  .how-to {
    margin-top: var(--s-1);
  }
  @media (pointer: coarse), (max-width: 700px) {
    [role='option'] {
      min-height: 44px;
    }
    .how-to {
      display: none;
    }
    .read .none {
      padding-top: 11px;
      padding-bottom: 11px;
    }
  }
`;
