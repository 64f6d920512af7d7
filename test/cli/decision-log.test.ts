import { readDecisionLog } from '@duizhang/reconcile';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { temporaryFolder } from './spawn.ts';

const child = fileURLToPath(new URL('decide-child.mjs', import.meta.url));

/** Runs a writer; killed so many milliseconds after its first word, where a time is given. Gives the ids that it confirmed. */
async function writer(log: string, name: string, end: { count: number } | { killAfter: number }): Promise<string[]> {
  const given = 'count' in end ? [String(end.count)] : [];
  const run = spawn(process.execPath, [child, log, name, ...given], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  run.stdout.on('data', (bytes: Buffer) => {
    if (said === '' && 'killAfter' in end) setTimeout(() => run.kill('SIGKILL'), end.killAfter);
    said += bytes.toString();
  });
  await new Promise((resolve) => run.on('close', resolve));
  // A line that broke off was not said.
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
}

it('kill -9 at any moment loses no decision that was confirmed, and keeps nobody from going on', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  try {
    const log = join(folder.path, 'decisions', '2023-Q2.jsonl');
    const confirmed: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      const ids = await writer(log, `round${i}`, { killAfter: (i * 7) % 31 });
      expect(ids.length).toBeGreaterThan(0);
      confirmed.push(...ids);
      const { decisions, findings } = readDecisionLog(readFileSync(log, 'utf8'));
      const there = new Set(decisions.map(({ decisionId }) => decisionId));
      expect(confirmed.filter((id) => !there.has(id))).toEqual([]);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    expect(confirmed.length).toBeGreaterThanOrEqual(30);
    // The last one is not killed: whatever lock was left behind, it writes, and leaves none.
    await writer(log, 'last', { count: 1 });
    expect(readdirSync(join(folder.path, 'decisions'))).toEqual(['2023-Q2.jsonl']);
  } finally {
    folder.remove();
  }
});

it('two who write at once take turns: one chain, no entry lost or mixed', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  try {
    const log = join(folder.path, '2023-Q2.jsonl');
    const [one, two] = await Promise.all([writer(log, 'one', { count: 60 }), writer(log, 'two', { count: 60 })]);
    const text = readFileSync(log, 'utf8');
    const { decisions, findings } = readDecisionLog(text);
    expect(findings).toEqual([]);
    expect(decisions.map(({ decisionId }) => decisionId).toSorted()).toEqual([...one, ...two].toSorted());
    expect(decisions.filter(({ previous }, index) => previous !== (decisions[index - 1]?.decisionId ?? null))).toEqual([]);
    expect(existsSync(`${log}.lock`)).toBe(false);
  } finally {
    folder.remove();
  }
});
