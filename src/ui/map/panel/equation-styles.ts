import { css } from 'lit';

/** An equation as people read it, wherever it stands: names on a tint, functions bold. */
export const equationStyles = css`
  .equation {
    padding: 10px 12px;
    border-radius: var(--r-2);
    background: var(--sunken);
    font: 400 13px/23px var(--font);
    overflow-wrap: anywhere;
  }
  .equation b {
    font-weight: 600;
  }
  .chip {
    padding: 1px 4px;
    border-radius: 4px;
    background: var(--accent-tint);
    color: var(--accent);
    font-weight: 550;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
`;
