import { functionsOf, type FunctionSpec } from '../../equation/functions.js';
import type { Dialect, Tree } from '../../equation/tree.js';
import { call, number } from './build.js';

/** The arguments of a call by what they are, with those that the function's own name fixes. */
export function rolesOf({ args, fixed = {} }: FunctionSpec, given: readonly Tree[]): ReadonlyMap<string, Tree> {
  const roles = new Map<string, Tree>(Object.entries(fixed).map(([role, value]) => [role, number(value)]));
  given.forEach((arg, at) => {
    const role = args[at]?.replace(/[?*]$/, '');
    if (role !== undefined) roles.set(role, arg);
  });
  return roles;
}

/**
 * A call of the function by which another dialect means the same, its arguments put in that dialect's order; null where
 * it has none that takes just these.
 */
export function calledIn(dialect: Dialect, meaning: FunctionSpec['meaning'], roles: ReadonlyMap<string, Tree>): Tree | null {
  for (const [name, spec] of functionsOf(dialect)) {
    if (spec.meaning !== meaning || spec.args.some((arg) => arg.endsWith('*'))) continue;
    const fixed = Object.entries(spec.fixed ?? {});
    if (!fixed.every(([role, value]) => isNumber(roles.get(role), value))) continue;
    const names = spec.args.map((arg) => arg.replace(/\?$/, ''));
    const args = names.map((role) => roles.get(role));
    const count = args.findLastIndex((arg) => arg !== undefined) + 1;
    const isWhole = args.slice(0, count).every((arg) => arg !== undefined) && spec.args.slice(count).every((arg) => arg.endsWith('?'));
    const isAll = [...roles.keys()].every((role) => names.includes(role) || fixed.some(([known]) => known === role));
    if (isWhole && isAll) return call(name, ...args.slice(0, count).flatMap((arg) => arg ?? []));
  }
  return null;
}

const isNumber = (tree: Tree | undefined, value: number): boolean => tree?.kind === 'number' && tree.value === value;
