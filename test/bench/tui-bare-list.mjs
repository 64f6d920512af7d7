// The least that Ink can do for a list: rows of text that never change, and a cursor that moves.
import { Box, render, Text, useInput } from 'ink';
import { createElement, memo, useState } from 'react';

const Row = memo(({ text, chosen }) => createElement(Text, { wrap: 'truncate-end', inverse: chosen }, `${chosen ? '>' : ' '}${text}`));

function List({ rows, columns }) {
  const [cursor, setCursor] = useState(0);
  useInput((_input, key) => {
    if (key.downArrow) setCursor((at) => Math.min(rows.length - 1, at + 1));
    if (key.upArrow) setCursor((at) => Math.max(0, at - 1));
  });
  return createElement(
    Box,
    { flexDirection: 'column', width: columns, height: rows.length },
    rows.map((text, index) => createElement(Row, { key: index, text, chosen: index === cursor })),
  );
}

/** Draws rows that fill the screen; gives what ends it. */
export function bareList({ stdin, stdout }) {
  // Half of them Chinese, which takes two cells.
  const text = '数据报送核对 2023-Q2 data reported and reconciled '.repeat(10);
  const rows = Array.from({ length: stdout.rows }, (_, index) => `${String(index).padStart(3)} ${text}`.slice(0, (stdout.columns * 3) / 5));
  const { unmount } = render(createElement(List, { rows, columns: stdout.columns }), {
    stdin,
    stdout,
    alternateScreen: true,
    incrementalRendering: true,
    interactive: true,
    exitOnCtrlC: false,
    maxFps: 60,
  });
  return unmount;
}
