import type { Action } from './action.js';

/** A key as the keyboard gives it; `mod` is Ctrl, or Cmd on a Mac. */
interface Chord {
  readonly key: string;
  readonly shift: boolean;
}

const CHORDS: readonly (Chord & { readonly action: Action })[] = [
  { key: 'z', shift: false, action: 'undo' },
  { key: 'z', shift: true, action: 'redo' },
  { key: 'y', shift: false, action: 'redo' },
  { key: 's', shift: false, action: 'save' },
  { key: 's', shift: true, action: 'save-as' },
  { key: 'o', shift: false, action: 'open' },
];

/** What the part of a key event says that shortcuts look at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'composedPath'>;

/** Whether typing goes into a text: there the text's own undo counts, and letters are letters. */
function isTyping(event: KeyPress): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['range', 'checkbox', 'radio', 'button', 'color', 'file'].includes(target.type);
}

/** The action of a key press, or null. Undo and redo leave a text that is being typed to the browser. */
export function actionFor(event: KeyPress): Action | null {
  const key = event.key.toLowerCase();
  if (key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event)) return 'shortcuts';
  if (event.altKey || event.ctrlKey === event.metaKey) return null;
  const action = CHORDS.find((chord) => chord.key === key && chord.shift === event.shiftKey)?.action ?? null;
  return (action === 'undo' || action === 'redo') && isTyping(event) ? null : action;
}

/** The keys of an action, as this device's keyboard names them. */
export function keysOf(action: Action, isMac: boolean): string {
  // A Mac has no Ctrl+Y: its redo is the chord with Shift.
  const chord = CHORDS.find((candidate) => candidate.action === action && !(action === 'redo' && isMac === (candidate.key === 'y')));
  if (!chord) return action === 'shortcuts' ? '?' : '';
  const letter = chord.key.toUpperCase();
  return isMac ? `${chord.shift ? 'Shift ' : ''}Cmd ${letter}` : `Ctrl ${chord.shift ? 'Shift ' : ''}${letter}`;
}

/** Whether this device has a Cmd key. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);
