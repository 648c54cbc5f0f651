import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Document, ItemKind } from '../model/document.js';
import type { Id } from '../model/id.js';

/** What a person looks at. It is not part of the document and not in its history. */
export interface Session {
  /** The current scenario; null is base, also where the scenario is not, or no longer, in the document. */
  readonly scenario: ReadonlySignal<Id | null>;
  /** The selected record of the map, where it exists. */
  readonly selection: ReadonlySignal<Id | null>;
  /** The page of the map that is open, where it exists. */
  readonly mapView: ReadonlySignal<Id | null>;
  chooseScenario(id: Id | null): void;
  select(id: Id | null): void;
  openMapView(id: Id | null): void;
  /** Forgets everything: another document was opened. */
  reset(scenario?: Id | null): void;
}

/**
 * A session over the document that is shown. What points to a record that is gone reads as nothing, and points to it
 * again when undo or redo brings the record back.
 */
export function createSession(shown: ReadonlySignal<Document>): Session {
  const scenario = signal<Id | null>(null);
  const selection = signal<Id | null>(null);
  const mapView = signal<Id | null>(null);
  const existing = (pointer: Signal<Id | null>, kind?: ItemKind): ReadonlySignal<Id | null> =>
    computed(() => {
      const item = pointer.value === null ? undefined : shown.value.items.get(pointer.value);
      return item && (kind === undefined || item.kind === kind) ? item.id : null;
    });
  return {
    scenario: existing(scenario, 'scenario'),
    selection: existing(selection),
    mapView: existing(mapView, 'view'),
    chooseScenario: (id) => void (scenario.value = id),
    select: (id) => void (selection.value = id),
    openMapView: (id) => void (mapView.value = id),
    reset(id = null) {
      scenario.value = id;
      selection.value = null;
      mapView.value = null;
    },
  };
}
