import { functionsOf } from './functions.js';
import { bindingOf, LOOSEST, OPERAND, PRODUCT, SIGN, SUM, unaryBindingOf } from './operators.js';
import type { BinaryOperator, Dialect, Subscript, Tree, TreeOf } from './tree.js';

/** A piece of MathML as data: what it is, and what stands in it. How many children each has is fixed by MathML Core. */
export type MathPart =
  | { readonly tag: 'mi' | 'mn' | 'mo' | 'mtext'; readonly text: string; readonly look?: 'name' | 'function' | 'word' | undefined }
  | { readonly tag: 'mrow' | 'msqrt' | 'mfrac' | 'msup' | 'msub' | 'mroot'; readonly children: readonly MathPart[] }
  /** Cases, to be drawn behind a brace or a line: of each row what holds, and when. */
  | { readonly tag: 'mtable'; readonly rows: readonly (readonly MathPart[])[] };

/** What the typesetting of an equation needs to know. */
export interface MathSetting {
  readonly dialect: Dialect;
  /** What people read for a canonical name. */
  readonly nameOf: (name: string) => string;
  /** Words between formulas, in the reader's language. */
  readonly words: { readonly if: string; readonly otherwise: string; readonly and: string; readonly or: string; readonly not: string; readonly table: string };
}

const row = (...children: readonly MathPart[]): MathPart => (children.length === 1 && children[0] ? children[0] : { tag: 'mrow', children });
const mark = (text: string): MathPart => ({ tag: 'mo', text });
const word = (text: string): MathPart => ({ tag: 'mtext', text, look: 'word' });
const fenced = (open: string, inner: MathPart, close: string): MathPart => ({ tag: 'mrow', children: [mark(open), inner, mark(close)] });

const SIGNS: Partial<Record<BinaryOperator, string>> = { '+': '+', '-': '\u2212', '*': '\u00d7', '=': '=', '<>': '\u2260', '<': '<', '<=': '\u2264', '>': '>', '>=': '\u2265', mod: 'mod' };

/**
 * An equation typeset: quotients as fractions, powers and roots, sums with their sign, subscripts, and conditions as cases.
 * Every tree has one; brackets stand where reading needs them and nowhere else.
 */
