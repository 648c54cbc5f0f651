import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import type { CardCurve } from './card-curve.js';

/** A built-in model as its card needs it. The document comes when its file is read, the curve when it has run. */
export interface ModelCard {
  /** The folder below `models/`. */
  readonly key: string;
  readonly href: string;
  readonly state: 'loading' | 'ready' | 'unreadable';
  readonly doc: Document | null;
  readonly curve: CardCurve | null;
}

/** Work kept on this device, as the list shows it. */
export interface RecentWork {
  readonly id: Id;
  readonly href: string;
  readonly title: Text;
  readonly scenarios: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
  readonly curve: CardCurve | null;
}
