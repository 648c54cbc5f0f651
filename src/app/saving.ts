import type { WrittenFile } from '../formats/written-file.js';
import { workspaceOf, type Document } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import type { Scenario } from '../model/scenario.js';
import type { Language } from '../model/text.js';
import { textIn } from '../model/text.js';
import type { Message } from '../ui/shell/ks-messages.js';
import { FILES } from '../wording/ui/files.js';
import { KETEN_EXTENSION, MDL_EXTENSION, XMILE_EXTENSION, fileNameFor, modifiedOf, writeFile } from './files.js';
import type { WorkFile } from './storage/work.js';
import type { Workbench } from './workbench.js';

/** How a document is saved: to its own file, to a new one, or to its own although somebody else wrote it in between. */
export type SaveMode = 'save' | 'save-as' | 'overwrite';

/** Writes the open document to its file, or to a place that the person chooses where it has none or they want another. */
export async function saveDocument(
  bench: Workbench,
  language: Language,
  say: (message: Message) => void,
  mode: SaveMode,
  write = writeFile,
): Promise<void> {
  const doc = bench.store.committed.value;
  const file = bench.open.value?.file ?? null;
  if (mode === 'save' && file?.handle && (await isWrittenSince(file))) {
    const run = (): void => void saveDocument(bench, language, say, 'overwrite', write);
    say({ text: FILES.changedElsewhere(file.name), action: { label: FILES.overwrite, run }, stays: true });
    return;
  }
  const { writeKeten } = await import('../formats/keten/write.js');
  try {
    const written = await write({
      text: writeKeten(doc),
      name: file?.handle ? file.name : fileNameFor(workspaceOf(doc).title, KETEN_EXTENSION),
      extension: KETEN_EXTENSION,
      description: textIn(FILES.ketenFile, language),
      handle: mode === 'save-as' ? null : (file?.handle ?? null),
    });
    if (!written) return;
    bench.savedTo({ name: written.name, handle: written.handle, modified: written.modified }, doc);
    say({ text: written.isDownload ? FILES.downloaded(written.name) : FILES.saved(written.name) });
  } catch {
    say({ text: FILES.saveFailed, stays: true });
  }
}

/** Whether somebody else, or another window, wrote the file after this work last read or wrote it. */
async function isWrittenSince({ handle, modified }: WorkFile): Promise<boolean> {
  const now = await modifiedOf(handle);
  return now !== null && modified !== null && now !== modified;
}

/** A format of another tool. */
export type ExportFormat = 'xmile' | 'mdl';

/** Hears what of a document a format cannot hold. */
export type Complain = (name: string, issues: readonly Issue[]) => void;

/**
 * Writes the open document for another tool, and says what is missing from that file. The work stays in its own. Of a
 * `scenario` a plain model is written, that any tool runs to the same numbers.
 */
export async function exportDocument(
  bench: Workbench,
  format: ExportFormat,
  language: Language,
  say: (message: Message) => void,
  complain: Complain,
  write = writeFile,
  scenario: Scenario | null = null,
): Promise<void> {
  const whole = bench.store.committed.value;
  try {
    const doc = scenario ? (await import('../formats/plain-scenario.js')).plainScenario(whole, scenario) : whole;
    const { text, issues } = await written(doc, format);
    const extension = format === 'xmile' ? XMILE_EXTENSION : MDL_EXTENSION;
    const file = await write({
      text,
      name: fileNameFor(workspaceOf(doc).title, extension),
      extension,
      description: textIn(format === 'xmile' ? FILES.xmileFile : FILES.mdlFile, language),
      handle: null,
    });
    if (!file) return;
    say({ text: file.isDownload ? FILES.downloaded(file.name) : FILES.saved(file.name) });
    if (issues.length > 0) complain(file.name, issues);
  } catch {
    say({ text: FILES.saveFailed, stays: true });
  }
}

async function written(doc: Document, format: ExportFormat): Promise<WrittenFile> {
  if (format === 'xmile') return (await import('../formats/xmile/write.js')).exportXmile(doc);
  return (await import('../formats/mdl/write.js')).writeMdl(doc);
}
