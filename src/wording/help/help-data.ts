import type { IssueHelps } from './issue-help.js';

/** Help with data from outside. */
export const DATA_HELP: IssueHelps = {
  'data-file-missing': {
    nl: 'Deze variabelen lezen hun getallen uit een bestand dat naast het model hoort te staan. Zonder dat bestand hebben ze geen waarde en kan het model niet rekenen. Zet het onder deze naam in de map van het model; wie je het model stuurde, kan het meesturen.',
    en: 'These variables read their numbers from a file that belongs beside the model. Without it they have no value and the model cannot run. Put it into the folder of the model under this name; whoever sent you the model can send it along.',
  },
  'data-run-missing': {
    nl: 'Deze variabelen hebben geen formule: in Vensim komen hun waarden uit de uitkomsten van een eerdere run (een .vdf). Zonder die getallen kan het model niet rekenen. Exporteer die run in Vensim naar .tab, .csv of .dat, en zet de tabel in de map van het model.',
    en: 'These variables have no equation: in Vensim their values come from the outcome of an earlier run (a .vdf). Without these numbers the model cannot run. Export that run in Vensim to .tab, .csv or .dat, and put the table into the folder of the model.',
  },
  'data-run-chosen': {
    nl: 'Meer dan één tabel naast het model heeft kolommen voor deze gegevens, en ze kunnen verschillen. De genoemde is gebruikt omdat die het meeste bevat. Wil je een andere, laat dan alleen die in de map van het model staan.',
    en: 'More than one table beside the model has columns for these data, and they may differ. The one named was used because it holds the most. If you want another, leave only that one in the folder of the model.',
  },
  'data-run-lacks': {
    nl: 'De tabel is gelezen, maar heeft geen kolom met deze naam. Gegevens worden op naam gevonden; hoofdletters, spaties en liggende streepjes maken geen verschil. Exporteer de run opnieuw met deze variabelen erbij, of kies de tabel waar ze wel in staan.',
    en: 'The table was read but has no column of this name. Data are found by name; letter case, spaces and underscores make no difference. Export the run again with these variables in it, or choose the table that has them.',
  },
  'data-file-unmatched': {
    nl: 'Het model noemt de bestanden die het leest bij naam, en dit bestand heet anders. Daarom is niet te zien voor welke variabelen het bedoeld is. Wijs het aan bij de naam waar het hoort, of geef het de naam die het model gebruikt.',
    en: 'The model names the files that it reads, and this file is called otherwise. So nobody can see which variables it is meant for. Choose it at the name that it belongs to, or give it the name that the model uses.',
  },
  'data-file-outside': {
    nl: 'Een model mag alleen bestanden uit zijn eigen map lezen, en niets van elders op je computer of van het internet. Zo kan een model van een ander niet bij jouw bestanden. Zet het bestand in de map van het model en haal in de formule het pad voor de naam weg.',
    en: 'A model may only read files from its own folder, and nothing from elsewhere on your computer or from the internet. So a model of somebody else cannot reach your files. Put the file into the folder of the model, and take the path before its name out of the equation.',
  },
  'data-file-similar': {
    nl: 'Het bestand met precies deze naam is er niet, maar er staat er één die erop lijkt, bijvoorbeeld met een andere extensie of andere hoofdletters. Die is gelezen. Kijk of dat het bedoelde bestand is, en geef het dan dezelfde naam als in de formule.',
    en: 'There is no file of exactly this name, but one that is like it, for example with another extension or other letter case. That one was read. See whether it is the file that was meant, and then give it the name that the equation uses.',
  },
  'data-file-broken': {
    nl: 'Het bestand is gevonden, maar de inhoud is niet te openen. Open het in een rekenblad, haal een wachtwoord eraf en bewaar het opnieuw als .xlsx of .csv. Lukt openen daar ook niet, vraag dan om een nieuwe kopie.',
    en: 'The file was found, but what it holds cannot be opened. Open it in a spreadsheet, take off a password and save it again as .xlsx or .csv. If it does not open there either, ask for a new copy.',
  },
  'data-file-too-large': {
    nl: 'Dit databestand is groter dan er veilig in het geheugen past, soms pas nadat het is uitgepakt. Bewaar alleen de werkbladen, rijen en kolommen die het model leest in een nieuw bestand onder dezelfde naam.',
    en: 'This data file is larger than safely fits into memory, sometimes only once it is unpacked. Save just the sheets, rows and columns that the model reads into a new file of the same name.',
  },
  'data-file-not-a-table': {
    nl: 'Het bestand is gevonden, maar is geen rekenblad en geen tekst met kolommen. Daarom zijn er geen getallen uit te halen. Bewaar de gegevens als .xlsx of .csv, met de tijd in een rij of kolom en de waarden ernaast.',
    en: 'The file was found, but it is neither a spreadsheet nor a text with columns. So no numbers can be taken from it. Save the data as .xlsx or .csv, with time in a row or column and the values beside it.',
  },
  'data-argument-not-text': {
    nl: "Welk bestand, welk blad en welke cellen gelezen worden, moet vaststaan voordat het model rekent. Een naam van een variabele of een berekening kan daar niet staan. Voorbeeld: GET XLS DATA('cijfers.xlsx', 'blad 1', 'A', 'B2').",
    en: "Which file, which sheet and which cells are read must be known before the model runs. A variable or a calculation cannot stand there. For example: GET XLS DATA('figures.xlsx', 'sheet 1', 'A', 'B2').",
  },
  'not-data': {
    nl: 'Deze functie zoekt een waarde op in een reeks met tijden, en die heeft alleen een variabele met gegevens. Een gewone variabele kent alleen haar waarde van nu. Geef hier een variabele die haar waarden uit een databestand of uit een andere run haalt.',
    en: 'This function looks up a value in a series over time, which only a variable with data has. An ordinary variable knows just its value of now. Give a variable here that takes its values from a data file or from another run.',
  },
  'data-only-alone': {
    nl: 'Een functie die gegevens van buiten haalt, levert een hele reeks en geen getal. Daarom kan ze geen deel van een berekening zijn. Geef haar een eigen variabele, en gebruik de naam daarvan in de berekening.',
    en: 'A function that takes data from outside gives a whole series and not a number. It therefore cannot be part of a calculation. Give it a variable of its own, and use the name of that in the calculation.',
  },
  'data-no-such-sheet': {
    nl: 'Een rekenblad heeft een of meer bladen, elk met een naam op de tab onderaan. Het blad dat de formule noemt, staat er niet bij. Verbeter de naam in de formule of hernoem het blad.',
    en: 'A spreadsheet has one or more sheets, each with its name on the tab below. The sheet that the equation names is not among them. Mend the name in the equation, or rename the sheet.',
  },
  'data-no-such-cell': {
    nl: 'Hier hoort de plaats van de eerste waarde, zoals B2, of een naam die in het rekenblad aan cellen is gegeven. Met een ster erachter, B2*, lopen de waarden naar beneden in plaats van naar rechts. Verbeter de plaats, of geef de cellen in het rekenblad die naam.',
    en: 'The place of the first value belongs here, such as B2, or a name that the spreadsheet gives to cells. With a star behind it, B2*, values run down instead of to the right. Mend the place, or give the cells that name in the spreadsheet.',
  },
  'data-no-such-row': {
    nl: 'Hier hoort te staan waar de tijden of de x-waarden te vinden zijn: een rijnummer zoals 1 als ze naast elkaar staan, of een kolomletter zoals A als ze onder elkaar staan. Een naam van cellen in het rekenblad kan ook. Verbeter het argument in de formule.',
    en: 'This says where the times or the x values are found: a row number such as 1 where they stand side by side, or a column letter such as A where they stand below one another. A name of cells in the spreadsheet fits too. Mend the argument in the equation.',
  },
  'data-range-too-small': {
    nl: 'Een variabele met dimensies vraagt een cel voor elk element, en deze naam staat voor minder cellen. Een deel zou geen waarde krijgen. Maak het bereik in het rekenblad groter, of haal elementen uit de dimensie.',
    en: 'A variable with dimensions asks for a cell for every element, and this name stands for fewer cells. Some would have no value. Make the range in the spreadsheet larger, or take elements out of the dimension.',
  },
  'data-no-times': {
    nl: 'Gegevens hebben tijden nodig, zodat bekend is welke waarde wanneer geldt. In deze rij of kolom staan geen getallen. Kijk of de letter of het nummer in de formule klopt; datums als 2020-01-01 moeten getallen zijn in de tijd van het model, zoals 2020.',
    en: 'Data need times, so that it is known which value counts when. There are no numbers in this row or column. See whether the letter or number in the equation is right; dates such as 2020-01-01 have to be numbers in the time of the model, such as 2020.',
  },
  'data-times-not-rising': {
    nl: 'De tijden of x-waarden moeten oplopen, anders is niet te zeggen welke twee punten om een tijdstip liggen. Sorteer de gegevens in het rekenblad op tijd, en haal dubbele tijden weg.',
    en: 'Times or x values must rise, or nobody can say which two points lie around a moment. Sort the data by time in the spreadsheet, and remove times that occur twice.',
  },
  'data-no-values': {
    nl: 'Vanaf deze cel zijn de cellen leeg, in de richting waarin gelezen wordt. Een kolomletter voor de tijd betekent dat de waarden naar beneden lopen, een rijnummer dat ze naar rechts lopen. Verbeter de eerste cel of de richting in de formule.',
    en: 'From this cell on the cells are empty, in the direction of reading. A column letter for time means that values run down, a row number that they run to the right. Mend the first cell or the direction in the equation.',
  },
  'data-cell-not-number': {
    nl: 'Deze cel bevat tekst of een foutmelding waar een getal nodig is. Maak er een getal van, of laat de cel leeg als de waarde ontbreekt. Let op getallen die als tekst zijn ingevoerd: die staan in een rekenblad vaak links in de cel.',
    en: 'This cell holds a text or an error where a number is needed. Turn it into a number, or leave it empty where the value is missing. Look out for numbers that were entered as text: a spreadsheet often shows them at the left of their cell.',
  },
};
