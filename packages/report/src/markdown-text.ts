/** No mark of Markdown, HTML, mention or link that a file says has a meaning. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~#@$]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
