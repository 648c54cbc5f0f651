import { textIn, type Language } from '../../model/text.js';
import type { PlacedIntervention } from '../../view/scenario/placed-intervention.js';
import type { Timing } from '../../view/scenario/bar-drag.js';
import { lengthOfTime, moment, SCENARIOS } from '../../wording/ui/scenarios.js';

/** When an intervention works: "vanaf jaar 1, ingroei 3 jaar". */
export function whenWords({ start, ramp, end }: Timing, stop: number, timeUnit: string, language: Language): string {
  return textIn(SCENARIOS.from(moment(start, timeUnit), ramp > 0 ? lengthOfTime(ramp, timeUnit) : null, end !== null && end < stop ? moment(end, timeUnit) : null), language);
}

/** Its name in the reader's language. */
export const nameOf = ({ intervention }: PlacedIntervention, language: Language): string => textIn(intervention.name, language, intervention.slug);
