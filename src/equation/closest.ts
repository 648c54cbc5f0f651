import { canonicalName } from '../model/name.js';

/** Characters of a name that are compared: behind these, nobody mistypes. */
const LONGEST = 80;

/**
 * The names in `known` that may be meant by `wanted`, best first: at most a third of the letters differ, where two letters
 * that changed places are one difference. Letter case, spaces and underscores don't count. Of equally near names those
 * with the same first letter come first, then the order of `known`.
 */
export function closestNames(wanted: string, known: Iterable<string>, most = 3): string[] {
  const word = canonicalName(wanted).slice(0, LONGEST);
  const limit = Math.max(1, Math.floor(word.length / 3));
  const rows = [0, 1, 2].map(() => new Uint16Array(LONGEST + 1));
  const near: { readonly name: string; readonly distance: number; readonly startsAlike: boolean }[] = [];
  for (const name of known) {
    const other = canonicalName(name).slice(0, LONGEST);
    if (Math.abs(other.length - word.length) > limit) continue;
    const distance = distanceWithin(limit, word, other, rows);
    if (distance > limit || distance >= Math.max(word.length, other.length)) continue;
    near.push({ name, distance, startsAlike: other.charAt(0) === word.charAt(0) });
  }
  near.sort((a, b) => a.distance - b.distance || Number(b.startsAlike) - Number(a.startsAlike));
  return near.slice(0, most).map(({ name }) => name);
}

/** Edit distance of Damerau and Levenshtein with adjacent swaps (optimal string alignment); `limit + 1` where it is more than `limit`. Cost: length × limit. */
function distanceWithin(limit: number, a: string, b: string, rows: readonly Uint16Array[]): number {
  let [before, last, row] = rows as [Uint16Array, Uint16Array, Uint16Array];
  const far = limit + 1;
  for (let j = 0; j <= b.length; j++) last[j] = Math.min(j, far);
  for (let i = 1; i <= a.length; i++) {
    row.fill(far, 0, b.length + 1);
    row[0] = Math.min(i, far);
    let least = row[0];
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j - 1] ?? far) + (isSame ? 0 : 1), (last[j] ?? far) + 1, (row[j - 1] ?? far) + 1);
      const isSwap = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row[j] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    if (least > limit) return far;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? far;
}
