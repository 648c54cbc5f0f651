import { pieceEnd, tidyLines } from './scan.js';

/** Longest line that is written where a space allows to break it. */
const LINE = 80;
const INDENT = '\t\t';

/** What stands in one block of a .mdl file. */
export interface BlockText {
  /** Name, sign, and what defines it. */
  readonly left: string;
  readonly right: string;
  readonly units?: string | undefined;
  readonly comment?: string | undefined;
  readonly flags?: string | undefined;
}

/** One block in Vensim's own layout: the equation, units, a comment, and flags. */
export function writeBlock({ left, right, units = '', comment = '', flags = '' }: BlockText): string {
  const equation = right === '' ? left : `${left}\n\t${broken(withoutLastBreaks(tidyLines(right.replace(/\r\n?/g, '\n'))), true)}`;
  const behind = flags === '' ? '|' : `~\t${flags}\n\t|`;
  return `${equation}\n\t~\t${withoutSigns(units)}\n\t~\t${broken(withoutSigns(comment), false)}\n\t${behind}\n\n`;
}

/** The header of a group; its variables follow. */
export function writeGroupHeader(name: string, comment: string): string {
  const rule = '*'.repeat(56);
  return `${rule}\n\t.${name.replace(/[*~|\n]/g, ' ')}\n${rule}~\n\t\t${broken(withoutSigns(comment), false)}\n\t|\n\n`;
}

/** A text without the signs that end a part of a block. */
const withoutSigns = (text: string): string => withoutLastBreaks(tidyLines(text.replace(/\r\n?/g, '\n').replace(/~/g, '-').replace(/\|/g, '/')));

/** Without the backslashes at the end of each line, which would go on in the next one. The look behind makes each run count once. */
const withoutLastBreaks = (text: string): string => text.replace(/(?<![\\ \t])[\\ \t]+$/gm, '');

/** A text whose long lines go on in the next one behind a backslash, in Vensim's way; reading makes them whole again. */
function broken(text: string, isEquation: boolean): string {
  return text
    .split('\n')
    .map((line) => brokenLine(line, isEquation))
    .join(`\n${INDENT}`);
}

function brokenLine(line: string, isEquation: boolean): string {
  if (line.length <= LINE) return line;
  const parts: string[] = [];
  let from = 0;
  let lastSpace = -1;
  for (let at = 0; at < line.length;) {
    const end = isEquation ? pieceEnd(line, at) : at + 1;
    const isBreak = line.charAt(at) === ' ' && /\S/.test(line.charAt(at - 1)) && /\S/.test(line.charAt(at + 1)) && line.charAt(at - 1) !== '\\';
    if (isBreak) {
      if (lastSpace > from && at - from > LINE) {
        parts.push(line.slice(from, lastSpace));
        from = lastSpace + 1;
      }
      lastSpace = at;
    }
    at = end;
  }
  if (lastSpace > from && line.length - from > LINE) {
    parts.push(line.slice(from, lastSpace));
    from = lastSpace + 1;
  }
  return [...parts, line.slice(from)].join(` \\\n${INDENT}`);
}
