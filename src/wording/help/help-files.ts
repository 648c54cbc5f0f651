import type { IssueHelps } from './issue-help.js';

/** Help with files: what they are, and what of them could not be taken over. */
export const FILE_HELP: IssueHelps = {
  'file/too-large': {
    nl: 'Ook de grootste modellen die mensen delen, blijven ruim onder deze grens. Waarschijnlijk is het een ander soort bestand, of zitten er veel gegevens in het model zelf. Haal die eruit en bewaar ze als databestand naast het model.',
    en: 'Even the largest models that people share stay well below this limit. It is probably another kind of file, or the model itself holds a lot of data. Take those out and keep them as a data file beside the model.',
  },
  'file/too-many': {
    nl: 'Er is een grens aan wat in het geheugen past en in redelijke tijd rekent. Splits het model, kort de dimensies in, of bewaar alleen de gegevens die het model gebruikt.',
    en: 'There is a limit to what fits into memory and runs in reasonable time. Split the model, shorten its dimensions, or keep only the data that the model uses.',
  },
  'file/more': {
    nl: 'De lijst is afgebroken omdat hij te lang werd. Meestal komen zoveel problemen uit één oorzaak vroeg in het bestand. Herstel de eerste meldingen en open het bestand opnieuw.',
    en: 'The list was cut because it grew too long. So many problems mostly come from one cause early in the file. Mend the first of them and open the file again.',
  },
  'file/not-text': {
    nl: 'Modellen zijn tekst die je in een editor kunt lezen; dit bestand is binair, zoals een afbeelding, een document of een gepakt bestand. Bewaar het model in het programma waarmee het gemaakt is als .xmile, .stmx of .mdl. In Vensim heet dat Save As, met het type Text Format.',
    en: 'Models are text that you can read in an editor; this file is binary, as a picture, a document or an archive is. Save the model as .xmile, .stmx or .mdl in the program that it was made with. In Vensim this is Save As, with the type Text Format.',
  },
  'file/not-utf8': {
    nl: 'Het bestand is in een andere tekenset bewaard dan UTF-8, waardoor letters als é en ë verkeerd gelezen zouden worden. Open het in een teksteditor, kies bij het bewaren UTF-8 als codering, en open het opnieuw.',
    en: 'The file was saved in another character set than UTF-8, so that letters such as é and ë would be read wrongly. Open it in a text editor, choose UTF-8 as its encoding when you save it, and open it again.',
  },
  'file/empty': {
    nl: 'In het bestand staat niets, of alleen spaties. Misschien is het bewaren of downloaden afgebroken. Vraag om een nieuwe kopie of kies een ander bestand.',
    en: 'The file holds nothing, or only spaces. Perhaps saving or downloading was cut off. Ask for a new copy, or choose another file.',
  },
  'format-not-supported': {
    nl: 'Aan de inhoud en de naam is te zien wat voor bestand het is, en dit soort hoort er niet bij. Bewaar het model in het programma waarmee het gemaakt is in een van deze formaten. Stella bewaart .stmx, Vensim bewaart .mdl, en veel andere programma’s kennen .xmile.',
    en: 'What a file holds and its name say what kind it is, and this kind is not among those that can be read. Save the model in one of these formats in the program that it was made with. Stella saves .stmx, Vensim saves .mdl, and many other programs know .xmile.',
  },
  'file/malformed': {
    nl: 'Het bestand is XML, en daarin sluit elk element dat opengaat ook weer. Op deze plaats klopt dat niet, dus is onbekend wat erna komt. Vaak is het bestand met de hand veranderd of half gedownload; herstel de regel, of vraag om een nieuwe kopie.',
    en: 'The file is XML, where every element that opens also closes. That is not so at this place, so nobody knows what comes next. Often the file was changed by hand or only half downloaded; mend the line, or ask for a new copy.',
  },
  'file/too-deep': {
    nl: 'De elementen in dit bestand zitten dieper in elkaar dan in enig model. Zo’n bestand is meestal per ongeluk of met opzet verkeerd gemaakt. Bewaar het model opnieuw in het programma waarmee het gemaakt is.',
    en: 'The elements of this file lie deeper within one another than in any model. Such a file was mostly made wrongly, by accident or on purpose. Save the model anew in the program that it was made with.',
  },
  'file/not-xmile': {
    nl: 'XML is een vorm die veel programma’s gebruiken, ook voor rekenbladen en teksten. Een model begint met <xmile>. Kijk of je het goede bestand hebt gekozen, of exporteer het model als XMILE.',
    en: 'XML is a form that many programs use, also for spreadsheets and texts. A model begins with <xmile>. See whether you chose the right file, or export the model as XMILE.',
  },
  'file/no-model': {
    nl: 'Het bestand begint wel als XMILE, maar mist het deel <model> waarin de variabelen staan. Er is dus niets om te tonen of te berekenen. Exporteer het model opnieuw.',
    en: 'The file does begin as XMILE but lacks the part <model> that holds the variables. So there is nothing to show or to run. Export the model anew.',
  },
  'simulation-times-missing': {
    nl: 'Een model heeft een begin, een einde en een tijdstap nodig om te rekenen. Wat in het bestand ontbreekt of geen getal is, is nu aangevuld, en daardoor kan de grafiek een andere periode tonen dan de maker bedoelde. Stel de tijden zelf in.',
    en: 'To run, a model needs a start, a stop and a time step. What the file lacks, or does not give as a number, has been filled in, so the chart may show another period than its maker meant. Set the times yourself.',
  },
  'method-replaced': {
    nl: 'De rekenmethode bepaalt hoe de stappen in de tijd gezet worden. De gevraagde bestaat hier niet, dus rekent het model met een die erop lijkt. Met een kleine tijdstap is het verschil klein; vergelijk anders een run met de halve tijdstap.',
    en: 'The integration method says how the steps in time are taken. The one asked for does not exist here, so the model runs by one that is like it. With a small time step they differ little; otherwise compare a run with half the time step.',
  },
  'method-of-vensim-export': {
    nl: 'Vensim schrijft bij een export naar XMILE altijd RK4 op, ook als het model zelf met Euler rekent, en dat is de gewoonte in Vensim. Met de verkeerde methode wijken de uitkomsten af. Kijk in Vensim bij Model Settings welke methode het model gebruikt, en kies die hier.',
    en: 'When Vensim exports to XMILE it always writes RK4, also where the model itself runs by Euler, which is the custom in Vensim. With the wrong method the outcomes differ. See in Vensim under Model Settings which method the model uses, and choose it here.',
  },
  'initial-equations-not-supported': {
    nl: 'Naast hun formule hebben deze variabelen een tweede formule die alleen aan het begin geldt. Zonder die tweede zou de run ergens anders beginnen, dus worden ze niet berekend. Zet de waarde aan het begin in een hulpvariabele met één formule voor het begin, of in de beginwaarde van een voorraad.',
    en: 'Beside their equation these variables have a second one that counts at the start only. Without that second one the run would start elsewhere, so they are not computed. Put the value at the start into an auxiliary with one equation for the start, or into the initial value of a stock.',
  },
  'flow-conversions-not-supported': {
    nl: 'Deze stromen tellen waar ze aankomen in een andere eenheid dan waar ze vertrekken, bijvoorbeeld bomen die planken worden. Deze versie rekent dat niet om, en doet ook niet alsof het hetzelfde is. Maak er twee stromen van: een die de ene voorraad leegt, en een die de andere vult met het omgerekende getal.',
    en: 'Where these flows arrive they count in another unit than where they leave, as trees that become boards do. This version does not convert them, and does not pretend that both are the same. Make two flows of each: one that drains the first stock, and one that fills the second with the converted number.',
  },
  'undefined-dimension': {
    nl: 'De variabele heeft een waarde per element van een dimensie, maar het bestand zegt nergens welke elementen dat zijn. Zo is niet bekend hoeveel waarden er zijn. Verbeter de naam, of leg de dimensie vast met haar elementen, zoals regio met noord en zuid.',
    en: 'The variable has a value for each element of a dimension, but the file nowhere says which elements these are. So nobody knows how many values there are. Mend the name, or define the dimension with its elements, such as region with north and south.',
  },
  'dimension-without-elements': {
    nl: 'Een dimensie is een rij van elementen, en deze is leeg. Variabelen die erover lopen, hebben dan geen enkele waarde. Geef haar een lengte of een lijst van namen.',
    en: 'A dimension is a row of elements, and this one is empty. Variables that run over it then have no value at all. Give it a size or a list of names.',
  },
  'elements-without-dimensions': {
    nl: 'Hier staan formules voor losse elementen, maar de variabele zegt niet over welke dimensie ze loopt. Daardoor is onduidelijk wat de elementen zijn. Geef de variabele haar dimensies, of één formule zonder elementen.',
    en: 'There are equations for single elements here, but the variable does not say which dimension it runs over. So it is unclear what the elements are. Give the variable its dimensions, or one equation without elements.',
  },
  'array-list-length': {
    nl: 'Een lijst van getallen vult de elementen van een variabele één voor één. Er zijn hier te veel of te weinig getallen, dus is niet zeker welk getal bij welk element hoort. Vul de lijst aan tot het aantal elementen.',
    en: 'A list of numbers fills the elements of a variable one by one. There are too many or too few numbers here, so it is not certain which belongs to which element. Complete the list to the number of elements.',
  },
  'module-without-model': {
    nl: 'Een module gebruikt een deelmodel, en dat staat niet in dit bestand. Soms is het in een ander bestand bewaard. Bewaar het model in het oorspronkelijke programma als één geheel; tot dan rekent alles wat de module niet nodig heeft.',
    en: 'A module uses a submodel, which is not in this file. Sometimes it was saved in another file. Save the model as one whole in its original program; until then everything runs that does not need the module.',
  },
  'defined-twice-in-file': {
    nl: 'Het bestand legt iets met dezelfde naam twee keer vast, en hoofdletters en spaties maken geen verschil. Formules kunnen maar één van de twee bedoelen; de tweede blijft in het bestand staan maar doet niet mee. Haal er een weg of geef hem een andere naam.',
    en: 'The file defines two things of one kind under the same name; letter case and spaces make no difference. Equations can mean only one of the two; the second stays in the file but takes no part. Remove one, or give it another name.',
  },
  'graphical-function-broken': {
    nl: 'Een tabelfunctie is een rij van punten: bij elke x hoort een y, en de x-waarden lopen op. Met de punten die er nu staan, is niet te zeggen welke waarde waarbij hoort. Maak beide rijen even lang, of geef een x-schaal met een laagste en een hoogste waarde.',
    en: 'A graphical function is a row of points: every x has its y, and the x values rise. With the points as they are, nobody can say which value belongs to which. Make both rows the same length, or give an x scale with a lowest and a highest value.',
  },
  'unknown-flow': {
    nl: 'Een voorraad verandert alleen door zijn stromen, en een daarvan staat niet in het bestand. Zou hij worden weggelaten, dan klopte de voorraad niet; daarom wordt hij niet berekend. Voeg de stroom toe, of haal zijn naam weg bij de voorraad.',
    en: 'A stock changes by its flows only, and one of them is not in the file. If it were left out the stock would be wrong; so the stock is not computed. Add the flow, or remove its name from the stock.',
  },
  'ecosystem-broken': {
    nl: 'Naast het model staat in dit bestand wie wat geeft aan wie: belanghebbenden, waardestromen, interventies en scenario’s. Dat deel verwijst naar iets wat er niet is, dus is het als geheel weggelaten. Het blijft in het bestand bewaard; open een eerdere versie als je het nodig hebt.',
    en: 'Beside the model this file holds who gives what to whom: stakeholders, value flows, interventions and scenarios. That part refers to something that is not there, so all of it was left out. It stays in the file; open an earlier version if you need it.',
  },
  'ecosystem-variable-missing': {
    nl: 'Een ander programma heeft waarschijnlijk een variabele verwijderd of hernoemd waar een waardestroom, interventie of indicator aan vastzit. Die koppeling is nu los. Geef de variabele haar oude naam terug, of kies een andere variabele voor wat eraan vastzat.',
    en: 'Another program has probably removed or renamed a variable that a value flow, an intervention or an indicator is tied to. That tie is now loose. Give the variable its former name, or choose another variable for what was tied to it.',
  },
  'value-flow-with-table': {
    nl: 'Een waardestroom is een formule met een gever en een ontvanger, en een tabelfunctie of dimensie past daar niet bij. Een ander programma heeft er een aan toegevoegd. Zet de tabel in een eigen hulpvariabele en laat een nieuwe waardestroom die gebruiken.',
    en: 'A value flow is an equation with a giver and a receiver, and a graphical function or a dimension does not fit it. Another program has added one. Put the table into an auxiliary of its own, and let a new value flow use that.',
  },
};
