import { Text } from 'ink';
import { memo, type ReactElement } from 'react';
import type { Line, Style } from './line.ts';

interface Look {
  color?: string;
  bold?: boolean;
  dimColor?: boolean;
  inverse?: boolean;
}

const looks: Readonly<Record<Style, Look>> = {
  plain: {},
  title: { bold: true },
  error: { color: 'red' },
  warning: { color: 'yellow' },
  info: { color: 'cyan' },
  good: { color: 'green' },
  dim: { dimColor: true },
  mark: { bold: true, color: 'cyan' },
  selected: { inverse: true },
};

/** Without colour weight and inversion stay: the characters say everything, these only help the eye. */
function lookOf(style: Style, color: boolean): Look {
  const { color: _left, ...rest } = looks[style];
  return color ? looks[style] : rest;
}

/** One row of the screen. It was fitted to the width before, so Ink never wraps or cuts it. */
export const Row = memo(
  function Row({ row, color }: { row: Line; color: boolean }): ReactElement {
    return (
      <Text wrap="truncate-end">
        {row.map((part, index) => (
          <Text key={index} {...lookOf(part.style, color)}>
            {part.text}
          </Text>
        ))}
      </Text>
    );
  },
  (before, after) => before.color === after.color && sameRow(before.row, after.row),
);

function sameRow(a: Line, b: Line): boolean {
  return a.length === b.length && a.every((part, index) => part.text === b[index]!.text && part.style === b[index]!.style);
}
