import type { ReactiveControllerHost } from 'lit';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language, Text } from '../../model/text.js';
import type { NetworkPage } from '../../view/network/network-page.js';
import type { NetworkScene } from '../../view/network/network-scene.js';
import type { KsNetworkCanvas } from './ks-network-canvas.js';

/** What the hands that work on the value network know of it. */
export interface NetworkHost extends ReactiveControllerHost {
  readonly doc: Document;
  readonly page: NetworkPage;
  readonly scene: NetworkScene;
  readonly language: Language;
  /** The current scenario; null is base. */
  readonly scenario: Id | null;
  readonly selection: Id | null;
  /** The value that is looked at. */
  readonly value: Id | 'euro' | null;
  /** The drawing; null until there is one. */
  readonly canvas: KsNetworkCanvas | null;
  select(id: Id | null): void;
  t(text: Text | undefined, fallback?: string): string;
  emit<T>(type: string, detail: T): void;
}

/** Today, as dates are kept: 2026-11-25. */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
