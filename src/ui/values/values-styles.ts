import { css } from 'lit';

/** The Values view: bar, sheet with what moves, and in the margin who pays. */
export const valuesStyles = css`
  :host {
    display: block;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 20px;
    min-height: 60px;
    padding: 0 var(--s-5);
    border-bottom: 1px solid var(--line);
  }
  .choice {
    margin-left: auto;
  }
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 372px;
    min-height: calc(100dvh - 117px);
  }
  .sheet {
    min-width: 0;
    padding: 18px 28px var(--s-3);
    background: var(--surface);
    border-right: 1px solid var(--line);
  }
  .margin {
    padding: 20px var(--s-5);
  }
  .margin > section + section {
    margin-top: 18px;
    padding-top: var(--s-4);
    border-top: 1px solid var(--line);
  }
  .title {
    font: var(--t-title);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--s-2);
    max-width: 460px;
    margin: 48px auto;
    padding: var(--s-5);
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-3);
    text-align: center;
  }
  @media (max-width: 1023px) {
    .view {
      display: block;
    }
    .sheet {
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }
  }
  @media (max-width: 700px) {
    .bar {
      padding: 0 var(--s-4);
    }
    .sheet,
    .margin {
      padding-inline: var(--s-4);
    }
  }
`;
