import { css } from 'lit';

/** What the lists and inspectors of the causal lens share. */
export const causalStyles = css`
  .title-row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s-2);
  }
  .count {
    color: var(--ink-3);
    font: 400 13px/18px var(--font);
    text-align: right;
  }
  .loops {
    margin: var(--s-1) -8px 0;
  }
  .loops li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 36px;
    align-items: center;
    border-radius: var(--r-2);
  }
  .loops li:hover,
  .loops li.chosen {
    background: var(--sunken);
  }
  .loops .loop-row {
    width: 100%;
    margin: 0;
  }
  .loops .loop-icon {
    grid-row: 1 / span 2;
  }
  .loops .loop-row > span {
    align-self: end;
  }
  .loops .loop-row > span:last-child {
    align-self: center;
    grid-row: 1 / span 2;
  }
  .way {
    display: -webkit-box;
    overflow: hidden;
    color: var(--ink-2);
    font: 400 13px/17px var(--font);
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
  }
  section.first {
    margin-top: 0;
    padding-top: 0;
    border-top: 0;
  }
  .loops .loop-row:hover {
    background: none;
  }
  .loops .off {
    opacity: 0.55;
  }
  .broken {
    color: var(--warn);
  }
  .sentence-words {
    margin-top: var(--s-1);
    color: var(--ink-2);
    font: var(--t-read);
    overflow-wrap: anywhere;
  }
  .sentence-words b {
    color: var(--ink);
    font-weight: 600;
  }
  .walk {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    margin-top: var(--s-2);
  }
  .walk p {
    min-width: 96px;
    color: var(--ink-2);
    text-align: center;
  }
  .flip {
    rotate: 180deg;
  }
  label.line {
    display: grid;
    grid-template-columns: 104px minmax(0, 1fr);
    align-items: center;
    gap: var(--s-2);
    min-height: 36px;
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  label.line select {
    width: 100%;
    min-height: 32px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: var(--r-1);
    background: var(--surface);
    color: var(--ink);
    font: 400 14px/20px var(--font);
  }
  label.check {
    display: flex;
    align-items: center;
    gap: var(--s-2);
    min-height: 32px;
    font: 400 14px/20px var(--font);
  }
  label.check input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--accent);
  }
  .flag {
    display: flex;
    gap: var(--s-2);
    margin: var(--s-1) 0;
    padding: 8px 10px;
    border-radius: var(--r-2);
    background: var(--warn-tint);
    color: var(--ink);
    font: 400 13px/18px var(--font);
  }
  .flag .icon {
    color: var(--warn);
  }
  .flag .button {
    min-height: 28px;
    margin: 2px 0 0 -8px;
    font-size: 13px;
  }
  p.quiet {
    margin-top: var(--s-2);
    color: var(--ink-2);
  }
  .quiet-line {
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  .field-head {
    margin-top: var(--s-2);
    color: var(--ink-2);
    font: 400 13px/18px var(--font);
  }
  @media (max-width: 1023px) {
    .first .title-row {
      min-height: 44px;
      padding-right: 48px;
    }
  }
  @media (pointer: coarse), (max-width: 700px) {
    label.line select,
    label.check {
      min-height: 44px;
    }
    .loops li {
      grid-template-columns: minmax(0, 1fr) 44px;
    }
  }
`;
