import { html, type TemplateResult } from 'lit';
import type { Indicator } from '../../model/scenario.js';
import { textIn, type Language } from '../../model/text.js';
import { tableOrder, tableRows, tableTimes } from '../../view/chart/chart-table.js';
import { SCENARIOS, timeWord } from '../../wording/ui/scenarios.js';
import { cellWords } from './chart-files.js';
import { captionOf, timeWords } from './chart-words.js';
import type { ChartSetting } from './chart-setting.js';

/** The most rows a table on the screen has; the CSV file has them all. */
const MOST_ROWS = 60;

/** The chart as a table: a row for each round moment, a column for each line. At least `height` px high, so that nothing jumps. */
export function tableTemplate(indicator: Indicator, setting: ChartSetting, height: number, language: Language): TemplateResult {
  const lines = tableOrder(setting.lines, setting.order);
  const times = tableTimes(setting.start, setting.stop, MOST_ROWS);
  const said = timeWords(times, language);
  const label = textIn(SCENARIOS.tableOf(textIn(indicator.label, language)), language);
  return html`<div class="table" role="region" tabindex="0" aria-label=${label} style="height:${Math.max(height, 200)}px">
    <table>
      <caption class="visually-hidden">${label}, ${captionOf(indicator, language)}</caption>
      <thead>
        <tr>
          <th scope="col">${capital(textIn(timeWord(setting.timeUnit), language))}</th>
          ${lines.map(({ id }) => html`<th scope="col">${setting.names.get(id)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${tableRows(lines, indicator.variable, times).map(
          ({ values }, row) => html`<tr><th scope="row">${said[row]}</th>${values.map((value) => html`<td>${cellWords(value, indicator, language)}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
