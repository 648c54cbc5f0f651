import type { IssueHelps } from './issue-help.js';

/** Help with maps of words. */
export const WORD_HELP: IssueHelps = {
  'only-words': {
    nl: 'Een kaart van woorden zegt welke kant de dingen op duwen en niet hoe hard, dus zou één lijn meer zeggen dan iemand weet. De opdracht words rekent de kaart een paar honderd keer door, elke keer met andere sterktes, en geeft per woord hoe vaak het stijgt of daalt. Wil je getallen, geef dan een of meer woorden een formule.',
    en: 'A map of words says which way things push and not how hard, so one line would say more than anybody knows. The command words runs the map a few hundred times, each time with other strengths, and gives for every word how often it rises or falls. If you want numbers, give one or more of the words an equation.',
  },
  'words-in-run': {
    nl: 'Een deel van dit model is alleen in woorden gezegd. Om de rest te kunnen berekenen, krijgt elk verband tussen woorden hier de middelste sterkte en het middelste tempo van wat erover gezegd is. Dat is één van de vele manieren om de kaart te lezen. Geef die woorden een formule, of vraag met words hoe vast de uitkomst is.',
    en: 'Part of this model is said in words only. So that the rest can be computed, each link between words has the middle strength and pace here of what was said about it. That is one of many ways to read the map. Give these words an equation, or ask with words how firm the outcome is.',
  },
  'no-words': {
    nl: 'Een woord is een variabele zonder formule waar een verband begint of eindigt dat een teken heeft. Teken een verband tussen twee variabelen zonder formule en zeg of meer van het een ook meer van het ander geeft (+) of juist minder (−). Heeft alles een formule, dan rekent simulate het model door.',
    en: 'A word is a variable without an equation at which a link with a sign begins or ends. Draw a link between two variables without an equation and say whether more of the one gives more of the other (+) or less (−). If everything has an equation, simulate runs the model.',
  },
  'word-reads-nought': {
    nl: 'Een woord leest een getal als verhouding tot het begin: twee keer zoveel is 200. Van nul bestaat geen twee keer zoveel. Geef het getal een beginwaarde boven nul, laat het woord naar iets anders kijken, of geef het woord een formule.',
    en: 'A word reads a number in proportion to its start: twice as much is 200. Of nought there is no twice as much. Give the number a start above nought, let the word look at something else, or give the word an equation.',
  },
};
