import * as z from 'zod/mini';
import { fileSchema, FORMAT_NAME, FORMAT_VERSION } from './schema.js';

/** The published JSON Schema of the format, as text for `models/`. Generated, so that it cannot disagree with the reader. */
export function ketenJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(fileSchema, { io: 'input' });
  return `${JSON.stringify({ $schema, title: `${FORMAT_NAME}/${FORMAT_VERSION}`, ...rest }, null, 2)}\n`;
}
