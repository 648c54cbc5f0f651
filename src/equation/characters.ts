const SPACE = 1;
const START = 2;
const WORD = 4;

const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  if (/[A-Za-z_$]/.test(char)) return START | WORD;
  return /[0-9]/.test(char) ? WORD : 0;
});

/** Letters, marks, digits, signs of currency and other symbols, and what joins letters: never operators, punctuation or white space. */
const WORD_BEYOND_ASCII = /[\p{L}\p{M}\p{N}\p{Sc}\p{So}\u200c\u200d]/u;

/** Whether white space stands at `at`: no-break spaces and line ends of every kind count. */
export function isSpaceAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code < 128 ? CLASSES[code] === SPACE : /\s|\u0085/.test(source.charAt(at));
}

export const isDigitAt = (source: string, at: number): boolean => {
  const code = source.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** How many UTF-16 units the character at `at` takes as part of a word; 0 where it can't be part of one. */
export function wordUnitsAt(source: string, at: number): number {
  const code = source.charCodeAt(at);
  if (code < 128) return ((CLASSES[code] ?? 0) & WORD) === 0 ? 0 : 1;
  const point = source.codePointAt(at);
  if (point === undefined || !WORD_BEYOND_ASCII.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** Whether a name without quotes can start at `at`: as a word, but not with a digit. */
export function isNameStartAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code < 128 ? ((CLASSES[code] ?? 0) & START) !== 0 : wordUnitsAt(source, at) > 0;
}
