/** What a person asks of the frame, from a bar, the menu or the keyboard. */
export type Action =
  | 'new' | 'open' | 'save' | 'save-as' | 'export-xmile' | 'export-mdl' | 'export-scenario-xmile' | 'export-scenario-mdl'
  | 'undo' | 'redo' | 'issues' | 'shortcuts'
  | 'theme-system' | 'theme-light' | 'theme-dark';

export const THEMES = ['system', 'light', 'dark'] as const;
/** Light, dark, or whatever the device prefers. */
export type Theme = (typeof THEMES)[number];

/** The views of a document, in the order of the bar. */
export const VIEW_NAMES = ['map', 'scenarios', 'values'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

/** Where the work is: in the person's file, only in the browser's own storage, or only in this window. */
export type Kept = 'file' | 'device' | 'window';
