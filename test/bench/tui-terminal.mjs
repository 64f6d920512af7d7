// A terminal that nobody looks at: takes frames as bytes, sends keys, and says how long each took to be answered.
import { Console } from 'node:console';
import { PassThrough, Writable } from 'node:stream';

// Ink keeps what is logged off the screen with a console of its own.
Object.assign(console, { Console });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The frames of one second are at most sixty: a key that comes later than this after a frame is answered at once. */
const BETWEEN_FRAMES = 18;
/** A frame is out when nothing was written for so long. */
const QUIET = 4;

/** Streams for a program that draws, and hands for a person who types. */
export function terminal(columns, rows) {
  const written = { bytes: 0, at: 0 };
  const stdout = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.bytes += chunk.length;
        written.at = performance.now();
        done();
      },
    }),
    { isTTY: true, columns, rows },
  );
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin, ref: () => stdin, unref: () => stdin });

  /** Waits until something was written after a moment, then until nothing more is; false when nothing is for a second. */
  async function frameAfter(moment) {
    for (;;) {
      const answered = written.at > moment;
      const now = performance.now();
      if (answered && now - written.at >= QUIET) return true;
      if (!answered && now - moment > 1000) return false;
      await pause(1);
    }
  }

  return {
    stdout,
    stdin,
    /** Milliseconds from a key to the last byte of its frame, and the bytes; null for a key that changes nothing. */
    async press(key) {
      await pause(Math.max(0, BETWEEN_FRAMES - (performance.now() - written.at)));
      const before = written.bytes;
      const pressed = performance.now();
      stdin.write(key);
      return (await frameAfter(pressed)) ? { time: written.at - pressed, bytes: written.bytes - before } : null;
    },
    /** Many keys, some in one piece, without a pause for their frames. */
    async hold(keys) {
      for (const key of keys) {
        stdin.write(key);
        await new Promise(setImmediate);
      }
      await pause(3 * BETWEEN_FRAMES);
    },
    settled: () => frameAfter(0),
  };
}

/** Median and 95th percentile of some times, and the median of their bytes. */
export function summary(frames) {
  const sorted = (values) => values.sort((a, b) => a - b);
  const at = (values, share) => values[Math.min(values.length - 1, Math.floor(values.length * share))];
  const times = sorted(frames.map(({ time }) => time));
  return { median: at(times, 0.5), p95: at(times, 0.95), bytes: at(sorted(frames.map(({ bytes }) => bytes)), 0.5), keys: frames.length };
}
