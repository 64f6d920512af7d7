import type { Decision } from '@duizhang/model';
import { applyDecisions } from '@duizhang/reconcile';
import { openTui } from 'duizhang/tui';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { catalogue, reconciliation, register, rules } from './fixture.ts';
import { portsOf } from './ports.ts';

/** Opens the terminal UI on the fixture: `node fixture-app.js <log> [zh|en]`. Its process id is in `<log>.pid`. */
const [logPath = 'decisions.jsonl', locale = 'zh'] = process.argv.slice(2);
const decisions = existsSync(logPath)
  ? readFileSync(logPath, 'utf8')
      .trim()
      .split('\n')
      .map((entry) => JSON.parse(entry) as Decision)
  : [];
writeFileSync(`${logPath}.pid`, String(process.pid));
let second = 0;
const now = () => new Date(Date.UTC(2023, 6, 15, 8, 0, second++)).toISOString();

process.exitCode = await openTui({
  reconciliation: { ...reconciliation, dispositions: applyDecisions(reconciliation, decisions) },
  catalogue,
  register,
  rules,
  decisions,
  locale: locale === 'en' ? 'en' : 'zh',
  actor: '张三',
  ports: portsOf(reconciliation, decisions, now, (decision) => appendFileSync(logPath, `${JSON.stringify(decision)}\n`)),
  stdin: process.stdin,
  stdout: process.stdout,
  logPath: 'decisions/2023-Q2.jsonl',
});
