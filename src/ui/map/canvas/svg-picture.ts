import type { SceneBox } from '../../../view/map/scene.js';

/** A picture for a file: what of the view it shows, how large, and what is said of it. */
export interface PictureFrame {
  readonly box: SceneBox;
  /** Size of the picture, in px. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly background: string;
  /** CSS that brings the typeface along. */
  readonly faces: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** What a picture is made of; anything else in the drawing serves pointers, keyboards and screen readers. */
const SHAPES: ReadonlySet<string> = new Set(['g', 'path', 'rect', 'circle', 'line', 'text', 'tspan', 'title']);

/** Attributes that say where and how large. */
const PLACES = ['transform', 'd', 'x', 'y', 'width', 'height', 'rx', 'cx', 'cy', 'r', 'dx', 'dy', 'x1', 'x2', 'y1', 'y2'] as const;

/** What children take over from their parents, and what they do not. */
const INHERITED = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity', 'font-family', 'font-size', 'font-weight', 'font-variant-numeric', 'text-anchor', 'paint-order'] as const;
const OWN = ['opacity', 'vector-effect'] as const;
const USUAL: Readonly<Record<(typeof OWN)[number], string>> = { opacity: '1', 'vector-effect': 'none' };

/**
 * A drawing on the page as an SVG file of its own: each mark with the colours and type that it has on the screen, and nothing
 * else. Words go over as text and never as markup.
 */
export function svgPicture(drawing: SVGGElement, frame: PictureFrame): string {
  const { box, width, height } = frame;
  const file = document.implementation.createDocument(SVG, 'svg');
  const root = file.documentElement;
  const add = (parent: Element, name: string, text?: string): Element => {
    const element = file.createElementNS(SVG, name);
    if (text !== undefined) element.textContent = text;
    parent.append(element);
    return element;
  };
  const view = [box.left, box.top, box.right - box.left, box.bottom - box.top].map(rounded);
  for (const [name, value] of Object.entries({ viewBox: view.join(' '), width: rounded(width), height: rounded(height), role: 'img', lang: frame.language })) root.setAttribute(name, String(value));
  add(root, 'title', frame.title);
  add(root, 'desc', frame.description);
  if (frame.faces) add(root, 'style', frame.faces);
  const ground = add(root, 'rect');
  for (const [name, value] of Object.entries({ x: view[0], y: view[1], width: view[2], height: view[3], fill: frame.background })) ground.setAttribute(name, String(value));

  const copy = (from: Element, to: Element, inherited: ReadonlyMap<string, string>): void => {
    for (const child of from.childNodes) {
      if (child.nodeType === Node.TEXT_NODE && (from.localName === 'text' || from.localName === 'tspan' || from.localName === 'title')) to.append(child.textContent ?? '');
      if (!(child instanceof SVGElement) || !SHAPES.has(child.localName)) continue;
      const style = getComputedStyle(child);
      if (child.localName !== 'title' && isUnseen(child, style)) continue;
      const element = add(to, child.localName);
      const passed = new Map(inherited);
      for (const name of PLACES) if (child.hasAttribute(name)) element.setAttribute(name, child.getAttribute(name) ?? '');
      if (child.localName !== 'title') {
        for (const name of INHERITED) {
          const value = style.getPropertyValue(name);
          if (value !== inherited.get(name)) element.setAttribute(name, value);
          passed.set(name, value);
        }
        for (const name of OWN) if (style.getPropertyValue(name) !== USUAL[name]) element.setAttribute(name, style.getPropertyValue(name));
      }
      copy(child, element, passed);
      if (child.localName === 'g' && element.childElementCount === 0) element.remove();
    }
  };
  copy(drawing, root, new Map());
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(file)}\n`;
}

/** Marks that no eye sees: areas for fingers, rings that wait for the focus. */
const isUnseen = ({ localName }: SVGElement, { fill, stroke, display, visibility, opacity }: CSSStyleDeclaration): boolean =>
  display === 'none' || visibility === 'hidden' || opacity === '0' || (localName !== 'g' && isClear(fill) && isClear(stroke));

const isClear = (colour: string): boolean => colour === 'none' || colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);

const rounded = (value: number): number => Math.round(value * 100) / 100;
