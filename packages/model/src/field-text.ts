import { schemas, type SchemaName } from '@duizhang/schemas';
import type { Bilingual } from './text.ts';

/** Title and description of a field, as its schema has them: the one source for template headers, help and messages. */
export interface FieldText {
  title: Bilingual;
  description: Bilingual;
}

interface Described {
  title: string;
  description: string;
  'x-zh': { title: string; description: string };
}

/** Throws on a field that the schema does not describe: that is a bug of ours, found by the first test that loads the caller. */
export function fieldText(schema: SchemaName, field: string): FieldText {
  const described = (schemas[schema] as { properties: Record<string, Partial<Described>> }).properties[field];
  if (!described?.title || !described.description || !described['x-zh']) throw new Error(`schema ${schema} does not describe ${field}`);
  const zh = described['x-zh'];
  return { title: { zh: zh.title, en: described.title }, description: { zh: zh.description, en: described.description } };
}
