import type { ReadStream, WriteStream } from 'node:tty';

/** So long a terminal may take to answer; one that does not know the question never does. Milliseconds. */
const PATIENCE = 60;
/** A character of ambiguous width, then “where is the cursor?”, then the line as it was. */
const QUESTION = '\r\u201c\u001b[6n\r\u001b[K';
const ANSWER = /\u001b\[\d+;(\d+)R/;

/**
 * Asks the terminal how many cells an ambiguous character takes in it; false (one cell) where it does not answer. Raw mode has to be on.
 * Keys that are typed meanwhile are given back to the stream.
 */
export function showsAmbiguousWide(stdin: ReadStream, stdout: WriteStream): Promise<boolean> {
  return new Promise((resolve) => {
    let heard = '';
    const finish = (wide: boolean, rest: string): void => {
      clearTimeout(timer);
      stdin.off('data', hear);
      stdin.pause();
      if (rest !== '') stdin.unshift(Buffer.from(rest, 'latin1'));
      resolve(wide);
    };
    const hear = (data: Buffer | string): void => {
      heard += typeof data === 'string' ? Buffer.from(data).toString('latin1') : data.toString('latin1');
      const answer = ANSWER.exec(heard);
      if (answer) finish(answer[1] === '3', heard.slice(0, answer.index) + heard.slice(answer.index + answer[0].length));
    };
    const timer = setTimeout(() => finish(false, heard), PATIENCE);
    stdin.on('data', hear);
    stdout.write(QUESTION);
  });
}
