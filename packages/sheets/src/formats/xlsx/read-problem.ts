import type { ByteProblem } from '@duizhang/bytes';

/** Stops the reading of one workbook; caught at the reader's boundary, where it becomes a finding. */
export class ReadProblem extends Error {
  readonly problem: ByteProblem;

  constructor(problem: ByteProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** A limit was passed: what, and how much was allowed. */
export function beyondLimit(what: { zh: string; en: string }, limit: number): ReadProblem {
  return new ReadProblem({ code: 'too-large', detail: { zh: `${what.zh}超过 ${limit}`, en: `more than ${limit} ${what.en}` } });
}
