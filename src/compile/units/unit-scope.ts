import { NUMBER, UNKNOWN, type Measure } from '../../equation/units/measure.js';
import type { UnitContext } from '../../equation/units/unit-problem.js';
import { findVariable, type ModelScope, type Named, type NameScope } from '../model-scope.js';
import type { DeclaredUnits } from './declared-units.js';

/** What the names in an equation are counted in: those of the root model or of a module, and `SELF` where the equation is a variable's. */
export function unitContext({ dialect, dimensions, macros }: ModelScope, units: DeclaredUnits, names: NameScope, self: Named | null): UnitContext {
  const isPlace = (name: string): boolean => {
    const dot = name.indexOf('.');
    return (
      dimensions.byName.has(name) ||
      (dot > 0 ? (dimensions.byName.get(name.slice(0, dot))?.positions.has(name.slice(dot + 1)) ?? false) : dimensions.hasElement(name))
    );
  };
  const measureOf = (name: string): Measure | null => {
    const variable = findVariable(names, name) ?? (name === 'self' ? self : null);
    if (variable) return units.ofItem(variable.record.id);
    return isPlace(name) ? NUMBER : null;
  };
  // Whatever a macro gives depends on its arguments, so nothing is known of it.
  const measureOfCall = (name: string): Measure | null => {
    if (macros.has(name)) return UNKNOWN;
    const table = findVariable(names, name);
    return table?.parts.some(({ gf }) => gf) ? units.ofItem(table.record.id) : null;
  };
  return { dialect, time: units.time, measureOf, measureOfCall, isPlace };
}
