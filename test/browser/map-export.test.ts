import { afterEach, describe, expect, test, vi } from 'vitest';
import { page as window } from 'vitest/browser';
import type { Document, Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { settled, within } from './app-mount.js';
import { mapStage, model } from './map-stage.js';

const HOSTILE = '<script>alert(1)</script> & "x"';

/** The model with a name that would be markup if somebody let it. */
function hostile(): Document {
  return documentOf([...model().items.values()].map((item): Item => (item.id === 'gas' && item.kind === 'stock' ? { ...item, label: { nl: HOSTILE } } : item)));
}

/** Chooses from the map's menu, and gives the file that the browser is handed. */
async function saved(doc: Document, words: string, language: 'nl' | 'en' = 'nl'): Promise<{ blob: Blob; name: string }> {
  await window.viewport(1280, 800);
  const stage = await mapStage(doc, language);
  const canvas = within(stage.element, 'ks-map-canvas');
  await expect.poll(() => canvas.shadowRoot?.querySelector('svg.map .node')).toBeTruthy();
  await settled(stage.element);
  const handed: { blob: Blob; name: string }[] = [];
  let latest: Blob | null = null;
  const make = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    latest = blob as Blob;
    return make(blob);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (latest) handed.push({ blob: latest, name: this.download });
  });
  const menu = within(canvas, 'ks-row-menu');
  within(menu, '.opener').click();
  await settled(stage.element);
  [...menu.shadowRoot!.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((entry) => entry.textContent?.trim() === words)?.click();
  await expect.poll(() => handed.length, { timeout: 10_000 }).toBe(1);
  const [file] = handed;
  if (!file) throw new Error('a file was handed over');
  return file;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the map as a file', () => {
  test('an SVG of the whole page stands alone: its own colours and typeface, every name, and words that are no markup', async () => {
    const { blob, name } = await saved(hostile(), 'Hele pagina als SVG');
    expect(name).toBe('warmtenet-woningen-basis.svg');
    const text = await blob.text();
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(file.querySelector('script, foreignObject, [onclick], [onload], a, image, use')).toBeNull();
    expect(file.documentElement.firstElementChild?.textContent).toBe('Warmtenet: Woningen');
    expect(file.querySelector('desc')?.textContent).toMatch(/^Basis\. Stand van /);
    const names = [...file.querySelectorAll('text')].map((one) => one.textContent).join(' ');
    expect(names).toContain('<script>');
    expect(names).toContain('Bereidheid');
    expect(file.querySelector('style')?.textContent).toContain('data:font/woff2;base64,');
    // Nothing is left that only a page with the app's tokens could resolve, or that only serves a pointer.
    expect(text).not.toMatch(/var\(--|class=|tabindex|data-node|aria-/);
  });

  test('what is seen is as large as the window shows it, in the language shown', async () => {
    const { blob } = await saved(model(), 'What is in view as SVG', 'en');
    const root = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml').documentElement;
    expect([root.getAttribute('lang'), root.querySelector('title')?.textContent]).toEqual(['en', 'Heat network: Homes']);
    const width = Number(root.getAttribute('width'));
    expect(width).toBeGreaterThan(600);
    expect(width).toBeLessThan(1280);
  });

  test('a PNG is the same picture, twice as sharp', async () => {
    const { blob, name } = await saved(model(), 'Hele pagina als PNG');
    expect([blob.type, name]).toEqual(['image/png', 'warmtenet-woningen-basis.png']);
    const image = await createImageBitmap(blob);
    expect(image.width).toBeGreaterThan(1000);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 90) dark++;
    expect(dark).toBeGreaterThan(2000);
  });
});
