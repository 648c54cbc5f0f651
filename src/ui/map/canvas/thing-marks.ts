import { svg, type SVGTemplateResult } from 'lit';
import type { SceneBox, SceneComment, SceneLoop, SceneNode } from '../../../view/map/scene.js';
import { commentMarks, loopMarks, shapeMarks } from './map-drawing.js';
import type { MapContent } from './map-marks.js';

/** A thing on the page that is no variable, within reach of pointer and keyboard as shapes are. */
const thing = (id: string, look: string, isChosen: boolean, said: string, box: SceneBox, mark: SVGTemplateResult): SVGTemplateResult =>
  svg`<g class="node ${look} ${isChosen ? 'selected' : ''}" data-node=${id} tabindex="0" role="button" aria-pressed=${isChosen ? 'true' : 'false'} aria-label=${said}>
    <rect class="hit" x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top}></rect>
    ${mark}
    <rect class="ring" x=${box.left - 4} y=${box.top - 4} width=${box.right - box.left + 8} height=${box.bottom - box.top + 8} rx="8"></rect>
  </g>`;

/** A box with at least this side, so that a finger hits it. */
function reachable({ left, top, right, bottom }: SceneBox, least: number): SceneBox {
  const [x, y] = [Math.max(0, (least - right + left) / 2), Math.max(0, (least - bottom + top) / 2)];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

/** The end of a flow outside the boundary. */
export const cloudThing = (end: 'source' | 'sink', cloud: SceneNode, content: MapContent, reach: number): SVGTemplateResult =>
  thing(cloud.id, 'at-cloud', content.chosen.has(cloud.id), content.cloudWords(end, cloud.of), reachable(cloud.box, reach), shapeMarks(cloud, NO_CONTENT));

/** A remark. */
export const commentThing = (comment: SceneComment, content: MapContent, reach: number): SVGTemplateResult =>
  thing(comment.id, 'at-comment', content.chosen.has(comment.id), content.commentWords(comment.lines.join(' ')), reachable(comment.box, reach), commentMarks(comment));

/** The mark of a loop; its loop has a name in the list, which is what is said. */
export const loopThing = (mark: SceneLoop, content: MapContent, reach: number): SVGTemplateResult =>
  svg`<g class="loop-mark" data-loop=${mark.loop}>${thing(mark.id, 'at-loop', content.chosen.has(mark.id), content.loopWords(mark.loop), reachable({ left: mark.x - 20, top: mark.y - 20, right: mark.x + 20, bottom: mark.y + 20 }, reach), loopMarks(mark, content.isDormant(mark.loop)))}</g>`;

const NO_CONTENT = { detail: 'full', spark: null, value: '', isStale: false, colour: '', hasTable: false, position: 0 } as const;
