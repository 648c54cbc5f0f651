import { delayOf, gainSpan, INDEX, middleOf, OWN_TIME } from '../../equation/word-link.js';
import type { Id } from '../../model/id.js';
import type { WordLink } from '../../model/word-map.js';
import type { BindContext } from '../binder.js';
import { binary, clock, number, unary, valueOf } from '../builder.js';
import type { Expression, Place } from '../expression.js';
import { keyOf } from '../key.js';
import type { Named } from '../model-scope.js';
import { loneRings } from './rings.js';
import type { Spread, WordPlan } from './spread.js';

/** No time constant is shorter than so many steps: what is read of words stays steady under every method. */
const LEAST_STEPS = 2;

const horizon = binary('subtract', clock('stop'), clock('start'));
const lasting = (share: Expression): Expression => binary('max', binary('multiply', share, horizon), binary('multiply', number(LEAST_STEPS), clock('dt')));
const start = number(INDEX.start);

/**
 * Binds the words of a document as indices: each starts at 100 and moves towards 100·push·Π (cause/100)^gain, at most 300, in a time
 * of its own; what a cause does comes through the delay of its link. Gains, delays and pushes are parameters, so one Plan
 * serves every draw. Null where there are no words.
 */
export function bindWords(context: BindContext): WordPlan | null {
  const { scope, places } = context;
  const { words, links, isWhole } = scope.words;
  if (words.size === 0) return null;
  const spreads: Spread[] = [];
  const gains = new Map<Id, number>();
  const linksTo = new Map<Id, WordLink[]>([...words].map((id) => [id, []]));
  for (const link of links) linksTo.get(link.to)?.push(link);
  const bound = [...words].flatMap((id) => {
    const word = scope.byId.get(id);
    const slot = word && places.get(word);
    if (!word || slot === undefined) return [];
    const push = parameterOf(context, word, `${id}#push`, 1);
    const pulls = (linksTo.get(id) ?? []).flatMap((link) => pullOf(context, word, link, spreads, gains) ?? []);
    addIndex(context, word, { slot, index: [] }, [valueOf({ slot: push, index: [] }), ...pulls]);
    return [{ slot, push }];
  });
  const rings = loneRings(scope.words).map((ring) => ring.flatMap((link) => gains.get(link) ?? []));
  const numbers = scope.words.besides.flatMap((id) => {
    const variable = scope.byId.get(id);
    const slot = variable && places.get(variable);
    return variable && slot !== undefined && variable.dims.length === 0 && variable.parameter === null ? [slot] : [];
  });
  return { words: bound, numbers, spreads, rings, isWhole };
}

/** A parameter of its own for a run to set. It bears the id of the word that it belongs to. */
function parameterOf({ builder }: BindContext, { id }: Named, name: string, value: number): number {
  const slot = builder.slot({ id, name, kind: 'hidden', parameter: true, mayBeInfinite: false }, id);
  builder.parameters.push({ slot, value });
  return slot;
}

/** The word itself: a level that follows what it is lifted to. */
function addIndex({ builder }: BindContext, { id }: Named, to: Place, factors: readonly Expression[]): void {
  const lifted = factors.reduce((product, factor) => binary('multiply', product, factor), start as Expression);
  const target = binary('min', number(INDEX.most), lifted);
  builder.levels.push(to.slot);
  builder.starts.push({ owner: id, to, loops: [], value: start });
  builder.rates.push({ owner: id, to, loops: [], value: binary('divide', binary('subtract', target, valueOf(to)), lasting(number(OWN_TIME))) });
}

/** (what is read of the cause/100)^gain; null where the cause has no one value to read. */
function pullOf(context: BindContext, word: Named, link: WordLink, spreads: Spread[], gains: Map<Id, number>): Expression | null {
  const cause = indexOf(context, word, link);
  if (!cause) return null;
  const span = gainSpan(link);
  const sign = link.sign === '-' ? -1 : 1;
  const isMixed = link.sign === 'mixed';
  const gain = parameterOf(context, word, `${link.id}#gain`, isMixed ? 0 : sign * middleOf(span));
  const [low, high] = isMixed ? [-span.high, span.high] : [sign * span.low, sign * span.high];
  spreads.push({ slot: gain, key: keyOf(`${link.id}#gain`), low, high, by: isMixed ? 'value' : 'log' });
  gains.set(link.id, gain);
  const read = delayed(context, word, link, cause, spreads);
  return binary('power', binary('divide', binary('max', number(INDEX.leastRead), read), start), valueOf({ slot: gain, index: [] }));
}

/** The cause as an index: of a word its own; a number against what it was at the start, a parameter against what it is in base. */
function indexOf(context: BindContext, { id, name }: Named, { from }: WordLink): Expression | null {
  const { scope, places, builder } = context;
  const cause = scope.byId.get(from);
  const slot = cause && places.get(cause);
  if (!cause || slot === undefined || cause.dims.length > 0) return null;
  const value = valueOf({ slot, index: [] });
  if (scope.words.words.has(from)) return value;
  let before: Expression = number(cause.parameter ?? 0);
  if (cause.parameter === null) {
    const kept = builder.hidden({ id, name }, []);
    builder.starts.push({ owner: id, to: kept, loops: [], value });
    before = valueOf(kept);
  }
  // What starts at nought has no measure to be held against, and counts as unchanged.
  const share = binary('divide', binary('subtract', value, before), unary('abs', before));
  const index = binary('multiply', start, binary('add', number(1), share));
  const kept = binary('max', number(0), binary('min', number(INDEX.most), index));
  return { op: 'if', condition: binary('equal', before, number(0)), then: start, else: kept };
}

/** What arrives of `cause` through the delay of its link. */
function delayed(context: BindContext, word: Named, link: WordLink, cause: Expression, spreads: Spread[]): Expression {
  const delay = delayOf(link);
  if (!delay) return cause;
  const { builder } = context;
  const owner = word.id;
  const time = parameterOf(context, word, `${link.id}#delay`, middleOf(delay.span));
  spreads.push({ slot: time, key: keyOf(`${link.id}#delay`), ...delay.span, by: 'log' });
  const stageTime = builder.hidden(word, []);
  builder.values.push({ owner, to: stageTime, loops: [], value: lasting(binary('divide', valueOf({ slot: time, index: [] }), number(delay.stages))) });
  let leader = cause;
  for (let stage = 0; stage < delay.stages; stage++) {
    const to = builder.hidden(word, []);
    const itself = valueOf(to);
    builder.levels.push(to.slot);
    builder.starts.push({ owner, to, loops: [], value: cause });
    builder.rates.push({ owner, to, loops: [], value: binary('divide', binary('subtract', leader, itself), valueOf(stageTime)) });
    leader = itself;
  }
  return leader;
}
