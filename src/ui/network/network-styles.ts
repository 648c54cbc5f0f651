import { css } from 'lit';
import { choiceStyles } from '../map/choice-styles.js';

/** The value network: tools, board with the scrubber below it, and the panel; over the board at the right, and as a sheet from below on a phone. */
export const networkStyles = css`
  :host {
    display: block;
    min-width: 0;
    height: 100%;
    background: var(--bg);
  }
  .whole {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) / 64px minmax(0, 1fr) 344px;
    height: 100%;
    min-height: 320px;
  }
  .tools {
    display: flex;
    flex-direction: column;
    align-items: center;
    border-right: 1px solid var(--line);
    background: var(--surface);
  }
  .stage {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .board {
    position: relative;
    flex: 1;
    min-height: 0;
  }
  .canvases {
    position: absolute;
    inset: 0;
    display: flex;
  }
  ks-network-canvas {
    flex: 1;
    min-width: 0;
  }
  ks-network-canvas + ks-network-canvas {
    border-left: 1px solid var(--line-strong);
  }
  .time {
    min-height: 75px;
    padding: 0 20px;
    border-top: 1px solid var(--line);
    background: var(--surface);
  }
  .heads {
    position: absolute;
    top: var(--s-4);
    left: 20px;
    right: var(--s-4);
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2) var(--s-3);
    padding-right: 232px;
    pointer-events: none;
  }
  .heads > * {
    pointer-events: auto;
  }
  .choice {
    position: absolute;
    top: 0;
    right: 0;
  }
  ${choiceStyles}
  .under {
    position: absolute;
    left: 20px;
    bottom: var(--s-4);
    z-index: 2;
    display: flex;
    gap: var(--s-2);
    color: var(--ink-2);
  }
  ks-network-outline {
    position: absolute;
    inset: 0 auto 0 64px;
    z-index: 5;
    width: min(400px, calc(100% - 64px));
    border-right: 1px solid var(--line);
  }
  .hint {
    position: absolute;
    top: 108px;
    left: 50%;
    z-index: 2;
    width: max-content;
    max-width: calc(100% - 40px);
    padding: 6px 12px;
    border-radius: var(--r-2);
    background: var(--ink);
    color: var(--bg);
    font: 500 13px/20px var(--font);
    text-align: center;
    transform: translateX(-50%);
    pointer-events: none;
  }
  .hint.none {
    padding: 0;
  }
  .panel {
    min-width: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border-left: 1px solid var(--line);
    background: var(--surface);
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .close {
    position: sticky;
    top: 8px;
    z-index: 1;
    float: right;
    margin: 8px 8px 0 0;
    background: var(--surface);
  }
  .empty {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--s-2);
    width: min(460px, calc(100% - 32px));
    height: max-content;
    margin: auto;
    padding: var(--s-5);
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-3);
    background: color-mix(in srgb, var(--bg) 88%, transparent);
    color: var(--ink-2);
    text-align: center;
    pointer-events: none;
  }
  .empty h2 {
    font: var(--t-head);
    color: var(--ink);
  }
  .side {
    position: absolute;
    bottom: 20px;
    z-index: 1;
    padding: 2px 10px;
    border-radius: var(--r-round);
    background: var(--surface);
    border: 1px solid var(--line);
    color: var(--ink-2);
    font: 600 13px/22px var(--font);
  }
  /* At the left of what zooms its network. */
  .side.left {
    right: calc(50% + 172px);
  }
  .side.right {
    left: calc(50% + 20px);
  }
  .over {
    grid-template-columns: 64px minmax(0, 1fr);
  }
  :where(.over) .panel {
    position: absolute;
    inset: 0 0 0 auto;
    z-index: 4;
    width: min(344px, 100%);
    box-shadow: var(--shadow-2);
  }
  @media (max-width: 700px) {
    .whole {
      grid-template: minmax(0, 1fr) 52px / minmax(0, 1fr);
    }
    .tools {
      order: 1;
      flex-direction: row;
      border-right: 0;
      border-top: 1px solid var(--line);
    }
    .heads {
      display: grid;
      grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
      top: 12px;
      left: 12px;
      right: 12px;
      padding: 0;
    }
    ks-lens-switch,
    .values {
      grid-column: 1 / -1;
    }
    .side.left {
      right: auto;
      left: 20px;
      bottom: calc(50% + 8px);
    }
    .side.right {
      left: 12px;
      bottom: 64px;
    }
    .choice {
      position: relative;
      max-width: 100%;
      height: 44px;
      width: max-content;
    }
    .canvases {
      flex-direction: column;
    }
    ks-network-canvas + ks-network-canvas {
      border-left: 0;
      border-top: 1px solid var(--line-strong);
    }
    ks-network-outline {
      inset: 0;
      width: 100%;
      border: 0;
    }
    .under {
      left: 12px;
    }
    .under span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .under .button {
      min-width: 44px;
      min-height: 44px;
      padding: 0;
    }
    .hint {
      top: 220px;
    }
    .time {
      padding: 0 12px;
    }
    .panel {
      inset: auto 0 0;
      width: 100%;
      max-height: 58%;
      border-left: 0;
      border-top: 1px solid var(--line);
      border-radius: var(--r-3) var(--r-3) 0 0;
    }
  }
  @media print {
    .tools,
    .heads,
    .under,
    .time,
    .panel,
    .hint,
    .close {
      display: none;
    }
  }
`;
