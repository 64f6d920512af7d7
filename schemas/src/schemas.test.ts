import { describe, expect, it } from 'vitest';
import { schemas } from './index.ts';

interface Node {
  [key: string]: unknown;
}

/** Every property of a schema, with its path. */
function* fields(node: unknown, path: string): Generator<[string, Node]> {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node as Node)) {
    if (key === 'properties') for (const [name, field] of Object.entries(value as Record<string, Node>)) yield [`${path}.${name}`, field];
    yield* fields(value, key === 'properties' || key === '$defs' || key === 'items' ? path : `${path}.${key}`);
  }
}

describe.each(Object.entries(schemas))('%s', (name, schema) => {
  it('is draft 2020-12 under its own address', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(/^https:\/\/duizhang\.dev\/schemas\/[a-z-]+\.schema\.json$/),
    });
  });

  it('describes every field in English and Chinese', () => {
    const silent = [...fields(schema, name)].filter(([, field]) => {
      if ('$ref' in field) return false; // described where it is defined
      const zh = field['x-zh'] as Node | undefined;
      return !(field['title'] && field['description'] && zh?.['title'] && zh['description']) && !('anyOf' in field);
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });
});
