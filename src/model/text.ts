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

/** `text` with `value` in `language`, and the other language as it was; an empty value takes that language away. */
export function withTextIn(text: Text | undefined, language: Language, value: string): Text {
  if (value !== '') return { ...text, [language]: value };
  const other: Language = language === 'nl' ? 'en' : 'nl';
  return text?.[other] === undefined ? {} : { [other]: text[other] };
}

/** Whether there is anything to read, in whichever language. */
export const hasText = (text: Text | undefined): boolean => LANGUAGES.some((language) => (text?.[language] ?? '').trim() !== '');
