import type { Assignment } from '../../compile/expression.js';

/** A step of evaluating the model at one point in time: a value, or the net rate of a level (whose slot `to` then is). */
export interface Statement extends Assignment {
  readonly isRate: boolean;
}
