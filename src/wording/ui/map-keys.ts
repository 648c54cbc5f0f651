import type { Text } from '../../model/text.js';

/** Single letters can be switched off, for who speaks to the computer or strikes keys by accident. */
export const LETTERS: Text = { nl: 'Losse letters pakken gereedschap op de kaart', en: 'Single letters take tools on the map' };

/** What the keys of the map do, for the list of keys; they count while the map has the focus. */
export const MAP_KEYS: readonly (readonly [Text, Text])[] = [
  [{ nl: 'Kaart: wat gekozen is verplaatsen', en: 'Map: move what is chosen' }, { nl: 'Pijltjes, met Shift fijner', en: 'Arrows, finer with Shift' }],
  [{ nl: 'Kaart: wat gekozen is verwijderen', en: 'Map: delete what is chosen' }, { nl: 'Delete', en: 'Delete' }],
  [{ nl: 'Kaart: voorraad, stroom, hulpvariabele, parameter, verband', en: 'Map: stock, flow, auxiliary, parameter, link' }, { nl: 'S, F, A, P, L', en: 'S, F, A, P, L' }],
  [{ nl: 'Kaart: kiezen, vak, opmerking, kopie, lusteken', en: 'Map: select, area, comment, copy, loop mark' }, { nl: 'V, B, T, G, R', en: 'V, B, T, G, R' }],
  [{ nl: 'Kaart: erbij kiezen, alles kiezen', en: 'Map: choose also, choose all' }, { nl: 'Shift, Ctrl A', en: 'Shift, Ctrl A' }],
  [{ nl: 'Kaart: kopiëren, knippen, plakken, dupliceren', en: 'Map: copy, cut, paste, duplicate' }, { nl: 'Ctrl C, X, V, D', en: 'Ctrl C, X, V, D' }],
  [{ nl: 'Kaart: naam of opmerking schrijven', en: 'Map: write the name or the comment' }, { nl: 'F2', en: 'F2' }],
  [{ nl: 'Kaart: opruimen', en: 'Map: tidy up' }, { nl: 'O', en: 'O' }],
  [{ nl: 'Kaart: alles in beeld', en: 'Map: show everything' }, { nl: '0', en: '0' }],
  [{ nl: 'Waardenetwerk: partij, markt, samenleving, waardestroom', en: 'Value network: party, market, society, value flow' }, { nl: 'P, M, C, F', en: 'P, M, C, F' }],
  [{ nl: 'Waardenetwerk: partij langs de ring, naar een andere ring', en: 'Value network: party along its ring, to another ring' }, { nl: 'Pijltjes opzij, op en neer', en: 'Arrows sideways, up and down' }],
  [{ nl: 'Kaart als lijst', en: 'Map as a list' }, { nl: 'Alt+L', en: 'Alt+L' }],
];
