/**
 * A shorter text that still is as `isSame` wants it, by leaving out ever smaller parts: lines first, then signs.
 * Stops after `most` tries, so that a slow input does not shrink for ever.
 */
export function shrunk(text: string, isSame: (candidate: string) => boolean, most = 1500): string {
  let tries = 0;
  const mayTry = (candidate: string): boolean => tries++ < most && isSame(candidate);
  const byLine = without(text.split(/(?<=\n)/), mayTry).join('');
  const byTag = without(byLine.split(/(?<=>)|(?<=[~|,{}])/), mayTry).join('');
  return without([...byTag], mayTry).join('');
}

/** Delta debugging: what is left when no part of any size can go. */
function without(parts: readonly string[], isSame: (candidate: string) => boolean): readonly string[] {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1 && left.length > 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (fewer.length > 0 && isSame(fewer.join(''))) left = fewer;
      // Small parts are tried at every place: two tags may only go together.
      else at += size <= 3 ? 1 : size;
    }
  }
  return left;
}
