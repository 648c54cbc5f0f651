import type { Cursor } from './cursor.js';
import type { Token } from './lexer.js';
import { BINARY, LOOSEST, POWER, PRODUCT, unaryBindingOf } from './operators.js';
import { parseSubscripts } from './parse-subscripts.js';
import { isTable, parseTabbedNumbers, parseTable } from './parse-table.js';
import type { BinaryOperator, Result, Subscript, Tree, UnaryOperator } from './tree.js';

/** An expression whose operators all bind at least as tightly as `least`. Always returns a tree; faults are noted at the cursor. */
function parseExpression(cursor: Cursor, least: number): Tree {
  const { start } = cursor.token;
  let left = nested(cursor, parseOperand);
  for (;;) {
    const op = operatorAt(cursor);
    const binding = op === null ? -1 : (BINARY.get(op.text) ?? PRODUCT);
    if (op === null || binding < least) break;
    if (op.isWritten) cursor.advance();
    const { height } = cursor;
    const right = op.text === '^' ? nested(cursor, parsePower) : parseExpression(cursor, binding + 1);
    cursor.grow(Math.max(height, cursor.height) + 1);
    const range = { start, end: cursor.end };
    left =
      op.text === '//'
        ? { kind: 'call', name: 'safediv', args: [left, right], range, nameRange: op.range }
        : { kind: 'binary', op: op.text as BinaryOperator, left, right, range };
  }
  return left;
}

/** What `parse` reads, one level deeper. */
function nested(cursor: Cursor, parse: (cursor: Cursor) => Tree): Tree {
  if (!cursor.enter()) return cursor.hole();
  const tree = parse(cursor);
  cursor.leave();
  return tree;
}

/** What stands behind `^`: powers are read from the right. */
const parsePower = (cursor: Cursor): Tree => parseExpression(cursor, POWER);

/** The operator in turn. Where two operands stand side by side one is missing, and reading goes on as if they were multiplied. */
function operatorAt(cursor: Cursor): { readonly text: string; readonly isWritten: boolean; readonly range: { start: number; end: number } } | null {
  const { token } = cursor;
  const range = { start: token.start, end: token.end };
  if (token.kind === 'symbol' && BINARY.has(token.text)) return { text: token.text, isWritten: true, range };
  if (token.kind === 'unknown') return { text: '*', isWritten: true, range };
  if (!startsOperand(token)) return null;
  cursor.fail('syntax/missing-operator', token, ['*']);
  return { text: '*', isWritten: false, range };
}

/** An expression of any operators. */
export const parseWhole = (cursor: Cursor): Tree => parseExpression(cursor, LOOSEST);

const startsOperand = ({ kind, text }: Token): boolean =>
  kind === 'number' || kind === 'name' || kind === 'text' || (kind === 'symbol' && (text === '(' || text === 'if' || text === 'not'));

function parseOperand(cursor: Cursor): Tree {
  if (passMisplaced(cursor) && cursor.isAtEnd()) return cursor.hole();
  const { kind, text, value, start, end } = cursor.token;
  switch (kind) {
    case 'number':
      cursor.advance();
      cursor.height = 1;
      return transposed(cursor, { kind, value, range: { start, end } }, start);
    case 'text':
      cursor.advance();
      cursor.height = 1;
      return { kind, value: text, range: { start, end } };
    case 'name':
      return transposed(cursor, parseName(cursor), start);
    case 'symbol':
      if (text === '(') return isTable(cursor) ? parseTable(cursor) : transposed(cursor, parseBrackets(cursor), start);
      if (text === '-' || text === '+' || text === 'not') return parseUnary(cursor, text);
      if (text === 'if') return parseIf(cursor);
      return misplaced(cursor);
    default:
      return misplaced(cursor);
  }
}

const NEVER_FIRST: ReadonlySet<string> = new Set([':', '@', "'", '!', '[']);

/** Passes over signs that no operand starts with and that nothing around can be waiting for; whether there were any. */
function passMisplaced(cursor: Cursor): boolean {
  const { start } = cursor.token;
  while (cursor.token.kind === 'unknown' || (cursor.token.kind === 'symbol' && NEVER_FIRST.has(cursor.token.text))) {
    cursor.unexpected();
    cursor.advance();
  }
  return cursor.token.start > start;
}

function misplaced(cursor: Cursor): Tree {
  cursor.unexpected();
  return cursor.hole();
}

