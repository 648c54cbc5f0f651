import type { Text } from '../../model/text.js';

/** What the keys of the map do, for the list of keys; they count while the map has the focus. */
export const MAP_KEYS: readonly (readonly [Text, Text])[] = [
  [{ nl: 'Kaart: wat gekozen is verplaatsen', en: 'Map: move what is chosen' }, { nl: 'Pijltjes, met Shift fijner', en: 'Arrows, finer with Shift' }],
  [{ nl: 'Kaart: wat gekozen is verwijderen', en: 'Map: delete what is chosen' }, { nl: 'Delete', en: 'Delete' }],
  [{ nl: 'Kaart: kiezen, voorraad, stroom, hulpvariabele, verband', en: 'Map: select, stock, flow, auxiliary, link' }, { nl: 'V, S, F, A, L', en: 'V, S, F, A, L' }],
  [{ nl: 'Kaart: opruimen', en: 'Map: tidy up' }, { nl: 'O', en: 'O' }],
  [{ nl: 'Kaart: alles in beeld', en: 'Map: show everything' }, { nl: '0', en: '0' }],
  [{ nl: 'Kaart als lijst', en: 'Map as a list' }, { nl: 'Alt+L', en: 'Alt+L' }],
];
