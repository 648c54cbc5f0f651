import type { Id } from './id.js';
import type { Simulation, UnitDefinition, UnitName } from './simulation.js';
import type { Text } from './text.js';

export const WORKSPACE_ID: Id = 'workspace';

export type OpenSystemType = 'business-network' | 'public-private-network' | 'law' | 'movement';

/** The one record every document has: what it is about and how it runs. */
export interface Workspace {
  readonly kind: 'workspace';
  readonly id: typeof WORKSPACE_ID;
  /** Unique across documents: two files with one id are versions of one document. */
  readonly documentId: Id;
  readonly slug: string;
  readonly title: Text;
  /** The question on the card and above the curve. */
  readonly question: Text;
  /** Short name of the issue: "Energie". */
  readonly issue: Text;
  readonly purpose: Text;
  readonly openSystemType?: OpenSystemType | undefined;
  readonly higherGoal: Text;
  readonly referenceBehaviour?: Text | undefined;
  readonly notes: readonly Text[];
  readonly sources: readonly Text[];
  readonly simulation: Simulation;
  readonly unitNames: readonly UnitName[];
  /** Units that the file itself defines, in its order. */
  readonly unitDefinitions?: readonly UnitDefinition[] | undefined;
  readonly glossary: readonly { readonly term: Text; readonly meaning: Text }[];
  /** Which tool's meaning the equations have. */
  readonly dialect: 'xmile' | 'vensim';
  /** The scenario the start card shows beside base. */
  readonly shownScenario?: Id | undefined;
}
