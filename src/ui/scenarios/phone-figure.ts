import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../model/scenario.js';
import { textIn, type Language } from '../../model/text.js';
import { comparedUntil, endOf, valueAt } from '../../view/chart/chart-line.js';
import { moment, SCENARIOS } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { valueWords } from '../chart/chart-words.js';
import { colourOf } from '../parts/drawings.js';

/** The goal at the end as one line above the curve, where there is no room for a gauge. */
export function phoneFigure(indicator: Indicator, setting: ChartSetting, language: Language): TemplateResult | typeof nothing {
  const current = setting.lines.at(-1);
  const base = setting.lines.find(({ id }) => id === null);
  if (!current || !base) return nothing;
  const until = comparedUntil(setting.lines);
  const at = ({ outcome }: typeof current): number => (until === null ? endOf(outcome, indicator.variable).value : valueAt(outcome, indicator.variable, until));
  const say = (line: typeof current): string => valueWords(at(line), indicator, language);
  const when = moment(until ?? setting.stop, setting.timeUnit);
  return html`<p class="big-number ${current.outcome.stale ? 'stale' : ''}">
    <b style="color:${colourOf(current.look, current.id === null)}">${say(current)}</b
    ><span>${textIn(current.id === null ? SCENARIOS.inWhen(when) : SCENARIOS.inAgainstBase(when, say(base)), language)}</span>
  </p>`;
}
