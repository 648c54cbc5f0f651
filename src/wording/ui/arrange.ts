import type { Text } from '../../model/text.js';

/** Texts about bringing the map in order. */
export const ARRANGE = {
  arrange: { nl: 'Ordenen', en: 'Arrange' },
  about: (count: number): Text =>
    count < 2 ? { nl: 'Ordent de hele pagina. Kies eerst twee of meer dingen om alleen die te ordenen.', en: 'Arranges the whole page. Choose two or more things first to arrange only those.' } : { nl: `Ordent de ${count} gekozen dingen.`, en: `Arranges the ${count} chosen things.` },
  ways: {
    tidy: { nl: 'Opruimen, verplaats zo weinig mogelijk', en: 'Tidy up, move as little as possible' },
    layered: { nl: 'In lagen, van oorzaak naar gevolg', en: 'In layers, from cause to effect' },
    force: { nl: 'Met veren, lussen worden rond', en: 'On springs, loops become round' },
  },
  inOrder: { nl: 'Alles staat al op orde.', en: 'Everything is in order already.' },
} as const;
