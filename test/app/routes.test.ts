import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameFor } from '../../src/app/files.js';
import { hrefOf, routeOf, type Route } from '../../src/app/routes.js';

describe('addresses', () => {
  test('every route has an address that leads back to it', () => {
    const model = fc.record({ at: fc.constant('model' as const), key: fc.string({ minLength: 1, unit: 'grapheme' }), view: fc.constantFrom('map' as const, 'scenarios' as const), lens: fc.constantFrom('causal' as const, 'stock-flow' as const, 'value-network' as const, undefined) });
    fc.assert(
      fc.property(model, (route: Route) => {
        // Only the map has a lens.
        expect(routeOf(hrefOf(route))).toEqual(route.at === 'model' && route.view !== 'map' ? { ...route, lens: undefined } : route);
      }),
      { seed: 20261124 },
    );
    expect(routeOf(hrefOf({ at: 'start' }))).toEqual({ at: 'start' });
  });

  test('an address that means nothing leads to the start, an unknown view to the scenarios', () => {
    expect(['', '#', '#/x', '#/model', '#/model/'].map(routeOf)).toEqual(Array(5).fill({ at: 'start' }));
    expect(routeOf('#/model/heat_network/x')).toEqual({ at: 'model', key: 'heat_network', view: 'scenarios' });
    expect(routeOf('#/model/heat_network/map/x')).toEqual({ at: 'model', key: 'heat_network', view: 'map' });
    expect(routeOf('#/model/%zz/map')).toEqual({ at: 'model', key: '%zz', view: 'map' });
  });
});

test('a file is named after its title, in letters that every system takes', () => {
  expect(fileNameFor({ nl: 'Één wijk: “Noord” / 2026' }, '.keten.json')).toBe('een-wijk-noord-2026.keten.json');
  expect([fileNameFor({}, '.xmile'), fileNameFor({ en: '???' }, '.xmile')]).toEqual(['model.xmile', 'model.xmile']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(fileNameFor({ nl: title }, '.keten.json')).toMatch(/^[a-z0-9][a-z0-9-]*\.keten\.json$/);
    }),
    { seed: 20261124 },
  );
});
