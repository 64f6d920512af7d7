import { finding, hash, type Decision, type Finding, type RuleMeta } from '@duizhang/model';
import type { Word } from './replay.ts';

/** Findings of judging by a merged log: people who decided without knowing of each other. */
export const contradictoryDecisions: RuleMeta = {
  id: 'contradictory-decisions',
  family: 'period',
  severity: 'error',
  title: { zh: '裁定互相矛盾', en: 'Contradictory decisions' },
  why: {
    zh: '两人各自裁定、日志合并之后，对同一问题（或同一单元格、同一表头、同一名称）说法不一，而后作出的并没有看到另一方的：谁先谁后不能说明谁对，因此都不生效。依据：操作留痕要求；双人核对的惯例，不一致时由第三方或双方会商裁定。',
    en: 'Two people decided apart, their logs were merged, and of one finding (or cell, header or name) they say different things, neither knowing of the other: which came later does not show which is right, so none counts. Source: the duty to leave a trail; the custom of double checking, by which what differs is settled together.',
  },
  remedy: {
    zh: '请会商后重新裁定（duizhang decide），或撤销其中一条（duizhang decide revoke --revokes 编号）。',
    en: 'Agree and decide anew (duizhang decide), or revoke one of them (duizhang decide revoke --revokes <id>).',
  },
  messages: {
    finding: {
      zh: '对{rule}的同一问题有互相矛盾的裁定：{entries}；均未生效，问题仍待裁。',
      en: 'One finding of {rule} was decided in different ways: {entries}. None counts, and it is open.',
    },
    mapping: {
      zh: '对同一表头或名称有互相矛盾的对应：{entries}；均未采用。',
      en: 'One header or name was said to mean different things: {entries}. None is used.',
    },
  },
  examples: {
    bad: { zh: '张三采纳、李四退回同一问题，各不知情', en: 'Zhang accepts a finding that Li rejects, neither knowing of the other' },
    good: { zh: '李四看到张三的裁定后改为退回', en: 'Li rejects it knowing that Zhang had accepted it' },
  },
};

/** A finding for each subject that people contradict each other about, of those that were found; mappings always. */
export function contradictions(findings: readonly Finding[], words: ReadonlyMap<string, Word>, reportingPeriod: string): Finding[] {
  const found = new Map(findings.map((item) => [item.fingerprint, item]));
  return [...words].flatMap(([fingerprint, word]) => {
    const item = found.get(fingerprint);
    const isMapping = word.decision.action === 'map';
    if (word.against.length === 0 || (!item && !isMapping)) return [];
    const entries = [...word.against, word.decision].sort((a, b) => (a.decisionId < b.decisionId ? -1 : 1));
    const { taskId, clauseId, indicatorId, orgUnitId } = item ?? { taskId: null, clauseId: null, indicatorId: null, orgUnitId: null };
    return finding(contradictoryDecisions, {
      messageId: isMapping ? 'mapping' : 'finding',
      data: { rule: word.about.ruleId, entries: entries.map(entryText) },
      at: item?.at ?? {},
      taskId,
      clauseId,
      indicatorId,
      orgUnitId,
      reportingPeriod,
      evidence: [fingerprint, ...entries.map(({ decisionId }) => decisionId)],
      groupingKey: hash(['contradictory', ...entries.map(({ decisionId }) => decisionId)]),
    });
  });
}

const actionWords: Readonly<Record<Decision['action'], string>> = {
  accept: '采纳',
  reject: '退回',
  correct: '修正',
  explain: '说明',
  waive: '豁免',
  defer: '暂缓',
  map: '对应',
  revoke: '撤销',
};

function entryText({ actor, action, value, mapping, decisionId }: Decision): string {
  const meaning = mapping?.kind === 'header' ? mapping.column : mapping && (mapping.orgUnitId ?? '非考核单位 no unit');
  const what = meaning ?? value;
  return [actor, `${actionWords[action]} ${action}`, ...(what === null ? [] : [what]), `[${decisionId}]`].join(' ');
}
