import { check, finding, type Decision, type DecisionMember, type Finding, type RuleMeta } from '@duizhang/model';
import { decisionIdOf } from './decide.ts';
import { inCausalOrder, parentsOf } from './history.ts';

/** Findings of reading a decision log: what could not be taken as it stands. */
export const decisionLogBroken: RuleMeta = {
  id: 'decision-log-broken',
  family: 'file',
  severity: 'error',
  title: { zh: '裁定日志有损', en: 'Broken decision log' },
  why: {
    zh: '裁定日志只追加不修改，每条记有内容的哈希和前一条的编号（合并过的日志记有各支末条），被改动、截断、移动或抽走的条目因此可见；其余条目照常生效。依据：操作留痕要求；写入中途断电会留下半行。',
    en: 'The log is only ever appended to; each entry holds the hash of its content and the id of the entry before (of merged logs, of both ends), so edited, cut, moved or removed entries show while the others stay in force. Source: the duty to leave a trail; a power failure while writing leaves half a line.',
  },
  remedy: { zh: '请从备份核对该行；确认无误后重新作出裁定。', en: 'Compare the line with a backup, and decide again where it is lost.' },
  remedies: {
    moved: {
      zh: '两份日志请用 duizhang merge-decisions 合并，不要直接拼接；否则请从备份核对。',
      en: 'Merge two logs by duizhang merge-decisions instead of joining the files; otherwise compare with a backup.',
    },
  },
  messages: {
    halfWritten: {
      zh: '第{line}行（最后一行）没有写完，已略过；此前的裁定不受影响。',
      en: 'Line {line}, the last, is only half written and was passed over; the entries before it stand.',
    },
    notJson: { zh: '第{line}行不是一条完整的记录，已略过。', en: 'Line {line} is no complete entry and was passed over.' },
    invalid: {
      zh: '第{line}行不符合裁定记录的格式，缺少或不对的项：{keys}。已略过。',
      en: 'Line {line} is no decision and was passed over. Missing or wrong: {keys}.',
    },
    edited: {
      zh: '第{line}行的内容与其编号不符，可能被改动过，不予采用。',
      en: 'The content of line {line} does not agree with its id: it may have been edited and is not used.',
    },
    chain: {
      zh: '第{line}行所记的前一条{missing}不在日志中，可能缺少条目。',
      en: 'Line {line} follows {missing}, which is not in the log: entries may be missing.',
    },
    moved: {
      zh: '第{line}行不在它应在的位置，日志的行可能被移动过；仍按原来的次序生效。',
      en: 'Line {line} is not where it belongs: lines may have been moved. The entries count in their own order.',
    },
    repeated: { zh: '第{line}行与前面的一条完全相同，只计一次。', en: 'Line {line} repeats an earlier entry and counts once.' },
    revokesUnknown: { zh: '第{line}行要撤销的裁定{revokes}不在日志中。', en: 'Line {line} revokes {revokes}, which is not in the log.' },
  },
  examples: {
    bad: { zh: '最后一行只写了一半', en: 'The last line is only half written' },
    good: { zh: '每行一条完整的记录，首尾相接', en: 'One complete entry a line, each following the one before' },
  },
};

/** A line that holds an entry, edited or not. */
interface Line {
  number: number;
  text: string;
  decision: Decision;
}

type Note = (line: Pick<Line, 'number' | 'text'>, messageId: string, severity?: Finding['severity'], data?: Record<string, string>) => void;

/**
 * Reads a decision log (JSON Lines), merged or not. Never throws: a line that is broken, half written, edited, moved or whose
 * predecessor is missing becomes a finding of `decision-log-broken`, and the other entries stand. The entries come in the order of
 * `inCausalOrder`, and in that of the file where some are missing. `file` names the log in findings.
 */
