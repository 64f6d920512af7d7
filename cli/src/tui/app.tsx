import { Box, useApp, useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { useLayoutEffect, useReducer, useSyncExternalStore, type ReactElement } from 'react';
import { Row } from './components/row.tsx';
import { readKeys } from './keys.ts';
import { view } from './screens/view.ts';
import type { Session } from './session.ts';
import type { Model } from './state/model.ts';

export interface AppProps {
  model: Model;
  session: Session;
  logPath: string | null;
  color: boolean;
  /** Rows that stay free at the bottom. */
  spareRows: number;
  /** Wipes the terminal, so that the next frame is written whole. */
  redraw(): void;
}

/** The only component that hears keys. It hands every key to the session and draws the session's state. */
export function App({ model, session, logPath, color, spareRows, redraw }: AppProps): ReactElement {
  const { exit } = useApp();
  const window = useWindowSize();
  const { setCursorPosition } = useCursor();
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const state = useSyncExternalStore(session.subscribe, session.state);

  useLayoutEffect(() => {
    session.onTerminal((effect) => {
      if (effect === 'quit') return exit();
      redraw();
      drawAgain();
    });
  }, [session, exit, redraw]);
  useLayoutEffect(() => {
    session.resize(window.columns, window.rows - spareRows);
  }, [session, window.columns, window.rows, spareRows]);

  const draw = () => view(model, session.state(), logPath);
  useInput((input, key) => {
    for (const pressed of readKeys(input, key)) session.press(pressed, () => draw().scrollEnd);
  });
  usePaste((text) => session.paste(text));

  const frame = view(model, state, logPath);
  setCursorPosition(frame.caret ?? undefined);
  return (
    <Box flexDirection="column" width={state.columns} height={state.rows}>
      {frame.rows.map((row, index) => (
        <Row key={index} row={row} color={color} />
      ))}
    </Box>
  );
}
