import { finding, type Finding, type RuleMeta, type SchemaProblem } from '@duizhang/model';

/** A catalogue.json that doesn't follow its schema, e.g. after editing by hand. */
export const catalogueSchema: RuleMeta = {
  id: 'catalogue-schema',
  family: 'catalogue',
  severity: 'error',
  title: { zh: '任务目录不符合结构要求', en: 'The catalogue does not follow its schema' },
  why: {
    zh: '模板、校验和核对都以任务目录为准；缺项或类型不对会使后面的结论站不住。依据：schemas/catalogue.schema.json。',
    en: 'Templates, validation and reconciliation rest on the catalogue; a missing key or a wrong type takes the ground from every later verdict. Source: schemas/catalogue.schema.json.',
  },
  remedy: { zh: '请改正此项，或重新导入方案。', en: 'Correct it, or import the plan again.' },
  messages: { violated: { zh: '{zh}。', en: '{en}.' } },
  examples: {
    bad: { zh: '"comparator": "不少于"', en: '"comparator": "at least"' },
    good: { zh: '"comparator": ">="', en: '"comparator": ">="' },
  },
};

/** Each violation as a finding of the file. */
export function schemaFindings(file: string, problems: readonly SchemaProblem[]): Finding[] {
  return problems.map(({ pointer, problem }) =>
    finding(catalogueSchema, { messageId: 'violated', data: { ...problem }, at: { file }, evidence: [pointer, problem.en] }),
  );
}
