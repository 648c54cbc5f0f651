import type { Period } from '../../../analyse/value/amounts.js';
import { workspaceOf } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import { textIn, type Text } from '../../../model/text.js';
import { csvFile, type Cell } from '../../../view/chart/csv-file.js';
import { euroNet, feltAs, invisibleGiven } from '../../../view/value/ledger-euro.js';
import { netOf, pairOf, type LedgerPair } from '../../../view/value/ledger-table.js';
import { LEDGER, netWord, scaledUnit } from '../../../wording/ui/ledger.js';
import { timeWord } from '../../../wording/ui/scenarios.js';
import { nameOf } from './ledger-names.js';
import type { LedgerShown } from './ledger-view.js';

/** What a file of the ledger is made of, beside what is shown. */
export interface LedgerFile extends LedgerShown {
  /** Scenario and period in words. */
  readonly said: Text;
  readonly period: Period;
  /** All value types, also those whose columns are put away. */
  readonly types: readonly ValueType[];
}

/** The ledger as it is shown, as a CSV file: the same columns, every number in full and in its natural unit. */
export function ledgerFile(file: LedgerFile): string {
  const { doc, columns, net, euro, table, rows, language, said, period, types, isDifference } = file;
  const { title, simulation, unitNames } = workspaceOf(doc);
  const t = (text: Text): string => textIn(text, language);
  const column = (type: ValueType, what: Text): string => [nameOf(doc, type.id, language), t(what), `(${scaledUnit(1, type.unit, unitNames, language)})`].filter((part) => part !== '()').join(' ');
  const cells = (pairs: ReadonlyMap<Id, LedgerPair>): Cell[] => [
    ...columns.flatMap(({ type }) => {
      const { given, received } = pairOf(pairs, type.id);
      return [given?.amount ?? 0, received?.amount ?? 0];
    }),
    ...(net ? [netOf(feltAs(net.type), pairOf(pairs, net.type.id)) ?? 0] : []),
    ...(euro ? [euroNet(euro.types, pairs)?.euro ?? 0] : []),
  ];
  const invisible = euro && !isDifference ? invisibleGiven(types, table.rows, new Set()) : [];
  return csvFile([
    [t(LEDGER.model), t(title)],
    [t(LEDGER.title), t(said)],
    [`${t(timeWord(simulation.timeUnit))}, ${t(LEDGER.from)}`, period.from],
    [`${t(timeWord(simulation.timeUnit))}, ${t(LEDGER.until)}`, period.until],
    [],
    [
      t(LEDGER.party),
      ...columns.flatMap(({ type }) => [column(type, LEDGER.given), column(type, LEDGER.received)]),
      ...(net ? [column(net.type, netWord(feltAs(net.type)))] : []),
      ...(euro ? [`${t(LEDGER.euro)} (€)`] : []),
    ],
    ...rows.map(({ party, pairs }): Cell[] => [nameOf(doc, party, language), ...cells(pairs)]),
    [t(LEDGER.total), ...cells(table.totals)],
    ...(invisible.length === 0 ? [] : [[], [t(LEDGER.invisible)], ...invisible.map(({ party, type, amount }): Cell[] => [nameOf(doc, party, language), column(type, LEDGER.given), amount])]),
  ]);
}
