import { schemas } from '@duizhang/schemas';
import { defaultLimits, type Limits } from '@duizhang/sheets';
import { CannotRun } from './cannot-run.ts';
import { closest } from './closest.ts';
import type { Options } from './command.ts';
import type { Project } from './project.ts';

/** What one file may ask of the reader: the defaults, over them `limits` of duizhang.json, over these `--limit name=number`. */
export function chosenLimits({ limit = [] }: Pick<Options, 'limit'>, project: Project | null): Limits {
  const limits: Limits = { ...defaultLimits, ...project?.config.limits };
  for (const text of limit) {
    const [name = '', ...value] = text.split('=');
    if (!isLimit(name)) throw unknownLimit(text, name);
    limits[name] = limitNumber(text, name, value.join('='));
  }
  return limits;
}

/** The numbers that duizhang.json takes, too: one place says which. */
function limitNumber(text: string, name: keyof Limits, value: string): number {
  const { properties } = (schemas.config as { properties: { limits: { properties: Record<keyof Limits, Bounds> } } }).properties.limits;
  const { minimum, maximum = 999_999_999_999 } = properties[name];
  const number = /^\d{1,12}$/.test(value) ? Number(value) : -1;
  if (number >= minimum && number <= maximum) return number;
  throw new CannotRun(
    `--limit ${text}：应为 ${minimum} 到 ${maximum} 的整数，例如 --limit ${name}=${defaultLimits[name]}。`,
    `--limit ${text}: a whole number from ${minimum} to ${maximum} is expected, for example --limit ${name}=${defaultLimits[name]}.`,
  );
}

interface Bounds {
  minimum: number;
  maximum?: number;
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

/** More threads than any machine of an office has cores: hundreds would start for minutes and take all memory. */
const mostJobs = 64;

/** How many threads are to read files: `--jobs`; null leaves it to the work. */
export function chosenThreads({ jobs }: Pick<Options, 'jobs'>): number | null {
  if (jobs === undefined) return null;
  if (/^\d{1,2}$/.test(jobs) && Number(jobs) >= 1 && Number(jobs) <= mostJobs) return Number(jobs);
  throw new CannotRun(
    `--jobs ${jobs}：应为 1 到 ${mostJobs} 的整数。`,
    `--jobs ${jobs}: a whole number from 1 to ${mostJobs} is expected.`,
  );
}
