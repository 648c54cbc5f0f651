import { css } from 'lit';

/** The layouts of the view. */
export const scenariosStyles = css`
  :host {
    display: block;
    min-width: 0;
    background: var(--bg);
  }
  .levers,
  .outcome {
    min-width: 0;
    padding: 20px var(--s-5) var(--s-4);
  }
  .sheet {
    min-width: 0;
    padding: 20px 28px var(--s-4);
    border: 0 solid var(--line);
    background: var(--surface);
  }
  .sheet.alone {
    min-height: calc(100dvh - 56px);
    border: 0;
  }
  .words {
    max-width: 720px;
    margin: 0 auto;
  }
  .title {
    font: var(--t-title);
  }
  .broken-how {
    margin: 2px 0 var(--s-4);
    color: var(--ink-2);
  }
  ks-interventions {
    margin-top: 4px;
  }
  .small {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--s-4) 19px;
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .outcome section + section {
    margin-top: 14px;
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--s-2);
    margin: var(--s-6) auto;
    padding: var(--s-5);
    max-width: 480px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-3);
    color: var(--ink-2);
    text-align: center;
  }
  .empty h2 {
    color: var(--ink);
  }

  /* Side by side: each column scrolls by itself, so that the curve stays beside the lever in hand. */
  @media screen and (min-width: 1024px) {
    .whole {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      height: calc(100dvh - 56px);
      min-height: 420px;
    }
    .view {
      display: grid;
      grid-template-columns: 264px minmax(0, 1fr) 312px;
      min-height: 0;
    }
    .view.panel {
      position: relative;
      grid-template-columns: 264px minmax(0, 1fr);
    }
    .levers,
    .sheet,
    .outcome {
      overflow: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
      scrollbar-color: var(--line-strong) transparent;
    }
    .sheet {
      border-width: 0 1px;
    }
  }
  .outcome.over {
    position: absolute;
    inset: 0 0 0 auto;
    z-index: 3;
    width: 344px;
    border-left: 1px solid var(--line);
    background: var(--bg);
    box-shadow: var(--shadow-2);
  }
  .outcome .close {
    position: absolute;
    top: 12px;
    right: 12px;
  }

  /* Below one another: the curve first. */
  @media (max-width: 1023px) {
    .sheet {
      border-width: 0 0 1px;
    }
    .levers {
      border-bottom: 1px solid var(--line);
      padding-left: 34px;
      padding-right: 34px;
    }
    .view.stack .outcome {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--s-5) var(--s-6);
    }
    .view.stack .outcome section + section {
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
  .goal.following {
    position: fixed;
    inset: 0 0 auto;
    z-index: 8;
    padding: var(--s-3) 28px var(--s-2);
    border-bottom: 1px solid var(--line);
    background: var(--surface);
    box-shadow: var(--shadow-2);
  }
  .goal.following.at-bottom {
    inset: auto 0 0;
    border-top: 1px solid var(--line);
    border-bottom: 0;
  }
  .big-number {
    display: flex;
    align-items: baseline;
    gap: 10px;
    margin: 2px 0 -6px;
  }
  .big-number b {
    font: 600 36px/42px var(--font);
    letter-spacing: -0.02em;
  }
  .big-number.stale b {
    opacity: 0.4;
  }
  .big-number span {
    color: var(--ink-2);
  }
  @media (max-width: 700px) {
    .sheet {
      padding: var(--s-4) var(--s-4) var(--s-3);
    }
    .sheet.first {
      padding-top: 6px;
    }
    .levers {
      padding: var(--s-4) var(--s-4) var(--s-2);
    }
    .outcome {
      padding: var(--s-4) var(--s-4) var(--s-5);
    }
    ks-interventions {
      margin-top: 0;
    }
    .small {
      grid-template-columns: minmax(0, 1fr);
    }
    .goal.following {
      padding: var(--s-2) var(--s-4) var(--s-1);
    }
    .goal.following.at-bottom {
      bottom: calc(60px + env(safe-area-inset-bottom));
    }
  }
  @media print {
    .levers {
      display: none;
    }
    .sheet,
    .outcome {
      border: 0;
      padding: 0;
    }
    .small {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    ks-line-chart,
    ks-interventions,
    .outcome section {
      break-inside: avoid;
    }
    .outcome,
    .view.stack .outcome {
      display: block;
      columns: 2;
      column-gap: var(--s-6);
      margin-top: var(--s-5);
      background: none;
    }
    .outcome section + section {
      border: 0;
    }
  }
`;
