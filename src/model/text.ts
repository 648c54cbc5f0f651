/** The languages of the interface and of the texts in a model. Dutch comes first. */
export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text for people, in one or both languages. An imported file may bring only one. */
export interface Text {
  readonly nl?: string | undefined;
  readonly en?: string | undefined;
}

/** The text in `language`, else in the other language, else `fallback`. Never undefined, so a screen never shows a hole. */
export function textIn(text: Text | undefined, language: Language, fallback = ''): string {
  if (!text) return fallback;
  const other = language === 'nl' ? text.en : text.nl;
  return text[language] || other || fallback;
}
