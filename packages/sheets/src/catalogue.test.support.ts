import { createMatcher } from '@duizhang/lexicon';
import type { Catalogue, Clause, ExpectedReport, Indicator, OrgUnit, OrgUnitRegister, Target } from '@duizhang/model';

// A small plan of our own: two tasks with indicators, one clause without, one name that two tasks share.

const source = (quote: string) => ({ quote, start: 0, end: quote.length });

function indicator(indicatorId: string, name: string, target: Partial<Target>): Indicator {
  const whole: Target = { comparator: '>=', value: 0, unitOfMeasure: null, basis: null, deadline: null, ...target };
  return { indicatorId, name, target: whole, source: source(`${name}${whole.value}`), confidence: 1, flags: [] };
}

function clause(clauseId: string, text: string, indicators: Indicator[]): Clause {
  return { clauseId, text, source: source(text), assignments: [], indicators };
}

export const catalogue: Catalogue = {
  planId: 'test-2023',
  title: '数字某市2023年行动方案',
  issuer: '某市人民政府办公厅',
  docNumber: null,
  issuedOn: '2023-03-14',
  year: 2023,
  script: 'hans',
  document: { fileName: 'plan.txt', mediaType: 'text/plain', sha256: '0'.repeat(64), characters: 0 },
  parts: [],
  sections: [],
  findings: [],
  tasks: [
    {
      taskId: 'test-2023/5',
      number: 5,
      title: '一网通办',
      part: 1,
      section: 1,
      source: source('5.一网通办。'),
      clauses: [
        clause('test-2023/5.1', '提升政务服务水平，全市政务服务事项掌上可办率达95%以上，新建自助服务点120个。', [
          indicator('test-2023/5.1#1', '全市政务服务事项掌上可办率', { value: 95, unitOfMeasure: '%', basis: 'rate' }),
          indicator('test-2023/5.1#2', '新建自助服务点', { comparator: '=', value: 120, unitOfMeasure: '个', basis: 'new' }),
        ]),
        clause('test-2023/5.2', '完善电子证照应用机制。', []),
      ],
    },
    {
      taskId: 'test-2023/18',
      number: 18,
      title: '工业互联网',
      part: 1,
      section: 2,
      source: source('18.工业互联网。'),
      clauses: [
        clause('test-2023/18.1', '上云企业达到1.3万家，示范项目20个左右。', [
          indicator('test-2023/18.1#1', '上云企业', { comparator: '=', value: 13000, unitOfMeasure: '家', basis: 'cumulative' }),
          indicator('test-2023/18.1#2', '示范项目', { comparator: '~', value: 20, unitOfMeasure: '个' }),
        ]),
        clause('test-2023/18.2', '培育平台，示范项目5个。', [
          indicator('test-2023/18.2#1', '示范项目', { comparator: '=', value: 5, unitOfMeasure: '个' }),
        ]),
      ],
    },
  ],
};

const unit = (slug: string, name: string, shortName: string): OrgUnit => ({
  orgUnitId: `test/${slug}`,
  name,
  shortName,
  kind: 'governmentDepartment',
  aliases: [],
});

export const register: OrgUnitRegister = {
  registerId: 'test',
  title: '某市单位名录',
  city: '某',
  issuers: ['某市人民政府办公厅'],
  orgUnits: [
    unit('big-data', '某市大数据发展管理局', '市大数据局'),
    unit('industry', '某市工业和信息化局', '市工业和信息化局'),
    unit('audit', '某市审计局', '市审计局'),
  ],
};

export const bigData = register.orgUnits[0]!;
export const matcher = createMatcher(register);

/** Everything in the plan, owed by one unit. */
export function owedBy(orgUnitId: string): ExpectedReport[] {
  return catalogue.tasks.flatMap(({ taskId, clauses }) =>
    clauses.flatMap(({ clauseId, indicators }) =>
      (indicators.length === 0 ? [null] : indicators.map((item) => item.indicatorId)).map((indicatorId): ExpectedReport => ({
        orgUnitId,
        taskId,
        clauseId,
        indicatorId,
        role: 'responsible',
        via: null,
        state: 'notEvaluated',
      })),
    ),
  );
}
