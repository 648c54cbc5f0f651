import type { Language, Text } from '../../model/text.js';
import { formatNumber } from '../number.js';

/** How often a word did what, out of so many draws. */
export interface ToldShares {
  readonly draws: number;
  readonly up: number;
  readonly down: number;
  readonly upThenBack: number;
  readonly downThenBack: number;
  readonly shapes: { readonly oscillates: number };
}

/** From this share of the draws on a thing is worth saying, and from the second on it is clear. */
const WORTH = 0.02;
const CLEAR = 0.6;

/** A share as people say it: none and all only where it is none and all. */
export function shareText(count: number, of: number, language: Language): string {
  const percent = of === 0 ? 0 : (100 * count) / of;
  const rounded = count > 0 && percent < 1 ? 1 : count < of && percent > 99 ? 99 : Math.round(percent);
  return `${formatNumber(rounded, language)}%`;
}

/** What happens to a word, in one or two sentences with shares. */
export function wordSentence(name: string, told: ToldShares): Text {
  return { nl: sentenceIn('nl', name, told), en: sentenceIn('en', name, told) };
}

const SAID = {
  nl: {
    none: (name: string) => `De duw komt hier niet aan: ${name} blijft zowat gelijk.`,
    hardly: (name: string, share: string) => `In ${share} van de trekkingen blijft ${name} zowat gelijk.`,
    open: (name: string, up: string, down: string) => `Of ${name} stijgt of daalt, ligt niet vast: in ${up} van de trekkingen stijgt het, in ${down} daalt het.`,
    up: (name: string, share: string, back: string) => `In ${share} van de trekkingen stijgt ${name}${back && `, in ${back} zakt het later terug`}.`,
    down: (name: string, share: string, back: string) => `In ${share} van de trekkingen daalt ${name}${back && `, in ${back} herstelt het later`}.`,
    alsoUp: (share: string) => ` In ${share} stijgt het.`,
    alsoDown: (share: string) => ` In ${share} daalt het.`,
    alsoNone: (share: string) => ` In ${share} blijft het zowat gelijk.`,
    swings: (share: string) => ` In ${share} slingert het.`,
  },
  en: {
    none: (name: string) => `The push does not get here: ${name} hardly changes.`,
    hardly: (name: string, share: string) => `In ${share} of draws ${name} hardly changes.`,
    open: (name: string, up: string, down: string) => `Whether ${name} rises or falls is open: in ${up} of draws it rises, in ${down} it falls.`,
    up: (name: string, share: string, back: string) => `In ${share} of draws ${name} rises${back && `, in ${back} it later falls back`}.`,
    down: (name: string, share: string, back: string) => `In ${share} of draws ${name} falls${back && `, in ${back} it later recovers`}.`,
    alsoUp: (share: string) => ` In ${share} it rises.`,
    alsoDown: (share: string) => ` In ${share} it falls.`,
    alsoNone: (share: string) => ` In ${share} it hardly changes.`,
    swings: (share: string) => ` In ${share} it swings.`,
  },
} as const;

function sentenceIn(language: Language, name: string, { draws, up, down, upThenBack, downThenBack, shapes: { oscillates } }: ToldShares): string {
  const say = SAID[language];
  const share = (count: number): string => shareText(count, draws, language);
  const worth = (count: number): boolean => count > 0 && count >= WORTH * draws;
  const nothing = draws - up - down;
  const swings = worth(oscillates) ? say.swings(share(oscillates)) : '';
  if (!worth(up) && !worth(down)) return say.none(name);
  if (nothing >= CLEAR * draws) return say.hardly(name, share(nothing)) + (worth(up) ? say.alsoUp(share(up)) : '') + (worth(down) ? say.alsoDown(share(down)) : '') + swings;
  if (Math.max(up, down) < CLEAR * draws && worth(up) && worth(down)) return say.open(name, share(up), share(down)) + swings;
  const isUp = up >= down;
  const back = isUp ? upThenBack : downThenBack;
  const main = (isUp ? say.up : say.down)(name, share(isUp ? up : down), worth(back) ? share(back) : '');
  const other = isUp ? down : up;
  return main + (worth(other) ? (isUp ? say.alsoDown : say.alsoUp)(share(other)) : '') + (worth(nothing) ? say.alsoNone(share(nothing)) : '') + swings;
}

