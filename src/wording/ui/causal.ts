import type { Text } from '../../model/text.js';

/** Texts of the causal lens. */
export const CAUSAL = {
  lens: { nl: 'Zo kijk je naar het model', en: 'How you look at the model' },
  lenses: {
    causal: { nl: 'Oorzaak-gevolg', en: 'Cause and effect' },
    'stock-flow': { nl: 'Voorraad-stroom', en: 'Stock-flow' },
  },
  diagram: (page: string): Text => ({ nl: `Oorzaak-gevolgdiagram: ${page}`, en: `Causal loop diagram: ${page}` }),
} as const;
