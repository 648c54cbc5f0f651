import { functionsOf } from '../../src/equation/functions.js';
import type { Dialect } from '../../src/equation/tree.js';
import type { Random } from './random.js';

/** Names that the generated models use over and over, so that what is named mostly exists. */
export const NAMES = ['a', 'b', 'stock_one', 'inflow', 'outflow', 'rate', 'heat net homes', 'kosten €', 'table one', 'été'] as const;

/** Names that something else already means: to the language, to JavaScript, to a spreadsheet, to a page. */
export const HOSTILE_NAMES = [
  '__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'valueOf', 'if', 'then', 'else', 'and', 'not', 'mod', 'time', 'dt', 'pi', 'sum', 'inf', 'step', 'delay', 'smooth', 'time step', 'final time', 'saveper',
  '.', '..', 'a.b', '.a', 'a.', '1', '2nd', '0', '-', '', ' ', '"', "it's", 'say "x"', 'back\\slash', 'line\nbreak', 'line\\nbreak', 'tab\tbed', '\u202eevil', '\u200b', '\u0000', '\u0007', '\ufeffbom', '\ud83d\ude80', '\ud83d', '<script>', '&amp;', ']]>', '=1+1', '{x}', 'a[b]', 'a,b', '*', ':NA:', '~', '|', '$', '#', 'constructor.constructor', 'İ', 'ß', 'Ǆ',
] as const;

export const DIMENSIONS = ['dim', 'Region', 'sub'] as const;
export const ELEMENTS = ['e1', 'e2', 'north', 'south', '1', '2'] as const;

const NUMBERS = ['0', '1', '2', '0.5', '-1', '1e3', '100', '3.14', '.5', '5.', '1e-300', '1e300', '1e309', '0.1', '7', '12', '1e9', '99999999999', '1000001', '1e-9'] as const;

export const numberText = (random: Random): string => random.pick(NUMBERS);

/** Mostly one of the usual names; now and then one that means something else. */
export const nameText = (random: Random): string => (random.chance(0.06) ? random.pick(HOSTILE_NAMES) : random.pick(NAMES));

/** Names of all functions of a dialect, as written. */
export const functionNames = (dialect: Dialect): readonly string[] => [...functionsOf(dialect).keys()].map((name) => name.replace(/_/g, dialect === 'vensim' ? ' ' : '_').toUpperCase());
