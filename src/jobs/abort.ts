/** What a run rejects with that was given up, whatever reason the signal carries. */
export const abortError = (): DOMException => new DOMException('The run was given up.', 'AbortError');
