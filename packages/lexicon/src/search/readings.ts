import { createRequire } from 'node:module';

type Pinyin = (typeof import('pinyin-pro'))['pinyin'];

const require = createRequire(import.meta.url);
let ask: Pinyin | undefined;

/** By UTF-16 unit: texts consist of some three thousand characters, and are read again at every key. */
const known = new Map<number, readonly string[]>();
const none: readonly string[] = [];

/** A syllable as it is typed; interjections that are no syllable (ê) have none. */
const SYLLABLE = /^[a-z]{1,6}$/;

/**
 * Every way that a Han character is read, as pinyin without tones, ü as v (女 is nv), the commonest first: 行 gives xing, hang, heng.
 * All are given, since which one a word asks for (银行, 行政) a dictionary knows only of the words in it. Empty for anything that is
 * no Han character of the basic plane. `unit` is a UTF-16 unit.
 *
 * pinyin-pro (some 80 ms until ready, mostly word lists that we don't ask for) is loaded at the first Han character.
 */
export function readingsOf(unit: number): readonly string[] {
  if (!isHan(unit)) return none;
  const before = known.get(unit);
  if (before) return before;
  ask ??= (require('pinyin-pro') as typeof import('pinyin-pro')).pinyin;
  const found = ask(String.fromCharCode(unit), { multiple: true, toneType: 'none', type: 'array', v: true });
  const readings = [...new Set(found)].filter((reading) => SYLLABLE.test(reading));
  known.set(unit, readings);
  return readings;
}

function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}
