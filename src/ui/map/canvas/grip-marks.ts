import { svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Handle } from '../../../view/map/handles.js';
import type { SceneNode } from '../../../view/map/scene.js';

/** The grips of what is chosen, as large on the screen at any zoom; ports are for a pointer only, as tools draw from a shape too. */
export const gripMarks = (handles: readonly Handle[], k: number, hit: number, said: (handle: Handle) => string): SVGTemplateResult =>
  svg`<g class="grips">${repeat(
    handles,
    ({ key }) => key,
    (handle) =>
      handle.grip === 'port'
        ? svg`<g class="grip port" data-grip=${handle.key} aria-hidden="true"><circle class="hit" cx=${handle.x} cy=${handle.y} r=${9 / k}></circle><circle class="knob" cx=${handle.x} cy=${handle.y} r=${5 / k} stroke-width=${1.5 / k}></circle></g>`
        : svg`<g class="grip ${handle.grip}" data-grip=${handle.key} tabindex="0" role="button" aria-label=${said(handle)}><title>${said(handle)}</title><circle class="hit" cx=${handle.x} cy=${handle.y} r=${Math.max(12, hit / 2) / k}></circle><circle class="knob" cx=${handle.x} cy=${handle.y} r=${(handle.grip === 'middle' ? 4 : 6) / k} stroke-width=${1.75 / k}></circle></g>`,
  )}</g>`;

/** The shape that a line or an end would be tied to when it is let go. */
export const targetMark = ({ box }: SceneNode): SVGTemplateResult =>
  svg`<g class="pen" aria-hidden="true"><rect x=${box.left - 6} y=${box.top - 6} width=${box.right - box.left + 12} height=${box.bottom - box.top + 12} rx="9"></rect></g>`;
