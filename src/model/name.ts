/**
 * The canonical form of a variable's name, XMILE 1.0 section 3.2.2: letter case does not count, and a run of
 * spaces, underscores, no-break spaces and line ends is one underscore. Two names with one canonical form are the same.
 */
export function canonicalName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\\n/gi, ' ')
    .trim()
    .replace(/[\s_\u00a0]+/g, '_')
    .toLowerCase();
}
