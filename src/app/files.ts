import type { Text } from '../model/text.js';
import type { WorkFile } from './storage/work.js';

/** A file a person chose or dropped. The handle is there where the browser can write it back. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly handle: FileSystemFileHandle | null;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Our own format: the one that Save writes. */
export const KETEN_EXTENSION = '.keten.json';
export const XMILE_EXTENSION = '.xmile';
export const MDL_EXTENSION = '.mdl';

const OPENABLE = [KETEN_EXTENSION, '.json', XMILE_EXTENSION, '.stmx', '.itmx', '.xml', MDL_EXTENSION];

/** A person closing a file dialog is no fault. */
const isCancelled = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** Lets a person choose a file; null where they choose none. */
export async function pickFile(): Promise<PickedFile | null> {
  const { fileOpen } = await import('browser-fs-access');
  try {
    const file = await fileOpen({ extensions: OPENABLE, id: 'models' });
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: file.handle ?? null, modified: file.lastModified };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** The files of a drop, each with its handle where the browser gives one; none for a drop of something else. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly PickedFile[]> {
  // Files and handles must be asked for before the first await: afterwards the drop is over.
  const dropped = [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ file, handle: handleOf(item) }] : [];
  });
  return Promise.all(dropped.map(async ({ file, handle }) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), handle: await handle, modified: file.lastModified })));
}

/** Whether a file may be a model by its name. */
export const isModelName = (name: string): boolean => OPENABLE.some((extension) => name.toLowerCase().endsWith(extension));

async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | null> {
  const ask = (item as { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }).getAsFileSystemHandle;
  const handle = await ask?.call(item).catch(() => null);
  return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
}

/** What is written where. */
export interface FileToWrite {
  readonly text: string;
  readonly name: string;
  readonly extension: string;
  readonly description: string;
  /** The file to write back to; null asks, or downloads where the browser cannot write files. */
  readonly handle: FileSystemFileHandle | null;
}

/** Writes a file and says where it went; null where the person chose no place. Rejects where it cannot be written. */
export async function writeFile({ text, name, extension, description, handle }: FileToWrite): Promise<(WorkFile & { readonly isDownload: boolean }) | null> {
  const { fileSave, supported } = await import('browser-fs-access');
  const type = extension === KETEN_EXTENSION ? 'application/json' : 'application/xml';
  try {
    const written = await fileSave(new Blob([text], { type }), { fileName: name, extensions: [extension], mimeTypes: [type], description, id: 'models' }, handle, true);
    return { name: written?.name ?? name, handle: written, modified: await modifiedOf(written), isDownload: !supported };
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

/** When a file was last written; null where that cannot be asked. */
export async function modifiedOf(handle: FileSystemFileHandle | null): Promise<number | null> {
  return handle?.getFile().then(({ lastModified }) => lastModified, () => null) ?? null;
}

/** A file name for a document: its title in letters every system takes. */
export function fileNameFor(title: Text, extension: string): string {
  const words = (title.nl ?? title.en ?? '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${words.slice(0, 60) || 'model'}${extension}`;
}
