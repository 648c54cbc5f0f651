/** Why bytes are not text. */
export type NotText = 'binary' | 'not-utf8';

/**
 * The text of a file: UTF-16 or UTF-8 by its byte-order mark, else UTF-8, else Latin-1, which older tools write.
 * Bytes with zeros in them are no text. With `strict`, anything but UTF-8 is refused.
 */
export function decodeText(bytes: Uint8Array, strict: boolean): string | { readonly problem: NotText } {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (utf16 && !strict) return new TextDecoder(utf16).decode(bytes);
  if (bytes.includes(0)) return { problem: 'binary' };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return strict ? { problem: 'not-utf8' } : new TextDecoder('windows-1252').decode(bytes);
  }
}
