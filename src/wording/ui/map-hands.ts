import type { Text } from '../../model/text.js';

const counted = (count: number, one: Text, many: Text): Text => ({ nl: `${count} ${count === 1 ? one.nl : many.nl}`, en: `${count} ${count === 1 ? one.en : many.en}` });

/** Texts about what hands do on the map: choosing several, arranging, copying, re-attaching. */
export const HANDS = {
  chosen: (count: number): Text => counted(count, { nl: 'gekozen', en: 'chosen' }, { nl: 'gekozen', en: 'chosen' }),
  removed: (count: number): Text => ({ nl: `${count} dingen zijn verwijderd.`, en: `${count} things are deleted.` }),
  commentRemoved: { nl: 'De opmerking is verwijderd.', en: 'The comment is deleted.' },
  markRemoved: { nl: 'Het lusteken is verwijderd. De lus blijft.', en: 'The loop mark is deleted. The loop stays.' },
  comment: (text: string): Text => ({ nl: `Opmerking: ${text}`, en: `Comment: ${text}` }),
  cloud: (end: 'source' | 'sink', flow: string): Text => (end === 'source' ? { nl: `Wolk waar ${flow} vandaan komt`, en: `Cloud where ${flow} comes from` } : { nl: `Wolk waar ${flow} heen gaat`, en: `Cloud where ${flow} goes` }),
} as const;
