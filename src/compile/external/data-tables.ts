import { itemsOf } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';
import { stridesOf } from '../axis.js';
import type { BindContext } from '../binder.js';
import type { Named } from '../model-scope.js';
import { argumentsOf, externalCallOf } from './external-call.js';
import { elementsOfPart } from './part-elements.js';
import { runSeriesOf } from './run-series.js';
import { seriesOf, type Series } from './series.js';
import { told } from './told.js';

const NOTHING: Series = { kind: 'continuous', xpts: [], ypts: [] };

/** Whether a variable is data that no equation gives: its values come from the table of another run. */
export const isFromRun = ({ record, parts }: Named): boolean =>
  record.kind === 'auxiliary' && record.data !== undefined && parts.every(({ source, gf }) => source.trim() === '' && gf === null);

/**
 * The tables of a data variable: its series, one for each element in order, and behind them as many that give the time
 * itself, by which it is known whether a time has a value. Gives the number of the first; null for what is no data.
 */
export function dataTables(context: BindContext, variable: Named): number | null {
  const known = context.tables.get(variable);
  if (known !== undefined) return known;
  const series = isFromRun(variable) ? fromRun(context, variable) : fromFiles(context, variable);
  if (!series) return null;
  const first = context.builder.tableRun([...series, ...series.map(({ kind, xpts }) => ({ kind, xpts, ypts: xpts }))]);
  context.tables.set(variable, first);
  return first;
}

/** How many elements a variable has. */
export const sizeOf = ({ dims }: Named): number => dims.reduce((product, { elements }) => product * elements.length, 1);

const placeOf = ({ record, name, field }: Named): Pick<Issue, 'item' | 'variable' | 'field'> => ({ item: record.id, variable: name, field });

function fromRun({ scope, issues }: BindContext, variable: Named): readonly Series[] {
  const strides = stridesOf(variable.dims.map(({ elements }) => elements.length));
  const elements = Array.from({ length: sizeOf(variable) }, (_, element) =>
    variable.dims.map(({ elements: names }, at) => names[Math.floor(element / (strides[at] ?? 1)) % names.length] ?? ''),
  );
  const series = runSeriesOf(itemsOf(scope.doc, 'data-file'), variable.record.name, elements);
  const without = elements.filter((_, at) => !series[at]).map((names) => (names.length > 0 ? `${variable.name}[${names.join(',')}]` : variable.name));
  if (without.length > 0) {
    const variables = without.length === elements.length ? [variable.name] : without;
    issues.push({ code: 'data-run-missing', severity: 'error', ...placeOf(variable), facts: { variables } });
  }
  return series.map((found) => found ?? NOTHING);
}

function fromFiles({ scope, issues }: BindContext, variable: Named): readonly Series[] | null {
  const series: Series[] = Array.from({ length: sizeOf(variable) }, () => NOTHING);
  let isData = false;
  for (const part of variable.parts) {
    const call = externalCallOf(part.tree, scope.dialect);
    if (call?.meaning !== 'external-data') continue;
    isData = true;
    const texts = argumentsOf(call.tree, call.spec);
    if ('problem' in texts) {
      issues.push(told(placeOf(variable), call.tree, call.spec, texts.problem));
      continue;
    }
    const { file = '', tab = '', row = '', cell = '' } = texts.found;
    for (const elements of elementsOfPart(scope.dimensions, variable.dims, part) ?? []) {
      const found = seriesOf(itemsOf(scope.doc, 'data-file'), { file, tab, row, cell }, elements.length);
      if ('problem' in found) issues.push(told(placeOf(variable), call.tree, call.spec, found.problem));
      else elements.forEach(({ at }, line) => (series[at] = found.found[line] ?? NOTHING));
    }
  }
  return isData ? series : null;
}
