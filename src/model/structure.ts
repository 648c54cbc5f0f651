import type { Id } from './id.js';
import type { Text } from './text.js';
import type { Layer, Quadrant } from './variable.js';

export type Polarity = '+' | '-' | 'mixed' | 'unknown';

/** A link that people drew. What the equations imply is computed, never stored. */
export interface Link {
  readonly kind: 'link';
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  readonly polarity: Polarity;
  readonly delay: boolean;
  readonly strength?: 'weak' | 'average' | 'strong' | 'very-strong' | undefined;
  readonly speed?: 'at-once' | 'fast' | 'slow' | 'very-slow' | undefined;
  readonly source: 'equation' | 'opinion';
  readonly author?: string | undefined;
  readonly why?: Text | undefined;
}

/** A feedback loop that has a name. `path` lists variables, the last influencing the first. */
export interface Loop {
  readonly kind: 'loop';
  readonly id: Id;
  readonly slug: string;
  readonly type: 'R' | 'B';
  readonly name: Text;
  readonly path: readonly Id[];
  readonly doc: Text;
  readonly activeWhen?: Text | undefined;
}

/** A lens of somebody: what they see, call and assume. */
export interface Perspective {
  readonly kind: 'perspective';
  readonly id: Id;
  readonly name: Text;
  readonly owner?: Id | undefined;
  readonly quadrants?: readonly Quadrant[] | undefined;
  readonly layers?: readonly Layer[] | undefined;
  /** Variable id → how this sector says it. */
  readonly vocabulary: Readonly<Record<Id, Text>>;
  readonly overrides: Readonly<Record<Id, number>>;
  readonly links: readonly Id[];
}

/** A step of the process with its questions and what closes it. */
export interface ProcessStep {
  readonly kind: 'step';
  readonly id: Id;
  readonly rank: number;
  readonly step: 'prep' | '1' | '2' | '3' | '4';
  readonly questions: readonly Text[];
  readonly outputs: readonly Text[];
  readonly gate?: Text | undefined;
  readonly methodCards: readonly Text[];
  readonly done: boolean;
}
