import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Document, ItemKind } from '../model/document.js';
import type { Id } from '../model/id.js';

/** At which value a person looks, and over which time: the same in every view of value. */
export interface ValueLook {
  /** A value type; `euro` for all that have a weight in euro together; null for the first that there is. */
  readonly of: Id | 'euro' | null;
  /** The time up to which value counts; null is the end of the run. */
  readonly until: number | null;
  /** How much time before it counts: in time units, `step` for one bar of the scrubber, null from the start. */
  readonly over: number | 'step' | null;
  /** Whether a scenario's amounts are shown as what they are more than base's. */
  readonly againstBase: boolean;
}

export const FIRST_LOOK: ValueLook = { of: null, until: null, over: 'step', againstBase: false };

/** What a person looks at. It is not part of the document and not in its history. */
export interface Session {
  /** The current scenario; null is base, also where the scenario is not, or no longer, in the document. */
  readonly scenario: ReadonlySignal<Id | null>;
  /** The selected record of the map, where it exists; of several the primary one, which was chosen last. */
  readonly selection: ReadonlySignal<Id | null>;
  /**
   * Everything that is selected, in the order in which it was chosen, the primary last: variables, links and loops by their
   * record, clouds, comments and copies by their item. Also what is not in the document, as a page laid out on the fly.
   */
  readonly chosen: ReadonlySignal<readonly Id[]>;
  /** The page of the map that is open, where it exists. */
  readonly mapView: ReadonlySignal<Id | null>;
  /** What the views of value show. */
  readonly look: ReadonlySignal<ValueLook>;
  chooseScenario(id: Id | null): void;
  select(id: Id | null): void;
  /** Selects several, the last of them as the primary one. */
  choose(ids: readonly Id[]): void;
  openMapView(id: Id | null): void;
  lookAt(look: Partial<ValueLook>): void;
  /** Forgets everything: another document was opened. */
  reset(scenario?: Id | null): void;
}

/**
 * A session over the document that is shown. What points to a record that is gone reads as nothing, and points to it
 * again when undo or redo brings the record back.
 */
export function createSession(shown: ReadonlySignal<Document>): Session {
  const scenario = signal<Id | null>(null);
  const chosen = signal<readonly Id[]>([]);
  const primary = computed(() => chosen.value.at(-1) ?? null);
  const mapView = signal<Id | null>(null);
  const look = signal(FIRST_LOOK);
  const existing = (pointer: ReadonlySignal<Id | null>, kind?: ItemKind): ReadonlySignal<Id | null> =>
    computed(() => {
      const item = pointer.value === null ? undefined : shown.value.items.get(pointer.value);
      return item && (kind === undefined || item.kind === kind) ? item.id : null;
    });
  return {
    scenario: existing(scenario, 'scenario'),
    selection: existing(primary),
    chosen,
    mapView: existing(mapView, 'view'),
    // A value type that is gone reads as the first there is.
    look: computed(() => {
      const { of } = look.value;
      return of === null || of === 'euro' || shown.value.items.get(of)?.kind === 'value-type' ? look.value : { ...look.value, of: null };
    }),
    chooseScenario: (id) => void (scenario.value = id),
    select: (id) => void (chosen.value = id === null ? [] : [id]),
    choose: (ids) => void (chosen.value = [...new Set(ids)]),
    openMapView: (id) => void (mapView.value = id),
    lookAt: (next) => void (look.value = { ...look.value, ...next }),
    reset(id = null) {
      scenario.value = id;
      chosen.value = [];
      mapView.value = null;
      look.value = FIRST_LOOK;
    },
  };
}
