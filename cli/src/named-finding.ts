import type { Decision, Finding } from '@duizhang/model';
import { CannotRun } from './cannot-run.ts';
import { closest } from './closest.ts';

/** A finding by its fingerprint, or by a beginning that no other has. */
export function namedFinding(asked: string, findings: readonly Finding[]): Finding {
  const [found, ...others] = findings.filter(({ fingerprint }) => asked.length >= 4 && fingerprint.startsWith(asked));
  if (found && others.length === 0) return found;
  if (found)
    throw new CannotRun(`有几个问题的指纹以 ${asked} 开头，请写全。`, `Several fingerprints begin with ${asked}: write more of it.`);
  throw unknownId(
    '指纹',
    'finding with the fingerprint',
    asked,
    findings.map(({ fingerprint }) => fingerprint),
  );
}

/** An entry of a log by its id, or by a beginning that no other has. */
export function namedEntry(asked: string, decisions: readonly Decision[]): Decision {
  const [found, ...others] = decisions.filter(({ decisionId }) => asked.length >= 4 && decisionId.startsWith(asked));
  if (found && others.length === 0) return found;
  if (found) throw new CannotRun(`有几条裁定的编号以 ${asked} 开头，请写全。`, `Several decisions begin with ${asked}: write more of it.`);
  throw unknownId(
    '裁定',
    'decision',
    asked,
    decisions.map(({ decisionId }) => decisionId),
  );
}

/** Names the one that was most likely meant; a person may have written only its beginning. */
function unknownId(zh: string, en: string, asked: string, ids: readonly string[]): CannotRun {
  const beginning = closest(
    asked,
    ids.map((id) => id.slice(0, asked.length)),
  );
  const near = beginning === null ? undefined : ids.find((id) => id.startsWith(beginning));
  return new CannotRun(
    `找不到${zh} ${asked}${near === undefined ? '' : `，最接近的是 ${near}`}。`,
    `There is no ${en} ${asked}${near === undefined ? '' : `; the closest is ${near}`}.`,
  );
}
