import { variablesOf, workspaceOf } from '../../model/document.js';
import { canonicalName } from '../../model/name.js';
import { writeBlock } from './write-block.js';
import type { MdlWriteContext } from './write-context.js';

/** The times of a run as Vensim's control variables, except those that the model has for variables. */
export function writeControl({ doc }: MdlWriteContext): string {
  const { start, stop, dt, saveStep, ...simulation } = workspaceOf(doc).simulation;
  // What stands between brackets behind the units is a range.
  const timeUnit = simulation.timeUnit.replace(/[[\]]/g, '');
  const known = new Set(variablesOf(doc).map(({ name }) => canonicalName(name)));
  const controls = [
    { name: 'FINAL TIME', right: String(stop), units: timeUnit, comment: 'The final time for the simulation.' },
    { name: 'INITIAL TIME', right: String(start), units: timeUnit, comment: 'The initial time for the simulation.' },
    {
      name: 'SAVEPER',
      right: saveStep === undefined ? 'TIME STEP' : String(saveStep),
      units: `${timeUnit} [0,?]`.trim(),
      comment: 'The frequency with which output is stored.',
    },
    { name: 'TIME STEP', right: String(dt), units: `${timeUnit} [0,?]`.trim(), comment: 'The time step for the simulation.' },
  ];
  return controls
    .filter(({ name }) => !known.has(canonicalName(name)))
    .map(({ name, ...control }) => writeBlock({ left: `${name}  =`, ...control }))
    .join('');
}
