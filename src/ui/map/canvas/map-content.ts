import type { KnownLoops } from '../../../analyse/loops/known-loops.js';
import type { ModelSigns } from '../../../analyse/model-signs.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import { parameterValue } from '../../../model/variable.js';
import { endOf } from '../../../view/chart/chart-line.js';
import { variableName, type SceneBox } from '../../../view/map/scene.js';
import type { SaidLink } from '../../../view/map/said-links.js';
import { loopId } from '../../../view/map/traced.js';
import { sparkOf, type Spark } from '../../../view/map/spark.js';
import type { Outcome } from '../../../view/outcome.js';
import { HANDS } from '../../../wording/ui/map-hands.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { MAP } from '../../../wording/ui/map.js';
import { moment } from '../../../wording/ui/scenarios.js';
import { linkWords } from '../links/link-words.js';
import type { MapContent, MapFacts } from './map-marks.js';
import { kindWord, quantified, type ValueWords } from '../panel/variable-words.js';

/** What is known about the variables of a page. */
export interface Known {
  readonly doc: Document;
  readonly language: Language;
  readonly signs: ModelSigns;
  readonly base: Outcome | undefined;
  /** Of the current scenario. */
  readonly current: Outcome | undefined;
  readonly words: ValueWords;
  /** Of the current scenario. */
  readonly colour: string;
  /** The small curves that were made before, for the same runs. */
  readonly sparks: Map<Id, Spark | null>;
  /** What is known of each link, by its ends. */
  readonly said: ReadonlyMap<string, SaidLink>;
  readonly loops: KnownLoops | null;
}

/** What is said and drawn in the shapes of a page, and what of it stands out. */
export function mapContent(facts: MapFacts, doc: Document, { selection, chosen, colours, link, loop, step }: Omit<MapContent, keyof MapFacts>): MapContent {
  const selected = selection === null ? undefined : doc.items.get(selection);
  return { ...facts, chosen, colours, link, loop, step, selection: quantified(selected) ? selection : null };
}

/** What is said and drawn in the shapes of a page, from what is known. */
export function mapFacts({ doc, language, signs, base, current, words, colour, sparks, said, loops }: Known): MapFacts {
  const t = (text: Text): string => textIn(text, language);
  const { timeUnit } = workspaceOf(doc).simulation;
  const end = (id: Id): { time: number; value: number } => (current ? endOf(current, id) : { time: NaN, value: NaN });
  return {
    isFlagged: (cause, effect) => Boolean(said.get(`${cause} ${effect}`)?.contradiction),
    colour,
    isStale: current?.stale ?? false,
    sparkOf: (id: Id, box: SceneBox) => {
      const known = sparks.get(id);
      if (known !== undefined) return known;
      const made = sparkOf(base, current ?? null, id, box);
      sparks.set(id, made);
      return made;
    },
    valueOf: (id) => (Number.isFinite(end(id).value) ? words.short(id, end(id).value) : ''),
    nameOf: remembered((id, isCopy, hidden) => {
      const variable = quantified(doc.items.get(id));
      if (!variable) return '';
      const { time, value } = end(id);
      const said = Number.isFinite(value) ? t(MAP.at(moment(time, timeUnit), words.long(id, value))) : null;
      const name = isCopy ? `${variableName(doc, id, language)} (${t(MAP.copyOf)})` : variableName(doc, id, language);
      return [`${t(kindWord(variable))} ${name}`, said, hidden > 0 ? t(MAP.more(hidden)) : null].filter(Boolean).join(', ');
    }),
    inputsOf: (inputs) => inputs.map((id) => [variableName(doc, id, language), Number.isFinite(end(id).value) ? words.long(id, end(id).value) : ''].filter(Boolean).join(': ')).join('\n'),
    signOf: (cause, effect) => said.get(`${cause} ${effect}`)?.sign ?? signs.links.get(effect)?.get(cause) ?? null,
    signWords: (cause, effect) => linkWords(said.get(`${cause} ${effect}`), variableName(doc, cause, language), variableName(doc, effect, language), language),
    cloudWords: (at, flow) => t(HANDS.cloud(at, variableName(doc, flow, language))),
    commentWords: (text) => t(HANDS.comment(text)),
    loopWords: (id) => {
      const item = doc.items.get(id);
      const loop = loops?.loops.find((one) => loopId(one) === id);
      if (!loop) return item?.kind === 'loop' ? `${t(MAP.kinds[item.type])} ${item.slug} ${textIn(item.name, language)}`.trim() : '';
      return `${t(CAUSAL.loopKinds[loop.ring ?? 'L'])} ${loop.slug} ${item?.kind === 'loop' ? textIn(item.name, language) : ''}`.trim();
    },
    isDormant: (id) => (loops?.loops.find((one) => loopId(one) === id)?.inBase ?? signs.loops.get(id)?.base) === 'dormant',
    hasTable: (id) => {
      const item = doc.items.get(id);
      return item?.kind === 'auxiliary' && item.gf !== undefined;
    },
    positionOf: (id) => {
      const item = doc.items.get(id);
      if (item?.kind !== 'auxiliary' || !item.range) return 0.5;
      const value = Number.isFinite(end(id).value) ? end(id).value : (parameterValue(item) ?? item.range.min);
      return Math.max(0, Math.min(1, (value - item.range.min) / (item.range.max - item.range.min || 1)));
    },
  };
}

/** A name is made once, and not at every turn of the wheel. */
function remembered(name: MapFacts['nameOf']): MapFacts['nameOf'] {
  const known = new Map<string, string>();
  return (id, isCopy, hidden) => {
    const key = `${isCopy} ${hidden} ${id}`;
    const found = known.get(key) ?? name(id, isCopy, hidden);
    known.set(key, found);
    return found;
  };
}
