import type { IssueWordings } from './issue-wording.js';

/** Problems of a Vensim .mdl file: what of it could not be read. */
export const MDL_ISSUES: IssueWordings = {
  'mdl/no-equations': { nl: 'In dit Vensim-bestand staat geen enkele formule die te lezen is.', en: 'This Vensim file holds no equation that can be read.' },
  'mdl/no-statement': { nl: 'Hier staat niets wat een variabele vastlegt: "{found}".', en: 'Nothing here defines a variable: "{found}".' },
  'mdl/unclosed-equation': { nl: 'Achter "{found}" ontbreekt de | waarmee een formule in Vensim eindigt.', en: 'The | that ends an equation in Vensim is missing behind "{found}".' },
  'mdl/missing-bar': {
    nl: 'Achter "{found}" staat meer dan een formule, een eenheid en een toelichting. Ontbreekt er een | voor de volgende formule?',
    en: 'More than an equation, its units and a comment stand behind "{found}". Is a | missing before the next equation?',
  },
  'mdl/unclosed-quote': { nl: 'Het aanhalingsteken voor {found} wordt niet gesloten.', en: 'The quotation mark before {found} is never closed.' },
  'mdl/defined-twice': { nl: '{variable} heeft twee formules; de eerste staat op regel {first}.', en: '{variable} has two equations; the first is at line {first}.' },
  'mdl/subscript-count': { nl: '{variable} heeft hier {given} dimensies en elders {needed}.', en: '{variable} has {given} dimensions here and {needed} elsewhere.' },
  'mdl/unknown-subscript': {
    nl: '{variable} noemt "{name}", en dat is geen dimensie en geen element.',
    en: '{variable} names "{name}", which is neither a dimension nor an element.',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'mdl/no-dimension': { nl: 'Er is geen dimensie met alle elementen die {variable} gebruikt: {names}.', en: 'No dimension has all the elements that {variable} uses: {names}.' },
  'mdl/constant-count': { nl: '{variable} krijgt {given} getallen, maar heeft hier {needed} elementen.', en: '{variable} is given {given} numbers but has {needed} elements here.' },
  'mdl/stock-in-part': {
    nl: '{variable} is voor sommige elementen een voorraad (INTEG) en voor andere niet. Dat kan niet.',
    en: '{variable} is a stock (INTEG) for some of its elements and not for others. That cannot be.',
  },
  'mdl/dimension-twice': { nl: 'De dimensie {variable} wordt twee keer vastgelegd.', en: 'The dimension {variable} is defined twice.' },
  'mdl/dimension-circular': { nl: 'De dimensie {variable} bevat zichzelf, of te veel dimensies in elkaar.', en: 'The dimension {variable} holds itself, or too many dimensions within one another.' },
  'mdl/dimension-too-large': { nl: 'De dimensie {variable} heeft te veel elementen: hooguit {most} kan.', en: 'The dimension {variable} has too many elements: at most {most} fit.' },
  'mdl/range-broken': { nl: '{found} is geen reeks: de namen moeten gelijk zijn, met een oplopend nummer erachter.', en: '{found} is no range: its names must be the same, with a rising number behind.' },
  'mdl/unknown-dimension': {
    nl: '{variable} verwijst naar de dimensie "{name}", en die is er niet.',
    en: '{variable} refers to the dimension "{name}", which does not exist.',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'mdl/macro-header': { nl: 'Het begin van deze macro is niet te lezen: "{found}".', en: 'The beginning of this macro cannot be read: "{found}".' },
  'mdl/macro-unclosed': { nl: 'Bij de macro {name} ontbreekt :END OF MACRO:.', en: 'The macro {name} lacks its :END OF MACRO:.' },
  'mdl/macro-twice': { nl: 'De macro {name} wordt twee keer vastgelegd; de eerste geldt.', en: 'The macro {name} is defined twice; the first counts.' },
  'mdl/reality-checks': {
    nl: 'Reality checks worden bewaard maar niet berekend: {names}.',
    en: 'Reality checks are kept but not computed: {names}.',
  },
};
