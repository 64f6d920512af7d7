import { createMatcher } from '@duizhang/lexicon';
import { check, compareFindings, type Catalogue, type Finding } from '@duizhang/model';
import { checkCatalogue } from '@duizhang/plan';
import { findingLines, printable, toJson } from '@duizhang/report';
import { wordFinding } from '@duizhang/model';
import { schemaFindings } from '../catalogue-schema.ts';
import type { Context, Options, Run } from '../command.ts';
import { cataloguePath, chosenRegister } from '../inputs.ts';
import { readJson } from '../json-file.ts';
import { allRules, passes, reportOptions } from '../outcome.ts';
import { resolveUnits } from '../pipeline.ts';

/** `duizhang catalogue check <f>`: schema and plausibility of a catalogue, and what its import had found. */
export const run: Run = async (context, [reference], options) => {
  const { io, locale } = context;
  const checked = check('catalogue', await readJson(io, await cataloguePath(io, reference!)));
  const findings = checked.ok ? await plausibility(context, options, checked.value) : schemaFindings(reference!, checked.problems);
  const passed = passes(findings, options.failOn ?? 'error');
  if (options.format === 'json') io.out(toJson({ catalogue: reference, findings: findings.map((item) => wordFinding(item, allRules, locale)) }));
  else {
    const verdict = passed ? { zh: '通过', en: 'PASS' } : { zh: '不通过', en: 'FAIL' };
    const head = locale === 'zh' ? `${verdict.zh}：${reference}，问题 ${findings.length} 条` : `${verdict.en}: ${reference}, ${findings.length} finding(s)`;
    io.out(`${[printable(head), ...findingLines(findings, [], reportOptions(context, passed))].join('\n')}\n`);
  }
  return passed ? 0 : 1;
};

/** Findings of the catalogue as it is now and those that its import left in it, each once. */
async function plausibility({ io }: Context, options: Options, catalogue: Catalogue): Promise<Finding[]> {
  const register = await chosenRegister(io, options, null, catalogue);
  const resolved = register ? resolveUnits(catalogue, createMatcher(register)) : catalogue;
  const all = [...checkCatalogue(resolved), ...resolved.findings];
  return [...new Map(all.map((item) => [item.fingerprint, item])).values()].sort(compareFindings);
}
