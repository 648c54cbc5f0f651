/** A function that answers with the same object for as long as `keysOf` gives the same keys as at the last call. */
export function remembered<Question, Answer>(
  keysOf: (question: Question) => readonly unknown[],
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  let last: { readonly keys: readonly unknown[]; readonly answer: Answer } | null = null;
  return (question) => {
    const keys = keysOf(question);
    const isSame = last !== null && keys.length === last.keys.length && keys.every((key, at) => Object.is(key, last?.keys[at]));
    if (!last || !isSame) last = { keys, answer: answer(question) };
    return last.answer;
  };
}
