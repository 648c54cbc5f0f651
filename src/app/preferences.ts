import { LANGUAGES, type Language } from '../model/text.js';
import { THEMES, type Theme } from '../ui/shell/action.js';

const LANGUAGE_KEY = 'ketenstroom.language';
const LETTERS_KEY = 'ketenstroom.letters';
const THEME_KEY = 'ketenstroom.theme';

/** Reads what was stored; null where storage is closed, as in some private windows. */
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a choice where that is possible; elsewhere it holds until the window closes. */
function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A closed storage costs the choice its life after this window, nothing else.
  }
}

/** The first of the languages a browser asks for that the app speaks; English where it speaks none. */
export function preferredLanguage(asked: readonly string[]): Language {
  const codes = asked.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.map((code) => LANGUAGES.find((language) => language === code)).find((language) => language !== undefined) ?? 'en';
}

/** The language a person chose, else the browser's. */
export function startLanguage(): Language {
  const chosen = LANGUAGES.find((language) => language === stored(LANGUAGE_KEY));
  return chosen ?? preferredLanguage(navigator.languages);
}

export const keepLanguage = (language: Language): void => keep(LANGUAGE_KEY, language);

/** Whether single letters are tools of the map; so unless a person switched them off. */
export const startLetters = (): boolean => stored(LETTERS_KEY) !== 'off';

export const keepLetters = (isOn: boolean): void => keep(LETTERS_KEY, isOn ? 'on' : 'off');

/** The colours a person chose, else those of the device. */
export const startTheme = (): Theme => THEMES.find((theme) => theme === stored(THEME_KEY)) ?? 'system';

export const keepTheme = (theme: Theme): void => keep(THEME_KEY, theme);

/** Makes the page show `theme`; tokens.css does the rest. */
export function showTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
