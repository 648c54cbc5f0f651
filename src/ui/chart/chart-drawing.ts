import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Id } from '../../model/id.js';
import type { ChartLine } from '../../view/chart/chart-line.js';
import { isPlain, type DrawnLine, type LineChart } from '../../view/chart/line-chart.js';
import { fitted, textWidth } from '../../view/chart/text-width.js';
import { colourOf, markerAt } from '../parts/drawings.js';

/** The words of a chart on the screen. */
export interface DrawingWords {
  readonly ticks: readonly string[];
  readonly times: readonly { readonly x: number; readonly text: string }[];
  readonly valueOf: (value: number) => string;
  /** Names beside the line ends; null where a chart shows values only. */
  readonly nameOf: ((id: Id | null) => string) | null;
}

/** Grid, axis, lines and the labels at their ends. */
export function chartMarks(chart: LineChart, words: DrawingWords): SVGTemplateResult {
  const { frame } = chart;
  // Rounds the ends of thick lines in, and holds back what leaves a frozen axis.
  const clip = `${frame.left - 4} ${frame.top - 6} ${frame.right + 4} ${frame.bottom + 4}`.split(' ').map(Number) as [number, number, number, number];
  return svg`
    <defs><clipPath id="plot"><rect x=${clip[0]} y=${clip[1]} width=${clip[2] - clip[0]} height=${clip[3] - clip[1]}></rect></clipPath></defs>
    <g class="grid">${chart.hairlines.map(({ y }) => svg`<line x1=${frame.left} x2=${frame.right} y1=${y} y2=${y}></line>`)}</g>
    <g class="words">
      ${chart.hairlines.map(({ y }, at) => svg`<text x=${frame.left - 8} y=${y + 4} text-anchor="end">${words.ticks[at]}</text>`)}
      ${words.times.map(({ x, text }) => svg`<text x=${x} y=${frame.bottom + 18} text-anchor="middle">${text}</text>`)}
    </g>
    <line class="axis" x1=${frame.left} x2=${frame.right} y1=${frame.bottom} y2=${frame.bottom}></line>
    <g clip-path="url(#plot)">${chart.lines.map(linePath)}</g>
    ${chart.lines.map((drawn) => endLabel(drawn, chart, words))}
  `;
}

function linePath({ line, path }: DrawnLine): SVGTemplateResult {
  const colour = line.outcome.stale ? 'var(--ink-3)' : colourOf(line.look, line.id === null);
  return svg`<path class="line ${line.role} ${isPlain(line) ? 'plain' : ''}" data-scenario=${line.id ?? 'base'} d=${path} stroke=${colour}></path>`;
}

function endLabel(drawn: DrawnLine, { frame, isCompact }: LineChart, words: DrawingWords): SVGTemplateResult {
  const { line, end, labelX: x, labelY } = drawn;
  if (!end || isPlain(line)) return svg``;
  const isBase = line.id === null;
  const isCurrent = line.role === 'current';
  const colour = colourOf(line.look, isBase);
  const y = Math.max(frame.top, Math.min(frame.bottom, end.y));
  const value = words.valueOf(end.value);
  const isTall = words.nameOf !== null && !isCompact;
  const size = isTall ? (isCurrent ? 16 : 14) : isCurrent ? 13 : 12;
  const name = words.nameOf?.(line.id) ?? '';
  // In one row the name follows the value.
  const [nameX, nameY] = isTall ? [x, labelY + 14] : [x + textWidth(value, size) + 6, labelY + 4.5];
  return svg`<g class="label ${line.outcome.stale ? 'stale' : ''}">
    ${drawn.hasLeader ? svg`<path class="leader" d="M${end.x + 6} ${y}L${x - 3} ${labelY}" stroke=${colour}></path>` : nothing}
    ${isBase ? nothing : markerAt(line.look, false, end.x, y)}
    <text x=${x} y=${isTall ? labelY - 1 : labelY + 4.5} font-size=${size} font-weight=${isCurrent ? 650 : 500} style="fill:${colour}">${value}</text>
    ${words.nameOf ? svg`<text x=${nameX} y=${nameY} font-size="12" font-weight="500" style="fill:${colour}">${fitted(name, 12, frame.width - nameX)}</text>` : nothing}
  </g>`;
}

/** The hairline at `time`, with a marker on every line. */
export function hairlineMarks(chart: LineChart, time: number, values: readonly { readonly line: ChartLine; readonly value: number }[]): SVGTemplateResult {
  const { frame } = chart;
  const x = chart.xOf(time);
  const inside = values.map(({ line, value }) => ({ line, y: chart.yOf(value) })).filter(({ y }) => y >= frame.top - 6 && y <= frame.bottom + 6);
  return svg`<line class="hairline" x1=${x} x2=${x} y1=${frame.top} y2=${frame.bottom}></line>
    ${inside.map(({ line, y }) => markerAt(line.look, line.id === null, x, y, 8.8))}`;
}
