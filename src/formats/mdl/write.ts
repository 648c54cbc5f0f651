import { writtenName } from '../../equation/write-name.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Macro } from '../../model/submodel.js';
import type { Variable } from '../../model/variable.js';
import { inVensim } from '../dialect/in-vensim.js';
import type { WrittenFile } from '../written-file.js';
import { identityLine } from './identity.js';
import { isResult } from './macro-results.js';
import { writeGroupHeader } from './write-block.js';
import { mdlWriteContext, type MdlWriteContext } from './write-context.js';
import { writeControl } from './write-control.js';
import { writeDimensions } from './write-dimensions.js';
import { writeSettings } from './write-settings.js';
import { writeSketch } from './write-sketch.js';
import { writeVariable } from './write-variables.js';

/**
 * The document as a Vensim .mdl file: reading it gives the same equations and the same numbers. What Vensim cannot say is
 * listed. A page that has not changed since it was read goes back as Vensim drew it.
 */
export function writeMdl(doc: Document): WrittenFile {
  const { doc: rewritten, issues } = inVensim(doc);
  const context = mdlWriteContext(rewritten);
  const equations = [
    `{UTF-8}\n${identityLine(workspaceOf(rewritten).documentId)}`,
    ...itemsOf(rewritten, 'macro').map((macro) => writeMacro(context, macro)),
    writeDimensions(context),
    writeGrouped(context),
  ].join('');
  const sketch = writeSketch(context);
  const settings = writeSettings(context);
  const end = sketch === '' && settings === '' ? '' : `///---\\\\\\\n${settings === '' ? '' : `${settings}\n`}`;
  return { text: equations + sketch + end, issues };
}

function writeMacro(context: MdlWriteContext, { id, name, parameters, outputs = [] }: Macro): string {
  const list = (names: readonly string[]): string => names.map((each) => writtenName(each, 'vensim')).join(', ');
  const results = outputs.length === 0 ? '' : ` : ${list(outputs)}`;
  const header = `:MACRO: ${writtenName(name, 'vensim')}(${list(parameters.map((parameter) => parameter.name))}${results})`;
  return `${header}\n${written(context, variablesOf(context.doc, id))}:END OF MACRO:\n\n`;
}

const written = (context: MdlWriteContext, variables: readonly Variable[]): string =>
  variables
    .filter((variable) => !context.netFlows.has(variable.id) && !isResult(variable))
    .map((variable) => writeVariable(context, variable))
    .join('');

/**
 * The variables of the root model, each behind the header of its group; those of no group come first. The times of a run
 * stand last, where Vensim has its group for them.
 */
function writeGrouped(context: MdlWriteContext): string {
  const groups = itemsOf(context.doc, 'group');
  const groupOf = new Map<Id, number>();
  groups.forEach(({ members }, at) => members.forEach((member) => (groupOf.has(member) ? undefined : groupOf.set(member, at))));
  const opened = new Set<number>();
  const open = (at: number): string => {
    const group = groups[at];
    opened.add(at);
    return group ? writeGroupHeader(group.name, context.text(group.doc)) : '';
  };
  // A group without variables stands where it stood: before those that come behind it.
  const empty = (before: number): string => groups.map((_, at) => (at < before && !opened.has(at) ? open(at) : '')).join('');
  const variables = variablesOf(context.doc).filter(({ id }) => !context.netFlows.has(id));
  const texts = [
    written(
      context,
      variables.filter(({ id }) => !groupOf.has(id)),
    ),
  ];
  let current = -1;
  for (const variable of variables) {
    const group = groupOf.get(variable.id);
    if (group === undefined) continue;
    if (group !== current) texts.push(empty(group), open(group));
    current = group;
    texts.push(writeVariable(context, variable));
  }
  const control = groups.findIndex(({ name }) => canonicalName(name) === 'control');
  texts.push(
    empty(control >= 0 ? control : groups.length),
    ...context.kept('block').map(bare),
    control >= 0 && control !== current ? open(control) : '',
  );
  const behind = empty(groups.length);
  return [...texts, behind, behind === '' || control < 0 ? '' : open(control), writeControl(context)].join('');
}

/** A statement as it stood, without the units and the comment that nobody kept. */
const bare = (statement: string): string => `${statement}\n\t~\t\n\t~\t\n\t|\n\n`;
