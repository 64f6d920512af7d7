// Appends decisions to a log the way that `duizhang decide` does, and prints the id of each once it is confirmed:
// node decide-child.mjs <log> <name> [count]. Without a count it goes on until it is killed.
import { readFileSync, writeSync } from 'node:fs';
import { record } from '../../cli/dist/decision-log.js';
import { nodeIo } from '../../cli/dist/io.js';

const [path, name, count = 'Infinity'] = process.argv.slice(2);
const io = nodeIo();
for (let i = 0; i < Number(count); i += 1) {
  const log = { path, name: path, text: textOf(path), size: 0 };
  const entry = {
    fingerprint: `${name}-${process.pid}-${i}`,
    ruleId: 'below-target',
    action: 'explain',
    reason: '核实'.repeat(i % 50),
    reportingPeriod: '2023-Q2',
  };
  const [made] = record(io, log, [{ ...entry, reason: `${entry.reason}。` }]);
  writeSync(1, `${made.decisionId}\n`);
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
