import { reporting } from './attainment.test.data.ts';
import {
  finding,
  ruleIndex,
  type Finding,
  type FileResult,
  type Reconciliation,
  type RuleMeta,
  type Suppressed,
  type Validation,
} from '@duizhang/model';
import type { CiOptions } from '../ci-options.ts';

const text = (zh: string, en = zh) => ({ zh, en });

export const belowTarget: RuleMeta = {
  id: 'below-target',
  family: 'row',
  severity: 'error',
  title: text('低于目标', 'Below target'),
  why: text('方案要求', 'the plan asks for it'),
  remedy: text('请说明。', 'Explain.'),
  messages: {
    below: text('{actual}低于目标。', '{actual} is below the target.'),
    notYetDue: text('未到期。', 'Not due.'),
    noValue: text('无数。', 'No value.'),
  },
  examples: { bad: text('低', 'low'), good: text('高', 'high') },
};

export const options: CiOptions = {
  locale: 'zh',
  rules: ruleIndex([belowTarget]),
  reasons: new Map([['notYetDue', text('未到完成时限', 'not due yet')]]),
  color: true,
  verbose: false,
  passed: false,
  fails: ({ outcome, severity }) => outcome === 'fail' && severity === 'error',
  locate: (file) => file,
  otherOutputs: [],
};

export interface Sketch {
  file?: string | null;
  row?: number;
  actual?: string;
  severity?: Finding['severity'];
  /** Not evaluated for this reason. */
  open?: string;
  evidence?: string;
}

/** A finding in column C of a sheet. */
export function found({ file = '甲.xlsx', row = 7, actual = '1', severity = 'error', open, evidence = actual }: Sketch = {}): Finding {
  return finding(belowTarget, {
    messageId: open === undefined ? 'below' : open in belowTarget.messages ? open : 'noValue',
    severity,
    outcome: open === undefined ? 'fail' : 'notEvaluated',
    data: { actual, ...(open === undefined ? {} : { reason: open }) },
    at: file === null ? {} : { file, sheet: '填报表', cell: `C${row}`, row, column: 3 },
    clauseId: 'town/1.1',
    evidence: [evidence],
  });
}

export function suppressing({ fingerprint, ruleId }: Finding): Suppressed {
  return { fingerprint, ruleId, reason: '核对中', owner: '李明', expiresAt: '2023-12-31' };
}

/** A validation of these findings; every check that is none of them passed. */
export function validation(findings: Finding[], more: Partial<Validation> = {}): Validation & { files: FileResult[] } {
  const rule = { ruleId: 'below-target', pass: 2, fail: findings.length, notEvaluated: 0, reasons: [] };
  const files = [...new Set(findings.flatMap(({ at }) => at.file ?? []))];
  return {
    planId: 'town',
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-11',
    shard: null,
    versions: { tool: '1.2.3', catalogueSha256: 'c', registerId: 'town', registerSha256: 'r', rulesSha256: 'u' },
    counts: { pass: 2, fail: findings.length, notEvaluated: 0 },
    rules: [rule],
    files: files.map((file) => ({ file, rules: [rule] })),
    submissions: [],
    findings,
    suppressions: null,
    suppressed: [],
    ...more,
  };
}

/** A reconciliation of these findings, all open but those that are said to be decided. */
export function reconciliation(findings: Finding[], decided: Record<string, 'waived' | 'deferred'> = {}): Reconciliation {
  const { planId, asOf, versions, counts, rules, submissions } = validation(findings);
  return {
    planId,
    reportingPeriod: '2023-Q2',
    asOf,
    versions,
    counts,
    rules,
    expectedReports: [],
    reporting: reporting({}),
    exemptions: [],
    attainments: [],
    lights: [],
    rankings: [],
    submissions,
    findings,
    dispositions: findings.map(({ fingerprint }) => ({ fingerprint, disposition: decided[fingerprint] ?? 'open', decisionId: null })),
    rows: [],
  };
}

/** What a file may hold at worst: controls, halves of characters, marks of every format that we write. */
export const hostile = `a\u001b[2J\u0000\ud800\uffff]]>"'&<b>\r\n::error::x %0A,|\`*_[x](http://x) ##[error]x`;
