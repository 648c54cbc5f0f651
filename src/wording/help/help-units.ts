import type { IssueHelps } from './issue-help.js';

/** Help with units that contradict each other. */
export const UNIT_HELP: IssueHelps = {
  'units-unreadable': {
    nl: 'Deze tekst is niet te lezen als een eenheid, en daarom doet de variabele niet mee in de controle van eenheden. Rekenen kan het model gewoon. Schrijf eenheden als euro/(woning*jaar), m^2 of personen per maand, en 1 voor een getal zonder eenheid.',
    en: 'This text cannot be read as a unit, so the variable takes no part in the check of units. The model runs all the same. Write units as euro/(home*year), m^2 or people per month, and 1 for a number without a unit.',
  },
  'units-differ': {
    nl: 'Uit de formule komt een andere eenheid dan de variabele heeft. De getallen veranderen er niet door, maar vaak is er iets vergeten: een deling door de tijd, een prijs of een omrekening. Verbeter de formule of de eenheid van de variabele; geef omrekeningen een eigen variabele, zoals maanden per jaar = 12 maand/jaar.',
    en: 'The equation gives another unit than the variable has. The numbers stay the same, but often something is forgotten: a division by time, a price or a conversion. Mend the equation or the unit of the variable; give a conversion a variable of its own, such as months per year = 12 month/year.',
  },
  'units-of-sides-differ': {
    nl: 'Optellen, aftrekken, vergelijken en kiezen kan alleen met dingen die in dezelfde eenheid tellen: 3 woningen plus 5 euro is niets. Kijk welke van de twee de verkeerde eenheid heeft, of vermenigvuldig met wat ertussen hoort. Voorbeeld: inkomen - woningen * prijs in plaats van inkomen - woningen.',
    en: 'Only things that count in the same unit can be added, subtracted, compared or chosen between: 3 homes plus 5 euros is nothing. See which of the two has the wrong unit, or multiply by what belongs between them. For example: income - homes * price instead of income - homes.',
  },
  'units-of-argument-differ': {
    nl: 'Een functie verwacht op deze plaats een bepaalde eenheid; een vertraging bijvoorbeeld vraagt een tijd. Met een andere eenheid klopt de uitkomst waarschijnlijk niet. Kijk of de argumenten in de goede volgorde staan en of de tijd in de eenheid van het model is: bij een model in jaren is 6 maanden 0,5 jaar.',
    en: 'A function expects a certain unit at this place; a delay, for example, asks for a time. With another unit its result is probably wrong. See whether the arguments stand in the right order and whether times are in the unit of the model: in a model that runs in years, 6 months is 0.5 year.',
  },
  'units-not-dimensionless': {
    nl: 'Een exponent, een logaritme of een hoek kan alleen een gewoon getal zijn: niemand weet wat EXP(3 euro) is. Deel eerst door een waarde in dezelfde eenheid, zoals LN(prijs / beginprijs). Dan telt de verhouding, en die heeft geen eenheid.',
    en: 'An exponent, a logarithm or an angle can only be a plain number: nobody knows what EXP(3 euro) is. Divide by a value in the same unit first, as in LN(price / initial price). Then the ratio counts, which has no unit.',
  },
  'units-of-flow-differ': {
    nl: 'Een stroom telt wat er per tijdseenheid bij de voorraad komt of eraf gaat. Zijn eenheid is dus die van de voorraad, gedeeld door de tijd: telt de voorraad woningen en loopt het model in jaren, dan is de stroom in woningen/jaar. Verbeter de eenheid van een van beide, of zet de omrekening in de formule van de stroom.',
    en: 'A flow counts what comes to the stock or leaves it in a unit of time. Its unit is therefore that of the stock divided by time: where the stock counts homes and the model runs in years, the flow is in homes/year. Mend the unit of one of the two, or put the conversion into the equation of the flow.',
  },
  'units-of-connection-differ': {
    nl: 'Een module krijgt haar invoer van een variabele buiten de module: beide zijn hetzelfde getal en tellen dus in dezelfde eenheid. Verschillen ze, dan rekent de module met iets anders dan haar formules bedoelen. Verbeter een van de twee eenheden, of verbind met een variabele die eerst omrekent.',
    en: 'A module takes its input from a variable outside the module: both are the same number and so count in the same unit. If they differ, the module computes with something else than its equations mean. Mend one of the two units, or connect to a variable that converts first.',
  },
};
