import { mentionsIn, mentionsOf } from '../equation/mentions.js';
import { itemsOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import { parseEquation } from '../equation/parse.js';
import { beltEquations } from './conveyor/driven.js';
import type { ModelScope } from './model-scope.js';

/** Parameters and auxiliaries that no equation, cost, indicator, purse or intervention uses. In a model without indicators a computed variable is a result. */
export function unusedIssues(doc: Document, scope: ModelScope): Issue[] {
  const used = new Set<Id>();
  const useNames = (names: Iterable<{ readonly name: string }>): void => {
    for (const { name } of names) {
      const variable = scope.root.byName.get(name);
      if (variable) used.add(variable.id);
    }
  };
  for (const { parts } of scope.variables) for (const { tree } of parts) if (tree) useNames(mentionsOf(tree, scope.dialect));
  for (const { record } of scope.variables) for (const equation of beltEquations(record)) useNames(mentionsIn(equation, scope.dialect));
  for (const { costs, changes } of itemsOf(doc, 'intervention')) {
    for (const { equation } of costs) {
      const { tree } = parseEquation(equation, scope.dialect);
      if (tree) useNames(mentionsOf(tree, scope.dialect));
    }
    for (const { parameter } of changes) used.add(parameter);
  }
  for (const { variable } of itemsOf(doc, 'indicator')) used.add(variable);
  for (const { variable } of itemsOf(doc, 'purse')) used.add(variable);
  for (const { from } of scope.words.links) used.add(from);
  const hasIndicators = itemsOf(doc, 'indicator').length > 0;
  return scope.variables
    .filter(({ id, kind, scope: own, parameter, isTable }) => own === scope.root && kind === 'auxiliary' && !used.has(id) && !scope.words.words.has(id) && (hasIndicators || parameter !== null || isTable))
    .map(({ id, name }) => ({ code: 'unused-variable', severity: 'warning', item: id, variable: name }));
}
