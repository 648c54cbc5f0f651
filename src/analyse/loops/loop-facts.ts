import { itemsOf, type Document } from '../../model/document.js';
import type { Link } from '../../model/structure.js';
import type { Delays } from '../delays.js';
import type { ModelSigns } from '../model-signs.js';
import type { LoopFacts } from './known-loops.js';

/** What is known of the links of a document: what the equation gives counts first, for that is what runs. */
export function factsOf(doc: Document, signs: ModelSigns, delays: Delays): LoopFacts {
  const drawn = new Map<string, Link>(itemsOf(doc, 'link').map((link) => [`${link.from} ${link.to}`, link]));
  return {
    signOf(cause, effect) {
      const stock = doc.items.get(effect);
      if (stock?.kind === 'stock' && stock.inflows.includes(cause)) return '+';
      if (stock?.kind === 'stock' && stock.outflows.includes(cause)) return '-';
      const written = signs.links.get(effect)?.get(cause);
      if (written === '+' || written === '-') return written;
      const said = written === undefined || written === 'none' ? drawn.get(`${cause} ${effect}`)?.polarity : undefined;
      return said === '+' || said === '-' ? said : null;
    },
    isDelayed: (cause, effect) => drawn.get(`${cause} ${effect}`)?.delay === true || delays.get(effect)?.has(cause) === true,
    inBase: (key) => signs.loops.get(key)?.base ?? null,
  };
}
