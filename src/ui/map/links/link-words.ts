import type { Sign } from '../../../analyse/polarity/sign.js';
import { textIn, type Language } from '../../../model/text.js';
import type { SaidLink } from '../../../view/map/said-links.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { MAP } from '../../../wording/ui/map.js';

/** A link as a sentence, for who does not see it. */
export function linkWords(link: SaidLink | undefined, cause: string, effect: string, language: Language): string {
  const sign: Sign | null = link?.sign ?? null;
  const said = sign === null ? CAUSAL.linkOpen(cause, effect) : MAP.linkSaid(sign, cause, effect);
  return [textIn(said, language), link?.hasDelay ? textIn(CAUSAL.delayed, language) : null, link?.by === 'drawn' ? textIn(CAUSAL.opinion, language) : null, link?.contradiction ? textIn(CAUSAL.contradicted, language) : null].filter(Boolean).join(', ');
}
