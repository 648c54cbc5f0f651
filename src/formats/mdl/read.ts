import type { Item } from '../../model/document.js';
import { documentOf } from '../../model/document-of.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { canonicalName } from '../../model/name.js';
import type { Group } from '../../model/submodel.js';
import type { Variable } from '../../model/variable.js';
import { WORKSPACE_ID, type Workspace } from '../../model/workspace.js';
import { partsIn, tooMany } from '../model-limits.js';
import type { OpenedFile } from '../opened-file.js';
import { hashOf, importedId } from '../xmile/names.js';
import { blocksOf } from './blocks.js';
import { issueList, textOf, type MdlContext } from './context.js';
import { mdlForeign } from './foreign.js';
import { linesOf } from './lines.js';
import type { Scope } from './definition.js';
import { identityIn } from './identity.js';
import { resultVariables } from './macro-results.js';
import { rangesOf } from './ranges.js';
import { readDimensions } from './read-dimensions.js';
import { readUnitDefinitions, readUnitNames } from './read-settings.js';
import { readSimulation } from './read-simulation.js';
import { readVariables } from './read-variables.js';
import { readViews } from './read-views.js';
import { sectionsOf } from './sections.js';
import { readSketch, type SketchView } from './sketch.js';
import { statementsOf, type GroupRead, type Statements } from './statements.js';

/**
 * Reads a Vensim .mdl file: equations in Vensim's dialect, dimensions, macros, groups and views. Rates of stocks become
 * flows; what is not understood is told with its line and kept for writing back. `name` is the file's.
 */
export function readMdl(source: string, name: string): OpenedFile {
  const title = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const tooLarge = tooMany('parts', partsIn(source, '\n,;|~('));
  if (tooLarge) return { doc: null, issues: [tooLarge] };
  const documentId = identityIn(source) ?? `mdl-${hashOf(source)}`;
  const context: MdlContext = { fileKey: title.toLowerCase(), language: 'en', foreign: mdlForeign(documentId), issues: issueList() };
  const { equations, sketch, settings } = sectionsOf(source);
  const statements = statementsOf(context, blocksOf(equations, context.issues));
  if (!saysAnything(statements)) {
    return { doc: null, issues: [{ code: 'mdl/no-equations', severity: 'error', line: 1 }, ...context.issues.all()] };
  }
  const excess = excessOf(statements);
  if (excess.length > 0) return { doc: null, issues: excess };
  const dimensions = readDimensions(context, statements.dimensions);
  const ranges = rangesOf(dimensions);
  const { simulation, fixed } = readSimulation(context, statements.root, settings);
  const pages = readSketch(sketch);
  const written = readVariables(context, ranges, without(statements.root, fixed), valvesOf(pages));
  const root = [...written, ...resultVariables(context, written)];
  const inMacros = statements.macros.flatMap(({ scope }) => readVariables(context, ranges, scope, { areDrawn: false, has: () => false }));
  const views = readViews(context, pages, root);
  if (settings.trim() !== '') context.foreign.keep('settings', settings.trimEnd());
  const unitDefinitions = readUnitDefinitions(settings);
  const workspace: Workspace = {
    kind: 'workspace', id: WORKSPACE_ID, documentId, slug: hashOf(documentId), title: textOf(context, title), question: {}, issue: {}, purpose: {}, higherGoal: {}, notes: [], sources: [],
    simulation, unitNames: readUnitNames(context, settings), ...(unitDefinitions.length > 0 ? { unitDefinitions } : {}), glossary: [], dialect: 'vensim',
  };
  const macros = statements.macros.map(({ macro }) => macro);
  const groups = groupsOf(context, statements.groups, root);
  const items: readonly Item[] = [workspace, ...dimensions, ...macros, ...root, ...inMacros, ...groups, ...views, ...context.foreign.records()];
  return { doc: documentOf(items), issues: context.issues.all(), lines: linesOf(statements, dimensions, [...root, ...inMacros]) };
}

/** What a file defines more of than fits. */
function excessOf({ root, macros, dimensions }: Statements): Issue[] {
  const variables = macros.reduce((sum, { scope }) => sum + scope.defined.size, root.defined.size);
  const found = [tooMany('variables', variables), tooMany('submodels', macros.length), tooMany('dimensions', dimensions.length)];
  return found.filter((issue) => issue !== null);
}

/** Whether anything has an equation: a text of names alone is no model. */
const saysAnything = ({ root, macros }: Statements): boolean =>
  macros.length > 0 || [...root.defined.values()].some(({ definitions }) => definitions.some(({ left }) => left.right !== '' || left.data !== undefined));

/** A scope without the variables that say nothing but the times of a run. */
const without = (scope: Scope, names: ReadonlySet<string>): Scope => ({ ...scope, defined: new Map([...scope.defined].filter(([canonical]) => !names.has(canonical))) });

/** The names that stand at valves. */
function valvesOf(pages: readonly SketchView[]): { readonly areDrawn: boolean; has(canonical: string): boolean } {
  const names = new Set<string>();
  let areDrawn = false;
  for (const { objects } of pages) {
    for (const object of objects.values()) {
      if (object.kind === 'valve') areDrawn = true;
      if (object.kind === 'variable' && object.valve !== null && !object.isGhost) names.add(canonicalName(object.name));
    }
  }
  return { areDrawn, has: (canonical) => names.has(canonical) };
}

function groupsOf(context: MdlContext, groups: readonly GroupRead[], variables: readonly Variable[]): Group[] {
  const idOf = new Map(variables.map(({ id, name }): [string, Id] => [canonicalName(name), id]));
  return groups.map(({ name, doc, members }): Group => ({
    kind: 'group', id: importedId(context.fileKey, 'group', name), name, members: members.flatMap((member) => idOf.get(member) ?? []), doc,
  }));
}
