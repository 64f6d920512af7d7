import { array, assert, constantFrom, property, record, shuffledSubarray } from 'fast-check';
import { createMatcher, withConfirmedNames } from '@duizhang/lexicon';
import type { Decision, SubmissionReading } from '@duizhang/model';
import { makeDecision, mappingInput, mappingQuestions, mappingsInForce, nameMapping, type MappingQuestion } from '@duizhang/reconcile';
import { readSubmissions } from '@duizhang/sheets';
import { expect, it } from 'vitest';
import { catalogue, register } from '../scenarios/quarter-sample.ts';

// What people say of names and headers is read so, takes away that question and no other, and can be taken back.

const matcher = createMatcher(register);
const at = { actor: '张三', at: '2023-07-11T01:00:00.000Z', reportingPeriod: '2023-Q2' };

interface Form {
  head: string;
  units: string[];
  header: string;
}

const unitTexts = [
  '',
  '市教育局',
  '市敎育局',
  '市大树据局',
  '数字中心',
  '合计项',
  '市公安局、数字中心',
  '市教育局、市公安局',
  '市工業和信局、市审计局',
];
const forms = array(
  record<Form>({
    head: constantFrom('市大数据局', '市工业和信息局', '数字中心', '市审计局'),
    units: array(constantFrom(...unitTexts), { minLength: 1, maxLength: 4 }),
    header: constantFrom('本期完成值', '数目', '2023年二季度数目'),
  }),
  { minLength: 1, maxLength: 4 },
);

const textOf = ({ head, units, header }: Form) =>
  [
    `填报单位：${head},,报告期：2023年二季度`,
    `任务编号,指标名称,${header},完成状态,填报单位,亮点做法`,
    ...units.map((unit, i) => `5,全市政务服务事项掌上可办率,9${i}.25%,推进中,${unit},首创做法${i}`),
    '',
  ].join('\n');

function readAll(files: readonly (readonly [string, Form])[], log: readonly Decision[]): SubmissionReading[] {
  const said = mappingsInForce([log]).map(({ mapping }) => mapping);
  const names = said.flatMap((mapping) => (mapping.kind === 'orgUnitName' ? [mapping] : []));
  const mappings = said.flatMap((mapping) => (mapping.kind === 'header' ? [mapping] : []));
  return files.flatMap(([file, form]) =>
    readSubmissions({
      file,
      bytes: new TextEncoder().encode(textOf(form)),
      catalogue,
      matcher: withConfirmedNames(matcher, names),
      mappings,
    }),
  );
}

const questionsOf = (files: readonly (readonly [string, Form])[], log: readonly Decision[]) =>
  mappingQuestions({ readings: readAll(files, log), mappings: mappingsInForce([log]), matcher });
const open = (questions: readonly MappingQuestion[]) => questions.filter(({ state }) => state === 'open');
/** Whose a form is may be what a name is asked for: then its headers are asked of that unit, once the name is answered. */
const identity = (one: MappingQuestion) => (one.kind === 'header' ? `${one.header} ${one.template}` : one.name);
const identities = (questions: readonly MappingQuestion[]) => [...new Set(open(questions).map(identity))].sort();
const named = (list: readonly Form[]) => list.map((form, i) => [`${i}.csv`, form] as const);

/** What the first open question could be answered with: its first candidate, a unit or column of no candidate, or nothing. */
function answers(question: MappingQuestion) {
  if (question.kind === 'orgUnitName')
    return [question.candidates[0]?.orgUnitId ?? 'qingdao/big-data', null].map((orgUnitId) => nameMapping(question.text, orgUnitId));
  const { header, orgUnitId, template } = question;
  const free = question.candidates[0]?.column ?? 'nextSteps';
  return [free, 'ignore'].map((column) => ({ kind: 'header' as const, header, orgUnitId, template, column }));
}

it('an answer takes away its question and no other, is read so, and is taken back by a revoke', () => {
  assert(
    property(forms, constantFrom(0, 1), (list, which) => {
      const files = named(list);
      const before = questionsOf(files, []);
      for (const question of open(before)) {
        const mapping = answers(question)[which]!;
        const entry = makeDecision({ ...mappingInput(mapping), ...at }, []);
        const after = questionsOf(files, [entry]);
        const answered = after.find(({ key }) => key === question.key)!;
        expect(answered.decision).toEqual(entry);
        expect(answered.places).toEqual(question.places);
        if (mapping.kind === 'orgUnitName') {
          expect([...identities(after), identity(question)].sort()).toEqual(identities(before));
          expect([answered.state, answered.kind === 'orgUnitName' && answered.orgUnitId]).toEqual([
            mapping.orgUnitId === null ? 'excluded' : 'confirmed',
            mapping.orgUnitId,
          ]);
          const rows = readAll(files, [entry]).flatMap((reading) => reading.rows);
          const alone = rows.filter(({ orgUnitName }) => orgUnitName === answered.text);
          expect(
            alone.every((row) => row.orgUnitId === mapping.orgUnitId && (row.noOrgUnit ?? false) === (mapping.orgUnitId === null)),
          ).toBe(true);
        } else {
          // A column that another question might have meant is taken now: no question comes up by it.
          expect(open(after).every(({ key }) => key !== question.key && open(before).some((other) => other.key === key))).toBe(true);
          expect(answered.state).toBe(mapping.column === 'ignore' ? 'excluded' : 'confirmed');
        }
        const revoke = makeDecision(
          { fingerprint: entry.fingerprint, ruleId: entry.ruleId, action: 'revoke', revokes: entry.decisionId, ...at },
          [entry],
        );
        expect(questionsOf(files, [entry, revoke])).toEqual(before);
      }
    }),
    { numRuns: 25 },
  );
});

it('the order of the files makes no difference', () => {
  assert(
    property(
      forms.chain((list) => shuffledSubarray(named(list), { minLength: list.length }).map((shuffled) => ({ list, shuffled }))),
      ({ list, shuffled }) => {
        expect(questionsOf(shuffled, [])).toEqual(questionsOf(named(list), []));
      },
    ),
    { numRuns: 50 },
  );
});
