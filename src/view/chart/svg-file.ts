import type { Mark, Picture } from './marks.js';

/** The faces of the product; a file that is opened elsewhere falls back to what is there. */
export const FACES = '"Hanken Grotesk Variable", "Hanken Grotesk", "Segoe UI", system-ui, sans-serif';

/** Text of a model never becomes markup. Control characters, which XML does not know, are left out. */
export function escaped(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}

/** A picture as the text of an SVG file. */
export function svgFile({ width, height, background, title, marks }: Picture): string {
  const n = (value: number): string => String(Number(value.toFixed(2)));
  const pad = 16;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width + 2 * pad)}" height="${n(height + 2 * pad)}" viewBox="${-pad} ${-pad} ${n(width + 2 * pad)} ${n(height + 2 * pad)}" role="img" font-family="${escaped(FACES)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="${-pad}" y="${-pad}" width="${n(width + 2 * pad)}" height="${n(height + 2 * pad)}" fill="${escaped(background)}"/>`,
    ...marks.map((mark) => element(mark, n)),
    '</svg>',
    '',
  ].join('\n');
}

function element(mark: Mark, n: (value: number) => string): string {
  switch (mark.kind) {
    case 'path': {
      const dash = mark.dash.length > 0 ? ` stroke-dasharray="${mark.dash.join(' ')}"` : '';
      const stroke = mark.stroke === null ? '' : ` stroke="${escaped(mark.stroke)}" stroke-width="${n(mark.width)}" stroke-linejoin="round" stroke-linecap="round"${dash}`;
      return `<path transform="translate(${n(mark.x)} ${n(mark.y)})" d="${escaped(mark.d)}" fill="${escaped(mark.fill ?? 'none')}"${stroke}/>`;
    }
    case 'text':
      return `<text x="${n(mark.x)}" y="${n(mark.y)}" font-size="${n(mark.size)}" font-weight="${mark.weight}" text-anchor="${mark.anchor}" fill="${escaped(mark.fill)}">${escaped(mark.text)}</text>`;
  }
}
