import type { Bilingual, Validation as ValidationReport } from '@duizhang/model';
import type { FindingStore } from './finding-store.ts';
import { isAboutSuppressions } from './suppress.ts';
import { assembleReport, type Reported } from './validation-report.ts';
import { ValidationSum } from './validation-sum.ts';

/** What parts of one batch have in common, with what to call it. */
const common: readonly (readonly [name: Bilingual, of: (report: ValidationReport) => unknown])[] = [
  [{ zh: '方案', en: 'plan' }, ({ planId }) => planId],
  [{ zh: '报告期（--period）', en: 'period (--period)' }, ({ reportingPeriod }) => reportingPeriod],
  [{ zh: '判断日期（请各片用同一个 --as-of）', en: 'date of judgement (give all shards one --as-of)' }, ({ asOf }) => asOf],
  [{ zh: 'duizhang 版本', en: 'version of duizhang' }, ({ versions }) => versions.tool],
  [{ zh: '任务目录', en: 'catalogue' }, ({ versions }) => versions.catalogueSha256],
  [{ zh: '单位名录', en: 'register' }, ({ versions }) => [versions.registerId, versions.registerSha256]],
  [{ zh: '规则或其参数', en: 'rules or their options' }, ({ versions }) => versions.rulesSha256],
  [{ zh: '抑制清单', en: 'suppressions' }, ({ suppressions }) => suppressions],
  [{ zh: '是否含各文件的结果（--format junit）', en: 'having results of each file (--format junit)' }, ({ files }) => files !== undefined],
  [{ zh: '分片总数', en: 'number of shards' }, ({ shard }) => shard?.of ?? null],
];

/**
 * The reports of all shards of a batch put together: the report that one run over the batch writes, to the byte, in whatever order they
 * come. What does not belong together is told and not added: other versions, another period, a shard or a file that came already.
 */
export class ShardUnion {
  #first: { name: string; report: ValidationReport } | null = null;
  #sum = new ValidationSum();
  readonly #nameOf = new Map<number, string>();
  readonly #reportOf = new Map<string, string>();

  /** Adds a report under a name to call it by; gives what is wrong with it, else null. */
  add(name: string, report: ValidationReport): Bilingual | null {
    const problem = this.#first === null ? null : difference(this.#first, { name, report });
    if (problem) return problem;
    const index = report.shard?.index ?? 1;
    const other = this.#nameOf.get(index);
    if (other !== undefined)
      return { zh: `${name} 与 ${other} 是同一片（第 ${index} 片）。`, en: `${name} and ${other} are the same shard (${index}).` };
    for (const file of filesOf(report)) {
      const before = this.#reportOf.get(file);
      if (before !== undefined) return { zh: `${file} 在 ${before} 和 ${name} 中都有。`, en: `${file} is in both ${before} and ${name}.` };
    }
    if (this.#first === null) this.#sum = new ValidationSum(report.files !== undefined);
    this.#first ??= { name, report: { ...report, submissions: [], findings: [], ...(report.files ? { files: [] } : {}) } };
    this.#nameOf.set(index, name);
    for (const file of filesOf(report)) this.#reportOf.set(file, name);
    this.#sum.add({
      ...report,
      rules: report.rules.filter(({ ruleId }) => !isAboutSuppressions(ruleId)),
      findings: report.findings.filter(({ ruleId }) => !isAboutSuppressions(ruleId)),
    });
    return null;
  }

  /** The whole, or what it lacks. */
  result(): { ok: true; validation: Reported<FindingStore> } | { ok: false; problem: Bilingual } {
    if (this.#first === null) return { ok: false, problem: { zh: '没有报告。', en: 'There is no report.' } };
    const { report } = this.#first;
    const of = report.shard?.of ?? 1;
    const missing = Array.from({ length: of }, (_, i) => i + 1).filter((index) => !this.#nameOf.has(index));
    if (missing.length > 0)
      return {
        ok: false,
        problem: { zh: `共 ${of} 片，缺第 ${missing.join('、')} 片。`, en: `Of ${of} shards these are missing: ${missing.join(', ')}.` },
      };
    return { ok: true, validation: assembleReport({ ...report, shard: null }, this.#sum, report.suppressions) };
  }
}

/** Files that a report is about; findings about a list of suppressions name the list, which all shards share. */
function filesOf({ submissions }: ValidationReport): Set<string> {
  return new Set(submissions.map(({ file }) => file));
}

interface Named {
  name: string;
  report: ValidationReport;
}

function difference(first: Named, other: Named): Bilingual | null {
  for (const [what, of] of common) {
    if (JSON.stringify(of(first.report)) === JSON.stringify(of(other.report))) continue;
    return {
      zh: `${first.name} 与 ${other.name} 不是同一批：${what.zh}不同。`,
      en: `${first.name} and ${other.name} are not of one batch: they differ in ${what.en}.`,
    };
  }
  return null;
}
