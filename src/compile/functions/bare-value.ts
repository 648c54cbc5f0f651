import type { FunctionMeaning } from '../../equation/functions.js';
import { clock, number } from '../builder.js';
import type { Expression } from '../expression.js';

/** The value of a name that stands for something without brackets. */
export function bareValue(meaning: FunctionMeaning): Expression {
  switch (meaning) {
    case 'pi':
      return number(Math.PI);
    case 'infinity':
      return number(Infinity);
    case 'dt':
      return clock('dt');
    case 'start-time':
      return clock('start');
    case 'stop-time':
      return clock('stop');
    case 'save-step':
      return clock('save-step');
    default:
      return clock('time');
  }
}
