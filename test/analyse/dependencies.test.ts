import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import { parameterValue } from '../../src/model/variable.js';

const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;

const withEquation = (id: string, equation: string): Document =>
  documentOf([...HEAT.items.values()].map((item) => (item.id === id && item.kind === 'auxiliary' ? { ...item, equation } : item)));

describe('what an equation depends on', () => {
  test('every variable and value flow has an entry, and names only what is there', () => {
    const dependencies = dependenciesOf(HEAT);
    expect([...dependencies.keys()]).toEqual([...variablesOf(HEAT), ...itemsOf(HEAT, 'value-flow')].map(({ id }) => id));
    for (const named of dependencies.values()) {
      expect(named.filter((id) => !dependencies.has(id))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test('parameters depend on nothing, and every path of a loop follows dependencies or flows', () => {
    const dependencies = dependenciesOf(HEAT);
    for (const parameter of itemsOf(HEAT, 'auxiliary').filter((item) => parameterValue(item) !== null))
      expect(dependencies.get(parameter.id)).toEqual([]);
    const flowsOf = new Map(itemsOf(HEAT, 'stock').map(({ id, inflows, outflows }) => [id, [...inflows, ...outflows]]));
    for (const { path, slug } of itemsOf(HEAT, 'loop')) {
      path.forEach((to, at) => {
        const from = path.at(at - 1) ?? '';
        expect([...(dependencies.get(to) ?? []), ...(flowsOf.get(to) ?? [])], `${slug}: ${from} → ${to}`).toContain(from);
      });
    }
  });

  test('names count however they are written, each once, in the order of the text', () => {
    const doc = withEquation('heat_network.willingness', 'MAX("Heat net homes", resident_trust) + GAS  HOMES * Resident_Trust + niemand');
    expect(dependenciesOf(doc).get('heat_network.willingness')).toEqual([
      'heat_network.heat_net_homes',
      'heat_network.resident_trust',
      'heat_network.gas_homes',
    ]);
  });

  test('an equation with a fault still names what it has', () => {
    expect(dependenciesOf(withEquation('heat_network.willingness', 'Gas_Homes * (Resident_Trust +')).get('heat_network.willingness')).toEqual([
      'heat_network.gas_homes',
      'heat_network.resident_trust',
    ]);
  });
});
