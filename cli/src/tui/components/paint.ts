import type { Line, Style } from './line.ts';

/** The numbers of ECMA-48 (SGR) that begin and end a look. */
type Look = readonly (readonly [begin: number, end: number])[];

const BOLD = [1, 22] as const;
const DIM = [2, 22] as const;
const INVERSE = [7, 27] as const;
const color = (number: number) => [number, 39] as const;

const looks: Readonly<Record<Style, Look>> = {
  plain: [],
  title: [BOLD],
  error: [color(31)],
  warning: [color(33)],
  info: [color(36)],
  good: [color(32)],
  dim: [DIM],
  mark: [BOLD, color(36)],
  selected: [INVERSE],
};

/** A row as the terminal takes it. Without colour weight and inversion stay: the characters say everything, these only help the eye. */
export function paint(row: Line, colored: boolean): string {
  let painted = '';
  let at = 0;
  while (at < row.length) {
    const { style } = row[at]!;
    let text = '';
    for (; row[at]?.style === style; at += 1) text += row[at]!.text;
    const look = colored ? looks[style] : looks[style].filter(([, end]) => end !== 39);
    painted +=
      look.map(([begin]) => sequence(begin)).join('') +
      text +
      look
        .map(([, end]) => sequence(end))
        .toReversed()
        .join('');
  }
  return painted;
}

const sequence = (number: number): string => `\u001b[${number}m`;
