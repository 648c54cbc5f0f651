import type { Simulation } from '../../model/simulation.js';
import type { Axis } from './elements.js';
import type { NameScope } from './name-scope.js';
import type { OwnVariables } from './own-variables.js';
import type { DocumentRanges } from './ranges.js';

/** Where an equation stands while it is being rewritten. */
export interface EquationPlace {
  readonly scope: NameScope;
  readonly ranges: DocumentRanges;
  readonly axes: readonly Axis[];
  readonly simulation: Simulation;
  readonly own: OwnVariables;
  /** Whose equation it is: a stock can have neither a table nor its own former value in it. */
  readonly kind: 'stock' | 'flow' | 'auxiliary' | 'macro';
}

/** Parts of a tree that are looked at for one equation, at most: functions over arrays within one another are tried in more than one way. */
export const MOST_VISITS = 200_000;

/** Whether an equation is written for one element. */
export const isByElement = ({ axes }: EquationPlace): boolean => axes.some(({ element }) => element !== null);