export function mathOf(tree: Tree, setting: MathSetting): MathPart {
  const { dialect, nameOf, words } = setting;

  const of = (part: Tree, least: number): MathPart => {
    const bare = bareOf(part);
    return bindingOfPart(part, dialect) < least ? fenced('(', bare, ')') : bare;
  };

  const listOf = (parts: readonly MathPart[]): MathPart => row(...parts.flatMap((part, at) => (at === 0 ? [part] : [mark(','), part])));

  const bareOf = (part: Tree): MathPart => {
    switch (part.kind) {
      case 'number':
        return numberOf(part.value);
      case 'name':
        return subscripted({ tag: 'mi', text: nameOf(part.name), look: 'name' }, part.subscripts);
      case 'unary':
        return part.op === 'not' ? row(word(words.not), of(part.operand, unaryBindingOf('not', dialect))) : row(mark(part.op === '-' ? '\u2212' : '+'), of(part.operand, SIGN));
      case 'binary':
        return binaryOf(part);
      case 'if':
        return casesOf(part);
      case 'transpose':
        return { tag: 'msup', children: [of(part.operand, OPERAND), { tag: 'mi', text: 'T' }] };
      case 'call':
        return callOf(part);
      case 'text':
        return { tag: 'mtext', text: part.value };
      case 'table':
        return word(words.table);
    }
  };

  const binaryOf = ({ op, left, right }: TreeOf<'binary'>): MathPart => {
    if (op === '/') return { tag: 'mfrac', children: [of(left, LOOSEST), of(right, LOOSEST)] };
    if (op === '^') return powerOf(left, right);
    const binding = bindingOf(op);
    const between = op === 'and' || op === 'or' ? word(words[op]) : mark(SIGNS[op] ?? op);
    // In front a sign needs no brackets: −a × b is the same either way.
    const isSigned = op === '*' && ((left.kind === 'unary' && left.op !== 'not') || left.kind === 'number');
    return row(isSigned ? bareOf(left) : of(left, binding), between, of(right, binding + 1));
  };

  /** A power whose base is a fraction or a power itself needs brackets that a text does not. */
  const powerOf = (base: Tree, exponent: Tree): MathPart => {
    const isTall = (base.kind === 'binary' && (base.op === '/' || base.op === '^')) || base.kind === 'if' || (base.kind === 'number' && /e/.test(String(base.value)));
    return { tag: 'msup', children: [isTall ? fenced('(', bareOf(base), ')') : of(base, OPERAND), of(exponent, LOOSEST)] };
  };

  const casesOf = (tree: TreeOf<'if'>): MathPart => {
    const rows: (readonly MathPart[])[] = [];
    let rest: Tree = tree;
    while (rest.kind === 'if') {
      rows.push([of(rest.then, LOOSEST), row(word(words.if), of(rest.condition, LOOSEST))]);
      rest = rest.else;
    }
    rows.push([of(rest, LOOSEST), word(words.otherwise)]);
    return { tag: 'mtable', rows };
  };

  const callOf = (tree: TreeOf<'call'>): MathPart => {
    const { name, args, subscripts } = tree;
    const meaning = subscripts ? undefined : functionsOf(dialect).get(name)?.meaning;
    const [first, second, third] = args;
    if (first) {
      switch (meaning) {
        case 'if':
          if (second && third) return casesOf({ kind: 'if', condition: first, then: second, else: third, range: tree.range });
          break;
        case 'sqrt':
          return { tag: 'msqrt', children: [of(first, LOOSEST)] };
        case 'root':
          if (second) return { tag: 'mroot', children: [of(first, LOOSEST), of(second, LOOSEST)] };
          break;
        case 'power':
          if (second) return powerOf(first, second);
          break;
        case 'exp':
          // What is long is hard to read high up.
          if (isShort(first)) return { tag: 'msup', children: [{ tag: 'mi', text: 'e' }, of(first, LOOSEST)] };
          break;
        case 'abs':
          return fenced('|', of(first, LOOSEST), '|');
        case 'floor':
          return fenced('\u230a', of(first, LOOSEST), '\u230b');
        case 'log':
          if (second) return row({ tag: 'msub', children: [functionName('log'), of(second, OPERAND)] }, fenced('(', of(first, LOOSEST), ')'));
          break;
        case 'log10':
          return row({ tag: 'msub', children: [functionName('log'), { tag: 'mn', text: '10' }] }, fenced('(', of(first, LOOSEST), ')'));
        case 'factorial':
          return row(of(first, OPERAND), mark('!'));
        case 'sum':
          if (args.length === 1) return row(mark('\u2211'), of(first, PRODUCT));
          break;
        case 'product':
          if (args.length === 1) return row(mark('\u220f'), of(first, PRODUCT));
          break;
        default:
          break;
      }
    }
    const called = meaning === undefined ? nameOf(name) : dialect === 'vensim' ? name.replaceAll('_', ' ') : name;
    const spoken = meaning === undefined ? called : meaning === 'min' || meaning === 'max' || meaning === 'ln' || meaning === 'exp' || /^(arc)?(sin|cos|tan)h?$/.test(meaning) ? called : called.toUpperCase();
    return row(subscripted(functionName(spoken), subscripts), fenced('(', listOf(args.map((arg) => of(arg, LOOSEST))), ')'));
  };

  const subscripted = (base: MathPart, subscripts: readonly Subscript[] | undefined): MathPart => (subscripts ? { tag: 'msub', children: [base, listOf(subscripts.map(subscriptOf))] } : base);

  const subscriptOf = (subscript: Subscript): MathPart => {
    switch (subscript.kind) {
      case 'index':
        return of(subscript.tree, LOOSEST);
      case 'all':
        return mark('\u2217');
      case 'over':
        return { tag: 'mi', text: nameOf(subscript.name) };
      case 'slice':
        return row(of(subscript.from, LOOSEST), mark(':'), of(subscript.to, LOOSEST));
      case 'place':
        return { tag: 'mtext', text: `@${subscript.at}` };
    }
  };

  return of(tree, LOOSEST);
}

/** One name or number, or two with a sign. */
function isShort(tree: Tree): boolean {
  const isOne = (part: Tree): boolean => part.kind === 'number' || (part.kind === 'name' && !part.subscripts) || (part.kind === 'unary' && part.op !== 'not' && isOne(part.operand));
  return isOne(tree) || (tree.kind === 'binary' && isOne(tree.left) && isOne(tree.right));
}

const functionName = (text: string): MathPart => ({ tag: 'mi', text, look: 'function' });

/** Powers of ten as people write them; negative numbers with a minus of their own. */
function numberOf(value: number): MathPart {
  if (!Number.isFinite(value)) return { tag: 'mn', text: value > 0 ? '\u221e' : value < 0 ? '\u2212\u221e' : '?' };
  const [digits = '', power] = String(Math.abs(Number(value.toPrecision(12)))).split('e');
  const plain: MathPart = { tag: 'mn', text: digits };
  const whole = power === undefined ? plain : row(plain, mark('\u00d7'), { tag: 'msup', children: [{ tag: 'mn', text: '10' }, numberOf(Number(power))] });
  return value < 0 ? row(mark('\u2212'), whole) : whole;
}

/** How tightly a part holds together on paper: a fraction is one piece, and so is a root. */
function bindingOfPart(part: Tree, dialect: Dialect): number {
  switch (part.kind) {
    case 'binary':
      return part.op === '/' ? SIGN : bindingOf(part.op);
    case 'unary':
      return part.op === 'not' ? unaryBindingOf('not', dialect) : SUM;
    case 'if':
      return LOOSEST;
    case 'number':
      return part.value < 0 ? SUM : OPERAND;
    default:
      return OPERAND;
  }
}
