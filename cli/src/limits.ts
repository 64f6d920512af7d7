import { defaultLimits, type Limits } from '@duizhang/sheets';
import { CannotRun } from './cannot-run.ts';
import { closest } from './closest.ts';
import type { Options } from './command.ts';
import type { Project } from './project.ts';

/** What one file may ask of the reader: the defaults, over them `limits` of duizhang.json, over these `--limit name=number`. */
export function chosenLimits({ limit = [] }: Pick<Options, 'limit'>, project: Project | null): Limits {
  const limits: Limits = { ...defaultLimits, ...project?.config.limits };
  for (const text of limit) {
    const [name = '', value = ''] = text.split('=', 2);
    if (!isLimit(name)) throw unknownLimit(text, name);
    if (!/^\d{1,12}$/.test(value)) {
      throw new CannotRun(
        `--limit ${text}：应为整数，例如 --limit ${name}=${defaultLimits[name]}。`,
        `--limit ${text}: a whole number is expected, for example --limit ${name}=${defaultLimits[name]}.`,
      );
    }
    limits[name] = Number(value);
  }
  return limits;
}

function isLimit(name: string): name is keyof Limits {
  return Object.hasOwn(defaultLimits, name);
}

function unknownLimit(text: string, name: string): CannotRun {
  const names = Object.keys(defaultLimits);
  const near = closest(name, names);
  return new CannotRun(
    `--limit ${text}：没有这一项${near ? `，是不是 ${near}？` : '。'}可用的有 ${names.join('、')}。`,
    `--limit ${text}: there is no such limit${near ? `; did you mean ${near}?` : '.'} There are ${names.join(', ')}.`,
  );
}

/** How many threads are to read files: `--jobs`; null leaves it to the work. */
export function chosenThreads({ jobs }: Pick<Options, 'jobs'>): number | null {
  if (jobs === undefined) return null;
  if (/^[1-9]\d{0,2}$/.test(jobs)) return Number(jobs);
  throw new CannotRun(`--jobs ${jobs}：应为 1 到 999 的整数。`, `--jobs ${jobs}: a whole number from 1 to 999 is expected.`);
}
