import type { Issue } from '../model/issue.js';
import type { Plan } from './plan.js';

/** What a run could not go on with, as `simulate` tells it. */
interface RunFault {
  readonly code: 'not-a-number' | 'infinite' | 'too-many-rows' | 'too-many-steps' | 'step-not-usable' | 'delay-too-long';
  readonly slot: number;
  readonly time: number;
}

/** The faults of a run as issues, at the variable whose equation they arose in. */
export function faultIssues(plan: Plan, faults: readonly RunFault[]): Issue[] {
  return faults.map(({ code, slot, time }) => {
    const found = plan.slots[slot];
    return { code, severity: 'error', time, ...(found ? { item: found.id, variable: found.name.replace(/#.*$/, '') } : {}) };
  });
}
