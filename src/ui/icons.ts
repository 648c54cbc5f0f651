import { html, type TemplateResult } from 'lit';

/** Drawings on a grid of 20 with a stroke of 1.6: arrows, checks and signs are drawn, never typed. */
const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M3.5 8.5H12a4 4 0 0 1 0 8H9',
  redo: 'M13 5l3.5 3.5L13 12M16.5 8.5H8a4 4 0 0 0 0 8h3',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  folder: 'M3 6.5V16h14V7.5H10L8.5 5H3z',
  file: 'M5.5 3h6l3.5 3.5V17H5.5zM11.5 3v3.5H15',
  plus: 'M10 4v12M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5 8.2 14.5 16 6',
  map: 'M5 3.5a2 2 0 1 0 .01 0M15 7.8a2 2 0 1 0 .01 0M6 12.5a2 2 0 1 0 .01 0M6.9 6.3l6.2 2.7M13.2 10.7l-5.4 2.9',
  scenarios: 'M3 16.5V3.5M3 16.5h14M4.5 13.5c4 0 4.5-7.5 12-8',
  values: 'M3 6c7 0 7 4 14 4M3 14c7 0 7-4 14-4',
  error: 'M7 2.8h6l4.2 4.2v6L13 17.2H7L2.8 13V7zM10 6.5v4.5M10 13.6v.01',
  warning: 'M10 3.2 17.6 16.4H2.4zM10 8v4M10 14.2v.01',
  'business-network': 'M4 14h4V9h4V5h4v9M2.5 14.5h15',
  'public-private-network': 'M7 10a3.5 3.5 0 1 0 .01 0M13 10M13 6.5a3.5 3.5 0 1 0 .01 0',
  law: 'M5.5 3h9v14h-9zM8 7h4M8 10h4M8 13h2.5',
  movement: 'M3 13c2-4 4-4 6-1.5S13.5 14 17 8M13.5 7.5l3.7.3-.4 3.6',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon; the control around it has the words. */
export const icon = (name: IconName, size = 20): TemplateResult =>
  html`<svg class="icon" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;

/** The mark: a link of a chain. */
export const mark = html`<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="var(--accent)" stroke-width="2.4" stroke-linecap="round"><path d="M13.2 7.2H7.8a4.8 4.8 0 0 0 0 9.6h2"></path><path d="M10.8 16.8h5.4a4.8 4.8 0 0 0 0-9.6h-2"></path><path d="M8.8 12h6.4"></path></svg>`;
