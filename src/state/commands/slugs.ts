/** A text as a terminal can say it: small letters, digits and underscores. Empty where nothing of it is left. */
export const plainWord = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_+|_+$/g, '');

/** `wanted`, or the first of `wanted_2`, `wanted_3` … that `isTaken` leaves free. */
export function firstFree(wanted: string, isTaken: (word: string) => boolean): string {
  for (let number = 1; ; number++) {
    const word = number === 1 ? wanted : `${wanted}_${number}`;
    if (!isTaken(word)) return word;
  }
}
