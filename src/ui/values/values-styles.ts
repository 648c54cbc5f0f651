import { css } from 'lit';

/** The Values view: bar, sheet with what moves, and in the margin who pays. */
export const valuesStyles = css`
  :host {
    display: block;
  }
  .view {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 372px;
    min-height: calc(100dvh - 117px);
  }
  .view.panel {
    grid-template-columns: minmax(0, 1fr);
  }
  .sheet {
    min-width: 0;
    padding: 18px 28px var(--s-3);
    background: var(--surface);
    border-right: 1px solid var(--line);
  }
  .sheet.alone {
    min-height: calc(100dvh - 57px);
    border: 0;
  }
  .how {
    margin: var(--s-2) 0 var(--s-4);
    color: var(--ink-2);
  }
  .scrubber {
    margin: 8px 0 10px;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  .margin {
    min-width: 0;
    padding: 20px var(--s-5);
  }
  .margin > section + section {
    margin-top: 18px;
    padding-top: var(--s-4);
    border-top: 1px solid var(--line);
  }
  .margin.over {
    position: absolute;
    top: 0;
    right: 0;
    z-index: 6;
    width: 396px;
    min-height: 100%;
    border-left: 1px solid var(--line);
    background: var(--bg);
    box-shadow: var(--shadow-2);
  }
  .close {
    position: absolute;
    top: 12px;
    right: 12px;
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
  .empty p {
    color: var(--ink-2);
  }
  .empty .button {
    margin-top: var(--s-2);
  }
  @media (max-width: 1023px) {
    .view {
      display: block;
    }
    .sheet {
      border-right: 0;
      border-bottom: 1px solid var(--line);
    }
    .view.stack .margin {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
      gap: var(--s-5) var(--s-6);
      padding: var(--s-5) 28px;
    }
    .view.stack .margin > section + section {
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
  @media (max-width: 700px) {
    .sheet {
      padding: 8px var(--s-4) var(--s-3);
    }
    .margin {
      padding: 20px var(--s-4) var(--s-5);
    }
    .empty {
      margin: var(--s-5) var(--s-4);
    }
    .scrubber {
      margin: 4px 0;
    }
    .ledger {
      margin-top: var(--s-4);
      padding-top: var(--s-3);
      border-top: 1px solid var(--line);
    }
  }
  @media print {
    .sheet,
    .margin {
      padding: 0;
      border: 0;
    }
  }
`;
