import { parseEquation } from '../equation/parse.js';
import { isSame, printDimension, type Dimension } from '../equation/units/dimension.js';
import { inferUnits, type InferredUnits } from '../equation/units/infer.js';
import { product, type Measure } from '../equation/units/measure.js';
import { unitSpelling } from '../equation/units/unit-words.js';
import type { UnitContext, UnitProblem } from '../equation/units/unit-problem.js';
import type { Tree } from '../equation/tree.js';
import { itemsOf, workspaceOf } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import type { Stock } from '../model/variable.js';
import { findVariable, type ModelScope, type Named, type Part } from './model-scope.js';
import { declaredUnits, type DeclaredUnits } from './units/declared-units.js';
import { unitContext } from './units/unit-scope.js';

interface Check {
  readonly scope: ModelScope;
  readonly units: DeclaredUnits;
  readonly print: (dimension: Dimension) => string;
}

type Place = Pick<Issue, 'item' | 'variable' | 'field' | 'part'>;

/**
 * Every place where the units of the model contradict each other, as warnings: within an equation, between an equation
 * and its variable, between a flow and its stocks, between a module's input and what it is connected to, and between a
 * value flow or a cost and its value type. What has no units takes part in no check. A graphical function may turn one
 * unit into another, so only the inside of its x counts. An equation that several modules use is checked once.
 */
export function unitIssues(scope: ModelScope): Issue[] {
  const { doc } = scope;
  const workspace = workspaceOf(doc);
  const units = declaredUnits(doc);
  if (!units.areGiven) return [...units.issues];
  const spelling = unitSpelling({ ...workspace, timeUnit: workspace.simulation.timeUnit });
  const check: Check = { scope, units, print: (dimension) => printDimension(dimension, spelling) };
  return [
    ...units.issues,
    ...firstUses(scope).flatMap((variable) => [
      ...variableIssues(check, variable),
      ...(variable.record.kind === 'stock' ? stockFlowIssues(check, variable, variable.record) : []),
    ]),
    ...scope.variables.flatMap((variable) => connectionIssues(check, variable)),
    ...costIssues(check),
  ];
}

/** One variable for each record: of those that modules share the first that has its own equation. */
function firstUses({ variables }: ModelScope): readonly Named[] {
  const uses = new Map<Id, Named>();
  for (const variable of variables) if (!variable.alias && !uses.has(variable.record.id)) uses.set(variable.record.id, variable);
  return [...uses.values()];
}

const placeOf = ({ record, name, field }: Named, part?: Part): Place => ({
  item: record.id,
  variable: name,
  ...(field === 'initial' ? { field } : {}),
  ...(part?.at === undefined ? {} : { part: part.at }),
});

const contextOf = ({ scope, units }: Check, variable: Named): UnitContext => unitContext(scope, units, variable.scope, variable);

/** What several parts of an array have in common is told at the first. */
function variableIssues(check: Check, variable: Named): Issue[] {
  const declared = check.units.ofItem(variable.record.id);
  const context = contextOf(check, variable);
  const told = new Set<string>();
  const issues = variable.parts.flatMap((part) => {
    const found = equationIssues(check, context, placeOf(variable, part), part.tree, part.gf ? null : declared);
    const fresh = found.filter((issue) => !told.has(subjectOf(issue)));
    for (const issue of fresh) told.add(subjectOf(issue));
    return fresh;
  });
  return [...issues, ...ownStartIssues(check, context, variable, declared)];
}

const subjectOf = ({ code, facts }: Issue): string => JSON.stringify([code, facts]);

/** XMILE's equation for the value at the start of an auxiliary. */
function ownStartIssues(check: Check, context: UnitContext, variable: Named, declared: Measure): Issue[] {
  const { record } = variable;
  if (record.kind !== 'auxiliary' || record.initial === undefined) return [];
  return equationIssues(check, context, { ...placeOf(variable), field: 'initial' }, parseEquation(record.initial, context.dialect).tree, declared);
}

