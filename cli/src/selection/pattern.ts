/**
 * What a person writes for several files: `*` any characters of a name, `?` one, `[0-9]` one of some, `[!0-9]` one of the others,
 * `{a,b}` either, `**` any folders.
 */
export interface Pattern {
  /** Folder that is written out, as typed; empty for the working folder. */
  base: string;
  /** One test for each step below it, in order; `null` stands for `**`. */
  steps: readonly (((name: string) => boolean) | null)[];
}

/** Alternatives within alternatives multiply: nobody means more than so many. */
const mostAlternatives = 1000;

/** Whether a text has any of the signs of a pattern. */
export function isPattern(text: string): boolean {
  return /[*?[{]/.test(text);
}

/** Every pattern that a text with braces stands for; null where they are too many. */
export function readPatterns(text: string): Pattern[] | null {
  const texts = openBraces(text);
  return texts && texts.map(readPattern);
}

function readPattern(text: string): Pattern {
  const steps = text.split('/');
  const first = steps.findIndex((step) => /[*?[]/.test(step));
  const written = first < 0 ? steps.length - 1 : first;
  const base = steps.slice(0, written).join('/');
  return {
    base: base === '' && text.startsWith('/') ? '/' : base,
    steps: steps
      .slice(written)
      .filter((step) => step !== '' && step !== '.')
      .map((step) => (step === '**' ? null : nameTest(step))),
  };
}

/** The innermost braces first; braces that are not closed are characters. */
function openBraces(text: string): string[] | null {
  const found = /\{([^{}]*)\}/.exec(text);
  if (!found) return [text];
  const all: string[] = [];
  for (const choice of found[1]!.split(',')) {
    const opened = openBraces(text.slice(0, found.index) + choice + text.slice(found.index + found[0].length));
    if (opened === null || all.length + opened.length > mostAlternatives) return null;
    all.push(...opened);
  }
  return [...new Set(all)];
}

type CharacterTest = (character: string) => boolean;

/** Whether a name is what is meant. As in a shell, hidden names (`.git`) are only meant where the dot is written. */
function nameTest(step: string): (name: string) => boolean {
  const tests = characterTests(step);
  return (name) => (step.startsWith('.') || !name.startsWith('.')) && fits([...name], tests);
}

/** `null` stands for `*`. */
function characterTests(step: string): (CharacterTest | null)[] {
  const tests: (CharacterTest | null)[] = [];
  for (let rest = step; rest !== '';) {
    const set = /^\[(!?)(\]?[^\]]*)\]/u.exec(rest);
    const character = set ? set[0] : String.fromCodePoint(rest.codePointAt(0)!);
    if (set) tests.push(setTest(set[1] === '!', [...set[2]!]));
    else tests.push(character === '*' ? null : character === '?' ? () => true : (given) => given === character);
    rest = rest.slice(character.length);
  }
  return tests;
}

function setTest(inverted: boolean, set: readonly string[]): CharacterTest {
  const ranges: [number, number][] = [];
  const code = (character: string) => character.codePointAt(0)!;
  for (let i = 0; i < set.length; i += 1) {
    const isRange = set[i + 1] === '-' && i + 2 < set.length;
    ranges.push([code(set[i]!), code(set[isRange ? i + 2 : i]!)]);
    if (isRange) i += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= code(character) && code(character) <= to) !== inverted;
}

/** Every `*` takes as little as it can; only the last one has to be reconsidered, so many of them cost no more than one. */
function fits(name: readonly string[], tests: readonly (CharacterTest | null)[]): boolean {
  let at = 0;
  let test = 0;
  let star = -1;
  let taken = 0;
  while (at < name.length) {
    const next = tests[test];
    if (next === null) {
      star = test;
      taken = at;
      test += 1;
    } else if (next?.(name[at]!)) {
      at += 1;
      test += 1;
    } else if (star >= 0) {
      taken += 1;
      at = taken;
      test = star + 1;
    } else return false;
  }
  return tests.slice(test).every((one) => one === null);
}
