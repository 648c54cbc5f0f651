import type { ClipboardDetail } from '../ui/map/copying.js';
import type { Document } from '../model/document.js';
import { HANDS } from '../wording/ui/map-hands.js';
import type { Message } from '../ui/shell/ks-messages.js';

/** What was copied last, for browsers that do not let a page read the clipboard. */
export interface LastCopied {
  text: string | null;
}

/**
 * Writes what is copied from a map to the clipboard as a file of our own, and reads what is there: such a file, held to the
 * same rules as one that is opened, or text.
 */
export async function useClipboard(detail: ClipboardDetail, last: LastCopied, say: (message: Message) => void): Promise<void> {
  if (detail.do === 'copy') {
    const { writeKeten } = await import('../formats/keten/write.js');
    last.text = writeKeten(detail.copy);
    await navigator.clipboard?.writeText(last.text).catch(() => undefined);
    return;
  }
  const text = detail.text || (await read()) || last.text;
  if (!text) return say({ text: HANDS.clipboardEmpty });
  const what = await pasted(text);
  if (what === null) say({ text: HANDS.clipboardBroken });
  else detail.take(what);
}

/** The text on the clipboard; null where the browser, or the person it asks, does not give it. */
const read = async (): Promise<string | null> => {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
};

/** What a text is: the document of a file of our own, null where that file is broken, else the text itself. */
export async function pasted(text: string): Promise<Document | string | null> {
  if (!/^\s*\{\s*"format"\s*:/.test(text)) return text;
  const { readKeten } = await import('../formats/keten/read.js');
  return readKeten(text).doc;
}
