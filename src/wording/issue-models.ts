import type { IssueWordings } from './issue-wording.js';

/** Problems of a model's equations and of its runs. */
export const MODEL_ISSUES: IssueWordings = {
  'unknown-name': {
    nl: '"{name}" bestaat niet.',
    en: '"{name}" does not exist.',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'unknown-function': { nl: 'De functie "{name}" bestaat niet.', en: 'The function "{name}" does not exist.', hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' } },
  'duplicate-name': { nl: 'De naam {variable} komt twee keer voor. Hoofdletters, spaties en liggende streepjes maken geen verschil.', en: 'The name {variable} occurs twice. Letter case, spaces and underscores make no difference.' },
  'wrong-number-of-arguments': { nl: '{name} krijgt hier {given} argumenten, en dat past niet. Nodig: minstens {least}.', en: '{name} is given {given} arguments here, which does not fit. It takes at least {least}.' },
  'too-many-arguments': { nl: '{name} krijgt hier {given} argumenten en neemt er hooguit {most}.', en: '{name} is given {given} arguments here and takes at most {most}.' },
  'function-without-arguments': { nl: '{name} is een functie: zet er haakjes met argumenten achter.', en: '{name} is a function: put brackets with arguments behind it.' },
  'function-not-supported': { nl: 'De functie {name} kan deze versie niet berekenen.', en: 'This version cannot compute the function {name}.' },
  'not-a-function': { nl: '{name} is een variabele zonder tabel en kan niet als functie gebruikt worden.', en: '{name} is a variable without a table and cannot be called as a function.' },
  'not-a-table': { nl: '{name} heeft hier een variabele met een tabelfunctie nodig.', en: '{name} needs a variable with a graphical function here.' },
  'not-a-value': { nl: 'Hier hoort een getal of een formule te staan.', en: 'A number or a formula belongs here.' },
  'not-an-array': { nl: 'Hier hoort een variabele met dimensies te staan.', en: 'A variable with dimensions belongs here.' },
  'table-without-input': { nl: '{name} is een tabel zonder invoer: gebruik haar als {name}(x).', en: '{name} is a table without an input: use it as {name}(x).' },
  'order-not-constant': { nl: 'De orde van {name} moet een heel getal van 1 tot {most} zijn, dat voor de run vaststaat.', en: 'The order of {name} must be a whole number from 1 to {most} that is known before the run.' },
  'algebraic-cycle': { nl: 'Deze variabelen hebben elkaar op hetzelfde moment nodig: {path}. Zet er een voorraad of een vertraging tussen.', en: 'These variables need one another at the same moment: {path}. Put a stock or a delay between them.' },
  'initialisation-cycle': { nl: 'Deze beginwaarden hebben elkaar nodig: {path}. Geef een ervan een getal.', en: 'These initial values need one another: {path}. Give one of them a number.' },
  'unused-variable': { nl: 'Niets gebruikt {variable}.', en: 'Nothing uses {variable}.' },
  'times-not-usable': { nl: 'Van {start} tot {stop} met stap {dt} kan niemand rekenen: de stap moet groter dan nul zijn en het einde na het begin liggen.', en: 'No run can go from {start} to {stop} by {dt}: the step must be above zero and the end behind the start.' },
  'too-many-steps': { nl: 'Deze run heeft meer stappen dan er passen. Kies een grotere stap of een kortere tijd.', en: 'This run has more steps than fit. Choose a larger step or a shorter time.' },
  'delay-too-long': { nl: 'De vertraging in {variable} houdt meer stappen vast dan er passen.', en: 'The delay in {variable} holds more steps than fit.' },
  'missing-equation': { nl: '{variable} heeft nog geen formule.', en: '{variable} has no equation yet.' },
  'not-a-number': { nl: 'Op tijdstip {time} is {variable} geen getal meer. De rijen tot dan zijn er wel.', en: 'At time {time}, {variable} is no longer a number. The rows until then are kept.' },
  infinite: { nl: 'Op tijdstip {time} wordt {variable} oneindig groot. De rijen tot dan zijn er wel.', en: 'At time {time}, {variable} becomes infinite. The rows until then are kept.' },
  'too-many-rows': { nl: 'Deze run geeft meer rijen dan er passen. Kies een grotere stap of bewaar minder vaak.', en: 'This run gives more rows than fit. Choose a larger step or save less often.' },
};
