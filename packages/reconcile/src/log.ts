import { check, finding, type Decision, type Finding, type RuleMeta } from '@duizhang/model';
import { decisionIdOf } from './decide.ts';

/** Findings of reading a decision log: what could not be taken as it stands. */
export const decisionLogBroken: RuleMeta = {
  id: 'decision-log-broken',
  family: 'file',
  severity: 'error',
  title: { zh: '裁定日志有损', en: 'Broken decision log' },
  why: {
    zh: '裁定日志只追加不修改，每条记有内容的哈希和前一条的编号，被改动、截断或抽走的条目因此可见；其余条目照常生效。依据：操作留痕要求；写入中途断电会留下半行。',
    en: 'The log is only ever appended to; each entry holds the hash of its content and the id of the entry before, so edited, cut or removed entries show while the others stay in force. Source: the duty to leave a trail; a power failure while writing leaves half a line.',
  },
  remedy: { zh: '请从备份核对该行；确认无误后重新作出裁定。', en: 'Compare the line with a backup, and decide again where it is lost.' },
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
      zh: '第{line}行所记的前一条不是它上面的那条，中间可能缺少条目。',
      en: 'Line {line} does not follow the entry above it: entries may be missing.',
    },
    repeated: { zh: '第{line}行与前面的一条完全相同，只计一次。', en: 'Line {line} repeats an earlier entry and counts once.' },
    revokesUnknown: { zh: '第{line}行要撤销的裁定{revokes}不在日志中。', en: 'Line {line} revokes {revokes}, which is not in the log.' },
  },
  examples: {
    bad: { zh: '最后一行只写了一半', en: 'The last line is only half written' },
    good: { zh: '每行一条完整的记录，首尾相接', en: 'One complete entry a line, each following the one before' },
  },
};

/**
 * Reads a decision log (JSON Lines). Never throws: a line that is broken, half written, edited or out of order becomes
 * a finding of `decision-log-broken`, and the other entries stand. `file` names the log in findings.
 */
export function readDecisionLog(text: string, file: string | null = null): { decisions: Decision[]; findings: Finding[] } {
  const decisions: Decision[] = [];
  const findings: Finding[] = [];
  const known = new Set<string>();
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  let previous: string | null = null;

  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const note = (messageId: string, data: Record<string, string> = {}, severity: 'error' | 'warning' | 'info' = 'error') =>
      findings.push(
        finding(decisionLogBroken, {
          messageId,
          severity,
          data: { line: index + 1, ...data },
          at: { file, row: index + 1 },
          evidence: [line],
        }),
      );

    const parsed = parse(line);
    if (parsed === undefined) {
      // A line that broke off was never confirmed; if it stood in the chain after all, the entry behind it tells.
      note(index === lines.length - 1 ? 'halfWritten' : 'notJson', {}, 'warning');
      return;
    }
    const checked = check('decision', parsed);
    if (!checked.ok) {
      const keys = [...new Set(checked.problems.map(({ pointer }) => pointer.slice(1)).filter((key) => key !== ''))];
      if (keys.length === 0) note('notJson');
      else note('invalid', { keys: keys.join(', ') });
      return;
    }
    const decision = checked.value;
    if (decision.decisionId !== decisionIdOf(decision)) {
      note('edited');
      // The next entry rightly follows this one: its place in the chain is not in doubt.
      previous = decision.decisionId;
      return;
    }
    if (known.has(decision.decisionId)) {
      note('repeated', {}, 'info');
      return;
    }
    if (decision.previous !== previous) note('chain');
    if (decision.action === 'revoke' && !known.has(decision.revokes ?? ''))
      note('revokesUnknown', { revokes: decision.revokes ?? '' }, 'warning');
    known.add(decision.decisionId);
    decisions.push(decision);
    previous = decision.decisionId;
  });
  return { decisions, findings };
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
  const { decisionId, fingerprint, ruleId, action, reason, value, revokes, mapping, actor, at, reportingPeriod, previous } = decision;
  const { kind, header, column, orgUnitId, template } = mapping ?? {};
  const mapped = mapping && { mapping: { kind, header, column, orgUnitId, template } };
  return `${JSON.stringify({ decisionId, fingerprint, ruleId, action, reason, value, revokes, ...mapped, actor, at, reportingPeriod, previous })}\n`;
}

/** What to append to a log for a decision: a half-written last line is closed first, so that it can't swallow the entry. */
export function appendix(log: string, decision: Decision): string {
  return log === '' || log.endsWith('\n') ? formatDecision(decision) : `\n${formatDecision(decision)}`;
}