export function readDecisionLog(text: string, file: string | null = null): { decisions: Decision[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const note: Note = (line, messageId, severity = 'error', data = {}) =>
    findings.push(
      finding(decisionLogBroken, {
        messageId,
        severity,
        data: { line: line.number, ...data },
        at: { file, row: line.number },
        evidence: [line.text],
      }),
    );
  const entries = entriesOf(text, note);
  // The next entry rightly follows an edited one: its place in the chain is not in doubt.
  const present = new Set(entries.map(({ decision }) => decision.decisionId));
  const sound = new Map<string, Line>();
  for (const line of entries) {
    const { decision } = line;
    if (decision.decisionId !== decisionIdOf(decision)) note(line, 'edited');
    else if (sound.has(decision.decisionId)) note(line, 'repeated', 'info');
    else sound.set(decision.decisionId, line);
  }
  const decisions = [...sound.values()].map(({ decision }) => decision);
  for (const line of sound.values()) {
    const missing = parentsOf(line.decision).find((id) => !present.has(id));
    if (missing !== undefined) note(line, 'chain', 'error', { missing });
    if (line.decision.action === 'revoke' && !sound.has(line.decision.revokes ?? ''))
      note(line, 'revokesUnknown', 'warning', { revokes: line.decision.revokes ?? '' });
  }
  // What a lost entry stood between is only known from the file.
  if (decisions.some((decision) => parentsOf(decision).some((id) => !sound.has(id)))) return { decisions, findings: inOrder(findings) };
  const ordered = inCausalOrder(decisions);
  const moved = ordered.findIndex((decision, index) => decision !== decisions[index]);
  if (moved >= 0) note(sound.get(decisions[moved]!.decisionId)!, 'moved');
  return { decisions: ordered, findings: inOrder(findings) };
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.at.row! - b.at.row!);
}

function entriesOf(text: string, note: Note): Line[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((raw, index): Line[] => {
    const line = { number: index + 1, text: raw.trim() };
    if (line.text === '') return [];
    const parsed = parse(line.text);
    if (parsed === undefined) {
      // A line that broke off was never confirmed; if it stood in the chain after all, the entry behind it tells.
      note(line, index === lines.length - 1 ? 'halfWritten' : 'notJson', 'warning');
      return [];
    }
    const checked = check('decision', parsed);
    if (checked.ok) return [{ ...line, decision: checked.value }];
    const keys = [...new Set(checked.problems.map(({ pointer }) => pointer.slice(1)).filter((key) => key !== ''))];
    if (keys.length === 0) note(line, 'notJson');
    else note(line, 'invalid', 'error', { keys: keys.join(', ') });
    return [];
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** One line of the log, with its line break. Keys stand in one order, so that logs compare byte for byte. */
export function formatDecision(decision: Decision): string {
  const { decisionId, fingerprint, ruleId, action, reason, value, revokes, actor, at, reportingPeriod, previous, joins } = decision;
  const { subject, evidence, members, correction, waiver, mapping } = decision;
  const about = { fingerprint, ruleId, subject: subject && ordered(subject, subjectKeys), evidence, members: members?.map(memberOf) };
  const what = {
    action,
    reason,
    value,
    correction: correction && ordered(correction, ['field', 'from', 'to']),
    waiver: waiver && ordered(waiver, ['requester', 'approver', 'justification', 'expiresAt']),
    revokes,
    mapping:
      mapping?.kind === 'header'
        ? ordered(mapping, ['kind', 'header', 'column', 'orgUnitId', 'template'])
        : mapping && ordered(mapping, ['kind', 'name', 'orgUnitId']),
  };
  return `${JSON.stringify({ decisionId, ...about, ...what, actor, at, reportingPeriod, previous, joins })}\n`;
}

const subjectKeys = ['taskId', 'clauseId', 'indicatorId', 'orgUnitId'] as const;

function memberOf({ fingerprint, ruleId, subject, evidence }: DecisionMember) {
  return { fingerprint, ruleId, subject: ordered(subject, subjectKeys), evidence };
}

function ordered<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}

/** What to append to a log for a decision: a half-written last line is closed first, so that it can't swallow the entry. */
export function appendix(log: string, decision: Decision): string {
  return log === '' || log.endsWith('\n') ? formatDecision(decision) : `\n${formatDecision(decision)}`;
}
