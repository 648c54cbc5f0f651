import type { ScenarioStretch } from '../../../analyse/contradictions.js';
import type { Sign } from '../../../analyse/polarity/sign.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { moment, plainNumber } from '../../../wording/ui/scenarios.js';

/** Signs as they are written within a sentence. */
const DRAWN: Readonly<Record<Sign, Text>> = { '+': { nl: '+', en: '+' }, '-': { nl: '−', en: '−' }, mixed: { nl: '+ en −', en: '+ and −' }, none: { nl: '0', en: '0' } };

/** Most stretches that a sentence names. */
const MOST = 3;

/** When a sign holds: "tussen jaar 4 en 9", in a scenario by its name. */
function whenWords({ from, until, scenario }: ScenarioStretch, doc: Document): Text {
  const { timeUnit, start, stop } = workspaceOf(doc).simulation;
  const isWhole = Math.abs(from - Number(start)) < 1e-9 && Math.abs(until - Number(stop)) < 1e-9;
  const round = (time: number): number => Number(time.toPrecision(3));
  const until2: Text = { nl: plainNumber(round(until), 'nl'), en: plainNumber(round(until), 'en') };
  const when = isWhole ? CAUSAL.always : round(from) === round(until) ? CAUSAL.at(moment(round(from), timeUnit)) : CAUSAL.between(moment(round(from), timeUnit), until2);
  const found = scenario === null ? undefined : doc.items.get(scenario);
  return found?.kind === 'scenario' ? CAUSAL.inScenario(when, textIn(found.name, 'nl', found.slug)) : when;
}

/** "Jij tekende +, de formule geeft − tussen jaar 4 en 9." */
export function flagWords(drawn: '+' | '-', stretches: readonly ScenarioStretch[], doc: Document, language: Language): string {
  const signs = new Set(stretches.map(({ sign }) => sign));
  const written = signs.size === 1 ? ([...signs][0] ?? 'mixed') : 'mixed';
  return textIn(CAUSAL.flag(textIn(DRAWN[drawn], language), textIn(DRAWN[written], language), CAUSAL.joined(stretches.slice(0, MOST).map((one) => whenWords(one, doc)))), language);
}

/** When a link goes which way: "Soms zo, soms zo: + tussen jaar 0 en 4, − tussen jaar 5 en 10." */
export const mixedWords = (stretches: readonly ScenarioStretch[], doc: Document, language: Language): string =>
  textIn(CAUSAL.mixedWhen(stretches.filter(({ sign }) => sign !== 'none').slice(0, MOST + 1).map((one) => CAUSAL.signWhen(textIn(DRAWN[one.sign], language), whenWords(one, doc)))), language);
