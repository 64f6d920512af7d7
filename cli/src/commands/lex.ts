import { lex } from '@duizhang/lexicon';
import { toJsonLine } from '@duizhang/report';
import type { Run } from '../command.ts';
import { argumentsOrLines } from '../standard-input.ts';

/** `duizhang lex -- <text…>`: how a written quantity is read, one JSON object a line, in order. */
export const run: Run = async ({ io }, args) => {
  for (const text of await argumentsOrLines(io, args)) io.out(`${toJsonLine(lex(text))}\n`);
  return 0;
};
