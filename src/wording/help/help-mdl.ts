import type { IssueHelps } from './issue-help.js';

/** Help with what of a Vensim .mdl file could not be read. */
export const MDL_HELP: IssueHelps = {
  'mdl/no-equations': {
    nl: 'Een .mdl-bestand begint met formules in de vorm naam = formule ~ eenheid ~ toelichting |. Hier staat er geen enkele, dus is er geen model om te openen. Kijk of je het goede bestand hebt: een .vmf of .vpmx is binair en moet je in Vensim eerst als tekst (.mdl) bewaren.',
    en: 'An .mdl file begins with equations of the form name = equation ~ units ~ comment |. There is none here, so there is no model to open. See whether this is the right file: a .vmf or .vpmx is binary and has to be saved as text (.mdl) in Vensim first.',
  },
  'mdl/no-statement': {
    nl: 'Tussen twee formules staat tekst die niets vastlegt: er ontbreekt een naam of een = teken. De rest van het bestand is wel gelezen. Open het bestand in een teksteditor, ga naar de regel en maak de formule af of haal de tekst weg.',
    en: 'Between two equations stands a text that defines nothing: a name or an = sign is missing. The rest of the file was read. Open the file in a text editor, go to the line and complete the equation or remove the text.',
  },
  'mdl/unclosed-equation': {
    nl: 'In Vensim eindigt elke formule met een rechte streep |, achter eenheid en toelichting. Zonder streep is niet te zien waar de volgende begint. Zet de | erachter, zoals in prijs = 3 ~ euro ~ |.',
    en: 'In Vensim every equation ends with a bar |, behind its units and comment. Without it nobody can see where the next one begins. Put the | there, as in price = 3 ~ euro ~ |.',
  },
  'mdl/missing-bar': {
    nl: 'Achter een formule horen hooguit een eenheid en een toelichting, gescheiden door ~ en afgesloten met |. Hier staat meer, dus is waarschijnlijk een | weggevallen en zijn twee formules aan elkaar geplakt. Zet de | tussen de twee en open het bestand opnieuw.',
    en: 'At most units and a comment belong behind an equation, parted by ~ and closed by |. There is more here, so a | was probably lost and two equations stuck together. Put the | between them and open the file again.',
  },
  'mdl/unclosed-quote': {
    nl: 'Een naam met bijzondere tekens staat in Vensim tussen aanhalingstekens. Hier begint er een die nergens ophoudt. Zet het aanhalingsteken achter de naam; hoort het bij de naam zelf, schrijf er dan een schuine streep voor: \\".',
    en: 'In Vensim a name with special characters stands between quotation marks. Here one begins that never ends. Put the mark behind the name; where it belongs to the name itself, write a backslash before it: \\".',
  },
  'mdl/defined-twice': {
    nl: 'Een variabele kan maar één formule hebben, anders is niet duidelijk welke geldt. Twee formules kunnen wel samen een variabele met een dimensie vormen, als ze elk andere elementen vastleggen. Haal een van de twee weg of geef een ervan een andere naam.',
    en: 'A variable can have only one equation, or it is unclear which of them counts. Two equations can make up a variable with a dimension if each defines other elements. Remove one of the two, or give one another name.',
  },
  'mdl/subscript-count': {
    nl: 'Een variabele heeft overal evenveel dimensies: kosten[regio] op de ene plaats en kosten[regio, jaar] op de andere kan niet. Kijk welke van de formules een subscript te veel of te weinig heeft. Is het een andere grootheid, geef haar dan een eigen naam.',
    en: 'A variable has the same number of dimensions everywhere: costs[region] in one place and costs[region, year] in another cannot be. See which of the equations has a subscript too many or too few. If it is another quantity, give it a name of its own.',
  },
  'mdl/unknown-subscript': {
    nl: 'Tussen rechte haken staat de naam van een dimensie of van een element daarvan, en deze naam is geen van beide. Zonder die naam weet niemand voor welke elementen de formule geldt. Verbeter de schrijfwijze, of leg de dimensie vast: regio: noord, zuid ~~|.',
    en: 'Square brackets hold the name of a dimension or of one of its elements, and this name is neither. Without it nobody knows which elements the equation is for. Mend the spelling, or define the dimension: region: north, south ~~|.',
  },
  'mdl/no-dimension': {
    nl: 'De formules van deze variabele gebruiken samen elementen die niet in één dimensie staan. Zo is niet te zeggen waarover de variabele loopt. Leg een dimensie vast die ze allemaal bevat, of splits de variabele.',
    en: 'Together the equations of this variable use elements that stand in no single dimension. So nobody can say what the variable runs over. Define a dimension that holds them all, or split the variable.',
  },
  'mdl/constant-count': {
    nl: 'Een lijst getallen vult de elementen van een dimensie één voor één, in hun volgorde. Er zijn nu te veel of te weinig getallen. Tel de elementen en vul de lijst aan; bij twee dimensies sluit een puntkomma elke rij af, zoals in 1, 2; 3, 4;.',
    en: 'A list of numbers fills the elements of a dimension one by one, in their order. There are now too many or too few of them. Count the elements and complete the list; with two dimensions a semicolon ends every row, as in 1, 2; 3, 4;.',
  },
  'mdl/stock-in-part': {
    nl: 'Een voorraad onthoudt zijn waarde, een hulpvariabele rekent haar telkens opnieuw uit. Eén variabele kan niet voor het ene element het een en voor het andere element het ander zijn. Maak er twee variabelen van en voeg ze samen in een derde.',
    en: 'A stock keeps its value, an auxiliary computes it anew each time. One variable cannot be the first for some elements and the second for others. Make two variables of it, and join them in a third.',
  },
  'mdl/dimension-twice': {
    nl: 'Twee regels leggen een dimensie met dezelfde naam vast, en hoofdletters en spaties maken geen verschil. De eerste is gebruikt. Haal een van de twee weg of geef hem een andere naam.',
    en: 'Two lines define a dimension of the same name; letter case and spaces make no difference. The first one was used. Remove one of the two, or give it another name.',
  },
  'mdl/dimension-circular': {
    nl: 'Een dimensie kan andere dimensies bevatten, maar niet zichzelf, ook niet via een omweg. Dan zou de lijst van elementen nooit eindigen. Kijk welke namen naar elkaar verwijzen en schrijf in een ervan de elementen zelf.',
    en: 'A dimension can hold other dimensions but not itself, not even by a detour. Its list of elements would never end. See which names refer to one another, and write the elements themselves into one of them.',
  },
  'mdl/dimension-too-large': {
    nl: 'Elk element van een dimensie krijgt voor elke variabele een eigen getal, dus zo veel elementen passen niet in het geheugen. Vaak is het een tikfout in een reeks, zoals (a1-a1000000). Maak de reeks korter.',
    en: 'Every element of a dimension has a number of its own for each variable, so this many do not fit into memory. Often it is a slip in a range, such as (a1-a1000000). Make the range shorter.',
  },
  'mdl/range-broken': {
    nl: 'Een reeks als (jaar1-jaar9) staat voor jaar1, jaar2 tot en met jaar9. Beide namen moeten dus gelijk zijn tot op het getal, en dat getal moet oplopen. Verbeter de namen of schrijf de elementen uit.',
    en: 'A range such as (year1-year9) stands for year1, year2 and so on to year9. Both names must therefore be alike up to their number, and that number must rise. Mend the names, or write out the elements.',
  },
  'mdl/unknown-dimension': {
    nl: 'Deze dimensie wordt afgebeeld op een andere, of is er een andere naam voor, maar die andere staat niet in het bestand. Formules die van de ene naar de andere gaan, kunnen zo niet rekenen. Verbeter de naam achter de pijl -> of het teken <->, of leg die dimensie vast.',
    en: 'This dimension is mapped onto another, or is another name for it, but that other one is not in the file. Equations that go from one to the other cannot be computed. Mend the name behind the arrow -> or the sign <->, or define that dimension.',
  },
  'mdl/macro-header': {
    nl: 'Een macro begint met zijn naam en zijn argumenten, zoals :MACRO: GROEI(begin, tempo). Zo is te zien wat een aanroep moet geven. Vul naam en haakjes aan.',
    en: 'A macro begins with its name and its arguments, as in :MACRO: GROWTH(start, rate). They say what a call has to give. Complete the name and the brackets.',
  },
  'mdl/macro-unclosed': {
    nl: 'Alles tussen :MACRO: en :END OF MACRO: hoort bij de macro. Nu het einde ontbreekt, is niet te zien waar het gewone model verdergaat. Zet :END OF MACRO: achter de laatste formule van de macro.',
    en: 'Everything between :MACRO: and :END OF MACRO: belongs to the macro. With its end missing, nobody can see where the ordinary model goes on. Put :END OF MACRO: behind the last equation of the macro.',
  },
  'mdl/macro-twice': {
    nl: 'Twee macro’s hebben dezelfde naam, en een aanroep kan er maar één bedoelen. De eerste geldt nu overal. Haal er een weg, of geef hem een andere naam.',
    en: 'Two macros have the same name, and a call can mean only one of them. The first now counts everywhere. Remove one, or give it another name.',
  },
  'mdl/reality-checks': {
    nl: 'Een reality check in Vensim toetst of het model zich gedraagt zoals je verwacht; hij verandert niets aan de berekening. Alle andere variabelen rekenen dus gewoon. De tekst blijft bewaard, en in Vensim kun je de toets nog uitvoeren.',
    en: 'A reality check in Vensim tests whether the model behaves as you expect; it changes nothing in what is computed. All other variables therefore run as they should. Its text is kept, and you can still run the test in Vensim.',
  },
};
