import type { SchemaProblem } from '@duizhang/model';
import { check } from '@duizhang/model';
import type { SchemaName } from '@duizhang/schemas';
import { CannotRun } from './cannot-run.ts';
import type { Io } from './io.ts';
import { printable } from '@duizhang/report';

/** The value of a JSON file, unchecked. Throws `CannotRun` when it can't be read or is no JSON. */
export async function readJson(io: Io, path: string): Promise<unknown> {
  return parse(path, await io.read(path));
}

function parse(path: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`${path}：不是有效的 JSON（UTF-8）：${why}`, `${path}: is no valid JSON in UTF-8: ${why}`);
  }
}

type Document<K extends SchemaName> = Extract<ReturnType<typeof check<K>>, { ok: true }>['value'];

/** A JSON file that follows one of our schemas. Throws `CannotRun` with every key that doesn't, what was expected and an example. */
export async function readDocument<K extends SchemaName>(io: Io, path: string, schema: K): Promise<Document<K>> {
  return documentOf(path, await io.read(path), schema);
}

/** The same of bytes that have been read from `path`. */
export function documentOf<K extends SchemaName>(path: string, bytes: Uint8Array, schema: K): Document<K> {
  const checked = check(schema, parse(path, bytes));
  if (checked.ok) return checked.value as Document<K>;
  throw new CannotRun(
    [`${path}：内容不符合要求：`, ...listed(checked.problems, 'zh')].join('\n'),
    [`${path}: is not as it should be:`, ...listed(checked.problems, 'en')].join('\n'),
  );
}

/** A broken file of thousands of lines repeats itself: ten problems say enough. */
function listed(problems: readonly SchemaProblem[], locale: 'zh' | 'en'): string[] {
  const rest = problems.length - 10;
  const lines = problems.slice(0, 10).map(({ problem }) => `  ${printable(problem[locale])}`);
  return rest > 0 ? [...lines, locale === 'zh' ? `  ……另有 ${rest} 处` : `  … and ${rest} more`] : lines;
}
