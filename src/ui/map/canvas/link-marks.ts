import { nothing, svg, type SVGTemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { linkPath, middleOf } from '../../../view/map/paths.js';
import type { SceneLink } from '../../../view/map/scene.js';
import type { LinkEnds } from './map-marks.js';

/** How a link that can be chosen is told and found. */
interface LinkLook {
  readonly isChosen: boolean;
  /** Whether it is chosen, or one of its words is. */
  readonly isNear: boolean;
  readonly said: string;
  /** Smallest side of what a finger or a mouse hits, in units of the view. */
  readonly reach: number;
}

/**
 * A link within reach of pointer and keyboard: wide enough for a finger, and in the order of Tab once it is selected or one
 * of its words is, so that a map of a hundred links is not a hundred stops.
 */
export function linkThing(link: SceneLink, { isChosen, isNear, said, reach }: LinkLook): SVGTemplateResult {
  const { cause, effect } = link;
  return svg`<path class="link-thing" d=${linkPath(link, 'plain').line} stroke-width=${Math.max(12, reach * 0.6)} data-cause=${cause} data-effect=${effect}
    tabindex=${isNear ? '0' : '-1'} role="button" aria-pressed=${isChosen ? 'true' : 'false'} aria-label=${said}></path>`;
}

/** The triangle on a link that an equation contradicts: in its middle, or before the bars of a delay. */
export function flagMarks({ arc, hasDelay }: SceneLink): SVGTemplateResult {
  const { x, y } = middleOf(arc, hasDelay ? 0.32 : 0.5);
  return svg`<g class="flag" transform="translate(${x} ${y})"><path class="flag-body" d="M0-8L8.500 6.500H-8.500Z"></path><path class="flag-sign" d="M0-3.500V1.500M0 4V4.200"></path></g>`;
}

/** Where one is on the way round a loop: the link stands out, and a dot runs along it. */
export function stepMark(links: readonly SceneLink[], step: LinkEnds | null): SVGTemplateResult | typeof nothing {
  const link = step && links.find(({ cause, effect }) => cause === step.cause && effect === step.effect);
  if (!link) return nothing;
  const { line } = linkPath(link, 'loop');
  return svg`<path class="step-line" d=${line}></path>${keyed(line, svg`<circle class="step-dot" r="5" style="offset-path:path('${line}')"></circle>`)}`;
}