function transposed(cursor: Cursor, operand: Tree, start: number): Tree {
  let tree = operand;
  while (cursor.take("'")) {
    cursor.grow(cursor.height + 1);
    tree = { kind: 'transpose', operand: tree, range: { start, end: cursor.end } };
  }
  return tree;
}

function parseBrackets(cursor: Cursor): Tree {
  const open = cursor.token;
  cursor.advance();
  const tree = parseWhole(cursor);
  const { height } = cursor;
  cursor.close(open, ')');
  cursor.height = height;
  return tree;
}

function parseUnary(cursor: Cursor, op: UnaryOperator): Tree {
  const { start } = cursor.token;
  cursor.advance();
  const operand = parseExpression(cursor, unaryBindingOf(op, cursor.dialect));
  cursor.grow(cursor.height + 1);
  return { kind: 'unary', op, operand, range: { start, end: cursor.end } };
}

/** `IF c THEN a ELSE b`, where the last part reaches as far as it can, or XMILE's spelling of the function with spaces. */
function parseIf(cursor: Cursor): Tree {
  const { start } = cursor.token;
  cursor.advance();
  if (cursor.isAt('then') && cursor.isAt('else', 1) && cursor.isAt('(', 2)) {
    cursor.advance();
    cursor.advance();
    return call(cursor, 'if_then_else', undefined, start, { start, end: cursor.end });
  }
  const condition = parseWhole(cursor);
  let { height } = cursor;
  if (!cursor.take('then')) cursor.unexpected();
  const then = parseWhole(cursor);
  height = Math.max(height, cursor.height);
  if (!cursor.take('else')) cursor.unexpected();
  const otherwise = parseWhole(cursor);
  cursor.grow(Math.max(height, cursor.height) + 1);
  return { kind: 'if', condition, then, else: otherwise, range: { start, end: cursor.end } };
}

/** A name, an element of an array, or a call of a function, a macro or a table. */
function parseName(cursor: Cursor): Tree {
  const { text: name, start, end } = cursor.token;
  const nameRange = { start, end };
  cursor.advance();
  cursor.height = 0;
  const subscripts = cursor.isAt('[') ? parseSubscripts(cursor, parseWhole) : undefined;
  if (cursor.isAt('(')) return call(cursor, name, subscripts, start, nameRange);
  cursor.grow(cursor.height + 1);
  const range = { start, end: cursor.end };
  return subscripts ? { kind: 'name', name, subscripts, range, nameRange } : { kind: 'name', name, range, nameRange };
}

/** A call; the cursor is at the `(`. The function that chooses becomes an `if` where it has its three arguments. */
function call(cursor: Cursor, name: string, subscripts: readonly Subscript[] | undefined, start: number, nameRange: { start: number; end: number }): Tree {
  const { height } = cursor;
  const { args, results } = parseArguments(cursor, name);
  cursor.grow(Math.max(height, cursor.height) + 1);
  const range = { start, end: cursor.end };
  const [condition, then, otherwise] = args;
  if (name === 'if_then_else' && !subscripts && args.length === 3 && condition && then && otherwise) return { kind: 'if', condition, then, else: otherwise, range };
  return { kind: 'call', name, ...(subscripts ? { subscripts } : {}), args, ...(results.length > 0 ? { results } : {}), range, nameRange };
}

interface Given {
  readonly args: readonly Tree[];
  readonly results: readonly Result[];
}

function parseArguments(cursor: Cursor, name: string): Given {
  const open = cursor.token;
  cursor.advance();
  cursor.height = 0;
  if (cursor.take(')')) return { args: [], results: [] };
  if (cursor.dialect === 'vensim' && name === 'tabbed_array') return { args: parseTabbedNumbers(cursor, open), results: [] };
  const args: Tree[] = [];
  let height = 0;
  do {
    args.push(parseWhole(cursor));
    cursor.countEntries(args.length);
    height = Math.max(height, cursor.height);
  } while (cursor.take(','));
  const results = cursor.dialect === 'vensim' && cursor.take(':') ? parseResults(cursor) : [];
  cursor.close(open, ')');
  cursor.height = height;
  return { args, results };
}

/** Names behind the colon in Vensim's `m(a, b : result)`. */
function parseResults(cursor: Cursor): Result[] {
  const results: Result[] = [];
  do {
    const { kind, text: name, start, end } = cursor.token;
    if (kind !== 'name') {
      cursor.unexpected();
      return results;
    }
    cursor.advance();
    results.push({ name, range: { start, end } });
  } while (cursor.take(','));
  return results;
}
