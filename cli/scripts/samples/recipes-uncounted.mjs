// Files that can't count: of another period or plan, untouched, unreadable, sent twice. See recipes.mjs for what the fields mean.
import { tableWorkbook, utf8 } from './forms.mjs';

const asBytes = (extension, bytes) => ({ extension, write: () => ({ bytes: bytes(), place: () => ({ sheet: null, cell: null }) }) });

/** The beginning of a workbook behind a password: OLE header, and a directory that names the stream of the encrypted package. */
function withPassword() {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.write('Root Entry\0', 1024, 'utf16le');
  bytes.write('EncryptedPackage\0', 1152, 'utf16le');
  return bytes;
}

const pdf = () =>
  utf8(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );

export const recipes = [
  {
    unit: 'audit',
    sendsFirstQuarterAgain: true,
    faults: [
      {
        zh: '又报了一季度的表',
        en: 'the file of the first quarter once more',
        spoil: () => {},
        leadsTo: [['wrong-period', 'other', 'error', 'sheet']],
      },
    ],
  },
  {
    unit: 'statistics',
    untouched: true,
    faults: [
      {
        zh: '模板原样退回，一格未填',
        en: 'the template came back untouched',
        spoil: () => {},
        leadsTo: [
          ['empty-submission', 'untouched', 'error', 'sheet'],
          ['missing-report', 'nothingReported', 'error', 'sheet'],
        ],
      },
    ],
  },
  {
    unit: 'natural-resources',
    otherPlan: true,
    faults: [
      {
        zh: '用的是2022年方案的模板',
        en: 'the template of the plan of 2022',
        spoil: () => {},
        leadsTo: [['foreign-plan', 'foreign', 'error', 'sheet']],
      },
    ],
  },
  {
    unit: 'emergency',
    earlierCatalogue: true,
    faults: [
      {
        zh: '模板出自目录修订之前',
        en: 'a template from before the catalogue was revised',
        spoil: () => {},
        leadsTo: [['outdated-template', 'catalogue', 'warning', 'file']],
      },
    ],
  },
  {
    unit: 'political-legal',
    extension: '.xlsx',
    write: () => ({
      bytes: tableWorkbook([
        ['市委政法委二季度工作小结'],
        ['一、推进社会治理一张网建设，完成镇街培训。'],
        ['二、下一步继续整合网格资源。'],
      ]),
      place: () => ({ sheet: null, cell: null }),
    }),
    faults: [
      {
        zh: '交来的是一份小结，没有填报表',
        en: 'a summary in words, no report table',
        spoil: () => {},
        leadsTo: [['not-a-template', 'noTable', 'error', 'file']],
      },
    ],
  },
  {
    unit: 'finance',
    extension: '.xlsx',
    write: (report) => ({ bytes: report.asTemplate().bytes.slice(0, 9000), place: () => ({ sheet: null, cell: null }) }),
    faults: [
      {
        zh: '传输中断，.xlsx 只有前一半',
        en: 'only the first half of an .xlsx',
        spoil: () => {},
        leadsTo: [['unreadable', 'damaged', 'error', 'file']],
      },
    ],
  },
  {
    unit: 'state-assets',
    ...asBytes('.xlsx', withPassword),
    faults: [{ zh: '设有打开密码', en: 'a password', spoil: () => {}, leadsTo: [['unreadable', 'encrypted', 'error', 'file']] }],
  },
  {
    unit: 'fire-rescue',
    ...asBytes('.pdf', pdf),
    faults: [{ zh: 'PDF', en: 'a PDF', spoil: () => {}, leadsTo: [['unreadable', 'pdf', 'error', 'file']] }],
  },
  {
    unit: 'petitions',
    ...asBytes('.xlsx', () => new Uint8Array()),
    faults: [{ zh: '空文件', en: 'an empty file', spoil: () => {}, leadsTo: [['unreadable', 'empty', 'error', 'file']] }],
  },
  {
    unit: 'science-technology',
    name: '~$市科技局-2023-Q2',
    ...asBytes('.xlsx', () => utf8(`\x06Office${' '.repeat(158)}`)),
    faults: [
      {
        zh: 'Excel 的临时文件（~$）：不当作报送件',
        en: 'Excel’s lock file (~$): no submission, passed over',
        spoil: () => {},
        leadsTo: [],
        passedOver: true,
      },
    ],
  },
  {
    unit: 'urban-management',
    twice: true,
    faults: [
      { zh: '同一份文件交了两次', en: 'the same file twice', spoil: () => {}, leadsTo: [['duplicate-row', 'sameFile', 'info', 'sheet']] },
    ],
  },
];
