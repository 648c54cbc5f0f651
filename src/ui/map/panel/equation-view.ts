import { html, type TemplateResult } from 'lit';
import { functionsOf } from '../../../equation/functions.js';
import { mentionsIn } from '../../../equation/mentions.js';
import type { Dialect } from '../../../equation/tree.js';
import { equationParts, type NamedRange } from '../../../view/map/equation-parts.js';

/** An equation as people read it: names on a tint, functions bold. `labelOf` gives the name of a variable for people, by its canonical name. */
export function equationTemplate(source: string, dialect: Dialect, labelOf: (name: string) => string | null): TemplateResult {
  const names = mentionsIn(source, dialect).flatMap(({ name, range }): NamedRange[] => {
    const text = labelOf(name);
    return text === null ? [] : [{ ...range, text, kind: 'name' }];
  });
  const parts = equationParts(source, [...names, ...calls(source, dialect)].sort((a, b) => a.start - b.start));
  return html`<div class="equation" translate="no">${parts.map(({ kind, text }) => (kind === 'name' ? html`<span class="chip">${text}</span>` : kind === 'function' ? html`<b>${text}</b>` : text))}</div>`;
}

/** The functions that an equation calls, and the words of its conditions, in capitals. */
function calls(source: string, dialect: Dialect): NamedRange[] {
  const functions = functionsOf(dialect);
  return [...source.matchAll(/\b[A-Za-z][A-Za-z0-9_]*\b/g)].flatMap(({ 0: word, index }): NamedRange[] => {
    const isCall = functions.has(word.toLowerCase()) && /^\s*\(/.test(source.slice(index + word.length));
    return isCall || /^(IF|THEN|ELSE|AND|OR|NOT|MOD)$/i.test(word) ? [{ start: index, end: index + word.length, text: word.toUpperCase(), kind: 'function' }] : [];
  });
}
