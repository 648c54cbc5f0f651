import { css } from 'lit';
import { choiceStyles } from './choice-styles.js';

/** The layouts of the view: beside each other, over the map at the right, and as a sheet from below on a phone. */
export const mapStyles = css`
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
  .hint {
    position: absolute;
    top: 64px;
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
  .stage {
    position: relative;
    min-width: 0;
    min-height: 0;
  }
  ks-map-canvas {
    position: absolute;
    inset: 0;
  }
  .heads,
  .choice {
    position: absolute;
    top: var(--s-4);
    z-index: 2;
  }
  .heads {
    left: 20px;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2) var(--s-3);
    max-width: calc(100% - 264px);
    pointer-events: none;
  }
  .heads > * {
    pointer-events: auto;
  }
  .paper {
    display: none;
  }
  .as-list {
    position: absolute;
    left: 20px;
    bottom: var(--s-4);
    z-index: 2;
    color: var(--ink-2);
  }
  ks-map-outline {
    position: absolute;
    inset: 0 auto 0 64px;
    z-index: 5;
    width: min(380px, calc(100% - 64px));
    border-right: 1px solid var(--line);
  }
  .pages {
    display: flex;
    max-width: 100%;
    padding: 3px;
    border: 1px solid var(--line);
    border-radius: var(--r-2);
    background: var(--sunken);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .pages button {
    flex: none;
    min-height: 28px;
    padding: 0 12px;
    border-radius: 6px;
    color: var(--ink-2);
    font: 500 13px/28px var(--font);
    white-space: nowrap;
  }
  .pages button:hover {
    color: var(--ink);
  }
  .pages button[aria-current] {
    background: var(--surface);
    color: var(--ink);
    font-weight: 600;
    box-shadow: var(--shadow-1);
  }
  .pages button:focus-visible {
    outline-offset: -2px;
  }
  .choice {
    right: var(--s-4);
  }
  ${choiceStyles}
  .panel {
    min-width: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border-left: 1px solid var(--line);
    background: var(--surface);
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }
  .chosen {
    position: absolute;
    left: 0;
    right: 0;
    bottom: var(--s-4);
    z-index: 3;
    display: flex;
    justify-content: center;
    padding: 0 var(--s-3);
    pointer-events: none;
  }
  .chosen > * {
    pointer-events: auto;
  }
  .close {
    position: sticky;
    top: 8px;
    z-index: 1;
    float: right;
    margin: 8px 8px 0 0;
    background: var(--surface);
  }
  .open {
    position: absolute;
    left: 20px;
    bottom: var(--s-4);
    z-index: 2;
  }
  .empty {
    position: absolute;
    inset: 0;
    z-index: 1;
    height: max-content;
    pointer-events: none;
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--s-2);
    width: min(480px, calc(100% - 32px));
    margin: auto;
    padding: var(--s-5);
    border: 1px dashed var(--line-strong);
    border-radius: var(--r-3);
    color: var(--ink-2);
    text-align: center;
  }
  .empty h2 {
    font: var(--t-head);
    color: var(--ink);
  }
  @media (max-width: 1023px) {
    .whole {
      grid-template-columns: 64px minmax(0, 1fr);
    }
    .open {
      left: 84px;
    }
    .as-list {
      bottom: 72px;
    }
    .panel {
      position: absolute;
      inset: 0 0 0 auto;
      z-index: 4;
      width: min(344px, 100%);
      box-shadow: var(--shadow-2);
    }
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
    ks-map-tools {
      flex: 1;
    }
    .hint {
      top: 164px;
    }
    .chosen {
      top: 164px;
      bottom: auto;
    }
    .heads {
      position: static;
      display: contents;
    }
    ks-lens-switch {
      position: absolute;
      top: 60px;
      left: 12px;
      z-index: 2;
    }
    .pages {
      position: absolute;
      left: 0;
      right: 0;
      top: 0;
      z-index: 2;
      max-width: none;
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .pages button {
      min-height: 44px;
    }
    .choice {
      top: 112px;
      left: 12px;
      right: auto;
      max-width: calc(100% - 24px);
      height: 44px;
    }
    .single ks-lens-switch {
      top: 12px;
    }
    .single .choice {
      top: 64px;
    }
    .open {
      left: 12px;
      bottom: 64px;
    }
    .as-list {
      left: 12px;
      bottom: 64px;
    }
    ks-map-outline {
      inset: 0;
      width: 100%;
      border: 0;
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
    :host,
    .whole,
    .stage,
    ks-map-canvas {
      display: block;
      position: static;
      height: auto;
      background: none;
    }
    .heads,
    .as-list,
    .hint,
    .empty,
    .tools,
    .open,
    .close {
      display: none;
    }
    .paper {
      display: block;
      margin-bottom: var(--s-3);
    }
    .paper h1 {
      font: var(--t-title);
    }
    .paper p {
      color: var(--ink-2);
      font: var(--t-note);
    }
    .choice,
    .panel {
      display: none;
    }
  }
`;
