import { plainScenario } from '../formats/plain-scenario.js';
import { writeKeten } from '../formats/keten/write.js';
import { withLines } from '../formats/opened-file.js';
import { writeMdl } from '../formats/mdl/write.js';
import type { WrittenFile } from '../formats/written-file.js';
import { exportXmile } from '../formats/xmile/write.js';
import type { Document } from '../model/document.js';
import { CANNOT_RUN, DONE, type ExitCode, type Io } from './io.js';
import { issueLine } from './issue-lines.js';
import { missingIssues } from './load-data.js';
import { loadModel } from './load-model.js';
import { applySettings } from './settings.js';
import { UsageError } from './usage-error.js';

/** Formats that a document can be written in, by the end of the file's name. */
const WRITERS: readonly { readonly ends: readonly string[]; readonly write: (doc: Document) => WrittenFile }[] = [
  { ends: ['.keten.json'], write: (doc) => ({ text: writeKeten(doc), issues: [] }) },
  { ends: ['.xmile', '.stmx', '.itmx', '.xml'], write: exportXmile },
  { ends: ['.mdl'], write: writeMdl },
];

/** A scenario, and interventions, that are to be written into the equations. */
export interface ConvertOptions {
  readonly scenario?: string | undefined;
  readonly interventions: readonly string[];
}

/**
 * Reads a model and writes it in the format that the output's name asks for: whole, or as a plain model of one scenario. What
 * reading could not take over is said, and what the format cannot hold.
 */
export async function convertCommand(io: Io, model: string, output: string, options: ConvertOptions): Promise<ExitCode> {
  const writer = WRITERS.find(({ ends }) => ends.some((end) => output.toLowerCase().endsWith(end)));
  if (!writer) throw new UsageError('not-an-output-format', { output, known: WRITERS.flatMap(({ ends }) => ends) });
  const { doc, issues, lines, file } = await loadModel(io, model);
  for (const issue of withLines([...issues, ...(doc ? missingIssues(doc) : [])], lines)) await io.err(issueLine(file, issue, io.language));
  if (!doc) return CANNOT_RUN;
  const isWhole = options.scenario === undefined && options.interventions.length === 0;
  const written = writer.write(isWhole ? doc : plainScenario(doc, applySettings(doc, { ...options, set: [] }).scenario));
  for (const issue of written.issues) await io.err(issueLine(file, issue, io.language));
  try {
    await io.writeFile(output, [written.text]);
  } catch (error) {
    throw new UsageError('cannot-write', { path: output, reason: error instanceof Error ? error.message : String(error) });
  }
  return DONE;
}
