// Schemas are the one source: writes packages/model/src/generated/types.ts from schemas/*.schema.json.
// `--check` writes nothing and exits 1 when the file is stale.
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const target = join(root, 'packages/model/src/generated/types.ts');
const BASE = 'https://duizhang.dev/schemas/';

const pascal = (name) => name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

/** One document with every schema and every $defs entry side by side, so that names stay short and refs stay local. */
function bundle() {
  const defs = {};
  const add = (name, schema, file) => {
    if (defs[name]) throw new Error(`two schemas define ${name} (second in ${file})`);
    defs[name] = { ...rewrite(schema), title: name };
  };
  for (const file of readdirSync(join(root, 'schemas'))
    .filter((f) => f.endsWith('.schema.json'))
    .sort()) {
    const { $defs = {}, $schema, $id, ...schema } = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
    add(pascal(file.replace('.schema.json', '')), schema, file);
    for (const [name, def] of Object.entries($defs)) add(pascal(name), def, file);
  }
  return { $defs: defs, type: 'object', properties: {}, additionalProperties: false };
}

function rewrite(node) {
  if (Array.isArray(node)) return node.map(rewrite);
  if (node === null || typeof node !== 'object') return node;
  // What stands beside a $ref words the field for people; the type is that of the target.
  if ('$ref' in node) node = { $ref: node.$ref };
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === 'x-zh' || (key === 'title' && typeof value === 'string') || key === 'pattern') continue;
    if (key === '$ref') {
      const [file, def] = value.split('#/$defs/');
      out.$ref = `#/$defs/${pascal(def ?? file.replace(BASE, '').replace('.schema.json', ''))}`;
    } else if (key === 'examples') continue;
    else if (key === 'properties') out.properties = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, rewrite(v)]));
    else out[key] = rewrite(value);
  }
  return out;
}

const generated = (
  await compile(bundle(), 'Generated', {
    bannerComment: '// Generated from schemas/*.schema.json by `npm run generate`. Do not edit.',
    unreachableDefinitions: true,
    additionalProperties: false,
    strictIndexSignatures: true,
    style: { singleQuote: true, printWidth: 120 },
  })
)
  .replace(/export interface Generated \{\}\n/, '')
  .replace(/\/\*\*\n \* This interface was referenced by `Generated`'s JSON-Schema\n \* via the `definition` "[^"]+"\.\n \*\/\n/g, '')
  .replace(/ \*\n \* This interface was referenced by `Generated`'s JSON-Schema\n \* via the `definition` "[^"]+"\.\n/g, '');

if (process.argv.includes('--check')) {
  let current = '';
  try {
    current = readFileSync(target, 'utf8');
  } catch {
    /* not generated yet */
  }
  if (current !== generated) {
    console.error('packages/model/src/generated/types.ts is stale: run `npm run generate`.');
    process.exit(1);
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, generated);
}
