import { createContext } from '@lit/context';
import type { Language } from '../model/text.js';

/** The language every element speaks. The app provides it; an element without a provider speaks Dutch. */
export const languageContext = createContext<Language>(Symbol('language'));
