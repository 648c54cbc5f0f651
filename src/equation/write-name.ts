import { canonicalName } from '../model/name.js';
import { tokensOf } from './lexer.js';
import type { Dialect } from './tree.js';

/** `name` as it stands in an equation: bare where the dialect reads it so, else in quotes. XMILE's bare names have underscores for spaces. */
export function writtenName(name: string, dialect: Dialect): string {
  const bare = name.trim().replace(/[\s\u00a0]+/g, dialect === 'xmile' ? '_' : ' ');
  return isBareName(bare, dialect) ? bare : quotedName(name);
}

/** Whether `text` without quotes is read as the one name that it spells. */
function isBareName(text: string, dialect: Dialect): boolean {
  if (text.includes('"')) return false;
  const { tokens, problems } = tokensOf(text, dialect);
  const [only] = tokens;
  return problems.length === 0 && tokens.length === 2 && only?.kind === 'name' && only.end - only.start === text.length && only.text === canonicalName(text);
}

const quotedName = (name: string): string => `"${name.replace(/["\\]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')}"`;
