import { createMatcher } from '@duizhang/lexicon';
import type { Decision, SubmissionReading, WrittenHeader, WrittenName } from '@duizhang/model';
import { mappingQuestions, mappingsInForce, type MappingQuestion } from '@duizhang/reconcile';
import { register } from './fixture.test.data.ts';

const name = (text: string, cell: string, more: Partial<WrittenName> = {}): WrittenName => ({
  text,
  from: 'column',
  sheet: '填报',
  cell,
  rows: 1,
  ...more,
});

const header = (text: string, cell: string, more: Partial<WrittenHeader> = {}): WrittenHeader => ({
  text,
  header: text,
  orgUnitId: 'city/data',
  template: '0123456789abcdef',
  sheet: '填报',
  cell,
  column: null,
  how: null,
  ignored: false,
  candidates: [],
  filled: 6,
  ...more,
});

/** Names: one in many places without a candidate, one that is a misprint, one in a list. Headers: proposed, known by its cells, unknown. */
const names: WrittenName[] = [
  ...Array.from({ length: 9 }, (_, i) => name('某公司', `B${i + 2}`)),
  name('市大数据委', 'B30', { from: 'headBlock', rows: 12 }),
  name('市教育局、市卫生健康局', 'B40'),
];
const headers: WrittenHeader[] = [
  header('数目', 'D2', {
    candidates: [
      { column: 'actual', score: 0.85, features: ['quantities', 'headerWord'] },
      { column: 'target', score: 0.6, features: ['quantities'] },
    ],
  }),
  header('事项', 'C2', { column: 'indicatorName', how: 'content' }),
  header('亮点\u001b[31m做法', 'H2', { orgUnitId: null }),
];

const submission: SubmissionReading['submission'] = {
  submissionId: 'a',
  file: 'submissions/2023-Q2/a.xlsx',
  sha256: '0'.repeat(64),
  format: 'xlsx',
  encoding: null,
  orgUnitId: null,
  orgUnitName: null,
  reportingPeriod: '2023-Q2',
  template: null,
  rows: 12,
};

/** The questions of a period after a log, as reading its files again would give them. */
export function questionsAfter(decisions: readonly Decision[]): MappingQuestion[] {
  const mappings = mappingsInForce([decisions]);
  const said = new Map(mappings.flatMap(({ mapping }) => (mapping.kind === 'header' ? [[mapping.header, mapping.column]] : [])));
  const read = headers.map((one): WrittenHeader => {
    const column = said.get(one.header);
    return column === undefined
      ? one
      : { ...one, candidates: [], ...(column === 'ignore' ? { ignored: true, column: null, how: null } : { column, how: 'remembered' }) };
  });
  const readings = [{ submission, rows: [], findings: [], words: { names, headers: read } }];
  return mappingQuestions({ readings, mappings, matcher: createMatcher(register) });
}
