import { parse, type DefaultTreeAdapterTypes } from 'parse5';

const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'table',
  'ul',
  'ol',
  'blockquote',
  'dd',
  'dt',
  'hr',
  'pre',
  'center',
]);
const skipped = new Set(['script', 'style', 'head', 'nav', 'noscript', 'template', 'iframe', 'svg', 'button', 'select', 'footer']);
const MAX_DEPTH = 400;

/** Text of a web page: one line a block, tabs between table cells; scripts, styles and navigation left out. */
export function htmlText(html: string): string {
  let out = '';
  const newLine = () => {
    if (out !== '' && !out.endsWith('\n')) out += '\n';
  };
  const walk = (node: DefaultTreeAdapterTypes.Node, depth: number, preformatted: boolean): void => {
    if (depth > MAX_DEPTH) return;
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      // A line break of the source inside a Chinese sentence is no blank.
      const text = preformatted
        ? value
        : value.replace(/(?<=[\u3001-\u9fff\uff00-\uffef])[ \t\r\n\f]+(?=[\u3001-\u9fff\uff00-\uffef])/g, '').replace(/[ \t\r\n\f]+/g, ' ');
      out += !preformatted && (out === '' || out.endsWith('\n')) ? text.trimStart() : text;
      return;
    }
    if (skipped.has(node.nodeName)) return;
    const block = blocks.has(node.nodeName);
    if (block) newLine();
    if (node.nodeName === 'td' || node.nodeName === 'th') out += out.endsWith('\n') || out === '' ? '' : '\t';
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, depth + 1, preformatted || node.nodeName === 'pre');
    if (block) newLine();
  };
  walk(parse(html), 0, false);
  return out.trimEnd();
}
