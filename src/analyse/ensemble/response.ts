/** What stands for "as without the push" in an answer. */
const SAME = 100;

/**
 * What a push changed: 100·(1 + (pushed − plain)/size), where the size is what the plain run starts at, or else the most it
 * comes to. A run that begins at nought and stays there is held against 1.
 */
export function responseOf(pushed: ArrayLike<number>, plain: ArrayLike<number>): Float64Array {
  let size = Math.abs(plain[0] ?? 0);
  if (size === 0) for (let row = 0; row < plain.length; row++) size = Math.max(size, Math.abs(plain[row] ?? 0));
  const answer = new Float64Array(pushed.length);
  for (let row = 0; row < answer.length; row++) answer[row] = SAME * (1 + ((pushed[row] ?? 0) - (plain[row] ?? 0)) / (size || 1));
  return answer;
}
