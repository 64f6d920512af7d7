import { schemas } from '@duizhang/schemas';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addVocabulary(['x-zh']);

it.each(Object.entries(schemas))('%s is a valid schema', (_name, schema) => {
  expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
});

it('a schema that is none would be told', () => {
  expect(ajv.validateSchema({ type: 'strnig' })).toBe(false);
});
