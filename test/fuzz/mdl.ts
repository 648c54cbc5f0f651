import { equationText, tokenText } from './equations.js';
import type { Random } from './random.js';
import { DIMENSIONS, ELEMENTS, nameText, numberText } from './words.js';

/** What .mdl files are made of. */
export const MDL_WORDS = [
  '{UTF-8}', '~', '~~|', '|', ':MACRO:', ':END OF MACRO:', ':EXCEPT:', ':INTERPOLATE:', ':RAW:', ':HOLD BACKWARD:', ':SUPPLEMENTARY', ':NA:', ':TEST INPUT:', ':THE CONDITION:', ':IMPLIES:', '<->', '->', ':=', '==', '\\\n', '****\n.group\n****~ x |', 'INTEG(', 'ACTIVE INITIAL(', 'TABBED ARRAY(', 'GET XLS DATA(', "'file.xlsx'", '[(0,0)-(10,10)],(0,0),(1,1)', '(0,0)',
  'TIME STEP', 'FINAL TIME', 'SAVEPER', 'Time', '!', '\\\\\\---/// Sketch', '*View 1', '///---\\\\\\', '10,1,a,1,1,1,1,8,7\n', '1,2,1,3,1,0,43,0,0,0,0,0,0,1|(1,1)|\n', '22:$,Dollar,Dollars,$s', '15:0,0,0,0', '(1-1000000000)', '(e1-e9)', '=',
] as const;

const equation = (random: Random): string => (random.chance(0.04) ? tokenText(random, 'vensim') : equationText(random, 'vensim', 2));
const name = (random: Random): string => {
  const text = nameText(random);
  return /^[\p{L}][\p{L}\p{N} _]*$/u.test(text) || random.chance(0.3) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
};
const place = (random: Random): string => (random.chance(0.6) ? random.pick(DIMENSIONS) : random.pick(ELEMENTS));
const subscripts = (random: Random): string => (random.chance(0.25) ? `[${random.many(1, 2, () => place(random)).join(',')}]${random.chance(0.1) ? ` :EXCEPT: [${place(random)}]` : ''}` : '');
const points = (random: Random): string => random.many(0, 4, () => `(${numberText(random)},${numberText(random)})`).join(',');

function right(random: Random): string {
  switch (random.int(12)) {
    case 0:
    case 1:
      return `= INTEG(${equation(random)}, ${equation(random)})`;
    case 2:
      return `(${random.chance(0.5) ? `[(0,0)-(10,10)],` : ''}${points(random)})`;
    case 3:
      return `= ${random.many(1, 4, () => numberText(random)).join(random.pick([',', ', ', ';']))}`;
    case 4:
      return random.pick([':= 1', '', `= ACTIVE INITIAL(${equation(random)}, ${equation(random)})`, `= WITH LOOKUP(${equation(random)}, (${points(random)}))`, "= GET XLS DATA('f.xlsx', 'S', '1', 'B2')", '= TABBED ARRAY(1\t2\n3\t4)', ':INTERPOLATE:', `== ${equation(random)}`, `= GAME(${equation(random)})`]);
    default:
      return `= ${equation(random)}`;
  }
}

const UNITS = ['people', 'people/Month', '1', 'Dmnl [0,10,1]', '[0,?]', '€/(people*year)', '((', ''] as const;
const statement = (random: Random): string => `${name(random)}${subscripts(random)} ${right(random)}\n\t~\t${random.pick(UNITS)}\n\t~\t${random.chance(0.1) ? name(random) : ''}${random.chance(0.05) ? '\n\t~ :SUPPLEMENTARY' : ''}\n\t|\n`;
const dimension = (dim: string, random: Random): string => `${dim}: ${random.chance(0.15) ? `(e1-e${1 + random.int(40)})` : random.many(1, 3, () => (random.chance(0.1) ? name(random) : random.pick(ELEMENTS))).join(', ')}${random.chance(0.1) ? ` -> ${random.pick(DIMENSIONS)}` : ''} ~~|\n`;
const macro = (random: Random): string => `:MACRO: ${name(random)}(${random.many(1, 2, () => name(random)).join(', ')}${random.chance(0.2) ? ` : ${name(random)}` : ''})\n${random.many(1, 3, () => statement(random)).join('')}:END OF MACRO:\n`;

function sketch(random: Random): string {
  const object = (at: number): string => {
    switch (random.int(5)) {
      case 0:
        return `1,${at},${1 + random.int(9)},${1 + random.int(9)},${random.int(5)},0,${random.pick([0, 43, 45])},${random.pick([0, 22])},0,0,0,-1--1--1,,1|(${numberText(random)},${numberText(random)})|`;
      case 1:
        return `11,${at},48,200,100,6,8,34,3,0,0,1,0,0,0`;
      case 2:
        return `12,${at},${random.pick([0, 48])},${numberText(random)},100,10,8,0,${random.pick([3, 7])},0,0,-1,0,0,0`;
      default:
        return `10,${at},${name(random)},${numberText(random)},100,40,20,${random.pick([3, 8, 40])},${random.pick([2, 3])},0,0,0,0,0,0`;
    }
  };
  return `\\\\\\---/// Sketch information - do not modify anything except names\nV300  Do not put anything below the sketch section - it will be ignored\n*${name(random)}\n$192-192-192,0,Arial|12||\n${random.many(0, 8, (at) => object(at + 1)).join('\n')}\n///---\\\\\\\n:L<%^E!@\n22:$,Dollar,Dollars,$s\n15:0,0,0,${random.int(7)},0,0\n19:100,0\n`;
}

const times = (random: Random): string => `INITIAL TIME = 0 ~ Month ~ |\nFINAL TIME = ${random.chance(0.9) ? '4' : equation(random)} ~ Month ~ |\nTIME STEP = ${random.chance(0.9) ? '0.5' : equation(random)} ~ Month ~ |\nSAVEPER = TIME STEP ~ Month ~ |\n`;

/** A .mdl file that mostly makes sense. */
export const mdlText = (random: Random): string =>
  `{UTF-8}\n${random.chance(0.15) ? macro(random) : ''}${random.chance(0.7) ? DIMENSIONS.map((dim) => dimension(dim, random)).join('') : ''}${random.many(1, 9, () => statement(random)).join('')}${random.chance(0.9) ? times(random) : ''}${random.chance(0.5) ? sketch(random) : ''}`;

/** The words that a mutation puts in. */
export const mdlVocabulary = (random: Random): readonly string[] => [...MDL_WORDS, equation(random), name(random), numberText(random), statement(random)];
