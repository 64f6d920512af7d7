/** Why a part can't be read; caught at the reader's boundary, where it becomes a finding. */
export class XmlProblem extends Error {
  readonly problem: 'not-well-formed' | 'doctype' | 'entity';

  constructor(problem: XmlProblem['problem']) {
    super(problem);
    this.problem = problem;
  }
}
