import { render } from 'ink';
import type { ReadStream, WriteStream } from 'node:tty';
import { App, type AppProps } from './app.tsx';

export interface RunAppOptions extends Omit<AppProps, 'redraw' | 'suspend'> {
  stdin: ReadStream;
  stdout: WriteStream;
  /** Stops the process and comes back when it goes on; null where there is no such thing. */
  stopSelf: (() => Promise<void>) | null;
  /** Calls back when the process is asked to stop from outside, until it is called off. */
  onStop: ((call: () => void) => () => void) | null;
  /** Says the state in sentences, below one another and on the main screen, where they can be read again. */
  screenReader: boolean;
}

const ERASE_SCREEN = '\u001b[2J';

/** Draws on the alternate screen until the user leaves; the terminal is as before afterwards, also after an error. */
export async function runApp({ stdin, stdout, stopSelf, onStop, screenReader, ...props }: RunAppOptions): Promise<void> {
  const redraw = () => {
    // What was said stays.
    if (screenReader) return;
    stdout.write(ERASE_SCREEN);
    instance.clear();
  };
  const suspend: AppProps['suspend'] = (giveBack) => {
    // Pressed twice in a row it is one suspension.
    if (stopSelf && !suspended) {
      suspended = true;
      void giveBack(stopSelf).finally(() => (suspended = false));
    }
  };
  let suspended = false;
  const instance = render(<App {...props} redraw={redraw} suspend={suspend} />, {
    stdin,
    stdout,
    isScreenReaderEnabled: screenReader,
    alternateScreen: !screenReader,
    incrementalRendering: !screenReader,
    // Ink would print nothing until the end where the environment says CI; the terminal was checked before.
    interactive: true,
    exitOnCtrlC: false,
    maxFps: 60,
  });
  const callOff = onStop?.(() => props.session.stop());
  try {
    await instance.waitUntilExit();
  } finally {
    callOff?.();
  }
}
