import type { GraphicalFunction } from '../model/variable.js';
import type { LookupMode } from './expression.js';

/** What a table does beyond its ends and between its points. */
export function lookupModeOf({ kind }: GraphicalFunction): LookupMode {
  switch (kind) {
    case 'continuous':
      return 'hold';
    case 'extrapolate':
      return 'extrapolate';
    case 'discrete':
      return 'step';
  }
}
