import { Box, useApp, useCursor, useInput, useIsScreenReaderEnabled, usePaste, useWindowSize } from 'ink';
import { useLayoutEffect, useReducer, useSyncExternalStore, type ReactElement } from 'react';
import { Row } from './components/row.tsx';
import { readKeys } from './keys.ts';
import { view } from './screens/view.ts';
import type { Session } from './session.ts';
import { SPOKEN_SIZE } from './spoken/speaker.ts';
import { SpokenScreen } from './spoken/spoken-screen.tsx';

export interface AppProps {
  session: Session;
  color: boolean;
  /** Rows that stay free at the bottom. */
  spareRows: number;
  /** Wipes the terminal, so that the next frame is written whole. */
  redraw(): void;
  /** Stops the process as Ctrl-Z does elsewhere, with the terminal as it was before, until it is told to go on. */
  suspend(giveBack: (stop: () => Promise<void>) => Promise<void>): void;
}

/** The only component that hears keys. It hands every key to the session and draws the session's state. */
export function App({ session, color, spareRows, redraw, suspend }: AppProps): ReactElement {
  const { exit, suspendTerminal } = useApp();
  const window = useWindowSize();
  const { setCursorPosition } = useCursor();
  const isSpoken = useIsScreenReaderEnabled();
  const [drawn, drawAgain] = useReducer((count: number) => count + 1, 0);
  const state = useSyncExternalStore(session.subscribe, session.state);

  useLayoutEffect(() => {
    session.onTerminal((effect) => {
      if (effect === 'quit') return exit();
      if (effect === 'suspend') return suspend(suspendTerminal);
      redraw();
      drawAgain();
    });
  }, [session, exit, suspendTerminal, redraw, suspend]);
  useLayoutEffect(() => {
    if (isSpoken) session.resize(SPOKEN_SIZE.columns, SPOKEN_SIZE.rows);
    else session.resize(window.columns, window.rows - spareRows);
  }, [session, isSpoken, window.columns, window.rows, spareRows]);

  useInput((input, key) => {
    for (const pressed of readKeys(input, key)) session.press(pressed, () => view(session.state()).scrollEnd);
  });
  usePaste((text) => session.paste(text));

  if (isSpoken) return <SpokenScreen state={state} again={drawn} />;
  const frame = view(state);
  setCursorPosition(frame.caret ?? undefined);
  return (
    <Box flexDirection="column" width={state.columns} height={state.rows}>
      {frame.rows.map((row, index) => (
        <Row key={index} row={row} color={color} />
      ))}
    </Box>
  );
}
