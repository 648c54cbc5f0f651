import type { WordAsk } from '../analyse/words/word-outcome.js';
import type { Id } from '../model/id.js';
import type { Text } from '../model/text.js';
import type { ViewName } from '../ui/shell/action.js';
import type { ClipboardDetail } from '../ui/map/copying.js';
import type { Command } from '../state/edit.js';
import type { ValueLook } from '../state/session.js';
import type { ArrangeDetail } from '../ui/map/arranging.js';
import type { Lens } from '../model/view.js';

/** What the views ask of the app. All of these events bubble and leave the view's own tree. */
export interface ViewEvents {
  readonly command: (event: CustomEvent<{ readonly command: Command }>) => void;
  readonly preview: (event: CustomEvent<{ readonly command: Command | null }>) => void;
  readonly scenario: (event: CustomEvent<{ readonly scenario: Id | null }>) => void;
  /** Another record is selected; with `ids` several, of which `id` is the primary one. */
  readonly select: (event: CustomEvent<{ readonly id: Id | null; readonly ids?: readonly Id[] }>) => void;
  /** The map is to be seen through another lens. */
  readonly lens: (event: CustomEvent<{ readonly lens: Lens }>) => void;
  /** Something else is asked of a map of words. */
  readonly askWords: (event: CustomEvent<Partial<WordAsk>>) => void;
  /** Something is copied from the map, or pasted on it. */
  readonly clipboard: (event: CustomEvent<ClipboardDetail>) => void;
  /** Other value, or another time, is to be looked at. */
  readonly look: (event: CustomEvent<Partial<ValueLook>>) => void;
  readonly mapView: (event: CustomEvent<{ readonly view: Id }>) => void;
  /** Another view of the same model is asked for. */
  readonly openView: (event: CustomEvent<{ readonly view: ViewName }>) => void;
  /** A record is to be shown, selected, on the map. */
  readonly goTo: (event: CustomEvent<{ readonly id: Id }>) => void;
  /** New places for what is on the map are wanted. */
  readonly arrange: (event: CustomEvent<ArrangeDetail>) => void;
  /** Something was done; with `undo`, the message offers to take it back; with `action`, to do something more. */
  readonly notice: (event: CustomEvent<{ readonly text: Text; readonly undo?: boolean; readonly action?: { readonly label: Text; readonly run: () => void } }>) => void;
}

