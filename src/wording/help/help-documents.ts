import type { IssueHelps } from './issue-help.js';

/** Help with the product's own files, and with documents that do not hold together. */
export const DOCUMENT_HELP: IssueHelps = {
  'json-broken': {
    nl: 'Een bestand van Ketenstroom is JSON: tekst met accolades, komma’s en aanhalingstekens op vaste plaatsen. Hier ontbreekt er een of staat er een te veel, meestal omdat het bestand met de hand is veranderd of half is gedownload. Herstel de regel, of vraag om een nieuwe kopie.',
    en: 'A file of Ketenstroom is JSON: text with braces, commas and quotation marks in fixed places. Here one is missing or too many, mostly because the file was changed by hand or only half downloaded. Mend the line, or ask for a new copy.',
  },
  'json-too-deep': {
    nl: 'De blokken in dit bestand zitten dieper in elkaar dan Ketenstroom ze ooit schrijft. Het komt dus ergens anders vandaan of is beschadigd. Open een eerdere versie of een andere kopie.',
    en: 'The blocks of this file lie deeper within one another than Ketenstroom ever writes them. So it comes from elsewhere or is damaged. Open an earlier version or another copy.',
  },
  'unknown-format': {
    nl: 'Aan het begin van elk bestand van Ketenstroom staat welke soort het is. Dit bestand is wel JSON, maar van een ander programma. Kies een ander bestand, of exporteer het model daar als XMILE.',
    en: 'Every file of Ketenstroom says at its beginning which kind it is. This file is JSON, but of another program. Choose another file, or export the model there as XMILE.',
  },
  'format-too-new': {
    nl: 'Een nieuwere versie kan dingen bewaren die deze nog niet kent. Zou het bestand toch geopend worden, dan ging dat bij het bewaren verloren. Vernieuw de pagina of installeer de nieuwste versie; in een browser is herladen meestal genoeg.',
    en: 'A newer version can save things that this one does not know. If the file were opened all the same, these would be lost when you save. Reload the page or install the newest version; in a browser a reload is mostly enough.',
  },
  'schema-missing': {
    nl: 'Op de genoemde plaats in het bestand ontbreekt een veld dat nodig is. Ketenstroom schrijft dat altijd, dus is het bestand waarschijnlijk met de hand of door een ander programma veranderd. Vul het veld in; het schema in de map models zegt welke velden er zijn.',
    en: 'A field that is needed is missing at the place named. Ketenstroom always writes it, so the file was probably changed by hand or by another program. Fill in the field; the schema in the folder models says which fields there are.',
  },
  'schema-type': {
    nl: 'Een veld in het bestand heeft een ander soort waarde dan erin past, bijvoorbeeld tekst waar een getal hoort. Let op aanhalingstekens: "12" is tekst, 12 is een getal. Verbeter de waarde op de genoemde plaats.',
    en: 'A field of the file has another kind of value than fits into it, for example text where a number belongs. Look at quotation marks: "12" is text, 12 is a number. Mend the value at the place named.',
  },
  'schema-value': {
    nl: 'Dit veld kan maar een paar waarden hebben, en deze is er niet een van. Vaak is het een tikfout of een woord uit een nieuwere versie. Kies een van de genoemde waarden.',
    en: 'This field can have only a few values, and this is none of them. Often it is a slip, or a word from a newer version. Choose one of the values named.',
  },
  'schema-id': {
    nl: 'Een id is de vaste naam waarmee onderdelen van het bestand naar elkaar verwijzen. Deze tekst is daar niet bruikbaar voor, bijvoorbeeld omdat hij leeg is. Kies een korte tekst van letters, cijfers en streepjes, en gebruik die overal waar naar het onderdeel verwezen wordt.',
    en: 'An id is the fixed name by which parts of the file refer to one another. This text cannot serve as one, for example because it is empty. Choose a short text of letters, digits and dashes, and use it wherever the part is referred to.',
  },
  'schema-hopeless': {
    nl: 'Het bestand heeft de vorm van een model, maar bijna elk onderdeel mist wat het moet hebben. Dat valt niet te herstellen. Open een eerdere versie, of het bestand waaruit dit gemaakt is.',
    en: 'The file has the shape of a model, but nearly every part of it lacks what it must have. That cannot be mended. Open an earlier version, or the file that this one was made from.',
  },
  'schema-more': {
    nl: 'De lijst is afgebroken omdat hij te lang werd. Zoveel fouten komen meestal uit één oorzaak, zoals een deel dat op de verkeerde plaats is geplakt. Herstel de eerste meldingen en open het bestand opnieuw.',
    en: 'The list was cut because it grew too long. So many problems mostly come from one cause, such as a part that was pasted into the wrong place. Mend the first of them and open the file again.',
  },
  'duplicate-id': {
    nl: 'Elk onderdeel heeft een eigen id, anders is niet te zeggen naar welk van de twee een verwijzing gaat. Vaak is een onderdeel in het bestand gekopieerd zonder een nieuwe id. Geef een van beide een andere id, en pas de verwijzingen aan.',
    en: 'Every part has an id of its own, or nobody can say which of the two a reference means. Often a part of the file was copied without a new id. Give one of the two another id, and adapt what refers to it.',
  },
  'dangling-reference': {
    nl: 'Een onderdeel hoort bij een ander, en dat andere staat niet in het bestand. Zo zou bijvoorbeeld een waardestroom geen ontvanger hebben. Voeg het ontbrekende onderdeel toe, of laat het veld naar iets verwijzen wat er wel is.',
    en: 'A part belongs to another, and that other is not in the file. A value flow, for example, would have no receiver. Add the missing part, or let the field refer to something that is there.',
  },
  'flow-tied-twice': {
    nl: 'Een stroom komt uit hooguit één voorraad en gaat naar hooguit één voorraad. Hangt hij aan twee voorraden aan dezelfde kant, dan komt er materiaal bij dat nergens vandaan komt, of verdwijnt het. Maak voor elke voorraad een eigen stroom.',
    en: 'A flow leaves at most one stock and enters at most one stock. Tied to two stocks on the same side, it brings in material from nowhere, or makes it vanish. Make a flow of its own for each stock.',
  },
  'arc-between-views': {
    nl: 'Een verband op een kaart wordt getekend tussen twee onderdelen van diezelfde kaart. Dit verband begint of eindigt op een andere kaart en is dus niet te tekenen. Zet een kopie van de variabele op deze kaart, of haal het verband weg.',
    en: 'A link on a view is drawn between two items of that same view. This one begins or ends on another view, so it cannot be drawn. Put a copy of the variable on this view, or remove the link.',
  },
};
