import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, root, sampleFiles } from './spawn.ts';

interface Step {
  run?: string;
  uses?: string;
  if?: string;
}
interface Workflow {
  on: object;
  jobs: Record<string, { 'runs-on': string; env: Record<string, string>; steps: Step[] }>;
}
interface Job {
  script: string[];
  variables: Record<string, string>;
  artifacts: { paths: string[]; reports: Record<string, string> };
}

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const workflow = load(text('samples/ci/github-workflow.yml')) as Workflow;
const pipeline = load(text('samples/ci/gitlab-ci.yml')) as Record<string, Job>;

/** Runs a step as the platform does: bash that stops at the first error, in the root of the clone. */
function bash(script: string, env: Record<string, string>) {
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
    cwd: root,
    env: { ...process.env, LANG: 'C.UTF-8', CI: 'true', ...env },
    encoding: 'utf8',
  });
}

describe('the GitHub workflow', () => {
  const job = workflow.jobs['validate']!;

  it('is a workflow: when, where, and steps that each run or use something', () => {
    expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request']);
    expect(job['runs-on']).toBe('ubuntu-latest');
    for (const step of job.steps) expect([step.run, step.uses].filter(Boolean)).toHaveLength(1);
    expect(job.steps.flatMap(({ uses }) => uses ?? []).every((uses) => /^[\w-]+\/[\w/-]+@v\d+$/.test(uses))).toBe(true);
  });

  it('runs as it stands: fails on the planted faults, with annotations, a summary and the reports that later steps take', () => {
    inFolder((folder) => {
      const summary = join(folder, 'summary.md');
      const reports = join(folder, 'reports');
      const steps = job.steps.flatMap(({ run }) => run ?? []);
      const env = { ...job.env, REPORTS: reports, GITHUB_WORKSPACE: root, GITHUB_STEP_SUMMARY: summary, GITHUB_ACTIONS: 'true' };
      const [ran] = steps.map((step) => bash(step, env));
      expect([steps.length, ran!.status], ran!.stderr).toEqual([1, 1]);
      expect(readdirSync(reports).sort()).toEqual(['duizhang.sarif', 'junit.xml', 'validation.json', 'validation.md']);
      expect(readFileSync(summary, 'utf8')).toBe(readFileSync(join(reports, 'validation.md'), 'utf8'));
      const annotations = ran!.stdout.split('\n').filter((line) => line.startsWith('::'));
      expect(annotations.filter((line) => line.startsWith('::error ')).length).toBe(10);
      for (const line of annotations.slice(0, -1)) {
        const file = /file=([^,]+),/.exec(line)![1]!;
        expect(statSync(join(root, file)).isFile()).toBe(true);
      }
    });
  });
});

describe('the GitLab job', () => {
  const job = pipeline['validate-submissions']!;

  it('follows the schema that GitLab publishes', () => {
    const schema = JSON.parse(text('test/fixtures/ci/gitlab-ci.schema.json')) as object;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
    expect(validate(pipeline), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ job: { script: 5 } })).toBe(false);
  });

  it('runs as it stands: fails on the planted faults, and leaves the artifacts that it names', () => {
    inFolder((folder) => {
      const reports = join(folder, 'reports');
      const ran = bash(job.script.join('\n'), { ...job.variables, REPORTS: reports, CI_PROJECT_DIR: root, GITLAB_CI: 'true' });
      expect(ran.status, ran.stderr).toBe(1);
      expect(ran.stdout).toMatch(new RegExp(`^不通过：${sampleFiles} 个文件`));
      for (const artifact of [...job.artifacts.paths, ...Object.values(job.artifacts.reports)])
        expect(statSync(artifact.replace('$REPORTS', reports)).size).toBeGreaterThan(0);
      const issues = JSON.parse(readFileSync(join(reports, 'gl-code-quality-report.json'), 'utf8')) as { location: { path: string } }[];
      for (const { location } of issues) expect(statSync(join(root, location.path)).isFile()).toBe(true);
    });
  });
});
