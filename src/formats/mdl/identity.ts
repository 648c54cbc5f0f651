const LINE = /^\ufeff?\s*(?:\{UTF-8\}\s*)?\{Ketenstroom ([\w.-]{1,200})\}/;

/** A comment at the top of a file by which a later version of it is known to be the same document; Vensim passes over it. */
export const identityLine = (documentId: string): string => (/^[\w.-]{1,200}$/.test(documentId) ? `{Ketenstroom ${documentId}}\n\n` : '\n');

/** The document that a file says to be; null where it says none. */
export const identityIn = (source: string): string | null => LINE.exec(source)?.[1] ?? null;
