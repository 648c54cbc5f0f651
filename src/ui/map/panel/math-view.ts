import { html, mathml, type MathMLTemplateResult, type TemplateResult } from 'lit';
import type { MathPart } from '../../../equation/math-ml.js';

/** Names longer than this break their line. */
const LONG = 14;

/** A typeset equation, in the browser's own MathML. */
export const mathTemplate = (part: MathPart): TemplateResult => html`<math translate="no">${partTemplate(part)}</math>`;

function partTemplate(part: MathPart): MathMLTemplateResult {
  if ('rows' in part) return mathml`<mtable columnalign="left">${part.rows.map((cells) => mathml`<mtr>${cells.map((cell) => mathml`<mtd>${partTemplate(cell)}</mtd>`)}</mtr>`)}</mtable>`;
  if ('children' in part) {
    const children = part.children.map(partTemplate);
    switch (part.tag) {
      case 'mrow':
        return mathml`<mrow>${children}</mrow>`;
      case 'mfrac':
        return mathml`<mfrac>${children}</mfrac>`;
      case 'msup':
        return mathml`<msup>${children}</msup>`;
      case 'msub':
        return mathml`<msub>${children}</msub>`;
      case 'msqrt':
        return mathml`<msqrt>${children}</msqrt>`;
      case 'mroot':
        return mathml`<mroot>${children}</mroot>`;
    }
  }
  switch (part.tag) {
    case 'mi':
      // A long name breaks its line, so that a formula fits beside the map.
      if (part.look === 'name' && part.text.length > LONG) return mathml`<mtext class="name"><span>${linesOf(part.text).map((line, at) => (at === 0 ? line : html`<br />${line}`))}</span></mtext>`;
      // Of one letter the browser makes an italic, which no name here is.
      return mathml`<mi class=${part.look ?? ''} mathvariant="normal">${part.text}</mi>`;
    case 'mn':
      return mathml`<mn>${part.text}</mn>`;
    case 'mo':
      return mathml`<mo>${part.text}</mo>`;
    case 'mtext':
      return mathml`<mtext class=${part.look ?? ''}>${part.text}</mtext>`;
  }
}

/** A name in lines of about one width, none longer than need be. */
function linesOf(name: string): readonly string[] {
  const words = name.split(' ');
  const lines: string[] = [];
  const width = Math.max(LONG, Math.ceil(name.length / 3), ...words.map(({ length }) => length));
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
