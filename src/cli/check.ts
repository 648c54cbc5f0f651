import { compileDocument } from '../compile/compile.js';
import { withLines } from '../formats/opened-file.js';
import { hasErrors } from '../model/issue.js';
import { CANNOT_RUN, DONE, type ExitCode, type Io } from './io.js';
import { allIssues, issueLine } from './issue-lines.js';
import { loadModel } from './load-model.js';

/** Prints every issue of a model, one a line. Without any, it prints nothing. */
export async function checkCommand(io: Io, model: string): Promise<ExitCode> {
  const { doc, issues, lines, file } = await loadModel(io, model);
  const found = withLines(allIssues(doc, issues, doc ? compileDocument(doc).issues : []), lines);
  for (const issue of found) if (!(await io.out(issueLine(file, issue, io.language)))) break;
  return hasErrors(found) ? CANNOT_RUN : DONE;
}
