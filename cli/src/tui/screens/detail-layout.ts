import { line, span, type Line } from '../components/line.ts';
import { drawBlock, type Block } from './detail-block.ts';
import { findingBlock, historyBlock, remedyBlock, rowBlock, ruleBlock, similarBlock } from './detail-finding.ts';
import type { Known } from './detail-known.ts';
import { planBlock } from './detail-plan.ts';
import { sourceBlock } from './detail-source.ts';
import { stepsBlock } from './detail-steps.ts';
import { othersBlock, trackBlock } from './detail-track.ts';

/** Cells from which plan and source stand side by side. */
const TWO_COLUMNS = 118;

/**
 * All that is known of a finding, at any height. Below 118 cells from top to bottom, the cell before the plan: a clause of the plan may
 * fill a small window, and the list has shown it already. From there on the plan and what was said before on the left, the cell and its
 * reading on the right. `airy` leaves a blank row between blocks. Every row has `width` cells.
 */
export function detailLines(known: Known, width: number, airy: boolean): Line[] {
  const draw = (blocks: readonly Block[], cells: number) => blocks.flatMap((block) => drawBlock(block, cells, airy));
  if (width < TWO_COLUMNS) {
    const { finding, plan, cell, row, said, rule, rest } = blocksOf(known, width);
    return draw([finding, ...cell, plan, ...row, ...said, ...rule, ...rest], width);
  }
  const leftWidth = Math.floor((width - 1) / 2);
  const rightWidth = width - 1 - leftWidth;
  const { finding, plan, cell, row, said, rule, rest } = blocksOf(known, rightWidth);
  return sideBySide(
    draw([finding, plan, ...said, ...rule], leftWidth),
    draw([...cell, ...row, ...rest], rightWidth),
    leftWidth,
    rightWidth,
  );
}

function sideBySide(left: readonly Line[], right: readonly Line[], leftWidth: number, rightWidth: number): Line[] {
  const blank = (cells: number) => line(' '.repeat(cells));
  return Array.from({ length: Math.max(left.length, right.length) }, (_row, index) => [
    ...(left[index] ?? blank(leftWidth)),
    span('|'),
    ...(right[index] ?? blank(rightWidth)),
  ]);
}

/** `width` is that of the pane that the cell is shown in. */
function blocksOf(known: Known, width: number) {
  return {
    finding: findingBlock(known),
    plan: planBlock(known),
    cell: [sourceBlock(known, width), ...stepsBlock(known)],
    row: rowBlock(known),
    said: [trackBlock(known), ...othersBlock(known)],
    rule: ruleBlock(known),
    rest: [...remedyBlock(known), historyBlock(known), similarBlock(known)],
  };
}
