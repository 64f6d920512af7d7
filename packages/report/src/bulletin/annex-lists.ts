import { fill, severityWords, wordFinding, type BulletinInline, type Decision, type DecisionSubject, type Finding } from '@duizhang/model';
import { groupBy } from '../group-by.ts';
import { words } from '../words.ts';
import { bulletinWords } from './bulletin-words.ts';
import type { Fact } from './facts.ts';
import type { LoggedDecision } from './input.ts';
import { reasonsOf } from './reasons.ts';
import { inlines, listed, type Said } from './weave.ts';
import type { Cell, Writing } from './writing.ts';

const said = bulletinWords.annexes;
const { columns } = bulletinWords;

/** 附件2: findings by kind, then each with its sentence in the order in which findings are listed everywhere, then what was left open. */
export function writeFindings(writing: Writing): void {
  if (writing.reconciliation.findings.length === 0) writing.paragraph(writing.say(said.findings.none));
  else {
    writeKinds(writing);
    writeEach(writing);
  }
  writeOpenChecks(writing);
}

const rank = { error: 0, warning: 1, info: 2 } as const;

function writeKinds(writing: Writing): void {
  const { book, options } = writing;
  const failed = book.facts('findings', { outcome: 'fail' });
  if (failed.length === 0) return;
  const severityOf = (fact: Fact) => fact['severity'] as Finding['severity'];
  const kinds = [...groupBy(failed, (fact) => `${severityOf(fact)} ${fact['ruleId']}`).values()]
    .map((facts) => ({ first: facts[0]!, findings: facts.length }))
    .sort((a, b) => rank[severityOf(a.first)] - rank[severityOf(b.first)] || b.findings - a.findings);
  writing.paragraph(writing.say(said.findings.kinds));
  writing.table(
    null,
    2,
    [
      writing.column(columns.severity),
      writing.column(columns.kind),
      writing.column(columns.count, true),
      writing.column(columns.unitsConcerned, true),
      writing.column(columns.pending, true),
    ],
    kinds.map(({ first }) => {
      const ruleId = first['ruleId'] as string;
      const where = { outcome: 'fail', ruleId, severity: severityOf(first) };
      return [
        writing.word(severityWords[severityOf(first)].short),
        options.rules.get(ruleId)?.title[writing.locale] ?? ruleId,
        book.count('findings', where),
        book.count('findings', where, 'orgUnitId'),
        book.count('findings', { ...where, standing: 'undecided' }),
      ];
    }),
  );
}

function writeOpenChecks(writing: Writing): void {
  const { book } = writing;
  const open = { outcome: 'notEvaluated' };
  const reasons = reasonsOf(book.facts('checks', open), 'checks');
  if (reasons.length === 0) return;
  writing.paragraph(writing.say(said.findings.open));
  writing.table(
    null,
    1,
    [writing.column(columns.openBecause), writing.column(columns.checks, true)],
    reasons.map((reason) => [writing.reason(reason), book.sum('checks', 'checks', { ...open, reason })]),
  );
}

function writeEach(writing: Writing): void {
  const { reconciliation, options } = writing;
  const { findings, dispositions } = reconciliation;
  writing.paragraph(writing.say(said.findings.each));
  if (findings.length > (options.listUpTo ?? Infinity))
    return writing.paragraph(writing.say(said.findings.notListed, { count: writing.book.count('findings') }));
  const states = new Map(dispositions.map(({ fingerprint, disposition }) => [fingerprint, disposition]));
  writing.table(
    null,
    1,
    [
      writing.column(columns.number, true),
      writing.column(columns.severity),
      writing.column(columns.unit),
      writing.column(columns.finding),
      writing.column(columns.state),
    ],
    findings.map((item, index) => {
      const state = states.get(item.fingerprint) ?? 'open';
      const severity = item.outcome === 'notEvaluated' ? words.states.notEvaluated : severityWords[item.severity].short;
      return [
        String(index + 1),
        writing.word(severity),
        item.orgUnitId === null ? '' : writing.unit(item.orgUnitId),
        sentenceOf(item, options),
        writing.word(state === 'open' || state === 'expired' ? bulletinWords.undecided : words.dispositions[state]),
      ];
    }),
  );
}

/**
 * What is wrong, without what to do about it: some of that is for whoever runs the program, and units get theirs with their own tables. A
 * rule that is not known here leaves the sentence that came with the finding.
 */
function sentenceOf(item: Finding, { rules, locale }: Writing['options']): string {
  const messages = rules.get(item.ruleId)?.messages ?? {};
  const message = Object.hasOwn(messages, item.messageId) ? messages[item.messageId] : undefined;
  return message ? fill(message, item.data, locale) : wordFinding(item, rules, locale).message;
}

/** 附件3: the log of the period as it is, revoked and stale entries too. */
export function writeDecisions(writing: Writing): void {
  const { decisions, reconciliation } = writing.input;
  const own = decisions.filter(({ decision }) => decision.reportingPeriod === reconciliation.reportingPeriod);
  if (own.length === 0) return writing.paragraph(writing.say(said.decisions.none));
  if (own.length > (writing.options.listUpTo ?? Infinity))
    return writing.paragraph(writing.say(said.decisions.notListed, { count: writing.book.count('decisions') }));
  writing.table(
    null,
    1,
    [
      writing.column(columns.number, true),
      writing.column(columns.when),
      writing.column(columns.who),
      writing.column(columns.what),
      writing.column(columns.about),
      writing.column(columns.why),
      writing.column(columns.validity),
    ],
    own.map((logged, index) => decisionRow(writing, logged, index)),
  );
}

function decisionRow(writing: Writing, { decision, state }: LoggedDecision, index: number): Cell[] {
  const { correction, waiver } = decision;
  const reasons: Said[] = [
    ...(correction ? [writing.say(bulletinWords.correction, { from: correction.from, to: correction.to })] : []),
    ...(waiver ? [writing.say(bulletinWords.waiver, { approver: waiver.approver, expiresAt: waiver.expiresAt })] : []),
    ...(decision.reason ? [decision.reason] : []),
  ];
  return [
    String(index + 1),
    decision.at.slice(0, 16).replace('T', ' '),
    decision.actor,
    writing.word(bulletinWords.actions[decision.action]),
    about(writing, decision),
    listed(reasons, writing.locale, { zh: '；', en: '; ' }),
    writing.word(bulletinWords.decisionStates[state]),
  ];
}

/** The unit and what of it; of a bulk entry also how many findings it decides. */
function about(writing: Writing, { ruleId, subject, members, decisionId }: Decision): Said {
  const first: Said = [subjectName(writing, subject ?? null), writing.options.rules.get(ruleId)?.title[writing.locale] ?? ''];
  if (!members) return first;
  const count = writing.book.field('decisions', decisionId, 'findings')!;
  return writing.say(bulletinWords.bulk, { first, count });
}

/** 市教育局“学位共享率”：, the task where it is about no indicator, nothing where the log doesn't say. */
function subjectName(writing: Writing, subject: DecisionSubject | null): BulletinInline[] {
  const indicator = subject?.indicatorId ? writing.indicator(subject.indicatorId) : null;
  const task = subject?.taskId ? writing.task(subject.taskId) : null;
  const what = indicator ? writing.say(bulletinWords.problems.quote, { quote: writing.spell(indicator.name) }) : task;
  const parts = [...(subject?.orgUnitId ? [writing.unit(subject.orgUnitId)] : []), ...(what ? [what] : [])];
  if (parts.length === 0) return [];
  return inlines([listed(parts, writing.locale, { zh: '', en: ', ' }), writing.locale === 'zh' ? '：' : ': ']);
}
