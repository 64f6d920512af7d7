/**
 * The thread that reads files: an entry of its own, started by `io.startThread`. It gets its setup when it starts, then one file
 * after another; for each it sends every result as it comes (an archive has many), then `done`.
 * Results travel as JSON: measured on reports of sixty rows, the structured clone of a message takes the receiver three times as long.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { nodeIo } from '../io.ts';
import { readOne } from './read-one.ts';
import { prepareReading, type Setup } from './setup.ts';
import type { Heard, Task } from './threads.ts';

const setup = workerData as Setup;
const io = nodeIo();
const read = prepareReading(setup);

parentPort!.on('message', (task: Task) => {
  const say = (heard: Heard) => parentPort!.postMessage(heard);
  for (const result of readOne(io, setup, read, task)) say({ result: JSON.stringify(result) });
  say({ done: true });
});
