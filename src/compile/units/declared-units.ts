import { parseUnits, type UnitsRead, type UnitWords } from '../../equation/units/parse-units.js';
import { known, quotient, UNKNOWN, type Measure } from '../../equation/units/measure.js';
import { unitWords } from '../../equation/units/unit-words.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { variablesByName } from '../../model/name-index.js';
import { WORKSPACE_ID } from '../../model/workspace.js';

/** What a document says its quantities are counted in. */
export interface DeclaredUnits {
  /** Whether anything is given units. A model without any is in no contradiction with itself. */
  readonly areGiven: boolean;
  /** Of time; unknown where the document names no time unit. */
  readonly time: Measure;
  /** Of a variable or value flow by canonical name, null where there is none. */
  readonly ofName: (name: string) => Measure | null;
  /** Of a variable or value flow by id. */
  readonly ofItem: (id: Id) => Measure;
  /** Of what is given and received, per unit of time. */
  readonly ofRate: (valueType: Id) => Measure;
  /** Units that cannot be read. Their quantities are unknown. */
  readonly issues: readonly Issue[];
}

export function declaredUnits(doc: Document): DeclaredUnits {
  const workspace = workspaceOf(doc);
  const { timeUnit } = workspace.simulation;
  const read = reader(unitWords({ unitNames: workspace.unitNames, timeUnit }));
  const time = measureOf(read(timeUnit));
  const rates = new Map(itemsOf(doc, 'value-type').map(({ id, unit }) => [id, quotient(measureOf(read(unit)), time)]));
  const ofRate = (valueType: Id): Measure => rates.get(valueType) ?? UNKNOWN;
  const measures = new Map([
    ...variablesOf(doc).map(({ id, units }) => [id, measureOf(read(units))] as const),
    ...itemsOf(doc, 'value-flow').map(({ id, valueType }) => [id, ofRate(valueType)] as const),
  ]);
  const ofItem = (id: Id): Measure => measures.get(id) ?? UNKNOWN;
  const byName = variablesByName(doc);
  const ofName = (name: string): Measure | null => {
    const item = byName.get(name);
    return item ? ofItem(item.id) : null;
  };
  const areGiven = [...measures.values()].some(({ kind }) => kind === 'known');
  return { areGiven, time, ofName, ofItem, ofRate, issues: unreadableUnits(doc, read) };
}

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
    ...variablesOf(doc).map(({ id, name, units }) => ({ item: id, variable: name, text: units })),
    ...itemsOf(doc, 'value-type').map(({ id, slug, unit }) => ({ item: id, variable: slug, text: unit })),
  ];
  return texts.flatMap(({ text, ...place }): Issue[] => {
    const units = read(text);
    if (units.kind !== 'unreadable') return [];
    return [{ code: 'units-unreadable', severity: 'warning', ...place, field: 'units', range: units.range, facts: { units: text.slice(0, 60) } }];
  });
}
