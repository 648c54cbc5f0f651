import { closestNames } from '../equation/closest.js';
import { helpText } from '../wording/help/help.js';
import { ISSUE_WORDINGS } from '../wording/issues.js';
import { DONE, type ExitCode, type Io } from './io.js';
import { UsageError } from './usage-error.js';

/** Prints what an issue's code means: the code, its message with places to fill, and its help. */
export async function explainCommand(io: Io, asked: string): Promise<ExitCode> {
  const code = asked.trim().toLowerCase();
  const wording = Object.hasOwn(ISSUE_WORDINGS, code) ? ISSUE_WORDINGS[code] : undefined;
  if (!wording) throw new UsageError('no-such-code', { code: asked, known: closestCodes(code) });
  const message = [wording[io.language], wording.hint?.[io.language]].filter((part) => part !== undefined).join(' ');
  await io.out(`${[code, message, helpText(code, io.language)].filter((part) => part !== null).join('\n\n')}\n`);
  return DONE;
}

/** Known codes that may be meant: spelt alike, or else with the same words in them. */
function closestCodes(asked: string): readonly string[] {
  const codes = Object.keys(ISSUE_WORDINGS);
  const near = closestNames(asked, codes, 5);
  if (near.length > 0) return near;
  const words = asked.split(/[^a-z]+/).filter((word) => word.length > 3);
  const shared = (code: string): number => words.filter((word) => code.includes(word)).length;
  return codes
    .filter((code) => shared(code) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, 5);
}