/** Texts of what a map of words answers. */
export const WORDS = {
  title: { nl: 'Wat als?', en: 'What if?' },
  pushed: { nl: 'Wat verandert er?', en: 'What changes?' },
  whatIf: { nl: 'Wat als', en: 'What if' },
  direction: { nl: 'Welke kant op?', en: 'Which way?' },
  up: { nl: 'stijgt', en: 'rises' },
  down: { nl: 'daalt', en: 'falls' },
  working: { nl: 'Trekt nog', en: 'Still drawing' },
  progress: { nl: 'Voortgang van de trekkingen', en: 'Progress of the draws' },
  stale: { nl: 'Van de vorige kaart. De nieuwe trekkingen lopen.', en: 'Of the previous map. New draws are under way.' },
  shapes: {
    stays: { nl: 'blijft zowat gelijk', en: 'hardly changes' },
    rises: { nl: 'stijgt', en: 'rises' },
    falls: { nl: 'daalt', en: 'falls' },
    's-curve': { nl: 'S-curve: komt langzaam op gang en vlakt af', en: 'S-curve: starts slowly and levels off' },
    overshoots: { nl: 'schiet door en zakt iets terug', en: 'overshoots and falls back a little' },
    oscillates: { nl: 'slingert', en: 'swings' },
    'rises-then-falls': { nl: 'stijgt en zakt weer terug', en: 'rises and falls back' },
    'falls-then-rises': { nl: 'daalt en herstelt', en: 'falls and recovers' },
  },
  shapeShare: (share: string, shape: string): Text => ({ nl: `${shape}: ${share} van de trekkingen`, en: `${shape}: ${share} of draws` }),
  bundle: (count: number, name: string): Text => ({ nl: `${count} van de trekkingen van ${name}, van begin tot eind`, en: `${count} of the draws of ${name}, from start to end` }),
  bundleNote: (count: number): Text => ({ nl: `${count} losse trekkingen. Geen ervan is de uitkomst.`, en: `${count} single draws. None of them is the outcome.` }),
  unsigned: (count: number): Text =>
    count === 1
      ? { nl: 'Eén verband heeft nog geen + of − en telt niet mee.', en: 'One link has no + or − yet and does not count.' }
      : { nl: `${count} verbanden hebben nog geen + of − en tellen niet mee.`, en: `${count} links have no + or − yet and do not count.` },
  noSigns: { nl: 'Geef een verband een + of een −. Dan zie je hier wat er kan gebeuren.', en: 'Give a link a + or a −. Then this shows what may happen.' },
  onMap: { nl: 'Toon op de kaart', en: 'Show on the map' },
  draws: { nl: 'Trekkingen', en: 'Draws' },
  seed: { nl: 'Zaad', en: 'Seed' },
  seedHow: { nl: 'Hetzelfde zaad geeft dezelfde trekkingen.', en: 'The same seed gives the same draws.' },
  drawnFrom: (draws: string, seed: number): Text => ({ nl: `${draws} trekkingen, zaad ${seed}`, en: `${draws} draws, seed ${seed}` }),
  otherSeed: { nl: 'Trek opnieuw', en: 'Draw again' },
  method: { nl: 'Hoe komt dit tot stand?', en: 'How does this come about?' },
  close: { nl: 'Sluiten', en: 'Close' },
  more: (count: number): Text => ({ nl: `Nog ${count} tonen`, en: `Show ${count} more` }),

  toNumbers: { nl: 'Van woord naar getal', en: 'From word to number' },
  toNumbersHow: {
    nl: 'De verbanden naar dit woord worden een formule om mee te beginnen. Daarna kun je haar aanpassen.',
    en: 'The links to this word become an equation to start from. After that you can change it.',
  },
  makeNumbers: { nl: 'Maak er een formule van', en: 'Make it an equation' },
  madeNumbers: (name: string): Text => ({ nl: `${name} rekent nu met een formule.`, en: `${name} now has an equation.` }),
} as const;
