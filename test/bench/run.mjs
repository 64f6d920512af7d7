// `npm run bench [name…]`: how long the work takes, always beside a plain baseline, so that figures of two machines compare.
// Exits 1 when a bound is missed. Each bench is one file and one line here.
import { help } from './help.mjs';
import { importPlans } from './import-plans.mjs';
import { readCsv } from './read-csv.mjs';
import { readXlsxBig } from './read-xlsx-big.mjs';
import { readXlsxSmall } from './read-xlsx-small.mjs';
import { reconcileMillion, reconcileQuarter } from './reconcile.mjs';
import { tuiQueue } from './tui-queue.mjs';
import { validateFiles } from './validate-files.mjs';
import { validateMillion } from './validate-million.mjs';

const benches = {
  import: importPlans,
  help,
  validate: validateFiles,
  'validate-million': validateMillion,
  reconcile: reconcileQuarter,
  'reconcile-million': reconcileMillion,
  'xlsx-small': readXlsxSmall,
  'xlsx-big': readXlsxBig,
  csv: readCsv,
  'tui-queue': tuiQueue,
};
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`unknown bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

console.log('| what | time | baseline | ratio | bound |\n|---|---|---|---|---|');
let missed = 0;
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const { what, time, baseline, bound, kept, unit = 'ms' } of await bench()) {
    if (!kept) missed += 1;
    console.log(
      `| ${what} | ${time.toFixed(1)} ${unit} | ${baseline.toFixed(2)} ${unit} | ${(time / baseline).toFixed(1)} | ${bound}${kept ? '' : ' ✗ missed'} |`,
    );
  }
}
process.exitCode = missed > 0 ? 1 : 0;
