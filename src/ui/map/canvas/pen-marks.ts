import { nothing, svg, type SVGTemplateResult } from 'lit';
import { canTouch, type Tool, type Touch } from '../../../view/map/tool.js';

/** The line that is drawn from one thing to the hand, and the shapes that it would join. */
export function penMarks(tool: Tool, from: Touch, pen: Touch | null): SVGTemplateResult {
  const isTarget = pen !== null && canTouch(tool, from, pen.node);
  const ends = [from, ...(isTarget ? [pen] : [])].flatMap(({ node }) => (node ? [node] : []));
  const [start, end] = [from.node ?? from, pen && (isTarget && pen.node ? pen.node : pen)];
  return svg`<g class="pen" aria-hidden="true">
    ${ends.map(({ box }) => svg`<rect x=${box.left - 6} y=${box.top - 6} width=${box.right - box.left + 12} height=${box.bottom - box.top + 12} rx="9"></rect>`)}
    ${from.node ? nothing : svg`<circle cx=${from.x} cy=${from.y} r="12"></circle>`}
    ${end ? svg`<path d="M${start.x} ${start.y}L${end.x} ${end.y}"></path>` : nothing}
  </g>`;
}
