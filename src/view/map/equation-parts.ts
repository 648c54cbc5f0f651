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
const LEADING_MINUS = /^\u2212 /;

/** An equation in parts: names as people read them, and between them signs as they are printed. */
export function equationParts(source: string, ranges: readonly NamedRange[]): readonly EquationPart[] {
  const parts: EquationPart[] = [];
  let done = 0;
  const plain = (until: number): void => {
    const text = printed(source.slice(done, until));
    if (text.trim()) parts.push({ kind: 'text', text: done === 0 ? text.trimStart().replace(LEADING_MINUS, MINUS) : text });
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

/** Text between names: signs of multiplication and subtraction as printed, and room around what stands between two terms. */
function printed(text: string): string {
  return text
    .replace(/\s*([*/])\s*/g, (_, sign: string) => ` ${sign === '*' ? TIMES : sign} `)
    .replace(/(?<=(^|[^eE(,\s])\s*)\+\s*/g, ' + ')
    .replace(/(?<=(^|[^eE(,\s])\s*)-\s*/g, ` ${MINUS} `)
    .replace(/-/g, MINUS)
    .replace(/,\s*/g, ', ')
    .replace(/\s+/g, ' ');
}
