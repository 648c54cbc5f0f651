import { itemsOf, type Document } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import type { Language } from '../model/text.js';
import { issueText } from '../wording/issues.js';

/** One issue on one line: file, code, variable, range, message, line in the file, parted by tabs. Absent parts are empty. */
export function issueLine(file: string, issue: Issue, language: Language): string {
  const cells = [file, issue.code, issue.variable ?? '', placeOf(issue), issueText(issue, language), String(issue.line ?? '')];
  return `${cells.map((cell) => cell.replace(/\p{Cc}+/gu, ' ')).join('\t')}\n`;
}

/** Offsets in an equation as `start-end`, a place in a file as `line:column`. */
function placeOf({ range, line, column }: Issue): string {
  if (range) return `${range.start}-${range.end}`;
  return line === undefined ? '' : column === undefined ? String(line) : `${line}:${column}`;
}

/** What reading and compiling found, without saying the same thing twice: content that was set aside on reading has no equation, and a data file that cannot be read is missing. */
export function allIssues(doc: Document | null, ofFile: readonly Issue[], ofCompile: readonly Issue[]): readonly Issue[] {
  if (!doc || ofFile.length === 0) return [...ofFile, ...ofCompile];
  const aside = new Set(itemsOf(doc, 'foreign').filter(({ place }) => place === 'set-aside').map(({ at }) => at));
  const said = new Set(ofFile.flatMap(({ code, severity, facts }) => (severity === 'error' && code.startsWith('data-file-') ? [facts?.['file']] : [])));
  const isSaid = ({ code, item, facts }: Issue): boolean => (code === 'missing-equation' && aside.has(item)) || (code === 'data-file-missing' && said.has(facts?.['file']));
  return [...ofFile, ...ofCompile.filter((issue) => !isSaid(issue))];
}
