import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { figureOf } from '../../src/layout/figure.js';
import { flowEnds } from '../../src/layout/figure-pipes.js';
import { faultsOf } from '../../src/layout/score.js';
import { isFolded } from '../../src/layout/shape.js';
import { itemsOf, rankedOf, variablesOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import { LANGUAGES, textIn, type Language } from '../../src/model/text.js';

const MODELS = join(import.meta.dirname, '../../models');
const NAMES = readdirSync(MODELS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const documentOf = (name: string): Document => readKeten(readFileSync(join(MODELS, name, 'model.keten.json'), 'utf8')).doc as Document;

/** Most that a view may have of each: a clear diagram needs no more, a tangle has dozens. */
const MOST = { crossings: 8, throughLabels: 2 } as const;

describe.each(NAMES)('the views of %s', (name) => {
  const doc = documentOf(name);
  const dependencies = dependenciesOf(doc);
  const views = rankedOf(doc, 'view');
  const nameIn = (language: Language) => (id: Id) => {
    const item = doc.items.get(id);
    return item?.kind === 'stock' || item?.kind === 'flow' || item?.kind === 'auxiliary' ? textIn(item.label, language) : '';
  };
  const figures = views.flatMap((view) =>
    LANGUAGES.map((language) => {
      const items = itemsOf(doc, 'view-item').filter((item) => item.view === view.id);
      return { view, language, items, figure: figureOf({ doc, items, dependencies, nameOf: nameIn(language) }) };
    }),
  );

  test('are two to four, with a name in both languages', () => {
    expect(views.length).toBeGreaterThanOrEqual(2);
    expect(views.length).toBeLessThanOrEqual(4);
    for (const language of LANGUAGES) {
      const names = views.map((view) => view.name[language]);
      expect(names.filter(Boolean)).toHaveLength(views.length);
      expect(new Set(names).size).toBe(views.length);
    }
  });

  test('show every variable that is not folded, each at home in exactly one', () => {
    const homes = itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' && !item.ghost ? [item.of] : []));
    const wanted = variablesOf(doc).filter((variable) => !isFolded(variable));
    expect(homes.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  });

  test('draw every link between variables that are not folded', () => {
    const ends = flowEnds(doc);
    const drawn = new Set(figures.flatMap(({ figure }) => figure.links.map(({ cause, effect }) => `${cause} ${effect}`)));
    const shown = new Set(variablesOf(doc).filter((variable) => !isFolded(variable)).map(({ id }) => id));
    const missing = [...dependencies].flatMap(([effect, causes]) => {
      if (!shown.has(effect)) return [];
      const tied = ends.get(effect);
      return causes.filter((cause) => shown.has(cause) && cause !== tied?.source && cause !== tied?.sink && !drawn.has(`${cause} ${effect}`)).map((cause) => `${cause} ${effect}`);
    });
    expect(missing).toEqual([]);
  });

  test('draw no link that the equations do not have', () => {
    const wrong = figures.flatMap(({ figure }) => figure.links.filter(({ cause, effect }) => !dependencies.get(effect)?.includes(cause)).map(({ id }) => id));
    expect(wrong).toEqual([]);
  });

  test.each(figures.map((one) => [textIn(one.view.name, one.language), one.language, one.figure] as const))('%s (%s): nothing touches, and all is legible', (_, _language, figure) => {
    const faults = faultsOf(figure);
    expect.soft(faults.nodes, 'shapes that touch').toEqual([]);
    expect.soft(faults.labels, 'names that touch').toEqual([]);
    expect.soft(faults.throughNodes, 'links through shapes').toEqual([]);
    expect.soft(faults.cut, 'names cut off').toEqual([]);
    expect.soft(faults.throughLabels.length, 'links through names').toBeLessThanOrEqual(MOST.throughLabels);
    expect.soft(faults.crossings.length, `crossings: ${faults.crossings.join(', ')}`).toBeLessThanOrEqual(MOST.crossings);
  });
});
