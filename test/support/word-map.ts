import { blankDocument } from '../../src/model/blank-document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Link } from '../../src/model/structure.js';

const placed = (of: string, view: string, at: number): Item => ({ kind: 'view-item', shows: 'variable', id: `at-${of}`, view, of, x: 320 * Math.cos((at * Math.PI) / 4), y: 230 * Math.sin((at * Math.PI) / 4) });

/** Eight words of a coalition and the links between them, drawn on a causal page: one loop that reinforces, two that balance. */
export function wordMap(): Document {
  const names: Readonly<Record<string, string>> = { contact: 'Contact', trust: 'Vertrouwen', sharing: 'Kennis delen', results: 'Resultaten', visibility: 'Zichtbaarheid', parties: 'Aantal partijen', workload: 'Werkdruk', rules: 'Regels' };
  const link = (from: string, to: string, polarity: Link['polarity'], more: Partial<Link> = {}): Item => ({ kind: 'link', id: `${from}>${to}`, from, to, polarity, delay: false, source: 'opinion', ...more });
  const blank = [...blankDocument({ title: { nl: 'Coalitie in woorden', en: 'A coalition in words' }, page: { nl: 'Kaart', en: 'Map' } }).items.values()];
  return documentOf([
    ...blank.map((item): Item => (item.kind === 'view' ? { ...item, lens: 'causal' } : item)),
    ...Object.entries(names).map(([id, name]): Item => ({ kind: 'auxiliary', id, name, label: {}, units: '', doc: {}, equation: '' })),
    link('contact', 'trust', '+', { strength: 'strong', speed: 'slow' }),
    link('trust', 'sharing', '+', { strength: 'average', speed: 'fast' }),
    link('sharing', 'results', '+', { strength: 'strong', delay: true, why: { nl: 'Kennis wordt pas later resultaat.', en: 'Knowledge becomes results later.' }, author: 'Anna' }),
    link('results', 'visibility', '+'),
    link('visibility', 'parties', '+', { strength: 'average', speed: 'slow' }),
    link('results', 'trust', '+', { strength: 'weak', speed: 'very-slow' }),
    link('parties', 'workload', '+', { strength: 'strong', speed: 'at-once' }),
    link('workload', 'contact', '-', { strength: 'average', speed: 'slow' }),
    link('parties', 'rules', '+', { strength: 'weak' }),
    link('rules', 'sharing', '-', { strength: 'average', speed: 'very-slow' }),
    ...Object.keys(names).map((id, at) => placed(id, blank.find(({ kind }) => kind === 'view')?.id ?? '', at)),
  ]);
}
