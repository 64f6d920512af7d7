import type { BulletinBlock, BulletinInline, BulletinTable } from '@duizhang/model';
import { bulletin } from '../bulletin/bulletin.ts';
import { bulletinWords } from '../bulletin/bulletin-words.ts';
import type { BulletinInput, BulletinOptions } from '../bulletin/input.ts';
import { bulletinLines, oneLine } from '../bulletin/lines.ts';
import { numbersById, type NumbersById } from '../bulletin/resolve.ts';
import { escapeMarkdown } from '../markdown-text.ts';
import { toJson } from '../printable.ts';

/** The notice as JSON (bulletin.schema.json): text and numbers with their evidence. */
export function bulletinJson(input: BulletinInput, options: BulletinOptions): string {
  return toJson(bulletin(input, options));
}

/** The notice as text of at most `width` columns, to be read and sent as it is. */
export function bulletinText(input: BulletinInput, options: BulletinOptions, width = 80): string {
  const lines = bulletinLines(bulletin(input, options), width);
  return `${lines
    .map((line) =>
      line
        .map(({ text }) => text)
        .join('')
        .trimEnd(),
    )
    .join('\n')}\n`;
}

/** The notice as Markdown: headings, lists and tables as such, nothing of what files say taken for a mark. */
export function bulletinMarkdown(input: BulletinInput, options: BulletinOptions): string {
  const made = bulletin(input, options);
  const numbers = numbersById(made);
  const { lead, name } = bulletinWords.annexes;
  const { locale, annexes } = made;
  const blocks = [
    written(made.documentNumber),
    `# ${written(made.title)}`,
    written(made.addressees),
    ...made.body.map((block) => blockText(block, numbers)),
    [written(lead[locale]), '', ...annexes.map(({ title }, index) => `${index + 1}. ${written(title)}`)].join('\n'),
    `${written(made.issuer)}  \n${written(made.date)}`,
    ...annexes.flatMap((annex, index) => [
      `## ${written(name[locale].replace('{number}', String(index + 1)))} ${written(annex.title)}`,
      ...annex.blocks.map((block) => blockText(block, numbers)),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blockText(block: BulletinBlock, numbers: NumbersById): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level + 1)} ${written(`${block.numbering}${block.text}`)}`;
  // The point of 1. is escaped: Markdown would number the items by itself.
  if (block.kind === 'paragraph') return `${(block.numbering ?? '').replace('.', '\\.')}${inlineText(block.content, numbers)}`;
  return tableText(block, numbers);
}

function tableText({ caption, columns, rows }: BulletinTable, numbers: NumbersById): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    ...(caption === null ? [] : [written(caption), '']),
    line(columns.map(({ title }) => written(title))),
    line(columns.map(({ numeric }) => (numeric ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map((cell) => inlineText(cell, numbers)))),
  ].join('\n');
}

function inlineText(content: readonly BulletinInline[], numbers: NumbersById): string {
  return content
    .map((inline) => {
      if (typeof inline === 'string') return written(inline);
      return written('quote' in inline ? inline.quote.trim() : (numbers.get(inline.numberId)?.text ?? '?'));
    })
    .join('');
}

function written(text: string): string {
  return escapeMarkdown(oneLine(text));
}
