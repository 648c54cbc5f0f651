import type { Cursor } from './cursor.js';
import type { Subscript, Tree } from './tree.js';

/** What stands between `[` and `]`; the cursor is at the `[`. Leaves the height of the deepest subscript. */
export function parseSubscripts(cursor: Cursor, parseIndex: (cursor: Cursor) => Tree): Subscript[] {
  const open = cursor.token;
  cursor.advance();
  const subscripts: Subscript[] = [];
  let height = 0;
  do {
    subscripts.push(parseSubscript(cursor, parseIndex));
    cursor.countEntries(subscripts.length);
    height = Math.max(height, cursor.height);
  } while (cursor.take(','));
  cursor.close(open, ']');
  cursor.height = height;
  return subscripts;
}

function parseSubscript(cursor: Cursor, parseIndex: (cursor: Cursor) => Tree): Subscript {
  const { start, end } = cursor.token;
  if (cursor.isAt('*') && (cursor.isAt(',', 1) || cursor.isAt(']', 1))) {
    cursor.advance();
    return leaf(cursor, { kind: 'all', range: { start, end } });
  }
  if (cursor.isAt('@') && cursor.ahead(1).kind === 'number') {
    const at = cursor.ahead(1).value;
    cursor.advance();
    cursor.advance();
    return leaf(cursor, { kind: 'place', at, range: { start, end: cursor.end } });
  }
  if (cursor.token.kind === 'name' && cursor.isAt('!', 1)) {
    const name = cursor.token.text;
    cursor.advance();
    cursor.advance();
    return leaf(cursor, { kind: 'over', name, range: { start, end } });
  }
  const tree = parseIndex(cursor);
  if (!cursor.take(':')) return { kind: 'index', tree, range: { start, end: cursor.end } };
  const { height } = cursor;
  const to = parseIndex(cursor);
  cursor.grow(Math.max(height, cursor.height));
  return { kind: 'slice', from: tree, to, range: { start, end: cursor.end } };
}

function leaf(cursor: Cursor, subscript: Subscript): Subscript {
  cursor.height = 1;
  return subscript;
}
