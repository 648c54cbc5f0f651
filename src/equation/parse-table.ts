import type { Cursor } from './cursor.js';
import type { Token } from './lexer.js';
import type { Tree } from './tree.js';

type Point = readonly [number, number];

/** Whether a Vensim table starts here: `([`, `((1,` or `(1,` begin nothing else. */
export function isTable(cursor: Cursor): boolean {
  if (cursor.dialect !== 'vensim' || !cursor.isAt('(')) return false;
  if (cursor.isAt('[', 1)) return true;
  const first = cursor.isAt('(', 1) ? 2 : 1;
  const number = cursor.isAt('-', first) || cursor.isAt('+', first) ? first + 1 : first;
  return cursor.ahead(number).kind === 'number' && cursor.isAt(',', number + 1);
}

/**
 * A table written out: `([(0,0)-(10,10)],(0,0),(1,2))`. The part between square brackets says how Vensim draws it and
 * computes nothing. In the older form all x come first, then all y: `(0,1,0,2)`.
 */
export function parseTable(cursor: Cursor): Tree {
  const open = cursor.token;
  cursor.advance();
  if (cursor.isAt('[')) {
    skipDrawing(cursor);
    cursor.take(',');
  }
  let points: Point[] = [];
  if (cursor.isAt('(')) {
    do points.push(parsePoint(cursor));
    while (cursor.take(','));
  } else if (!cursor.isAt(')')) points = parseColumns(cursor);
  cursor.close(open, ')');
  cursor.height = 1;
  return { kind: 'table', points, range: { start: open.start, end: cursor.end } };
}

function skipDrawing(cursor: Cursor): void {
  const open = cursor.token;
  while (!cursor.isAtEnd() && !cursor.isAt(']')) cursor.advance();
  cursor.close(open, ']');
}

function parsePoint(cursor: Cursor): Point {
  const open = cursor.token;
  if (!cursor.take('(')) {
    cursor.unexpected();
    return [0, 0];
  }
  const x = parseNumber(cursor);
  if (!cursor.take(',')) cursor.unexpected();
  const y = parseNumber(cursor);
  cursor.close(open, ')');
  return [x, y];
}

function parseColumns(cursor: Cursor): Point[] {
  const numbers: number[] = [];
  do numbers.push(parseNumber(cursor));
  while (cursor.take(','));
  const half = numbers.length / 2;
  if (!Number.isInteger(half)) cursor.unexpected();
  return numbers.slice(0, half).map((x, at): Point => [x, numbers[half + at] ?? 0]);
}

/** The arguments of Vensim's TABBED ARRAY, behind its bracket `open`: numbers with white space, or commas, between them. */
export function parseTabbedNumbers(cursor: Cursor, open: Token): Tree[] {
  const numbers: Tree[] = [];
  do {
    const { start } = cursor.token;
    const sign = cursor.isAt('-') ? '-' : cursor.isAt('+') ? '+' : null;
    const number = sign === null ? cursor.token : cursor.ahead(1);
    if (number.kind !== 'number') break;
    if (sign !== null) cursor.advance();
    cursor.advance();
    const operand: Tree = { kind: 'number', value: number.value, range: { start: number.start, end: number.end } };
    numbers.push(sign === null ? operand : { kind: 'unary', op: sign, operand, range: { start, end: number.end } });
  } while (cursor.take(',') || !cursor.isAt(')'));
  cursor.close(open, ')');
  cursor.height = 2;
  return numbers;
}

function parseNumber(cursor: Cursor): number {
  const sign = cursor.take('-') ? -1 : 1;
  if (sign === 1) cursor.take('+');
  const { kind, value } = cursor.token;
  if (kind !== 'number') {
    cursor.unexpected();
    return 0;
  }
  cursor.advance();
  return sign * value;
}
