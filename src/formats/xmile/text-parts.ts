import { textIn, type Language, type Text } from '../../model/text.js';
import { attributeOf, type XmlElement } from '../xml/tree.js';

/**
 * XMILE has a text in one language. The standard part of a file holds it in the document's first language; where
 * that does not say everything, the extension holds the whole text besides.
 */

/** Whether the standard part alone brings the text back: it has the file's language only, and no white space at its ends. */
export function isPlainText(text: Text, language: Language): boolean {
  const said = Object.entries(text).filter(([, words]) => words !== undefined);
  const only = said[0];
  return said.length === 0 || (said.length === 1 && only?.[0] === language && only[1] !== '' && only[1] === only[1]?.trim());
}

/** The text in both languages, unless another tool has changed the one that stands in the standard part: then that one counts. */
export function mergedText(standard: Text, extension: Text | undefined, language: Language): Text {
  if (!extension) return standard;
  const now = textIn(standard, language);
  if (textIn(extension, language).trim() === now) return extension;
  return language === 'nl' ? { ...extension, nl: now } : { ...extension, en: now };
}

/** Attributes `ks:name_nl` and `ks:name_en` for a text that is not plain; none for one that is. */
export function textAttributes(field: string, text: Text, language: Language): Record<string, string | undefined> {
  return isPlainText(text, language) ? {} : { [`ks:${field}_nl`]: text.nl, [`ks:${field}_en`]: text.en };
}

/** A text from its standard part and from the attributes of {@link textAttributes}. */
export function textFrom(element: XmlElement, field: string, standard: string, language: Language): Text {
  const nl = attributeOf(element, `ks:${field}_nl`);
  const en = attributeOf(element, `ks:${field}_en`);
  const extension = nl === null && en === null ? undefined : { ...(nl === null ? {} : { nl }), ...(en === null ? {} : { en }) };
  const written = standard.trim();
  return mergedText(written === '' ? {} : { [language]: written }, extension, language);
}
