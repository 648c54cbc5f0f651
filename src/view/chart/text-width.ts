const NARROW = /[ijlt.,:;|!'’ ()[\]fr]/;
const WIDE = /[mwMW@%€—]/;

/** About how wide `text` is at `size` px in the product's face: for layout only, a little on the wide side. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text) em += NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.88 : /\p{Lu}/u.test(letter) ? 0.68 : 0.57;
  return em * size;
}

/** `text` cut to `width` with an ellipsis, by {@link textWidth}. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
