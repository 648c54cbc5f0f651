import type { ReactiveControllerHost } from 'lit';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language, Text } from '../../model/text.js';
import type { MapLens, MapPage } from '../../view/map/map-page.js';
import type { Scene } from '../../view/map/scene.js';
import type { KsMapCanvas } from './canvas/ks-map-canvas.js';

/** What the hands that work on the map know of it: the page that is open, what is selected, and how it asks the app for things. */
export interface MapHost extends ReactiveControllerHost {
  readonly doc: Document;
  readonly page: MapPage;
  readonly seenThrough: MapLens;
  readonly scene: Scene;
  readonly dependencies: ReadonlyMap<Id, readonly Id[]>;
  /** Effect → causes that its equation delays. */
  readonly delays: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly language: Language;
  readonly selection: Id | null;
  /** Everything that is selected, the primary one last; see the session. */
  readonly chosen: readonly Id[];
  /** Whether single letters are tools while the map has the focus. */
  readonly hasLetters: boolean;
  /** The drawing; null until there is one. */
  readonly canvas: KsMapCanvas | null;
  t(text: Text | undefined, fallback?: string): string;
  emit<T>(type: string, detail: T): void;
}
