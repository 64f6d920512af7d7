import { Transform } from 'ink';
import { memo, type ReactElement } from 'react';
import { lineText, type Line } from './line.ts';
import { paint } from './paint.ts';
import { cells } from './width.ts';

/**
 * One row of the screen. It was fitted to the width before, so Ink need not measure, wrap or cut it: Ink lays out as many blanks, and
 * gets what stands there when it writes. Measuring Chinese text character by character, anew for every row of every frame, took most
 * of the time of a frame.
 */
export const Row = memo(
  function Row({ row, color }: { row: Line; color: boolean }): ReactElement {
    const text = lineText(row);
    return (
      <Transform transform={() => paint(row, color)} accessibilityLabel={text}>
        {' '.repeat(cells(text))}
      </Transform>
    );
  },
  (before, after) => before.color === after.color && sameRow(before.row, after.row),
);

function sameRow(a: Line, b: Line): boolean {
  return a.length === b.length && a.every((part, index) => part.text === b[index]!.text && part.style === b[index]!.style);
}
