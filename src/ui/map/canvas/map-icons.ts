import { html, type TemplateResult } from 'lit';
import type { Loop } from '../../../model/structure.js';
import { loopMarks } from './map-drawing.js';

const PATHS = {
  minus: 'M4 10h12',
  plus: 'M10 4v12M4 10h12',
  'plus-minus': 'M4 7h12M10 1v12M4 17h12',
  fit: 'M3.500 7V3.500H7M13 3.500h3.500V7M16.500 13v3.500H13M7 16.500H3.500V13',
  info: 'M10 2.800a7.200 7.200 0 1 0 .01 0M10 9v4.800M10 6.200v.01',
  select: 'M6 3.500l9 6-4.200.9 2.500 4.600-2.100 1.100-2.400-4.700-2.800 3z',
  area: 'M3.500 6V3.500H6M9 3.500h2M14 3.500h2.500V6M16.500 9v2M16.500 14v2.500H14M11 16.500H9M6 16.500H3.500V14M3.500 11V9',
  stock: 'M3.500 6h13v8.500h-13z',
  flow: 'M2 10h4M14 10h4M6 6v8l8-8v8zM10 10V4.800M8.200 4.800h3.600',
  auxiliary: 'M10 4.500a5.500 5.500 0 1 0 .01 0',
  link: 'M3.500 15.500C5 8.500 9.500 5.500 15.500 5.500M12 2.800l3.700 2.700-3.200 3.300',
  back: 'M16 10H4M8.500 5.500 4 10l4.500 4.500',
  align: 'M4 3v14M6.500 6h9v3h-9zM6.500 11.500h6v3h-6z',
  look: 'M10 3.500a6.500 6.500 0 1 0 0 13c1.300 0 1.600-.8 1.300-1.700-.4-1.200.2-2.200 1.500-2.200h1.400a2.300 2.300 0 0 0 2.300-2.300A6.600 6.600 0 0 0 10 3.500M6.800 10h.01M8.500 7h.01M12 7h.01',
  adding: 'M3.500 3.500h9v9h-9zM15 11v8M11 15h8',
  duplicate: 'M7 7h9.500v9.500H7zM3.500 13V3.500H13M11.800 9.500v4.500M9.500 11.800h4.500',
  copy: 'M7 7h9.500v9.500H7zM3.500 13V3.500H13',
  dots: 'M4.500 10h.01M10 10h.01M15.500 10h.01',
  bin: 'M4 5.500h12M8 5.500V3.500h4v2M5.500 5.500l.8 11h7.400l.8-11M8.500 8.500v5M11.500 8.500v5',
  parameter: 'M5.500 7h9a3 3 0 0 1 0 6h-9a3 3 0 0 1 0-6zM7 10h.01M9.500 10H14',
  comment: 'M3.500 4.500h13v9h-7l-3.500 3v-3h-2.500z',
  ghost: 'M4 6h2.500M9 6h2.500M14 6h2.500M16.500 6v2M16.500 11v3.500M14.500 14.500H12M9.500 14.500H7M4.500 14.500H3.500M3.500 12V9M3.500 7V6',
  loop: 'M15.800 8.200A6.200 6.200 0 1 0 16 12M16.200 4.200v4.200H12',
  find: 'M9 3.500a5.500 5.500 0 1 0 .01 0M13 13l4 4',
  down: 'M5 7.500l5 5 5-5',
  list: 'M3.500 5.500v.01M3.500 10v.01M3.500 14.500v.01M7.500 5.500h9M7.500 10h9M7.500 14.500h9',
  arrange: 'M3 4h5v4H3zM12 4h5v4h-5zM12 12h5v4h-5zM8 6h4M10 6v8h2',
  'eye-off': 'M3 3l14 14M8.200 5C8.800 4.900 9.400 4.800 10 4.800C12.500 4.800 15 6 17.500 10C16.700 11.300 15.900 12.300 15 13.100M12.400 14.800C11.600 15.100 10.800 15.200 10 15.200C7.500 15.200 5 14 2.500 10C3.500 8.400 4.500 7.200 5.600 6.400',
  next: 'M7.500 4.500L13 10L7.500 15.500',
} as const;

/** A decorative drawing of the map's controls; the control around it has the words. */
export const mapDrawing = (name: keyof typeof PATHS, size = 16): TemplateResult =>
  html`<svg class="icon" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;

/** The icon of a loop beside its name. */
export const loopIcon = ({ slug, type }: Pick<Loop, 'slug'> & { readonly type: Loop['type'] | null }, isDormant = false): TemplateResult =>
  html`<svg class="loop-icon" width="30" height="30" viewBox="-22 -22 44 44" aria-hidden="true">${loopMarks({ x: 0, y: 0, slug, type, clockwise: true }, isDormant)}</svg>`;
