import type { IssueHelps } from './issue-help.js';

/** Help with faults in the text of an equation. */
export const EQUATION_HELP: IssueHelps = {
  'syntax/unexpected': {
    nl: 'Op deze plaats in de formule wordt iets anders verwacht, bijvoorbeeld een naam, een getal of een haakje openen. Zolang de formule niet te lezen is, kan het model niet rekenen. Kijk naar het teken ervoor en erna: vaak staat er een teken dubbel of een komma te veel, zoals in prijs * / 2 of MAX(a, , b).',
    en: 'Something else is expected at this place of the equation, such as a name, a number or an opening bracket. As long as the equation cannot be read, the model cannot run. Look at the signs before and behind it: often one is doubled or a comma is too many, as in price * / 2 or MAX(a, , b).',
  },
  'syntax/unexpected-end': {
    nl: 'De formule stopt terwijl er nog een getal, een naam of een haakje moet komen. Maak haar af of haal het laatste teken weg. Voorbeeld: van inkomen - blijft over inkomen, of maak er inkomen - kosten van.',
    en: 'The equation stops while a number, a name or a bracket has yet to come. Complete it, or take away its last sign. For example, turn income - into income, or into income - costs.',
  },
  'syntax/missing-operator': {
    nl: 'Twee delen staan naast elkaar zonder dat duidelijk is wat ermee moet gebeuren. Zet er een rekenteken tussen: schrijf 2 * huizen in plaats van 2 huizen. Hoort het bij elkaar als een naam, zet die dan tussen aanhalingstekens: "huizen 2".',
    en: 'Two parts stand side by side and nothing says what to do with them. Put a sign between them: write 2 * homes instead of 2 homes. If they are one name, put it between quotation marks: "homes 2".',
  },
  'syntax/unclosed-bracket': {
    nl: 'Elk haakje dat opengaat, moet ook weer dicht. Tel de haakjes in de formule en zet het ontbrekende op de plaats waar het deel eindigt. Voorbeeld: MAX(0, vraag - aanbod mist een ) aan het eind.',
    en: 'Every bracket that opens must close again. Count the brackets of the equation and put the missing one where its part ends. For example, MAX(0, demand - supply lacks a ) at its end.',
  },
  'syntax/unclosed-quote': {
    nl: 'Een naam tussen aanhalingstekens loopt door tot het volgende aanhalingsteken, en dat ontbreekt hier. Daardoor is onduidelijk waar de naam ophoudt. Zet het aanhalingsteken direct achter de naam: "prijs (euro)" * 2.',
    en: 'A name between quotation marks goes on until the next quotation mark, which is missing here. It is therefore unclear where the name ends. Put the mark right behind the name: "price (euro)" * 2.',
  },
  'syntax/unclosed-comment': {
    nl: 'Tekst tussen accolades is een toelichting en telt niet mee in de formule. Zonder de sluitende accolade zou alles erachter wegvallen. Sluit de toelichting af: 12 {maanden per jaar} * bedrag.',
    en: 'Text between braces is a comment and does not count in the equation. Without the closing brace everything behind it would be lost. Close the comment: 12 {months in a year} * amount.',
  },
  'syntax/unknown-character': {
    nl: 'Formules bestaan uit namen, getallen, haakjes en rekentekens; dit teken hoort daar niet bij. Het komt vaak mee als je iets uit een tekstverwerker plakt. Haal het weg, vervang het door het gewone teken, of zet een naam waarin het hoort tussen aanhalingstekens.',
    en: 'Equations consist of names, numbers, brackets and signs; this character is none of these. It often comes along when you paste from a word processor. Remove it, replace it by the ordinary sign, or put a name that holds it between quotation marks.',
  },
  'syntax/empty-name': {
    nl: 'Aanhalingstekens staan om een naam heen, maar hier staat er niets tussen. Vul de naam van een variabele in of haal de aanhalingstekens weg.',
    en: 'Quotation marks enclose a name, but nothing stands between these. Fill in the name of a variable, or remove the marks.',
  },
  'syntax/number-too-large': {
    nl: 'Het grootste getal waarmee gerekend wordt, heeft ruim 300 cijfers. Grotere getallen zijn bijna altijd een tikfout, bijvoorbeeld in de exponent van 1e400. Kies een grotere eenheid als het getal echt zo groot is, zoals miljoenen euro in plaats van euro.',
    en: 'The largest number that can be computed with has a little over 300 digits. Larger ones are nearly always a slip, for example in the exponent of 1e400. If the number really is that large, choose a larger unit, such as millions of euros instead of euros.',
  },
  'syntax/too-deep': {
    nl: 'Zoveel haakjes in elkaar leest niemand meer terug, en er is een grens aan wat verwerkt wordt. Geef een deel van de formule een eigen hulpvariabele met een naam die zegt wat het is, en gebruik die naam hier.',
    en: 'Nobody can follow that many brackets within one another, and there is a limit to what is read. Give part of the equation an auxiliary of its own, with a name that says what it is, and use that name here.',
  },
  'syntax/too-many-terms': {
    nl: 'Deze formule telt meer termen op of vermenigvuldigt er meer dan er verwerkt worden. Maak hulpvariabelen voor groepen van termen, of gebruik een variabele met een dimensie en SUM. Voorbeeld: SUM(kosten[*]) in plaats van kosten1 + kosten2 + kosten3.',
    en: 'This equation adds or multiplies more terms than are read. Make auxiliaries for groups of terms, or use a variable with a dimension and SUM. For example: SUM(costs[*]) instead of costs1 + costs2 + costs3.',
  },
  'syntax/too-long': {
    nl: 'Een zo lange formule is meestal een hele tabel of een hele berekening in één. Zet getallen in een tabelfunctie of een databestand, en verdeel een berekening over hulpvariabelen. Dan is ook te zien welke stap wat doet.',
    en: 'An equation of this length is usually a whole table or a whole calculation in one. Put numbers into a graphical function or a data file, and spread a calculation over auxiliaries. Then people can also see which step does what.',
  },
};
