import type { UnitDefinition } from '../../model/simulation.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { keepRest } from './foreign.js';
import { childText, xmileChildren, type ReadContext } from './read-context.js';

/** The units that a file defines in `<model_units>`, in order. */
export function readUnits(context: ReadContext, xmile: XmlElement): UnitDefinition[] {
  const units: UnitDefinition[] = [];
  for (const list of xmileChildren(context, xmile, 'model_units')) {
    context.foreign.attributes('model_units@', list, []);
    for (const child of elementsOf(list)) {
      const name = (attributeOf(child, 'name') ?? '').trim();
      const isUnit = context.isXmile(child) && child.local === 'unit' && name !== '' && !units.some((unit) => unit.name === name);
      if (isUnit) units.push(readUnit(context, child, name));
      else context.foreign.element('model_units', child);
    }
  }
  return units;
}

function readUnit(context: ReadContext, unit: XmlElement, name: string): UnitDefinition {
  keepRest(context, `unit/${name}`, unit, { attributes: ['name'], children: ['eqn', 'alias'] });
  const aliases = xmileChildren(context, unit, 'alias').map((alias) => textOf(alias).trim());
  return { name, equation: childText(context, unit, 'eqn'), aliases: aliases.filter((alias) => alias !== '') };
}
