import { isSame, printDimension, type Dimension } from '../equation/units/dimension.js';
import { inferUnits } from '../equation/units/infer.js';
import { product, type Measure } from '../equation/units/measure.js';
import { unitSpelling } from '../equation/units/unit-words.js';
import type { UnitProblem } from '../equation/units/unit-problem.js';
import type { Tree } from '../equation/tree.js';
import { itemsOf, variablesOf, workspaceOf, type Document, type ItemOf } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import type { ValueFlow } from '../model/party.js';
import type { Intervention } from '../model/scenario.js';
import type { Variable } from '../model/variable.js';
import { declaredUnits, type DeclaredUnits } from './units/declared-units.js';

/** Everything with an equation: a stock's is the one of its initial value. */
export type HasEquation = Variable | ValueFlow | Intervention['costs'][number];

interface Check {
  readonly doc: Document;
  readonly units: DeclaredUnits;
  readonly infer: (tree: Tree) => ReturnType<typeof inferUnits>;
  readonly print: (dimension: Dimension) => string;
}

type Place = Pick<Issue, 'item' | 'variable' | 'field'>;

/**
 * Every place where the units of the model contradict each other, as warnings: within an equation, between an equation
 * and its variable, between a flow and its stocks, and between a value flow or a cost and its value type. What has no
 * units takes part in no check. A graphical function may turn one unit into another, so only the inside of its x counts.
 * `treeOf` gives the equation as read, null where there is none to check.
 */
export function unitIssues(doc: Document, treeOf: (of: HasEquation) => Tree | null): Issue[] {
  const { dialect, unitNames, simulation } = workspaceOf(doc);
  const units = declaredUnits(doc);
  if (!units.areGiven) return [...units.issues];
  const spelling = unitSpelling({ unitNames, timeUnit: simulation.timeUnit });
  const check: Check = {
    doc,
    units,
    infer: (tree) => inferUnits(tree, { dialect, time: units.time, measureOf: units.ofName }),
    print: (dimension) => printDimension(dimension, spelling),
  };
  return [
    ...units.issues,
    ...variablesOf(doc).flatMap((variable) => [
      ...variableIssues(check, variable, treeOf(variable)),
      ...(variable.kind === 'stock' ? stockFlowIssues(check, variable) : []),
    ]),
    ...itemsOf(doc, 'value-flow').flatMap((flow) =>
      equationIssues(check, { item: flow.id, variable: flow.name }, treeOf(flow), units.ofItem(flow.id)),
    ),
    ...itemsOf(doc, 'intervention').flatMap(({ id, slug, costs }) =>
      costs.flatMap((cost) => equationIssues(check, { item: id, variable: slug }, treeOf(cost), units.ofRate(cost.valueType))),
    ),
  ];
}

function variableIssues(check: Check, variable: Variable, tree: Tree | null): Issue[] {
  const place: Place = { item: variable.id, variable: variable.name, ...(variable.kind === 'stock' ? { field: 'initial' } : {}) };
  const isTable = variable.kind !== 'stock' && variable.gf !== undefined;
  return equationIssues(check, place, tree, isTable ? null : check.units.ofItem(variable.id));
}

/** `declared` is what the equation's value should be counted in; null where that does not follow from the equation. */
function equationIssues(check: Check, place: Place, tree: Tree | null, declared: Measure | null): Issue[] {
  if (!tree) return [];
  const { measure, problems } = check.infer(tree);
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

/** What flows in a unit of time is counted as what lies in the stock. */
function stockFlowIssues({ doc, units, print }: Check, stock: ItemOf<'stock'>): Issue[] {
  const inStock = units.ofItem(stock.id);
  return [...new Set([...stock.inflows, ...stock.outflows])].flatMap((id): Issue[] => {
    const flow = doc.items.get(id);
    const moved = product(units.ofItem(id), units.time);
    if (flow?.kind !== 'flow' || inStock.kind !== 'known' || moved.kind !== 'known' || isSame(moved.dimension, inStock.dimension)) return [];
    const facts = { flow: flow.name, stock: stock.name, found: print(moved.dimension), expected: print(inStock.dimension) };
    return [{ code: 'units-of-flow-differ', severity: 'warning', item: flow.id, variable: flow.name, field: 'units', facts }];
  });
}
