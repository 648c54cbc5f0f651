import { html, type TemplateResult } from 'lit';
import type { Shape } from '../../analyse/behaviour/behaviour.js';

/** How each class of behaviour is drawn, in a field of 30 by 20. */
const PATHS: Readonly<Record<Shape, string>> = {
  stays: 'M2 10H28',
  rises: 'M2 17C9 8 17 4 28 3',
  falls: 'M2 3C9 12 17 16 28 17',
  's-curve': 'M2 17C14 17 13 3 28 3',
  overshoots: 'M2 17C7 17 9 2 15 2C20 2 20 8 28 8',
  oscillates: 'M2 10C5 1 8 1 10 10S15 19 17 10S22 3 24 10S27 14 28 12',
  'rises-then-falls': 'M2 17C7 17 9 3 14 3S21 17 28 17',
  'falls-then-rises': 'M2 3C7 3 9 17 14 17S21 3 28 3',
};

/** A small picture of a class of behaviour; the words stand beside it. */
export const shapePicture = (shape: Shape): TemplateResult =>
  html`<svg class="shape" width="30" height="20" viewBox="0 0 30 20" aria-hidden="true"><path d=${PATHS[shape]}></path></svg>`;
