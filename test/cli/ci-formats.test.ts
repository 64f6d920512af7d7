import { check, type Finding, type Validation } from '@duizhang/model';
import { notApplicableReasons } from '@duizhang/report';
import { reasonTexts } from '@duizhang/reconcile';
import { Ajv } from 'ajv';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requireProgram } from '../support/system-program.ts';
import { duizhang, root, sampleFiles, temporaryFolder, type Ran } from './spawn.ts';

const project = join(root, 'samples/qingdao-2023-q2');
const folder = temporaryFolder();
const reports = join(folder.path, 'r');
const fixture = (name: string) => join(root, 'test/fixtures/ci', name);
const read = (name: string) => readFileSync(join(reports, name), 'utf8');
const json = <T>(name: string) => JSON.parse(read(name)) as T;
let ran: Ran;
let validation: Validation;

beforeAll(() => {
  const formats = 'text,json,junit,sarif,github,gitlab-codequality,markdown';
  ran = duizhang(['validate', '--project', project, '--format', formats, '--out', reports], { cwd: folder.path });
  validation = json('validation.json');
});
afterAll(() => folder.remove());

interface SarifLog {
  runs: {
    results: { ruleId: string; kind: string; locations: unknown[]; partialFingerprints: Record<string, string> }[];
    artifacts: object[];
  }[];
}

describe('the sample quarter in every format', () => {
  it('goes into one folder, and the names are printed', () => {
    expect(ran.code).toBe(1);
    const names = readdirSync(reports).sort();
    expect(names).toEqual([
      'validation.github.txt',
      'validation.gitlab-codequality.json',
      'validation.json',
      'validation.junit.xml',
      'validation.md',
      'validation.sarif',
      'validation.txt',
    ]);
    expect(ran.stdout.trim().split('\n').sort()).toEqual(names.map((name) => `${reports}/${name}`));
  });

  it('JSON follows its schema, and pins plan, register and rules', () => {
    expect(check('validation', validation)).toMatchObject({ ok: true });
    expect(validation).toMatchObject({
      planId: 'qingdao-2023',
      reportingPeriod: '2023-Q2',
      shard: null,
      suppressions: null,
      suppressed: [],
    });
    expect(Object.values(validation.versions).every((version) => version !== '')).toBe(true);
  });

  it('SARIF follows the schema of OASIS, draft-04', () => {
    const {
      id,
      $schema: _,
      ...schema
    } = JSON.parse(readFileSync(fixture('sarif-2.1.0.schema.json'), 'utf8')) as { id: string; $schema: string };
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    ajv.addFormat('uri', (text: string) => URL.canParse(text));
    ajv.addFormat('uri-reference', /^(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*$/);
    ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
    const validate = ajv.compile({ ...schema, $id: id });
    const log = json<SarifLog>('validation.sarif');
    expect(validate(log), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ message: { text: 'x' }, kind: 'maybe' }] }] })).toBe(false);
  });

  it('SARIF has every finding, and artifacts with their hashes', () => {
    const [run] = json<SarifLog>('validation.sarif').runs;
    expect(run!.results.map(({ ruleId }) => ruleId)).toEqual(validation.findings.map(({ ruleId }) => ruleId));
    expect(new Set(run!.results.map(({ kind }) => kind))).toEqual(new Set(['fail', 'review', 'notApplicable']));
    expect(run!.artifacts).toHaveLength(new Set(validation.submissions.map(({ file }) => file)).size);
  });

  it.skipIf(!requireProgram('xmllint'))('JUnit follows the schema of Jenkins', () => {
    execFileSync('xmllint', ['--noout', '--schema', fixture('junit-10.xsd'), join(reports, 'validation.junit.xml')], { stdio: 'pipe' });
  });

  it('JUnit counts what it holds: a suite for each file, a case for each rule, failures that fail the run', () => {
    const xml = read('validation.junit.xml');
    const suites = [
      ...xml.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)">([\s\S]*?)<\/testsuite>/g),
    ];
    expect(suites.map((suite) => suite[1])).toEqual(validation.files!.map(({ file }) => file));
    const sums = { tests: 0, failures: 0 };
    for (const [, file, tests, failures, skipped, body] of suites) {
      const count = (tag: string) => body!.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;
      expect([count('testcase'), count('failure'), count('skipped')]).toEqual([Number(tests), Number(failures), Number(skipped)]);
      const failing = validation.findings.filter(
        ({ at, outcome, severity }) => at.file === file && outcome === 'fail' && severity === 'error',
      );
      expect(Number(failures)).toBe(new Set(failing.map(({ ruleId }) => ruleId)).size);
      sums.tests += Number(tests);
      sums.failures += Number(failures);
    }
    expect(xml).toContain(`<testsuites name="duizhang qingdao-2023" tests="${sums.tests}" failures="${sums.failures}" errors="0">`);
  });

  it('every format has every finding, but the annotations, which say how many they leave out', () => {
    const all = validation.findings.length;
    expect(json<object[]>('validation.gitlab-codequality.json')).toHaveLength(all);
    expect(read('validation.md').match(/^\| (?:错误|核实|提示|未评价) \|/gm)).toHaveLength(all);
    const worded = validation.findings.filter(({ message }) => read('validation.junit.xml').includes(escaped(message)));
    expect(worded).toHaveLength(all);
    const lines = read('validation.github.txt').trimEnd().split('\n');
    const shown = lines.filter((line) => line.startsWith('::')).length - 1;
    const left = [.../错误 (\d+) 条、核实 (\d+) 条、提示 (\d+) 条/.exec(lines.at(-1)!)!].slice(1).map(Number);
    expect(shown + left.reduce((sum, count) => sum + count)).toBe(all);
  });

  it('the verdict comes first where people read', () => {
    for (const name of ['validation.txt', 'validation.github.txt'])
      expect(read(name)).toMatch(new RegExp(`^不通过：${sampleFiles} 个文件`));
    expect(read('validation.md')).toMatch(new RegExp(`^## 不通过：${sampleFiles} 个文件`));
  });

  it('is the same bytes on the next run', () => {
    const again = join(folder.path, 'again');
    duizhang(['validate', '--project', project, '--format', 'junit,sarif,markdown', '--out', again], { cwd: folder.path });
    for (const name of ['validation.junit.xml', 'validation.sarif']) expect(readFileSync(join(again, name), 'utf8')).toBe(read(name));
  });
});

it('the reasons that SARIF knows are reasons', () => {
  expect([...notApplicableReasons].filter((reason) => !Object.hasOwn(reasonTexts, reason))).toEqual([]);
});

it('reconcile writes the same formats, but for JUnit: findings of a period belong to no file alone', () => {
  const printed = duizhang(['reconcile', '--project', project, '--format', 'gitlab-codequality']);
  const { findings } = JSON.parse(duizhang(['reconcile', '--project', project, '--json']).stdout) as { findings: Finding[] };
  const issues = JSON.parse(printed.stdout) as { check_name: string; location: { path: string } }[];
  expect(issues.map(({ check_name }) => check_name)).toEqual(findings.map(({ ruleId }) => ruleId));
  expect(issues.every(({ location }) => location.path !== '')).toBe(true);
  expect(duizhang(['reconcile', '--project', project, '--format', 'junit'])).toMatchObject({ code: 2, stdout: '' });
});

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
