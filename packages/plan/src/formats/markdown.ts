/** Text of a Markdown document: heading marks, emphasis, quotes and links taken off, everything else line by line as it stands. */
export function markdownText(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\s{0,3}(?:```|~~~|-{3,}\s*$|\*{3,}\s*$)/.test(line))
    .map((line) =>
      line
        .replace(/^\s{0,3}#{1,6}\s+/, '')
        .replace(/^\s{0,3}>\s?/, '')
        .replace(/^(\s*)[*+]\s+/, '$1')
        .replace(/\\([.()*_#[\]])/g, '$1')
        .replace(/!?\[([^\]\n]{1,200})\]\([^)\s]{1,400}\)/g, '$1')
        .replace(/\*\*([^*\n]{1,2000})\*\*/g, '$1')
        .replace(/__([^_\n]{1,2000})__/g, '$1')
        .replace(/`([^`\n]{1,400})`/g, '$1'),
    )
    .join('\n');
}
