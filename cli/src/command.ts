import type { Bilingual, Finding, Locale } from '@duizhang/model';
import type { Io } from './io.ts';

export type FailOn = Finding['severity'] | 'never';

/** Every option of every command, under the name that its flag gets (`--as-of` is `asOf`). */
export interface Options {
  asOf?: string;
  catalogue?: string;
  approver?: string;
  changedSince?: string;
  decisions?: readonly string[];
  dryRun?: boolean;
  sameCause?: boolean;
  /** An ISO date. */
  due?: string;
  expiresAt?: string;
  field?: string;
  failOn?: FailOn;
  file?: string;
  force?: boolean;
  forget?: boolean;
  format?: 'text' | 'json';
  /** `text`, `junit=reports/junit.xml`, for commands that write several at once. */
  formats?: readonly string[];
  interactive?: boolean;
  jobs?: string;
  json?: boolean;
  /** `cells=1000`. */
  limit?: readonly string[];
  open?: boolean;
  /** A name that means no unit. */
  notAUnit?: boolean;
  orgUnit?: string;
  out?: string;
  owner?: string;
  period?: string;
  /** A script of keys. */
  play?: string;
  plan?: string;
  planId?: string;
  project?: string;
  reason?: string;
  register?: string;
  screenReader?: boolean;
  shard?: string;
  requester?: string;
  revokes?: string;
  rowOf?: string;
  rule?: string;
  to?: string;
  suppressions?: string;
  verbose?: boolean;
  watch?: boolean;
  /** A file. */
  writeSuppressions?: string;
}

/** What a command gets beside its arguments. */
export interface Context {
  io: Io;
  locale: Locale;
  /** Whether standard output may be coloured. */
  color: boolean;
  /** Hears how far long work is, instead of a bar on standard error. */
  onProgress?(done: number, total: number): void;
  /** One line for people on standard error. */
  say(text: Bilingual): void;
}

/** A command's module exports it as `run`; the result is the exit code. */
export type Run = (context: Context, args: readonly string[], options: Options) => Promise<number>;

export interface OptionSpec {
  flags: string;
  help: Bilingual;
  choices?: readonly string[];
  default?: string;
  /** May be given several times, once for each value: a list of values behind one flag would swallow the paths that follow it. */
  repeats?: boolean;
}

export interface ArgumentSpec {
  /** As commander writes it: `<file>`, `[dir]`, `<paths...>`. */
  name: string;
  help: Bilingual;
  choices?: readonly string[];
}

/** One row of the command table: what help and the parser are made of, and where the command is. */
export interface CommandSpec {
  /** `catalogue import` is the command import of the group catalogue. */
  name: string;
  /** Of its group: what the group's name alone does. */
  isDefault?: true;
  group: Bilingual;
  summary: Bilingual;
  arguments: readonly ArgumentSpec[];
  options: readonly OptionSpec[];
  /** Lines that can be tried as they are. */
  examples: readonly string[];
  load(): Promise<{ run: Run }>;
}
