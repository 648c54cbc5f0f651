import { mentionsIn } from '../equation/mentions.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { equationsOf } from '../model/equations.js';
import { canonicalName } from '../model/name.js';
import { variablesByName } from '../model/name-index.js';

/** Variable or value flow → what its equation names: variables and value flows by id, each once, in the order of the text. */
export type Dependencies = ReadonlyMap<Id, readonly Id[]>;

/**
 * What every variable and value flow depends on by its equations, those of single elements and of belts too: of a stock
 * that of its initial value, since its flows are tied to it and not named; of a graphical function its input. Faulty equations give the names that they do have.
 */
export function dependenciesOf(doc: Document): Dependencies {
  const { dialect } = workspaceOf(doc);
  const byName = variablesByName(doc);
  return new Map(
    [...variablesOf(doc), ...itemsOf(doc, 'value-flow')].map((variable) => {
      const mentions = equationsOf(variable).flatMap((equation) => mentionsIn(equation, dialect));
      return [variable.id, [...new Set(mentions.flatMap(({ name, isResult }) => isResult ? [] : byName.get(canonicalName(name))?.id ?? []))]];
    }),
  );
}
