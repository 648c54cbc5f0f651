import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { isHollow, markerPath, type Look } from '../../view/chart/look.js';

/** Drawings beside those of the frame, on the same grid of 20 with a stroke of 1.6. */
const PATHS = {
  eye: 'M2.5 10C5 6 7.5 4.8 10 4.8S15 6 17.5 10C15 14 12.5 15.2 10 15.2S5 14 2.5 10zM10 7.8a2.2 2.2 0 1 0 .01 0',
  arrow: 'M3 10h13M11.5 5.5 16 10l-4.5 4.5',
  down: 'M5.5 8l4.5 4.5L14.5 8',
  dots: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  sliders: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  close: 'M5 5l10 10M15 5 5 15',
} as const;

export type DrawingName = keyof typeof PATHS;

/** A decorative drawing; the control around it has the words. */
export const drawing = (name: DrawingName, size = 20): TemplateResult =>
  html`<svg class="icon ${name}" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;

/** The colour of a scenario's lines, markers and words. */
export const colourOf = (look: Look, isBase: boolean): string => (isBase ? 'var(--base)' : look.colour === null ? 'var(--ink-3)' : `var(--scenario-${look.colour})`);

/** A scenario's marker at a place in a drawing; an open dot for base. Nothing for a scenario without a colour. */
export function markerAt(look: Look, isBase: boolean, x: number, y: number, size = 8.4): SVGTemplateResult {
  const colour = colourOf(look, isBase);
  if (isBase) return svg`<circle cx=${x} cy=${y} r=${size * 0.48} fill="var(--surface)" stroke=${colour} stroke-width="1.6"></circle>`;
  if (look.marker === null) return svg``;
  const hollow = isHollow(look.marker);
  return svg`<path transform="translate(${x} ${y})" d=${markerPath(look.marker, size)} fill=${hollow ? 'var(--surface)' : colour} stroke=${hollow ? colour : 'none'} stroke-width=${hollow ? 2 : 0}></path>`;
}

/** A scenario's marker beside its name; a dashed line for base, as in the charts. */
export function markerIcon(look: Look, isBase: boolean, asLine = false): TemplateResult {
  if (isBase && asLine) {
    return html`<svg class="marker" width="18" height="6" viewBox="0 0 18 6" aria-hidden="true"><path d="M0 3h18" stroke="var(--base)" stroke-width="1.8" stroke-dasharray="5 4"></path></svg>`;
  }
  return html`<svg class="marker" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">${look.marker === null && !isBase ? svg`<circle cx="7" cy="7" r="3" fill="var(--ink-3)" opacity="0.4"></circle>` : markerAt(look, isBase, 7, 7)}</svg>`;
}

/** Words in which CO2 is written as chemists do. */
export function words(text: string): TemplateResult {
  const parts = text.split(/(?<=\bCO)2\b/);
  return html`${parts.map((part, at) => (at === 0 ? part : html`<sub>2</sub>${part}`))}`;
}
