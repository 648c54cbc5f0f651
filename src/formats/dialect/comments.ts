import { pieceEnd } from '../mdl/scan.js';

/** The comments in braces of an equation, as they stand. */
export function commentsIn(equation: string): string[] {
  const comments: string[] = [];
  for (let at = equation.indexOf('{') < 0 ? equation.length : 0; at < equation.length;) {
    const end = equation.charAt(at) === '{' ? equation.indexOf('}', at) + 1 : 0;
    if (end > 0) comments.push(equation.slice(at, end));
    at = end > 0 ? end : pieceEnd(equation, at);
  }
  return comments;
}

/** A text that can stand in a comment. */
export const withoutBraces = (text: string): string => text.replace(/[{}]/g, ' ').replace(/\s+/g, ' ').trim();

/** An equation that the other language cannot say, for people to read: as a comment, which computes nothing. */
export const asComment = (equation: string): string => (equation.trim() === '' ? '' : `{${withoutBraces(equation)}}`);
