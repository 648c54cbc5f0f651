import type { Mark, Picture } from '../../view/chart/marks.js';
import { FACES } from '../../view/chart/svg-file.js';

/** Pixels of a picture file for each pixel on the screen. */
const SHARPNESS = 2;
const PAD = 16;

/** Lets the browser save `content` under `name`. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file name from words: lower case, without what file systems refuse. */
export function fileName(...words: readonly string[]): string {
  const plain = words.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return plain.slice(0, 80) || 'ketenstroom';
}

/** Paints a picture, at twice the sharpness of the screen. Null where the browser cannot make a PNG of it. */
export function pngFile(picture: Picture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((picture.width + 2 * PAD) * SHARPNESS);
  canvas.height = Math.ceil((picture.height + 2 * PAD) * SHARPNESS);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SHARPNESS, SHARPNESS);
  context.translate(PAD, PAD);
  for (const mark of picture.marks) paint(context, mark);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  context.save();
  switch (mark.kind) {
    case 'path': {
      const path = new Path2D(mark.d);
      context.translate(mark.x, mark.y);
      context.lineJoin = 'round';
      context.lineCap = 'round';
      context.lineWidth = mark.width;
      context.setLineDash([...mark.dash]);
      if (mark.fill !== null) {
        context.fillStyle = mark.fill;
        context.fill(path);
      }
      if (mark.stroke !== null) {
        context.strokeStyle = mark.stroke;
        context.stroke(path);
      }
      break;
    }
    case 'text':
      context.font = `${mark.weight} ${mark.size}px ${FACES}`;
      context.textAlign = mark.anchor === 'middle' ? 'center' : mark.anchor;
      context.fillStyle = mark.fill;
      context.fillText(mark.text, mark.x, mark.y);
      break;
  }
  context.restore();
}
