/** Widths of the characters from space to tilde in thousandths of the type size, in the product's face at weight 500. */
const WIDTHS = [
  240, 244, 347, 697, 560, 743, 691, 180, 240, 240, 398, 560, 240, 327, 240, 419, 560, 560, 560, 560, 560, 560, 560, 560, 560, 560, 240, 240, 560, 560, 560, 516, 874,
  649, 604, 706, 679, 583, 563, 732, 683, 252, 553, 644, 498, 845, 680, 748, 557, 778, 603, 568, 586, 656, 661, 964, 651, 610, 590, 272, 454, 272, 577, 434, 299, 542,
  583, 519, 583, 540, 339, 517, 553, 232, 232, 541, 269, 833, 553, 575, 583, 583, 413, 471, 353, 553, 526, 750, 527, 526, 472, 254, 262, 254, 560,
] as const;

/** Characters beyond: the usual ones, and the square of other scripts. */
const OTHER = 580;
const SQUARE = 1000;

/** How wide `text` is at `size` px in the product's face, at weight 500 or 600. */
export function textWidth(text: string, size: number, weight: 500 | 600 = 500): number {
  let thousandths = 0;
  for (const letter of text.normalize('NFD')) {
    const code = letter.codePointAt(0) ?? 0;
    // Accents stand above their letter.
    if (code >= 0x300 && code < 0x370) continue;
    thousandths += WIDTHS[code - 32] ?? (code >= 0x2e80 ? SQUARE : OTHER);
  }
  return ((thousandths * size) / 1000) * (weight === 600 ? 1.012 : 1);
}
