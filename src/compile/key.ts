/** A number below 2^53 that stands for a text: two rounds of FNV-1a, mixed. The same text gives the same number everywhere. */
export function keyOf(text: string): number {
  const round = (start: number): number => {
    let hash = start;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  };
  return (round(0x811c9dc5) & 0x1fffff) * 2 ** 32 + round(0x5bd1e995);
}
