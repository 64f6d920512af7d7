import { element, type XmlNode } from './docx-part.ts';

/** Writes out the numbers that Word makes itself: a plan's 一、 and 1. may stand in no text at all. */
export interface Numbering {
  /** The number in front of a paragraph, given its children; empty where it has none. Counts on with every call. */
  label(paragraph: readonly XmlNode[]): string;
}

interface LevelFormat {
  format: string;
  text: string;
  start: number;
}

/** Reads word/numbering.xml. */
export function readNumbering(part: readonly XmlNode[]): Numbering {
  const abstracts = new Map<string, LevelFormat[]>();
  const numbers = new Map<string, string>();
  for (const node of descend(part, 'numbering')) {
    const { name, children, attributes } = element(node);
    if (name === 'abstractNum')
      abstracts.set(attributes['abstractNumId'] ?? '', children.filter((c) => element(c).name === 'lvl').map(readLevel));
    if (name === 'num') numbers.set(attributes['numId'] ?? '', value(children, 'abstractNumId') ?? '');
  }
  const counters = new Map<string, number[]>();
  return {
    label(paragraph) {
      const properties = paragraph.find((c) => element(c).name === 'pPr');
      const numPr = properties && element(properties).children.find((c) => element(c).name === 'numPr');
      if (!numPr) return '';
      const numId = value(element(numPr).children, 'numId') ?? '';
      const depth = Math.min(8, Math.max(0, Number(value(element(numPr).children, 'ilvl') ?? 0)));
      const abstractId = numbers.get(numId);
      const levels = abstractId === undefined ? undefined : abstracts.get(abstractId);
      const level = levels?.[depth];
      if (!levels || !level || level.format === 'bullet' || level.format === 'none') return '';
      const counts = counters.get(abstractId!) ?? [];
      counters.set(abstractId!, counts);
      counts[depth] = counts[depth] === undefined ? level.start : counts[depth] + 1;
      counts.length = depth + 1;
      return level.text.replace(/%([1-9])/g, (_, at: string) => {
        const index = Number(at) - 1;
        return written(counts[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? 'decimal');
      });
    },
  };
}

function descend(nodes: readonly XmlNode[], name: string): XmlNode[] {
  return nodes.flatMap((node) => (element(node).name === name ? element(node).children : []));
}

function value(children: readonly XmlNode[], name: string): string | undefined {
  const found = children.find((c) => element(c).name === name);
  return found && element(found).attributes['val'];
}

function readLevel(node: XmlNode): LevelFormat {
  const { children } = element(node);
  return {
    format: value(children, 'numFmt') ?? 'decimal',
    text: value(children, 'lvlText') ?? '',
    start: Number(value(children, 'start') ?? 1),
  };
}

function written(number: number, format: string): string {
  if (!/^(?:chinese|ideograph|japanese|taiwanese)/.test(format)) return String(number);
  const digits = '〇一二三四五六七八九';
  if (number < 10) return digits[number] ?? String(number);
  if (number < 100) return `${number >= 20 ? digits[Math.floor(number / 10)] : ''}十${number % 10 ? digits[number % 10] : ''}`;
  return String(number);
}
