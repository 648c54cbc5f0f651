import type { UnitDefinition, UnitName } from '../../model/simulation.js';
import { textOf, type MdlContext } from './context.js';

/** Names for one unit, `22:$,Dollar,Dollars,$s`: the first is the unit, all others mean the same. */
export function readUnitNames(context: MdlContext, settings: string): UnitName[] {
  return equivalents(settings).flatMap((names) => {
    const [unit] = names;
    if (unit === undefined) return [];
    // A sign such as $ is no word: people say the names behind it.
    const said = /^\p{L}/u.test(unit) || names.length === 1 ? names : names.slice(1);
    return pairs(said).map(([one, many]): UnitName => ({ unit, one: textOf(context, one), many: textOf(context, many) }));
  });
}

/** The same as definitions, for the check of units. */
export const readUnitDefinitions = (settings: string): UnitDefinition[] => equivalents(settings).flatMap(([name, ...aliases]) => (name === undefined ? [] : [{ name, equation: '', aliases }]));

const equivalents = (settings: string): readonly (readonly string[])[] =>
  [...settings.matchAll(/^22:(.*)$/gm)].map(([, line = '']) => line.split(',').map((name) => name.trim()).filter((name) => name !== ''));

/** One and many, and what is left by twos. */
function pairs(names: readonly string[]): (readonly [string, string])[] {
  return names.flatMap((name, at): (readonly [string, string])[] => (at % 2 === 0 ? [[name, names[at + 1] ?? name]] : []));
}
