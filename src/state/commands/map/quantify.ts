import { mentionsIn } from '../../../equation/mentions.js';
import { wordEquation, type WordFactor } from '../../../equation/word-equation.js';
import { INDEX } from '../../../equation/word-link.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';
import { variablesByName } from '../../../model/name-index.js';
import { parameterValue, type Variable } from '../../../model/variable.js';
import { wordMapOf, type WordMap } from '../../../model/word-map.js';
import type { Command, Edit } from '../../edit.js';

/**
 * Gives a word an equation to start from: what the links into it say, in the middle of their classes. A stock and its
 * flows go together, for half of them in numbers has no meaning: the stock begins at 100 and its flows at a share of that.
 * The links stay. Declines what is no word.
 */
export const quantifyWord =
  (id: Id): Command =>
  (doc) => {
    const map = wordMapOf(doc);
    if (!map.words.has(id)) return null;
    const edits = togetherWith(doc, id).map((before): Edit => ({ id: before.id, before, after: written(doc, map, before) }));
    return edits.length === 0 ? null : { label: 'quantify', edits };
  };

/** The equation that {@link quantifyWord} gives a word; null for what is no word. */
export function startingEquation(doc: Document, id: Id): string | null {
  const map = wordMapOf(doc);
  const word = doc.items.get(id);
  if (!map.words.has(id) || (word?.kind !== 'stock' && word?.kind !== 'flow' && word?.kind !== 'auxiliary')) return null;
  const after = written(doc, map, word);
  return after.kind === 'stock' ? after.initial : after.equation;
}

/** The word, and the stocks and flows that it is tied to. */
function togetherWith(doc: Document, id: Id): readonly Variable[] {
  const stocks = itemsOf(doc, 'stock').filter(({ model }) => model === undefined);
  const tied = new Set([id]);
  for (const one of tied) {
    for (const { id: stock, inflows, outflows } of stocks) {
      const flows = [...inflows, ...outflows];
      if (stock === one) for (const flow of flows) tied.add(flow);
      else if (flows.includes(one)) tied.add(stock);
    }
  }
  return variablesOf(doc).filter((variable) => tied.has(variable.id));
}

/** How much of a stock passes in the whole time of the model when nothing is pushed. */
const PASSING = 4;

function written(doc: Document, map: WordMap, word: Variable): Variable {
  const { simulation, dialect } = workspaceOf(doc);
  const horizon = simulation.stop - simulation.start;
  if (word.kind === 'stock') return { ...word, initial: String(INDEX.start) };
  const factors = factorsOf(doc, map, word);
  const start = word.kind === 'flow' ? (PASSING * INDEX.start) / horizon : INDEX.start;
  const equation = wordEquation(factors, { start, horizon, dialect });
  return { ...word, equation };
}

function factorsOf(doc: Document, { links }: WordMap, word: Variable): readonly WordFactor[] {
  const effects = effectsOf(doc, links);
  const reached = new Set([word.id]);
  for (const id of reached) for (const effect of effects.get(id) ?? []) reached.add(effect);
  return links.flatMap((link): WordFactor[] => {
    const cause = link.to === word.id ? doc.items.get(link.from) : undefined;
    if (cause?.kind !== 'stock' && cause?.kind !== 'flow' && cause?.kind !== 'auxiliary') return [];
    if (cause.dimensions?.length) return [];
    return [{ link, cause: cause.name, against: parameterValue(cause) ?? 'start', isInLoop: reached.has(cause.id) }];
  });
}

/** What acts on what: by links of words, by equations, and flows on their stocks. */
function effectsOf(doc: Document, links: WordMap['links']): ReadonlyMap<Id, readonly Id[]> {
  const { dialect } = workspaceOf(doc);
  const byName = variablesByName(doc);
  const effects = new Map<Id, Id[]>();
  const add = (from: Id, to: Id): void => {
    const known = effects.get(from);
    if (known) known.push(to);
    else effects.set(from, [to]);
  };
  for (const { from, to } of links) add(from, to);
  for (const variable of variablesOf(doc)) {
    if (variable.kind === 'stock') for (const flow of [...variable.inflows, ...variable.outflows]) add(flow, variable.id);
    const equations = [variable.kind === 'stock' ? variable.initial : variable.equation, ...(variable.parts ?? []).map(({ equation }) => equation)];
    for (const equation of equations) {
      for (const { name } of mentionsIn(equation, dialect)) {
        const cause = byName.get(canonicalName(name));
        if (cause) add(cause.id, variable.id);
      }
    }
  }
  return effects;
}