function costIssues(check: Check): Issue[] {
  const { scope, units } = check;
  const context = unitContext(scope, units, scope.root, null);
  return itemsOf(scope.doc, 'intervention').flatMap(({ id, slug, costs }) =>
    costs.flatMap(({ equation, valueType }) =>
      equationIssues(check, context, { item: id, variable: slug }, parseEquation(equation, scope.dialect).tree, units.ofRate(valueType)),
    ),
  );
}

/** `declared` is what the equation's value should be counted in; null where that does not follow from the equation. */
function equationIssues(check: Check, context: UnitContext, place: Place, tree: Tree | null, declared: Measure | null): Issue[] {
  if (!tree) return [];
  const { measure, problems } = inferUnits(tree, context);
  const inside = problems.map((problem) => issueOf(check, place, problem));
  if (declared?.kind !== 'known' || measure.kind !== 'known' || isSame(measure.dimension, declared.dimension)) return inside;
  const [found, expected] = [check.print(measure.dimension), check.print(declared.dimension)];
  return [...inside, { code: 'units-differ', severity: 'warning', ...place, range: tree.range, facts: { found, expected } }];
}

function issueOf({ print }: Check, place: Place, problem: UnitProblem): Issue {
  const { code, range } = problem;
  switch (code) {
    case 'units-of-sides-differ':
      return { code, severity: 'warning', ...place, range, facts: { left: print(problem.left), right: print(problem.right) } };
    case 'units-of-argument-differ':
      return { code, severity: 'warning', ...place, range, facts: { found: print(problem.found), expected: print(problem.expected) } };
    case 'units-not-dimensionless':
      return { code, severity: 'warning', ...place, range, facts: { found: print(problem.found) } };
  }
}

/** What flows in a unit of time is counted as what lies in the stock. A flow without units is counted as its equation says. */
function stockFlowIssues(check: Check, stock: Named, { inflows, outflows }: Stock): Issue[] {
  const { units, print, scope } = check;
  const inStock = units.ofItem(stock.record.id);
  return [...new Set([...inflows, ...outflows])].flatMap((id): Issue[] => {
    const flow = scope.byId.get(`${stock.scope.idPrefix}${id}`);
    if (flow?.kind !== 'flow') return [];
    const declared = units.ofItem(id);
    const inferred = declared.kind === 'known' ? null : equationOf(check, flow);
    const moved = product(inferred?.measure ?? declared, units.time);
    if (inStock.kind !== 'known' || moved.kind !== 'known' || isSame(moved.dimension, inStock.dimension)) return [];
    const facts = { flow: flow.name, stock: stock.name, found: print(moved.dimension), expected: print(inStock.dimension) };
    const place: Pick<Issue, 'field' | 'part' | 'range'> = inferred ? { ...placeOf(flow, inferred.part), range: inferred.range } : { field: 'units' };
    return [{ code: 'units-of-flow-differ', severity: 'warning', item: flow.record.id, variable: flow.name, ...place, facts }];
  });
}

/** The first of a flow's equations that has units of its own. */
function equationOf(check: Check, flow: Named): (Pick<InferredUnits, 'measure'> & { readonly part: Part; readonly range: Tree['range'] }) | null {
  if (flow.alias) return null;
  for (const part of flow.parts) {
    if (!part.tree || part.gf) continue;
    const { measure } = inferUnits(part.tree, contextOf(check, flow));
    if (measure.kind === 'known') return { measure, part, range: part.tree.range };
  }
  return null;
}

/** A module's input is the same number as what it is connected to. */
function connectionIssues({ units, print }: Check, variable: Named): Issue[] {
  const from = variable.alias && findVariable(variable.alias.scope, variable.alias.name);
  const [found, expected] = [from ? units.ofItem(from.record.id) : null, units.ofItem(variable.record.id)];
  if (!from || found?.kind !== 'known' || expected.kind !== 'known' || isSame(found.dimension, expected.dimension)) return [];
  const facts = { from: from.name, found: print(found.dimension), expected: print(expected.dimension) };
  return [{ code: 'units-of-connection-differ', severity: 'warning', item: variable.record.id, variable: variable.name, field: 'units', facts }];
}
