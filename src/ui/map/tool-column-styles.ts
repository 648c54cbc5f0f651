import { css } from 'lit';

/** The tools of a lens: a column at the left, a row below it on a phone. */
export const toolColumnStyles = css`
  :host {
    display: block;
  }
  div {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--s-1);
    padding: var(--s-3) 0;
  }
  button {
    display: grid;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: var(--r-2);
    color: var(--ink-2);
  }
  button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  button[aria-pressed='true'] {
    background: var(--accent-tint);
    color: var(--accent);
  }
  @media (max-width: 700px) {
    div {
      flex-direction: row;
      justify-content: space-around;
      padding: var(--s-1);
    }
  }
`;
