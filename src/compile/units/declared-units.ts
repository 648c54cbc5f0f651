import { parseUnits, type UnitsRead, type UnitWords } from '../../equation/units/parse-units.js';
import { known, quotient, UNKNOWN, type Measure } from '../../equation/units/measure.js';
import { unitWords, withPlurals } from '../../equation/units/unit-words.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import type { Variable } from '../../model/variable.js';
import { WORKSPACE_ID } from '../../model/workspace.js';

/** What a document says its quantities are counted in. */
export interface DeclaredUnits {
  /** Whether anything is given units. A model without any is in no contradiction with itself. */
  readonly areGiven: boolean;
  /** Of time; unknown where the document names no time unit. */
  readonly time: Measure;
  /** Of a variable or value flow by id. Those of a submodel have theirs in every module. */
  readonly ofItem: (id: Id) => Measure;
  /** Of what is given and received, per unit of time. */
  readonly ofRate: (valueType: Id) => Measure;
  /** Units that cannot be read. Their quantities are unknown. */
  readonly issues: readonly Issue[];
}

export function declaredUnits(doc: Document): DeclaredUnits {
  const workspace = workspaceOf(doc);
  const {
    unitNames,
    unitDefinitions,
    simulation: { timeUnit },
  } = workspace;
  const read = reader(
    withPlurals(unitWords({ unitNames, unitDefinitions, timeUnit }), new Set([timeUnit, ...allVariables(doc).map(({ units }) => units)])),
  );
  const time = measureOf(read(timeUnit));
  const rates = new Map(itemsOf(doc, 'value-type').map(({ id, unit }) => [id, quotient(measureOf(read(unit)), time)]));
  const ofRate = (valueType: Id): Measure => rates.get(valueType) ?? UNKNOWN;
  const measures = new Map([
    ...allVariables(doc).map(({ id, units }) => [id, measureOf(read(units))] as const),
    ...itemsOf(doc, 'value-flow').map(({ id, valueType }) => [id, ofRate(valueType)] as const),
  ]);
  const ofItem = (id: Id): Measure => measures.get(id) ?? UNKNOWN;
  const areGiven = [...measures.values()].some(({ kind }) => kind === 'known');
  return { areGiven, time, ofItem, ofRate, issues: unreadableUnits(doc, read) };
}

/** Of the root model, of submodels and of macros. */
const allVariables = (doc: Document): readonly Variable[] =>
  [...doc.items.values()].filter((item) => item.kind === 'stock' || item.kind === 'flow' || item.kind === 'auxiliary');

/** Reads each text once. */
function reader(words: UnitWords): (text: string) => UnitsRead {
  const texts = new Map<string, UnitsRead>();
  return (text) => {
    const read = texts.get(text) ?? parseUnits(text, words);
    texts.set(text, read);
    return read;
  };
}

const measureOf = (read: UnitsRead): Measure => (read.kind === 'given' ? known(read.dimension) : UNKNOWN);

function unreadableUnits(doc: Document, read: (text: string) => UnitsRead): Issue[] {
  const texts = [
    { item: WORKSPACE_ID, variable: 'Time', text: workspaceOf(doc).simulation.timeUnit },
    ...(workspaceOf(doc).unitDefinitions ?? []).map(({ name, equation }) => ({ item: WORKSPACE_ID, variable: name, text: equation })),
    ...allVariables(doc).map(({ id, name, units }) => ({ item: id, variable: name, text: units })),
    ...itemsOf(doc, 'value-type').map(({ id, slug, unit }) => ({ item: id, variable: slug, text: unit })),
  ];
  return texts.flatMap(({ text, ...place }): Issue[] => {
    const units = read(text);
    if (units.kind !== 'unreadable') return [];
    return [{ code: 'units-unreadable', severity: 'warning', ...place, field: 'units', range: units.range, facts: { units: text.slice(0, 60) } }];
  });
}
