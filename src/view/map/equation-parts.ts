/** A part of an equation as people read it. */
export interface EquationPart {
  readonly kind: 'name' | 'function' | 'text';
  readonly text: string;
}

/** A stretch of an equation's text that names a variable or a function. */
export interface NamedRange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'name' | 'function';
}

const MINUS = '\u2212';
const TIMES = '\u00d7';

/** An equation in parts: names as people read them, and between them signs as they are printed. */
export function equationParts(source: string, ranges: readonly NamedRange[]): readonly EquationPart[] {
  const parts: EquationPart[] = [];
  let done = 0;
  const plain = (until: number): void => {
    const text = printed(source.slice(done, until));
    if (text.trim()) parts.push({ kind: 'text', text });
  };
  for (const { start, end, text, kind } of ranges) {
    if (start < done) continue;
    plain(start);
    parts.push({ kind, text });
    done = end;
  }
  plain(source.length);
  return parts;
}

/** Text between names: one space, signs of multiplication and subtraction as printed, room around operators. */
function printed(text: string): string {
  return text
    .replace(/(?<![\deE])\s*\*\s*/g, ` ${TIMES} `)
    .replace(/\s*\*\s*/g, ` ${TIMES} `)
    .replace(/\s*\/\s*/g, ' / ')
    .replace(/(?<=[\s\w)])\s*\+\s*/g, ' + ')
    .replace(/(?<![eE(,])\s*-\s*/g, ` ${MINUS} `)
    .replace(/-/g, MINUS)
    .replace(/,\s*/g, ', ')
    .replace(/\s+/g, ' ');
}
