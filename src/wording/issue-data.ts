import type { IssueWordings } from './issue-wording.js';

/** Problems with data from outside: the files themselves, and what equations ask of them. */
export const DATA_ISSUES: IssueWordings = {
  'data-file-missing': {
    nl: 'Het databestand "{file}" ontbreekt. Deze lezen eruit: {variables}. Zet het in de map van het model, of wijs het aan.',
    en: 'The data file "{file}" is missing. These read from it: {variables}. Put it into the folder of the model, or locate it.',
  },
  'data-run-missing': {
    nl: 'Van deze gegevens ontbreken de waarden: {variables}. Ze komen uit de tabel van een andere run: zet die als .tab, .csv of .dat in de map van het model, of wijs haar aan.',
    en: 'These data have no values: {variables}. They come from the table of another run: put it into the folder of the model as .tab, .csv or .dat, or locate it.',
  },
  'data-run-chosen': {
    nl: 'De gegevens zonder formule komen uit "{file}". Ook deze tabellen hebben er kolommen voor: {others}.',
    en: 'The data without an equation come from "{file}". These tables have columns for them too: {others}.',
  },
  'data-run-lacks': {
    nl: 'In de tabel "{file}" staat geen kolom voor {variables}.',
    en: 'The table "{file}" has no column for {variables}.',
  },
  'data-file-unmatched': {
    nl: '"{file}" heet anders dan de bestanden die het model leest. Kies het bij de regel waar het hoort.',
    en: '"{file}" is called otherwise than the files that the model reads. Choose it at the row it belongs to.',
  },
  'data-file-outside': {
    nl: 'Het databestand "{file}" ligt buiten de map van het model en wordt daarom niet gelezen.',
    en: 'The data file "{file}" lies outside the folder of the model and is therefore not read.',
  },
  'data-file-similar': {
    nl: 'Het databestand "{file}" ontbreekt. In plaats daarvan is "{used}" gelezen, het enige bestand dat erop lijkt.',
    en: 'The data file "{file}" is missing. "{used}" was read instead, the only file like it.',
  },
  'data-file-broken': {
    nl: 'Het databestand "{file}" is stuk of met een wachtwoord beveiligd.',
    en: 'The data file "{file}" is broken or protected by a password.',
  },
  'data-file-too-large': { nl: 'Het databestand "{file}" is te groot om te lezen.', en: 'The data file "{file}" is too large to read.' },
  'data-file-not-a-table': {
    nl: 'In "{file}" staat geen tabel die te lezen is. Wel: .xlsx, .xls, .csv, .tab en .txt.',
    en: '"{file}" holds no table that can be read. Use .xlsx, .xls, .csv, .tab or .txt.',
  },
  'data-argument-not-text': {
    nl: 'De argumenten van {name} moeten vaste teksten zijn, tussen enkele aanhalingstekens.',
    en: 'The arguments of {name} must be fixed texts, between single quotes.',
  },
  'not-data': { nl: '{name} heeft hier een variabele met gegevens nodig.', en: '{name} needs a variable with data here.' },
  'data-only-alone': {
    nl: '{name} moet de hele formule zijn: er kan niets voor of achter staan.',
    en: '{name} must be the whole equation: nothing can stand before or behind it.',
  },
  'data-no-such-sheet': {
    nl: 'In "{file}" is geen werkblad "{tab}".',
    en: '"{file}" has no sheet "{tab}".',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'data-no-such-cell': {
    nl: '"{cell}" is geen cel en geen naam van cellen op dit blad van "{file}".',
    en: '"{cell}" is neither a cell nor a name of cells on this sheet of "{file}".',
  },
  'data-no-such-row': {
    nl: '"{row}" is geen rijnummer, geen kolomletter en geen naam van cellen op dit blad van "{file}".',
    en: '"{row}" is no row number, no column letter and no name of cells on this sheet of "{file}".',
  },
  'data-range-too-small': {
    nl: 'De cellen "{cell}" van "{file}" zijn te weinig: er zijn er {count} nodig.',
    en: 'The cells "{cell}" of "{file}" are too few: {count} are needed.',
  },
  'data-no-times': { nl: 'In "{row}" van "{file}" staan geen getallen voor de tijd.', en: '"{row}" of "{file}" holds no numbers for the time.' },
  'data-times-not-rising': {
    nl: 'De getallen in "{row}" van "{file}" lopen niet op: kijk bij cel {cell}.',
    en: 'The numbers in "{row}" of "{file}" do not rise: see cell {cell}.',
  },
  'data-no-values': { nl: 'Vanaf cel {cell} staat in "{file}" niets om te lezen.', en: 'There is nothing to read from cell {cell} of "{file}" on.' },
  'data-cell-not-number': { nl: 'In cel {cell} van "{file}" staat geen getal.', en: 'Cell {cell} of "{file}" holds no number.' },
};
