import type { Catalogue } from '@duizhang/model';

export type Metadata = Pick<Catalogue, 'title' | 'issuer' | 'docNumber' | 'issuedOn' | 'year' | 'script'>;

const planWord =
  '(?:行动方案|行动计划|工作要点|工作方案|实施方案|实施意见|考评办法|发展规划|建设规划|规划|若干措施|若干政策|措施|要点|方案|计划|意见|办法|十条|分解表|分工表|任务表|任务清单|责任清单|台账)';
const titleLine = new RegExp(`^[^。;:]{2,58}${planWord}(?:\\([^)]{2,16}\\))?$`);
const titleHead = new RegExp(`^[^。;:《》]{2,58}${planWord}(?:\\([^)]{2,16}\\))?$`);
const docNumberLine = /^\(?([\u4e00-\u9fff]{1,12}[〔[({(]\d{4}[〕\])})] ?\d{1,4} ?号)\)?$/;
const dateLine = /^(20\d\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日$/;
const issuerName =
  '[\\u4e00-\\u9fff]{2,24}?(?:人民政府办公厅|人民政府办公室|人民政府|政府办公厅|政府办公室|管理委员会|委员会|领导小组办公室|大数据发展管理局|大数据局|局|厅)';
const issuing = new RegExp(`^(${issuerName})(?:关于印发|印发|关于|发布)`);
const signature = new RegExp(`^(${issuerName})$`);
const traditional = /[數據為與區業實務電點會發開關際聯網體]/g;

/** What the document says of itself, read from the lines in front of its first heading (and its page head, if it comes from a site). */
export function readMetadata(text: string, folded: string, bodyStart: number): Metadata {
  const lines = headLines(text, folded, bodyStart);
  const title = titleOf(lines);
  const date = dateOf(lines);
  const years = [...new Set([...foldedOf(lines, title).matchAll(/20\d\d/g)].map((m) => Number(m[0])))];
  return {
    title: title ?? '',
    issuer: issuerOf(lines),
    docNumber:
      lines
        .map((l) => ({ l, m: docNumberLine.exec(l.folded) }))
        .find((x) => x.m)
        ?.l.text.replace(/^[（(]|[)）]$/g, '') ?? labelled(lines, /^(?:• ?)?发文字号 ?:/),
    issuedOn: date,
    // A plan over several years is for no single one.
    year: years.length === 1 ? years[0]! : null,
    script: (text.match(traditional)?.length ?? 0) * 50 > text.length ? 'hant' : 'hans',
  };
}

interface Line {
  text: string;
  folded: string;
}

function headLines(text: string, folded: string, bodyStart: number): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of folded.slice(0, Math.min(bodyStart, 20_000)).split('\n')) {
    const lead = line.length - line.trimStart().length;
    const trimmed = line.trim();
    if (trimmed !== '') lines.push({ folded: trimmed, text: text.slice(start + lead, start + lead + trimmed.length) });
    start += line.length + 1;
  }
  return lines;
}

function titleOf(lines: readonly Line[]): string | null {
  const plain = lines.filter((l) => titleHead.test(l.folded) && !/印发|通知|^附件|^各|方案全文$|附件:/.test(l.folded));
  const last = plain.at(-1);
  if (last) return last.text;
  for (const line of lines) {
    const named = /印发《?([^《》]{4,60}?)》?的通知/.exec(line.folded);
    if (named) {
      const at = line.folded.indexOf(named[1]!);
      return line.text.slice(at, at + named[1]!.length);
    }
  }
  return lines.find((l) => titleLine.test(l.folded) && !/通知/.test(l.folded))?.text ?? null;
}

function issuerOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = issuing.exec(line.folded);
    if (match) return line.text.slice(0, match[1]!.length);
  }
  const label = labelled(lines, /^(?:• ?)?(?:印发机关|发文机关|发布机构) ?:/);
  if (label) return label;
  for (const line of lines) {
    const inner = new RegExp(`(${issuerName})印发`).exec(line.folded);
    if (inner) return line.text.slice(inner.index, inner.index + inner[1]!.length).replace(/^近日,?/, '');
  }
  return lines.find((l) => signature.test(l.folded))?.text ?? null;
}

function labelled(lines: readonly Line[], label: RegExp): string | null {
  for (const line of lines) {
    const match = label.exec(line.folded);
    if (match) return line.text.slice(match[0].length).trim() || null;
  }
  return null;
}

function dateOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match =
      dateLine.exec(line.folded) ?? /^(?:• ?)?(?:印发日期|成文日期|发布日期) ?: ?(20\d\d)年(\d{1,2})月(\d{1,2})日/.exec(line.folded);
    if (!match) continue;
    const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
    // 2月31日 is a slip of the document: better no date than one that does not exist.
    const time = Date.parse(`${date}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return date;
  }
  return null;
}

function foldedOf(lines: readonly Line[], title: string | null): string {
  return lines.find((l) => l.text === title)?.folded ?? title ?? '';
}
