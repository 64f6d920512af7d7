import { openZip, writeZip } from '@duizhang/bytes';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../workbook.ts';
import { makeXlsx } from './make-xlsx.test.support.ts';
import { withinTime } from './within-time.test.support.ts';

const sound = makeXlsx({
  sheets: [
    {
      name: '一',
      xml:
        '<row r="1" hidden="0"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45107</v></c><c r="C1"><f t="shared" si="0" ref="C1">A1</f><v>1</v></c></row>' +
        '<row r="2"><c t="inlineStr"><is><r><t>甲</t></r><rPh><t>x</t></rPh></is></c><c t="d"><v>2023-06-30</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>',
      before: '<sheetFormatPr/><cols><col min="1" max="3" hidden="1"/></cols>',
      after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    },
    { name: '二', xml: '<row><c><v>0.5</v></c></row>', state: 'hidden' },
  ],
  strings: '<si><r><t>甲 &amp; &#x4E59;</t></r></si><si/>',
  styles: '<numFmts><numFmt numFmtId="164" formatCode="[>=1]0.0%;yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
  workbookPr: '<workbookPr date1904="0"/>',
});

/** The same changes on every run: what breaks can be looked at. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => ((state = (state * 1103515245 + 12345) & 0x7fffffff) >> 8) % below;
}

const random = randomFrom(5);
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;

function spoilBytes(bytes: Uint8Array, changes: number): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let i = 0; i < changes; i++) copy[random(copy.length)] = random(5) === 0 ? random(256) : '<>/"=&;1sr A'.charCodeAt(random(12));
  return copy;
}

/** Values that have broken readers, for any attribute and any text. */
const nasty = [
  '',
  '-1',
  '0',
  '1e9',
  '4294967296',
  '99999999999999999999',
  'NaN',
  '__proto__',
  'A1:XFD1048576',
  'XFD1048576',
  'ZZZZ1',
  '&amp;',
  '&#0;',
  '&bad;',
  '<![CDATA[x]]>',
  '<!-- -->',
  '<?x?>',
  '中',
  '\u0000',
];

/** Tags and texts taken out, doubled, swapped, moved, renamed, cut off; attributes with values that nobody expects. */
function spoilStructure(xml: string): string {
  const tokens = xml.match(/<[^>]{0,2000}>|[^<]+/g) ?? [];
  for (let changes = 1 + random(3); changes > 0 && tokens.length > 0; changes--) {
    const at = random(tokens.length);
    const other = random(tokens.length);
    const token = tokens[at]!;
    switch (random(9)) {
      case 0:
        tokens.splice(at, 1);
        break;
      case 1:
        tokens.splice(at, 0, token);
        break;
      case 2:
        [tokens[at], tokens[other]] = [tokens[other]!, token];
        break;
      case 3:
        tokens.splice(other, 0, ...tokens.splice(at, 1 + random(4)));
        break;
      case 4:
        tokens[at] = token.replace(/"[^"]*"/, () => `"${pick(nasty)}"`);
        break;
      case 5:
        if (!token.startsWith('<')) tokens[at] = pick(nasty);
        else tokens.splice(at, 0, pick(nasty));
        break;
      case 6:
        tokens[at] = token.replace(
          /^<(\/?)[\w:]+/,
          (_whole, slash: string) => `<${slash}${pick(['c', 'row', 'v', 'x:v', 'sheetData', 't', 'si', 'mc:Fallback'])}`,
        );
        break;
      case 7:
        tokens[at] = token.replace(/\/?>$/, () => pick([' r="1"/>', ' t="s">', " x='>'>", '', ' a>', ' a="1" a="2"/>']));
        break;
      default:
        tokens.length = at;
    }
  }
  return tokens.join('');
}

/** The same archive with some of its parts spoilt, but a sound directory: the changes reach the XML. */
function withParts(spoil: (content: Uint8Array, name: string) => string | Uint8Array): Uint8Array {
  const opened = openZip(sound);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { names, read } = opened.archive;
  return writeZip(
    names.flatMap((name) => {
      const part = read(name);
      return part.ok ? [{ name, content: spoil(part.bytes, name) }] : [];
    }),
  );
}

it.each([
  ['bytes of the archive', 600, (round: number) => spoilBytes(sound, 1 + (round % 5))],
  ['bytes of the parts', 600, (round: number) => withParts((content) => spoilBytes(content, round % 3))],
  ['the end of the archive', 300, () => sound.subarray(0, random(sound.length))],
  [
    'the structure of the parts',
    2_000,
    (round: number) =>
      withParts((content, name) =>
        random(3) === 0 || (round % 2 === 0 && name.includes('sheet1')) ? spoilStructure(Buffer.from(content).toString()) : content,
      ),
  ],
])('never throws, breaks or hangs, whatever happens to %s', (_what, rounds, spoil) => {
  const outcomes = new Set<string>();
  for (let round = 0; round < rounds; round++) {
    const bytes = spoil(round);
    const reading = withinTime(() => readWorkbook('a.xlsx', bytes));
    outcomes.add(reading.ok ? 'read' : 'refused');
    expect(JSON.stringify(reading.findings)).not.toContain('internal error');
    if (!reading.ok) expect(reading.findings).toHaveLength(1);
  }
  expect(outcomes).toContain('refused');
});
