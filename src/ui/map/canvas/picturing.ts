import { html, render, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import faceUrl from '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2?url';
import type { SceneBox } from '../../../view/map/scene.js';
import { download, fileName } from '../../chart/save-chart.js';
import { svgPicture } from './svg-picture.js';

/** A picture of the map that is asked for. */
export interface Wanted {
  readonly format: 'svg' | 'png';
  readonly box: SceneBox;
  /** Pixels for each unit of the view. */
  readonly k: number;
  readonly marks: SVGTemplateResult;
  readonly title: string;
  readonly description: string;
  /** Words of the file's name. */
  readonly name: readonly string[];
  readonly language: string;
}

/** Pixels of a PNG for each pixel on the screen, and the most that a side may have before a browser gives up. */
const SHARPNESS = 2;
const MOST_PIXELS = 12_000;

/** Saves the map as it looks on `stage`, whose styles it takes. False where the browser cannot make the picture. */
export async function savePicture(stage: ShadowRoot, { format, box, k, marks, title, description, name, language }: Wanted): Promise<boolean> {
  const faces = await embeddedFace();
  const [width, height] = [(box.right - box.left) * k, (box.bottom - box.top) * k];
  const text = withDrawing(stage, marks, (drawing) => svgPicture(drawing, { box, width, height, title, description, language, background: getComputedStyle(stage.host).backgroundColor, faces }));
  const file = new Blob([text], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? file : await pngOf(file, width, height);
  if (blob) download(`${fileName(...name)}.${format}`, blob);
  return blob !== null;
}

/** Draws marks where nobody sees them but the styles, and takes them away again. */
function withDrawing<T>(stage: ShadowRoot, marks: SVGTemplateResult, use: (drawing: SVGGElement) => T): T {
  const place = document.createElement('div');
  place.inert = true;
  place.style.cssText = 'position:absolute;width:0;height:0;overflow:hidden;pointer-events:none';
  stage.append(place);
  try {
    const drawing: TemplateResult = html`<svg class="map" width="1" height="1">${svg`<g class="whole-drawing">${marks}</g>`}</svg>`;
    render(drawing, place);
    const group = place.querySelector<SVGGElement>('.whole-drawing');
    if (!group) throw new Error('the drawing is there');
    return use(group);
  } finally {
    place.remove();
  }
}

/** The typeface, within the file: it looks the same where nobody has it. Without it the file names the face alone. */
async function embeddedFace(): Promise<string> {
  try {
    const bytes = new Uint8Array(await (await fetch(faceUrl)).arrayBuffer());
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return `@font-face{font-family:"Hanken Grotesk Variable";src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2");font-weight:100 900}`;
  } catch {
    return '';
  }
}

async function pngOf(file: Blob, width: number, height: number): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SHARPNESS, MOST_PIXELS / width, MOST_PIXELS / height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, 'image/png'));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
