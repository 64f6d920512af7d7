import { createRequire } from 'node:module';

type ToSimplified = (text: string) => string;

const require = createRequire(import.meta.url);
let convert: ToSimplified | undefined;

/**
 * Traditional characters to Simplified ones, by OpenCC's character and phrase tables; Simplified text stays as it is.
 * The tables (110 kB, about 10 ms until ready) are loaded at the first call, so a command that folds nothing doesn't pay for them.
 */
export function toSimplified(text: string): string {
  convert ??= load();
  return convert(text);
}

function load(): ToSimplified {
  const { Converter } = require('opencc-js/t2cn') as typeof import('opencc-js/t2cn');
  return Converter({ from: 't', to: 'cn' });
}
