import { schemas, type SchemaName } from '@duizhang/schemas';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type {
  Bulletin,
  Catalogue,
  Config,
  Decision,
  Finding,
  Inspection,
  OrgUnitRegister,
  Reconciliation,
  ReportRow,
  Suppressions,
  Validation,
} from './generated/types.ts';
import type { Bilingual } from './text.ts';

interface Documents {
  bulletin: Bulletin;
  catalogue: Catalogue;
  config: Config;
  decision: Decision;
  finding: Finding;
  inspection: Inspection;
  orgUnitRegister: OrgUnitRegister;
  reconciliation: Reconciliation;
  reportRow: ReportRow;
  suppressions: Suppressions;
  validation: Validation;
}

/** One violation of a schema, in words that name the key, what was expected and, where the schema has one, an example. */
export interface SchemaProblem {
  /** JSON pointer into the document; empty for the whole. */
  pointer: string;
  problem: Bilingual;
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: SchemaProblem[] };

let ajv: Ajv2020 | undefined;
const compiled = new Map<SchemaName, ValidateFunction>();

function validator(name: SchemaName): ValidateFunction {
  const known = compiled.get(name);
  if (known) return known;
  if (!ajv) {
    // Our schemas are held against their own meta-schema by a test, not at every start (60 ms).
    ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, verbose: true, validateSchema: false });
    ajv.addVocabulary(['x-zh']);
    for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  }
  const validate = ajv.getSchema((schemas[name] as { $id: string }).$id)!;
  compiled.set(name, validate);
  return validate;
}

/**
 * Checks a value that came from outside against one of our schemas.
 * Gives the value with its type, or every problem (never only the first).
 */
export function check<K extends SchemaName>(name: K, value: unknown): Checked<Documents[K]> {
  const validate = validator(name);
  if (validate(value)) return { ok: true, value: value as Documents[K] };
  return { ok: false, problems: withoutOtherForms(validate.errors ?? []).map(describe) };
}

/**
 * Where several forms are allowed (a name, or an object), a value that has one of them is told what is wrong with that form,
 * not that it is none of the others.
 */
function withoutOtherForms(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = new Map(errors.filter(({ keyword }) => keyword === 'anyOf').map((error) => [error.instancePath, error]));
  if (choices.size === 0) return errors;
  const told = errors.filter(({ keyword, instancePath, data }) => {
    const otherForm = keyword === 'type' || (keyword === 'enum' && typeof data === 'object' && data !== null);
    return keyword !== 'anyOf' && !(choices.has(instancePath) && otherForm);
  });
  const untold = [...choices].filter(([path]) => !told.some(({ instancePath }) => `${instancePath}/`.startsWith(`${path}/`)));
  return [...told, ...untold.map(([, error]) => error)];
}

function describe(error: ErrorObject): SchemaProblem {
  const pointer = error.instancePath + (error.keyword === 'required' ? `/${error.params['missingProperty'] as string}` : '');
  const schema = (error.keyword === 'required' ? propertySchema(error, error.params['missingProperty'] as string) : error.parentSchema) as
    | { title?: string; examples?: unknown[]; 'x-zh'?: { title: string } }
    | undefined;
  const key = pointer === '' ? '' : pointer.slice(1).replaceAll('/', '.');
  const zhName = schema?.['x-zh']?.title;
  const example = schema?.examples?.[0] === undefined ? null : JSON.stringify(schema.examples[0]);
  const expected = expectation(error);
  return {
    pointer,
    problem: {
      zh: `${key || '文件'}${zhName && key ? `（${zhName}）` : ''}：${expected.zh}${example ? `，例如 ${example}` : ''}`,
      en: `${key || 'document'}: ${expected.en}${example ? `, for example ${example}` : ''}`,
    },
  };
}

function examplesOf(error: ErrorObject): readonly unknown[] {
  return (error.parentSchema as { examples?: unknown[] } | undefined)?.examples ?? [];
}

function propertySchema(error: ErrorObject, property: string): unknown {
  return (error.parentSchema as { properties?: Record<string, unknown> } | undefined)?.properties?.[property];
}

const typeNames: Record<string, string> = {
  string: '文本',
  number: '数字',
  integer: '整数',
  boolean: '真/假',
  object: '对象',
  array: '列表',
  null: '空',
};

function expectation(error: ErrorObject): Bilingual {
  const { keyword, params } = error;
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return { zh: '缺少此项', en: 'is missing' };
    case 'type': {
      const types = [params['type']].flat() as string[];
      return { zh: `应为${types.map((t) => typeNames[t] ?? t).join('或')}`, en: `must be ${types.join(' or ')}` };
    }
    case 'enum': {
      const values = (params['allowedValues'] as unknown[]).map((v) => JSON.stringify(v));
      return { zh: `应为 ${values.join('、')} 之一`, en: `must be one of ${values.join(', ')}` };
    }
    case 'additionalProperties': {
      const unknown = String(params['additionalProperty']);
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      return {
        zh: `有未知的项 ${unknown}，可用的是 ${known.join('、')}`,
        en: `has an unknown key ${unknown}, known are ${known.join(', ')}`,
      };
    }
    case 'pattern':
      // An example says more than a regular expression; the expression only where the schema has no example.
      return examplesOf(error).length > 0
        ? { zh: '格式不对', en: 'has the wrong form' }
        : { zh: `不符合格式 ${String(params['pattern'])}`, en: `does not match ${String(params['pattern'])}` };
    case 'minLength':
      return { zh: `至少 ${limit} 个字`, en: `must have at least ${limit} character(s)` };
    case 'minItems':
      return { zh: `至少 ${limit} 项`, en: `must have at least ${limit} item(s)` };
    case 'maxItems':
      return { zh: `至多 ${limit} 项`, en: `must have at most ${limit} item(s)` };
    case 'minimum':
      return { zh: `不得小于 ${limit}`, en: `must be at least ${limit}` };
    case 'maximum':
      return { zh: `不得大于 ${limit}`, en: `must be at most ${limit}` };
    case 'anyOf':
      return { zh: '不是任何一种允许的写法', en: 'is none of the forms allowed' };
    default:
      return { zh: error.message ?? keyword, en: error.message ?? keyword };
  }
}
