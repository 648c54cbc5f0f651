import type { Text } from '../model/text.js';

/** One part of the explanation: a head, and what it says. */
export interface MethodPart {
  readonly head: Text;
  readonly lines: readonly Text[];
}

/** How a map of words runs, and what that can and cannot say: for who reads an outcome. */
export const WORDS_METHOD: { readonly title: Text; readonly parts: readonly MethodPart[] } = {
  title: { nl: 'Hoe een kaart van woorden rekent', en: 'How a map of words runs' },
  parts: [
    {
      head: { nl: 'Wat je ziet', en: 'What you see' },
      lines: [
        {
          nl: 'Je kaart zegt welke kant de dingen op duwen, niet precies hoe hard. Daarom rekent Ketenstroom haar niet één keer door maar een paar honderd keer. Elke keer is een trekking: voor elk verband wordt een sterkte en een tempo geloot die passen bij wat jullie ervan vinden.',
          en: 'Your map says which way things push, not exactly how hard. So Ketenstroom does not run it once but a few hundred times. Each time is a draw: for every link a strength and a pace are drawn that fit what you think of it.',
        },
        {
          nl: '"In 93% van de trekkingen stijgt vertrouwen" betekent: bij 93 van de 100 manieren om jullie kaart te lezen gaat vertrouwen omhoog. Het is geen kans dat dit in het echt gebeurt.',
          en: '"In 93% of draws trust rises" means: in 93 of 100 ways to read your map, trust goes up. It is not the chance that this happens in reality.',
        },
      ],
    },
    {
      head: { nl: 'Hoe er gerekend wordt', en: 'How it is computed' },
      lines: [
        { nl: 'Elk woord begint op 100, staat nooit onder 0 of boven 300, en beweegt mee met alles wat erop duwt. De uitwerkingen worden met elkaar vermenigvuldigd.', en: 'Every word starts at 100, is never below 0 or above 300, and follows all that pushes it. Effects are multiplied.' },
        { nl: 'Uit zichzelf beweegt er niets. Jij kiest wat er stijgt of daalt: dat krijgt een blijvende duw van 10 tot 30%.', en: 'Nothing moves by itself. You choose what rises or falls: it gets a lasting push of 10 to 30%.' },
        {
          nl: 'Sterkte is hoeveel procent het gevolg verandert als de oorzaak 1% verandert. Zwak: 0,15 tot 0,35. Gemiddeld: 0,35 tot 0,7. Sterk: 0,7 tot 1,2. Heel sterk: 1,2 tot 2. Heeft niemand iets gezegd, dan 0,15 tot 1,2.',
          en: 'Strength is by how many percent the effect changes when the cause changes by 1%. Weak: 0.15 to 0.35. Average: 0.35 to 0.7. Strong: 0.7 to 1.2. Very strong: 1.2 to 2. Where nobody said anything: 0.15 to 1.2.',
        },
        {
          nl: 'Tempo is een deel van de hele tijd op de kaart. Snel: een dertigste tot een twaalfde. Langzaam: een twaalfde tot een vijfde. Heel langzaam: een vijfde tot de helft. Wat langzaam is, doet eerst niets en komt dan. Heeft niemand iets gezegd, dan snel tot langzaam; een vertragingsteken betekent langzaam of heel langzaam.',
          en: 'Pace is a part of the whole time of the map. Fast: a thirtieth to a twelfth. Slow: a twelfth to a fifth. Very slow: a fifth to a half. What is slow does nothing at first, and then comes. Where nobody said anything: fast to slow; a delay mark means slow or very slow.',
        },
        {
          nl: 'Een dempende lus die met geen andere lus verbonden is, corrigeert nooit meer dan er mis was. Een versterkende lus van sterke verbanden kan wél op hol slaan: dat zie je aan het deel van de trekkingen waarin dat gebeurt.',
          en: 'A balancing loop that touches no other loop never corrects more than what was wrong. A reinforcing loop of strong links can run away: you see that in the share of draws in which it does.',
        },
        { nl: 'Hetzelfde zaad geeft altijd dezelfde trekkingen, ook als je iets hernoemt. Trek opnieuw om te zien hoe vast een percentage staat: bij 300 trekkingen schommelt het een paar procent.', en: 'The same seed always gives the same draws, also when you rename something. Draw again to see how firm a percentage is: with 300 draws it moves by a few percent.' },
      ],
    },
    {
      head: { nl: 'Woorden naast getallen', en: 'Words beside numbers' },
      lines: [
        { nl: 'Getallen bewegen vaak al uit zichzelf. Daarom loopt elke trekking dan twee keer, met en zonder de duw, en telt alleen het verschil.', en: 'Numbers often move by themselves. So each draw then runs twice, with the push and without it, and only the difference counts.' },
        { nl: 'Een woord kijkt naar een getal als verhouding tot het begin. Een formule die een woord gebruikt, leest de index: 100 in het begin. Een getal dat bij 0 begint, heeft geen maat en beweegt geen woorden.', en: 'A word looks at a number in proportion to its start. An equation that uses a word reads the index: 100 at the start. A number that starts at 0 has no measure and moves no words.' },
      ],
    },
    {
      head: { nl: 'Wat dit niet kan', en: 'What this cannot do' },
      lines: [
        { nl: 'Het zegt niets over hoeveel en wanneer precies. Kijk naar de richting, de volgorde en hoe zeker het is.', en: 'It says nothing about how much, or exactly when. Look at the direction, the order and how sure it is.' },
        { nl: 'Het kent alleen wat getekend is. Een verband dat ontbreekt, kan de uitkomst omkeren.', en: 'It knows only what is drawn. A link that is missing can turn the outcome round.' },
        { nl: 'Het kent geen drempels, geen "alleen samen" en geen voorraden die vollopen. Is dat van belang, maak dan van het woord een formule.', en: 'It knows no thresholds, no "only together" and no stocks that fill up. Where that matters, make the word an equation.' },
      ],
    },
  ],
};
