import { fit, fitLine, span, type Line } from '../components/line.ts';
import { wrap } from '../components/wrap.ts';

/** A labelled paragraph; every entry of `text` starts on its own row. */
export interface Block {
  title: string;
  text: readonly Line[];
}

/** Cells of the labels with the blank after them. */
const LABEL = 13;

/** Cells that the text of a block has in a pane. */
export function textWidth(paneWidth: number): number {
  return paneWidth - LABEL;
}

/** The label on the left, the text beside it; a blank row between blocks where there is room. Every row has `width` cells. */
export function drawBlock(block: Block, width: number, airy: boolean): Line[] {
  const rows = block.text.flatMap((text) => wrap(text, textWidth(width)));
  const drawn = rows.map((row, index) =>
    fitLine([span(fit(index === 0 ? ` ${block.title}` : '', LABEL - 1) + ' ', 'title'), ...row], width),
  );
  return airy ? [...drawn, fitLine([], width)] : drawn;
}
