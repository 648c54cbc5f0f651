import { SaxesParser } from 'saxes';

const XMILE = 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/[\n\t]/g, ' ');

/**
 * What a strict reader sees that knows nothing but XMILE: throws on an undeclared prefix or on anything that is not
 * well-formed, and drops every element and attribute of another namespace.
 */
export function seenByStrictReader(written: string): string {
  const parser = new SaxesParser({ xmlns: true });
  let seen = '';
  let inside = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (inside > 0 || uri !== XMILE) inside += 1;
    else seen += `<${local}${Object.values(attributes).map((attribute) => (attribute.uri === '' ? ` ${attribute.local}="${escaped(attribute.value)}"` : '')).join('')}>`;
  });
  parser.on('text', (text) => {
    if (inside === 0) seen += escaped(text);
  });
  parser.on('closetag', ({ local }) => {
    if (inside > 0) inside -= 1;
    else seen += `</${local}>`;
  });
  parser.write(written).close();
  return seen;
}
