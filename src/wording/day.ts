import type { Language } from '../model/text.js';
import { formatUpTo } from './number.js';

/** A day as ISO 8601 writes it, as people say it: "25 nov 2026". The text itself where it is no day. */
export function dayWords(day: string, language: Language): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isFinite(time)) return day;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(time);
}

/** A share 0..1 as a percentage: "60%". */
export const percentWords = (share: number, language: Language): string => `${formatUpTo(share * 100, language, 0)}%`;
