import { workspaceOf } from '../../model/document.js';
import type { Method, UnitName } from '../../model/simulation.js';
import { mdlForeign } from './foreign.js';
import { issueList, type MdlContext } from './context.js';
import { readUnitNames } from './read-settings.js';
import { methodIn } from './read-simulation.js';
import type { MdlWriteContext } from './write-context.js';

/** Vensim's number for a method with a fixed step, the fourth of setting 15. */
const NUMBERS: Readonly<Record<Method, string>> = { euler: '0', rk2: '4', rk4: '5', rk45: '1' };
/** The line that Vensim's settings begin with. */
const FIRST = ':L\u007f<%^E!@';

/** The last section of a file: as it was read, with the method and the units that the document has now. Empty where there is nothing to say. */
export function writeSettings(context: MdlWriteContext): string {
  const { simulation, unitNames } = workspaceOf(context.doc);
  const kept = context.kept('settings')[0] ?? '';
  const withMethod = methodIn(kept) === simulation.method ? kept : methodLine(kept === '' ? FIRST : kept, NUMBERS[simulation.method]);
  if (isSame(readUnitNames(reading(context), withMethod), unitNames)) return withMethod;
  const lines = withMethod === '' ? [FIRST] : withMethod.split('\n');
  const at = lines.findIndex((line) => line.startsWith('22:'));
  const others = lines.filter((line) => !line.startsWith('22:'));
  return others.toSpliced(at < 0 ? others.length : at, 0, ...unitLines(context, unitNames)).join('\n');
}

function methodLine(settings: string, number: string): string {
  const found = /^15:(?:[^,\n]*,){3}/m.exec(settings);
  if (!found) return `${settings}\n15:0,0,0,${number},0,0`;
  const start = found.index + found[0].length;
  return settings.slice(0, start) + settings.slice(start).replace(/^[^,\n]*/, number);
}

/** All names of one unit on one line: the unit itself, and what people say. */
function unitLines(context: MdlWriteContext, names: readonly UnitName[]): string[] {
  const lines = new Map<string, Set<string>>();
  for (const { unit, one, many } of names) {
    const line = lines.get(unit) ?? new Set([unit]);
    for (const word of [context.text(one), context.text(many)]) if (word !== '') line.add(word);
    lines.set(unit, line);
  }
  return [...lines.values()].map((words) => `22:${[...words].filter((word) => !/[,\n]/.test(word)).join(',')}`);
}

const isSame = (a: readonly UnitName[], b: readonly UnitName[]): boolean => JSON.stringify(a) === JSON.stringify(b);

const reading = ({ language }: MdlWriteContext): MdlContext => ({ fileKey: '', language, foreign: mdlForeign(''), issues: issueList() });
