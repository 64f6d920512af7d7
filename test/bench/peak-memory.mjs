// `node --import` this file: prints the peak memory of the process, its threads included, as the last line on stderr (MiB).
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => process.stderr.write(`peak-memory ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`));
