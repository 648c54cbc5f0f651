import { visitExpressions, type Assignment } from '../../compile/expression.js';
import { placesRead, placesWritten, type Reach } from '../../compile/reach.js';
import { Code } from '../wasm/code.js';
import type { Module } from '../wasm/module.js';
import { emitStored } from './assignment.js';
import { emitExpression } from './expression.js';
import { F64 } from './layout.js';
import type { Scope } from './scope.js';
import type { Statement } from './statement.js';
import { weightOf } from './weight.js';

/** A function of the generated code holds about this many parts of expressions: what the machine's compiler likes best. */
const CHUNK_WEIGHT = 900;
/** A loop costs more code than its body says. */
const LOOP_WEIGHT = 8;

type Surroundings = Omit<Scope, 'code' | 'locals' | 'loops' | 'toStepStart'>;

const scopeFor = (around: Surroundings, code: Code, toStepStart: number): Scope => ({ ...around, code, toStepStart, locals: new Map(), loops: new Map() });

/** Cuts a list into runs of about equal cost. */
function chunksOf<T extends Assignment>(statements: readonly T[]): T[][] {
  const chunks: T[][] = [];
  let weight = Infinity;
  for (const statement of statements) {
    const more = weightOf(statement.value) + 1 + statement.loops.length * LOOP_WEIGHT;
    if (weight + more > CHUNK_WEIGHT) {
      chunks.push([]);
      weight = 0;
    }
    weight += more;
    chunks.at(-1)?.push(statement);
  }
  return chunks;
}

/** Functions that compute assignments in order, each stored at its slot's address plus `shift`. */
export function defineStored(module: Module, around: Surroundings, assignments: readonly Assignment[], shift = 0): number[] {
  return chunksOf(assignments).map((chunk) => {
    const index = module.declare([], []);
    const code = new Code([]);
    const scope = scopeFor(around, code, 0);
    for (const assignment of chunk) emitStored(scope, assignment, shift);
    module.define(index, code);
    return index;
  });
}

/**
 * Functions of (address of a row) that evaluate the model at one point in time. Scalars live in local variables; they
 * are stored only where another function reads them or the row holds them.
 *
 * @param columns slot → offset in the row in bytes, for scalars that are stored there at once.
 * @param readLater slots that are read by others than these functions.
 */
export function defineEvaluate(module: Module, around: Surroundings, statements: readonly Statement[], columns: ReadonlyMap<number, readonly number[]>, readLater: ReadonlySet<number>): number[] {
  const chunks = chunksOf(statements);
  const inMemory = sharedSlots(chunks, readLater);
  return chunks.map((chunk) => {
    const index = module.declare(['i32'], []);
    const code = new Code(['i32']);
    const scope = scopeFor(around, code, around.layout.before);
    loadOften(scope, chunk);
    for (const statement of chunk) emitStatement(scope, statement, columns, inMemory);
    module.define(index, code);
    return index;
  });
}

/** Scalars that one function computes and another reads, and everything reached through an index. */
function sharedSlots(chunks: readonly (readonly Statement[])[], readLater: ReadonlySet<number>): ReadonlySet<number> {
  const home = new Map<number, number>();
  chunks.forEach((chunk, at) => {
    for (const { to, isRate } of chunk) if (!isRate) home.set(to.slot, at);
  });
  const shared = new Set(readLater);
  chunks.forEach((chunk, at) => {
    for (const statement of chunk) {
      for (const reach of placesRead(statement)) {
        if (reach.from !== reach.to) eachSlot(reach, (slot) => shared.add(slot));
        else if (home.get(reach.from) !== at) shared.add(reach.from);
      }
    }
  });
  return shared;
}

function eachSlot({ from, to }: Reach, visit: (slot: number) => void): void {
  for (let slot = from; slot <= to; slot++) visit(slot);
}

/** Loads what is read twice or more here, and not computed here, into local variables first. */
function loadOften({ code, layout, locals }: Scope, chunk: readonly Statement[]): void {
  const written = new Set<number>();
  for (const statement of chunk) if (!statement.isRate) eachSlot(placesWritten(statement), (slot) => written.add(slot));
  const reads = new Map<number, number>();
  for (const { value } of chunk) {
    visitExpressions(value, (part) => {
      if (part.op === 'value' && !part.atStepStart && part.of.index.length === 0) reads.set(part.of.slot, (reads.get(part.of.slot) ?? 0) + 1);
    });
  }
  for (const [slot, times] of reads) {
    if (times < 2 || written.has(slot)) continue;
    const local = code.local('f64');
    code.i32(0).load('f64', layout.address[slot] ?? 0).set(local);
    locals.set(slot, local);
  }
}

function emitStatement(scope: Scope, statement: Statement, columns: ReadonlyMap<number, readonly number[]>, inMemory: ReadonlySet<number>): void {
  const { code, layout, locals } = scope;
  if (statement.isRate) return emitStored(scope, statement, layout.rates);
  const { to, loops, value } = statement;
  if (loops.length > 0 || to.index.length > 0 || value.op === 'kernel') return emitStored(scope, statement);
  const local = code.local('f64');
  emitExpression(scope, value);
  code.set(local);
  locals.set(to.slot, local);
  if (inMemory.has(to.slot)) code.i32(0).get(local).store('f64', layout.address[to.slot] ?? 0);
  for (const column of columns.get(to.slot) ?? []) code.get(0).get(local).store('f64', column);
}

/** A function of (address of a row) that copies stored slots from memory into the row, runs of neighbours at once. */
export function defineSave(module: Module, around: Surroundings, outputs: readonly number[], fromMemory: (slot: number) => boolean): number {
  const { layout } = around;
  const index = module.declare(['i32'], []);
  const code = new Code(['i32']);
  const address = (column: number): number => layout.address[outputs[column] ?? 0] ?? 0;
  for (let column = 0; column < outputs.length; ) {
    if (!fromMemory(outputs[column] ?? 0)) {
      column++;
      continue;
    }
    let count = 1;
    while (column + count < outputs.length && fromMemory(outputs[column + count] ?? 0) && address(column + count) === address(column) + count * F64) count++;
    if (count < 4) for (let at = column; at < column + count; at++) code.get(0).i32(0).load('f64', address(at)).store('f64', at * F64);
    else code.get(0).i32(column * F64).op('i32.add').i32(address(column)).i32(count * F64).copy();
    column += count;
  }
  module.define(index, code);
  return index;
}
