import { functionsOf } from './functions.js';
import { NOT_AVAILABLE } from './lexer.js';
import { bindingOf, LOOSEST, OPERAND, POWER, SIGN, unaryBindingOf } from './operators.js';
import type { Dialect, Subscript, Tree, TreeOf } from './tree.js';
import { writtenName } from './write-name.js';

/**
 * The text of an equation, with no more brackets and quotes than reading it back needs: the same tree up to ranges.
 * `nameAsWritten` gives the spelling of a canonical name, such as the letter case of the variable's own record.
 * The tree keeps to the dialect: text, tables and `Dim!` are Vensim's, transposing, MOD and `a:b` XMILE's.
 */
export function printTree(tree: Tree, dialect: Dialect, nameAsWritten: (canonical: string) => string = (canonical) => canonical): string {
  const name = (canonical: string): string => writtenName(nameAsWritten(canonical), dialect);
  const functions = functionsOf(dialect);

  const print = (part: Tree, least: number): string => {
    const text = printBare(part);
    return bindingOfTree(part, dialect) < least ? `(${text})` : text;
  };

  const printBare = (part: Tree): string => {
    switch (part.kind) {
      case 'number':
        return dialect === 'vensim' && part.value === NOT_AVAILABLE ? ':NA:' : printNumber(part.value);
      case 'name':
        return name(part.name) + printSubscripts(part.subscripts);
      case 'call':
        return `${calledName(part.name)}${printSubscripts(part.subscripts)}(${part.args.map((arg) => print(arg, LOOSEST)).join(', ')}${printResults(part.results)})`;
      case 'unary':
        return unarySign(part.op, dialect) + print(part.operand, unaryBindingOf(part.op, dialect));
      case 'binary':
        return printBinary(part);
      case 'if':
        return printIf([part.condition, part.then, part.else].map((of) => print(of, LOOSEST)), dialect);
      case 'transpose':
        return `${print(part.operand, OPERAND)}'`;
      case 'text':
        return `'${part.value}'`;
      case 'table':
        return printTable(part);
    }
  };

  const printResults = (results: TreeOf<'call'>['results']): string => (results ? ` : ${results.map((result) => name(result.name)).join(', ')}` : '');

  const calledName = (canonical: string): string => {
    if (!functions.has(canonical)) return name(canonical);
    return dialect === 'vensim' ? canonical.toUpperCase().replaceAll('_', ' ') : canonical.toUpperCase();
  };

  const printBinary = ({ op, left, right }: TreeOf<'binary'>): string => {
    const binding = bindingOf(op);
    if (op !== '^') return `${print(left, binding)} ${binarySign(op, dialect)} ${print(right, binding + 1)}`;
    // A sign may stand behind ^ without brackets, though not in front of it.
    const isSigned = right.kind === 'unary' && bindingOfTree(right, dialect) === SIGN;
    return `${print(left, OPERAND)}^${print(right, isSigned ? SIGN : POWER)}`;
  };

  const printSubscripts = (subscripts: readonly Subscript[] | undefined): string => (subscripts ? `[${subscripts.map(printSubscript).join(', ')}]` : '');

  const printSubscript = (subscript: Subscript): string => {
    switch (subscript.kind) {
      case 'index':
        return print(subscript.tree, LOOSEST);
      case 'all':
        return '*';
      case 'over':
        return `${name(subscript.name)}!`;
      case 'slice':
        return `${print(subscript.from, LOOSEST)}:${print(subscript.to, LOOSEST)}`;
      case 'place':
        return `@${subscript.at}`;
    }
  };

  return print(tree, LOOSEST);
}

function bindingOfTree(tree: Tree, dialect: Dialect): number {
  switch (tree.kind) {
    case 'binary':
      return bindingOf(tree.op);
    case 'unary':
      return unaryBindingOf(tree.op, dialect);
    case 'if':
      return dialect === 'vensim' ? OPERAND : LOOSEST;
    case 'number':
      return tree.value < 0 && !(dialect === 'vensim' && tree.value === NOT_AVAILABLE) ? SIGN : OPERAND;
    case 'name':
    case 'call':
    case 'transpose':
    case 'text':
    case 'table':
      return OPERAND;
  }
}

const binarySign = (op: TreeOf<'binary'>['op'], dialect: Dialect): string => {
  if (op !== 'and' && op !== 'or' && op !== 'mod') return op;
  return dialect === 'vensim' && op !== 'mod' ? `:${op.toUpperCase()}:` : op.toUpperCase();
};

const unarySign = (op: TreeOf<'unary'>['op'], dialect: Dialect): string => (op !== 'not' ? op : dialect === 'vensim' ? ':NOT: ' : 'NOT ');

const printIf = ([condition = '', then = '', otherwise = '']: readonly string[], dialect: Dialect): string =>
  dialect === 'vensim' ? `IF THEN ELSE(${condition}, ${then}, ${otherwise})` : `IF ${condition} THEN ${then} ELSE ${otherwise}`;

/** The shortest digits that give the same number back. */
const printNumber = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const printTable = ({ points }: TreeOf<'table'>): string => (points.length === 0 ? '([])' : `(${points.map(([x, y]) => `(${printNumber(x)},${printNumber(y)})`).join(',')})`);
