import type { IssueHelps } from './issue-help.js';

/** Help with a model's equations and its runs. */
export const MODEL_HELP: IssueHelps = {
  'unknown-name': {
    nl: 'De formule gebruikt een naam die in het model niet voorkomt, dus heeft ze geen waarde om mee te rekenen. Meestal is het een tikfout of is een variabele hernoemd; hoofdletters, spaties en liggende streepjes maken geen verschil. Verbeter de naam, of maak een variabele die zo heet.',
    en: 'The equation uses a name that does not occur in the model, so it has no value to compute with. Mostly it is a slip, or a variable was renamed; letter case, spaces and underscores make no difference. Mend the name, or make a variable of that name.',
  },
  'unknown-function': {
    nl: 'Wat voor haakjes staat, wordt gelezen als een functie, en deze is er niet. Bedoel je vermenigvuldigen, zet dan een * tussen de naam en het haakje: prijs * (a + b). Is het een functie uit een ander programma, kies dan een die hetzelfde doet; XMILE en Vensim hebben elk hun eigen namen.',
    en: 'What stands before brackets is read as a function, and there is no such function. If you mean to multiply, put a * between the name and the bracket: price * (a + b). If it is a function of another program, choose one that does the same; XMILE and Vensim each have names of their own.',
  },
  'duplicate-name': {
    nl: 'Formules vinden variabelen op naam, dus kan een naam maar één keer voorkomen. Hoofdletters tellen niet mee, en een spatie is hetzelfde als een liggend streepje: Aantal Huizen en aantal_huizen zijn gelijk. Geef een van de twee een andere naam.',
    en: 'Equations find variables by name, so a name can occur only once. Letter case does not count, and a space is the same as an underscore: Number of Homes and number_of_homes are alike. Give one of the two another name.',
  },
  'wrong-number-of-arguments': {
    nl: 'Tussen de haakjes van een functie staan haar argumenten, met komma’s ertussen, en hier zijn het er te weinig. Voorbeeld: DELAY1(bestellingen, 3) heeft er twee, wat vertraagd wordt en hoe lang. Vul de ontbrekende aan.',
    en: 'The brackets of a function hold its arguments, parted by commas, and here they are too few. For example, DELAY1(orders, 3) has two: what is delayed and for how long. Add those that are missing.',
  },
  'too-many-arguments': {
    nl: 'Tussen de haakjes van een functie staan meer argumenten dan ze kent. Let op decimale komma’s: in een formule is 2,5 twee argumenten, schrijf 2.5. Haal weg wat te veel is, of kijk of een haakje op de verkeerde plaats sluit.',
    en: 'The brackets of a function hold more arguments than it takes. Look out for commas in numbers: in an equation 1,000 is two arguments, so write 1000. Remove what is too many, or see whether a bracket closes in the wrong place.',
  },
  'function-without-arguments': {
    nl: 'Deze naam hoort bij een functie, en die heeft iets nodig om mee te rekenen. Voorbeeld: MAX(vraag, 0) in plaats van MAX. Bedoel je een eigen variabele met die naam, noem haar dan anders.',
    en: 'This name belongs to a function, which needs something to work on. For example: MAX(demand, 0) instead of MAX. If you mean a variable of your own with that name, call it something else.',
  },
  'function-not-supported': {
    nl: 'De functie is bekend uit een ander programma, maar wordt hier niet uitgerekend. Er wordt ook niets anders voor in de plaats gezet, want dan zou de uitkomst ongemerkt verkeerd zijn. Schrijf de formule met andere functies, of reken de rest door zonder deze variabelen: in de terminal met --partial.',
    en: 'The function is known from another program but is not computed here. Nothing else is put in its place either, for then the outcome would be wrong unnoticed. Write the equation with other functions, or run the rest without these variables: in the terminal with --partial.',
  },
  'not-a-function': {
    nl: 'Een variabele met haakjes erachter is een tabelfunctie waarin een waarde wordt opgezocht, maar deze variabele heeft geen tabel. Bedoel je vermenigvuldigen, schrijf dan een *: tempo * (1 - deel). Gaat het om een element van een dimensie, gebruik dan rechte haken.',
    en: 'A variable with brackets behind it is a graphical function that looks up a value, but this variable has no table. If you mean to multiply, write a *: rate * (1 - share). For an element of a dimension, use square brackets.',
  },
  'not-a-table': {
    nl: 'Deze functie zoekt iets op in een tabelfunctie, en het eerste argument is er geen. Geef de naam van een variabele met punten, zonder haakjes erachter. Voorbeeld: LOOKUP(effect van prijs, prijs / normale prijs).',
    en: 'This function looks something up in a graphical function, and its first argument is none. Give the name of a variable that has points, without brackets behind it. For example: LOOKUP(effect of price, price / normal price).',
  },
  'not-a-value': {
    nl: 'Een tekst tussen enkele aanhalingstekens of een tabel kan alleen op de plaats waar een functie erom vraagt, zoals de naam van een bestand. Hier wordt ermee gerekend, en dat gaat niet. Schrijf een getal, een naam of een formule.',
    en: 'A text in single quotes or a table fits only where a function asks for it, as for the name of a file. Here it would be computed with, which cannot be. Write a number, a name or a formula.',
  },
  'not-an-array': {
    nl: 'Deze functie werkt op alle elementen van een dimensie tegelijk, en hier staat maar één waarde. Geef een variabele met een dimensie, en laat open welk element: SUM(kosten[*]), of in Vensim SUM(kosten[regio!]).',
    en: 'This function works on all elements of a dimension at once, and there is only one value here. Give a variable with a dimension, and leave open which element: SUM(costs[*]), or in Vensim SUM(costs[region!]).',
  },
  'table-without-input': {
    nl: 'Deze variabele heeft punten maar geen formule voor x, dus heeft ze zelf geen waarde. Zet achter de naam tussen haakjes voor welke x je de waarde wilt: effect(drukte / normale drukte).',
    en: 'This variable has points but no equation for x, so it has no value of its own. Behind its name, in brackets, say for which x you want the value: effect(crowding / normal crowding).',
  },
  'order-not-constant': {
    nl: 'De orde van een vertraging zegt door hoeveel voorraden achter elkaar iets gaat, en dat aantal kan tijdens een run niet veranderen. Schrijf een heel getal zoals 3, of een parameter met zo’n getal.',
    en: 'The order of a delay says how many stocks in a row something passes, and that number cannot change during a run. Write a whole number such as 3, or a parameter that has one.',
  },
  'algebraic-cycle': {
    nl: 'Een kring van formules zonder voorraad heeft geen beginpunt: om de eerste te berekenen is de laatste nodig, en omgekeerd. In het echt kost zo’n kring altijd tijd; er zit dus ergens een voorraad of een vertraging in. Voeg die toe, bijvoorbeeld SMTH1(vraag, 1) in plaats van vraag.',
    en: 'A circle of equations without a stock has no beginning: to compute the first, the last is needed, and the other way round. In reality such a circle always takes time, so somewhere in it lies a stock or a delay. Add it, for example SMTH1(demand, 1) instead of demand.',
  },
  'initialisation-cycle': {
    nl: 'De beginwaarden van deze voorraden of vertragingen hangen van elkaar af, dus kan geen ervan als eerste berekend worden. Tijdens de run is er niets aan de hand; alleen het begin staat open. Geef een van de beginwaarden een getal, of een beginwaarde als laatste argument van een vertraging: SMTH1(vraag, 1, 100).',
    en: 'The initial values of these stocks or delays depend on one another, so none of them can be computed first. During the run all is well; only the start is open. Give one of the initial values a number, or give a delay an initial value as its last argument: SMTH1(demand, 1, 100).',
  },
  'unused-variable': {
    nl: 'Geen formule, stroom of indicator gebruikt deze variabele, dus verandert ze niets aan de rest. Dat mag, bijvoorbeeld als je alleen naar haar kijkt. Had ze invloed moeten hebben, neem haar dan op in de formule die van haar afhangt; anders kun je haar weghalen.',
    en: 'No equation, flow or indicator uses this variable, so it changes nothing else. That is fine, for example where you only look at it. If it should have influence, take it up in the equation that depends on it; otherwise you can remove it.',
  },
  'times-not-usable': {
    nl: 'Een run gaat in stappen van het begin naar het einde. Daarvoor moet de tijdstap groter zijn dan nul en mag het einde niet voor het begin liggen. Verbeter de tijden van het model, bijvoorbeeld van 2025 tot 2050 met stap 0,25.',
    en: 'A run goes in steps from its start to its stop. For that, the time step must be above zero and the stop must not lie before the start. Mend the times of the model, for example from 2025 to 2050 by 0.25.',
  },
  'too-many-steps': {
    nl: 'Het aantal stappen is de tijdhorizon gedeeld door de tijdstap, en dat worden er hier te veel. Kies een tijdstap die een kwart is van de kortste vertraging in het model; kleiner is zelden nodig. Of laat het model een kortere tijd lopen.',
    en: 'The number of steps is the time horizon divided by the time step, and here it becomes too large. Choose a time step of a quarter of the shortest delay in the model; a smaller one is seldom needed. Or let the model run for a shorter time.',
  },
  'step-not-usable': {
    nl: 'In dit model is de tijdstap zelf een formule, en die geeft op dit tijdstip nul of minder. Dan komt de run niet vooruit. Zorg dat de formule altijd groter dan nul blijft, bijvoorbeeld met MAX.',
    en: 'In this model the time step itself is an equation, which gives zero or less at this time. The run then gets no further. See to it that the equation always stays above zero, for example with MAX.',
  },
  'delay-too-long': {
    nl: 'Een vaste vertraging onthoudt elke stap die erin zit, dus een lange vertraging met een kleine tijdstap vraagt veel geheugen. Kijk of de tijd van de vertraging in de goede eenheid staat. Kies anders een grotere tijdstap, of een vertraging als DELAY3 die niet elke stap onthoudt.',
    en: 'A fixed delay keeps every step within it, so a long delay with a small time step needs much memory. See whether the time of the delay is in the right unit. Otherwise choose a larger time step, or a delay such as DELAY3 that does not keep every step.',
  },
  'wrong-number-of-subscripts': {
    nl: 'Tussen de rechte haken hoort voor elke dimensie van de variabele één subscript, met komma’s ertussen. Met meer of minder is niet te zeggen welke waarde bedoeld is. Voorbeeld: kosten[noord, wonen] voor een variabele met de dimensies regio en sector.',
    en: 'For every dimension of the variable one subscript belongs between the square brackets, parted by commas. With more or fewer, nobody can say which value is meant. For example: costs[north, housing] for a variable with the dimensions region and sector.',
  },
  'subscripts-missing': {
    nl: 'Deze variabele heeft een waarde voor elk element van een dimensie, en de formule zegt niet welke ze wil. Noem een element, zoals kosten[noord], of neem er een functie over, zoals SUM(kosten[*]). Heeft de variabele van de formule zelf die dimensie, dan volgt het element vanzelf.',
    en: 'This variable has a value for each element of a dimension, and the equation does not say which it wants. Name an element, as in costs[north], or use a function over them, as in SUM(costs[*]). Where the variable of the equation has that dimension itself, the element follows by itself.',
  },
  'not-an-element': {
    nl: 'Tussen de rechte haken staat een naam die niet bij deze dimensie hoort. Misschien is het een tikfout, of staan de subscripts in een andere volgorde dan de dimensies van de variabele. Kies een element van de dimensie, of voeg het toe.',
    en: 'The name between the square brackets does not belong to this dimension. Perhaps it is a slip, or the subscripts stand in another order than the dimensions of the variable. Choose an element of the dimension, or add it.',
  },
  'not-an-element-of-variable': {
    nl: 'Een van de formules van deze variabele geldt voor elementen die haar dimensies niet hebben. Die elementen zouden nergens terechtkomen. Verbeter het subscript, of geef de variabele de dimensie waar het in staat.',
    en: 'One of the equations of this variable is for elements that its dimensions do not have. These elements would go nowhere. Mend the subscript, or give the variable the dimension that holds it.',
  },
  'open-subscript': {
    nl: 'Een ster of een naam met een uitroepteken betekent alle elementen tegelijk, en dat is geen ene waarde om mee te rekenen. Zet er een functie omheen die er één van maakt, zoals SUM(kosten[*]), MEAN of MAX. Of noem het element dat je bedoelt.',
    en: 'A star, or a name with an exclamation mark, means all elements at once, which is no single value to compute with. Put a function around it that makes one of them, such as SUM(costs[*]), MEAN or MAX. Or name the element that you mean.',
  },
  'wrong-number-of-values': {
    nl: 'Een lijst van getallen vult de elementen van een variabele één voor één, in de volgorde van haar dimensie. Er zijn hier te veel of te weinig getallen. Tel de elementen en maak de lijst even lang; bij twee dimensies sluit een puntkomma elke rij af.',
    en: 'A list of numbers fills the elements of a variable one by one, in the order of its dimension. There are too many or too few numbers here. Count the elements and make the list as long; with two dimensions a semicolon ends every row.',
  },
  'too-many-elements': {
    nl: 'Het aantal waarden van een variabele is het product van haar dimensies: drie dimensies van 100 geven een miljoen waarden. Dat past hier niet meer in het geheugen. Kort een dimensie in, of tel elementen samen die je niet apart nodig hebt.',
    en: 'A variable has as many values as its dimensions multiplied: three dimensions of 100 give a million values. That no longer fits into memory here. Shorten a dimension, or add up elements that you do not need apart.',
  },
  'modules-too-deep': {
    nl: 'Elke module krijgt een eigen kopie van de variabelen van haar deelmodel, en modules in modules worden zo snel heel veel. Soms gebruikt een deelmodel ongemerkt zichzelf. Kijk welke modules in elkaar zitten, en gebruik een dimensie als je hetzelfde deel vaak nodig hebt.',
    en: 'Every module gets a copy of its own of the variables of its submodel, so modules within modules soon become very many. Sometimes a submodel uses itself unnoticed. See which modules lie within one another, and use a dimension where you need the same part often.',
  },
  'belt-without-outflow': {
    nl: 'Wat op een transportband ligt of in een wachtrij staat, gaat er aan het eind weer uit. Daarvoor is een uitstroom nodig die geen lek is, ook als het daarna uit het model verdwijnt. Teken een stroom vanuit de voorraad, of haal bij één van de lekken het kenmerk lek weg.',
    en: 'What lies on a conveyor or waits in a queue leaves it at the end. That takes an outflow that is no leak, even where it leaves the model after that. Draw a flow out of the stock, or take the mark of a leak off one of them.',
  },
  'belt-flow-shape': {
    nl: 'Bij een transportband of wachtrij met dimensies is elk element een eigen band. Een stroom erin of eruit heeft dan precies dezelfde dimensies, zodat elk element weet wat erbij hoort. Geef de stroom de dimensies van de voorraad.',
    en: 'Of a conveyor or queue with dimensions, every element is a belt of its own. A flow into it or out of it then has exactly the same dimensions, so that every element knows what belongs to it. Give the flow the dimensions of the stock.',
  },
  'belt-without-initial-value': {
    nl: 'Elk element van een transportband of wachtrij begint met wat er dan al op ligt, en dat mag ook nul zijn. Voor minstens één element staat er niets. Vul de formules van de voorraad aan, zodat elk element een beginwaarde heeft.',
    en: 'Every element of a conveyor or queue begins with what lies on it by then, which may be nothing. For at least one element nothing is said. Add to the equations of the stock, so that every element has an initial value.',
  },
  'unknown-connection': {
    nl: 'Deze invoer van een module krijgt haar waarde van een variabele buiten de module, en die bestaat niet. De module heeft dan geen invoer om mee te rekenen. Verbind de invoer met een bestaande variabele, of haal de verbinding weg zodat haar eigen formule geldt.',
    en: 'This input of a module takes its value from a variable outside the module, which does not exist. The module then has no input to compute with. Connect the input to a variable that exists, or remove the connection so that its own equation counts.',
  },
  'macro-too-deep': {
    nl: 'Een macro kan andere macro’s gebruiken, maar niet zichzelf, ook niet via een omweg: dan zou het rekenen nooit ophouden. Zoek in de formules van de macro naar de aanroep die terugkomt, en schrijf die anders.',
    en: 'A macro can use other macros but not itself, not even by a detour: computing it would never end. Look in the equations of the macro for the call that comes back, and write it in another way.',
  },
  'macro-broken': {
    nl: 'Een formule binnen de macro is niet te lezen, en daardoor kan geen enkele variabele die de macro gebruikt, rekenen. De code tussen haakjes zegt wat eraan mankeert. Verbeter de formule in de macro zelf; alle aanroepen zijn dan ook goed.',
    en: 'An equation within the macro cannot be read, so no variable that uses the macro can be computed. The code in brackets says what is wrong with it. Mend the equation in the macro itself; all its calls are then right too.',
  },
  'missing-equation': {
    nl: 'Zonder formule of beginwaarde heeft deze variabele geen waarde, en alles wat haar gebruikt ook niet. Zolang niets haar gebruikt, rekent de rest gewoon door. Geef haar een getal of een formule; weet je de waarde nog niet, vul dan een schatting in en schrijf bij de bron dat het een aanname is.',
    en: 'Without an equation or initial value this variable has no value, and neither has anything that uses it. As long as nothing uses it, the rest runs as it should. Give it a number or an equation; if you do not know the value yet, fill in an estimate and say at its source that it is an assumption.',
  },
  'not-a-number': {
    nl: 'Ergens is iets berekend dat geen uitkomst heeft, zoals nul gedeeld door nul, de wortel van een negatief getal of de logaritme van nul. Alles wat ervan afhangt, heeft vanaf dit tijdstip ook geen waarde. Kijk in de formule waardoor er gedeeld wordt; met SAFEDIV(a, b) is de uitkomst nul als b nul is.',
    en: 'Something was computed that has no result, such as zero divided by zero, the root of a negative number or the logarithm of zero. From this time on, everything that depends on it has no value either. See what the equation divides by; with SAFEDIV(a, b) the result is zero where b is zero.',
  },
  infinite: {
    nl: 'De waarde is groter geworden dan een getal kan zijn: er is door nul gedeeld, of een versterkende lus groeit zonder rem. In het echt loopt groei altijd ergens tegenaan. Voeg de dempende lus toe die de groei afremt, of kies een kleinere tijdstap als de waarden heen en weer schieten.',
    en: 'The value has become larger than a number can be: something was divided by zero, or a reinforcing loop grows without a brake. In reality growth always meets a limit. Add the balancing loop that slows it down, or choose a smaller time step if the values swing to and fro.',
  },
  'too-many-rows': {
    nl: 'Elke bewaarde stap is een rij met alle variabelen, en samen passen die niet in het geheugen. Rekenen kan nog wel met kleine stappen: bewaar alleen minder vaak, bijvoorbeeld elke hele maand. Een kortere tijdhorizon helpt ook.',
    en: 'Every saved step is a row of all variables, and together they do not fit into memory. The run itself can still take small steps: only save less often, for example every whole month. A shorter time horizon helps too.',
  },
};
