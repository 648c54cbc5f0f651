import type { Id } from '../../model/id.js';
import type { PlacementChange } from '../../state/commands/scenario-placement.js';

/** What a person changes in the settings of the current scenario. */
export type Adjustment =
  | { readonly do: 'move-lever'; readonly lever: Id; readonly value: number }
  | { readonly do: 'place'; readonly intervention: Id; readonly change: PlacementChange };

/** What a person asks of the scenarios as a list. */
export type ScenarioWish =
  | { readonly do: 'choose'; readonly scenario: Id | null }
  | { readonly do: 'add' }
  | { readonly do: 'rename'; readonly scenario: Id; readonly name: string }
  | { readonly do: 'duplicate'; readonly scenario: Id }
  | { readonly do: 'delete'; readonly scenario: Id }
  | { readonly do: 'levers-off' }
  | { readonly do: 'back-to-base' }
  | { readonly do: 'back-to-saved' };

/**
 * The events between the elements of this view; none of them leaves it.
 *
 * - `ks-try`: an adjustment while a gesture goes on, or null when it is called off;
 * - `ks-adjust`: the adjustment that stays, one undo step;
 * - `ks-hold`: a gesture begins or ends, with the element that is held;
 * - `ks-wish`: anything about the list of scenarios;
 * - `ks-scrub`: a moment to read all charts at, or null.
 */
export interface ScenarioEvents {
  'ks-try': Adjustment | null;
  'ks-adjust': Adjustment;
  'ks-hold': { readonly isHeld: boolean };
  'ks-wish': ScenarioWish;
  'ks-scrub': { readonly time: number | null };
}
