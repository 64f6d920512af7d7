// Faults in how a file is made: own tables, text, names in the head. See recipes.mjs for what the fields mean.
import { gb18030, utf8, utf8WithBom } from './forms.mjs';

const titleLine = (report) => [`${report.orgUnit.shortName}数字青岛重点任务2023年第二季度进展情况表`];
const headLine = (report) => [
  `填报单位：${report.orgUnit.shortName}`,
  null,
  '报告期：2023年第二季度',
  null,
  `填报日期：${report.head.filledOn}`,
];

/** The columns in the order of the template, and in an order of somebody's own with other words for the headers. */
const plain = [
  ['taskCode', '任务编号'],
  ['taskTitle', '任务名称'],
  ['clauseText', '工作内容'],
  ['indicatorName', '指标名称'],
  ['target', '目标值'],
  ['actual', '本期完成值'],
  ['status', '完成状态'],
  ['progressNarrative', '进展情况'],
  ['difficulties', '存在问题'],
  ['nextSteps', '下一步计划'],
  ['expectedFinish', '预计完成时间'],
  ['evidence', '佐证材料'],
];
const reordered = [
  ['status', '当前状态'],
  ['actual', '完成数'],
  ['progressNarrative', '工作进展'],
  ['indicatorName', '考核指标'],
  ['taskTitle', '重点任务'],
  ['taskCode', '任务序号'],
  ['clauseText', '任务内容'],
  ['nextSteps', '下步工作'],
  ['difficulties', '存在的问题'],
  ['evidence', '附件'],
  ['expectedFinish', '计划完成时间'],
];
const ownTable = (report) => ({ titles: [titleLine(report), headLine(report)], headers: reordered });
const ownText = (report) => ({ titles: [headLine(report)], headers: plain });

/** Reported by two cities together. */
const jointRow = '6.1#1';

const asText = (encode) => ({ extension: '.csv', write: (report) => report.asText(ownText(report), encode) });
export const recipes = [
  // ── files that are somebody's own ───────────────────────────────────────────────────────────────────────────────
  {
    unit: 'marine',
    clean: true,
    extension: '.xlsx',
    write: (report) => report.asWorkbook(ownTable(report), { sheet: '进展情况', prefix: 'x', merges: ['A1:K1'] }),
    faults: [
      {
        zh: '自制表：标题行之下列序全变、表头用词不同，XML 带命名空间前缀、部件倒序、文字内联',
        en: 'a table of its own: columns re-ordered under a title, prefixed XML, parts in reverse order, inline texts',
        spoil: () => {},
        leadsTo: [],
      },
    ],
  },
  {
    unit: 'justice',
    clean: true,
    ...asText(gb18030),
    faults: [{ zh: 'GB18030 编码的 CSV', en: 'CSV in GB18030', spoil: () => {}, leadsTo: [] }],
  },
  {
    unit: 'civil-affairs',
    clean: true,
    ...asText(utf8WithBom),
    faults: [{ zh: '带 BOM 的 UTF-8 CSV', en: 'CSV in UTF-8 with a byte order mark', spoil: () => {}, leadsTo: [] }],
  },
  {
    unit: 'tax',
    clean: true,
    ...asText(utf8),
    faults: [{ zh: '不带 BOM 的 UTF-8 CSV', en: 'CSV in UTF-8 without a byte order mark', spoil: () => {}, leadsTo: [] }],
  },
  {
    unit: 'organisation-department',
    extension: '.xlsx',
    write: (report) => report.asWorkbook({ ...ownTable(report), headers: plain.filter(([key]) => key !== 'status') }),
    faults: [
      {
        zh: '自制表缺“完成状态”列',
        en: 'its own table lacks the column 完成状态',
        spoil: () => {},
        leadsTo: [['missing-column', 'missing', 'error', 'sheet']],
      },
    ],
  },
  {
    unit: 'peoples-congress-office',
    extension: '.xlsx',
    write: (report) => report.asWorkbook({ titles: [], headers: plain }),
    faults: [
      {
        zh: '自制表没有表头，单位和报告期只写在文件名里',
        en: 'no head block: unit and period stand in the file name alone',
        spoil: () => {},
        leadsTo: [
          ['inferred-head', 'orgUnit', 'info', 'sheet'],
          ['inferred-head', 'reportingPeriod', 'info', 'sheet'],
        ],
      },
    ],
  },
  {
    unit: 'free-trade-area',
    extension: '.xlsx',
    write: (report) => {
      const written = report.asWorkbook({ ...ownTable(report), headers: [...plain, ['again', '完成值']] });
      return { ...written, place: (place) => (place === 'second' ? { sheet: 'Sheet1', cell: 'M3' } : written.place(place)) };
    },
    faults: [
      {
        zh: '“本期完成值”之外又有一列“完成值”',
        en: 'two columns for the actual',
        spoil: () => {},
        leadsTo: [['duplicate-column', 'repeated', 'warning', 'second']],
      },
    ],
  },
  {
    unit: 'shibei',
    extension: '.xlsx',
    write: (report) => {
      const headers = plain.map(([key, text]) => [key, key === 'indicatorName' ? '指标事项' : text]);
      const written = report.asWorkbook({ ...ownTable(report), headers });
      return { ...written, place: (place) => (place === 'header' ? { sheet: 'Sheet1', cell: 'D3' } : written.place(place)) };
    },
    faults: [
      {
        zh: '“指标名称”列的表头写作“指标事项”：按列中内容（与方案的指标相同）认出',
        en: 'the header 指标名称 became 指标事项: known by its cells, which are the indicators of the plan',
        spoil: () => {},
        leadsTo: [['uncertain-header', 'content', 'warning', 'header']],
      },
    ],
  },
  {
    unit: 'huangdao',
    extension: '.xlsx',
    write: (report) => report.asWorkbook({ ...ownTable(report), headers: [...plain, ['highlights', '亮点做法']] }),
    faults: [
      {
        zh: '自行增加了“亮点做法”列：不参与核对，如实告知',
        en: 'a column 亮点做法 of its own: not checked, and said so',
        spoil: (report) => report.rows.forEach(({ entry }) => Object.assign(entry, { highlights: '做法在全市推广' })),
        leadsTo: [['unread-columns', 'unread', 'info', 'sheet']],
      },
    ],
  },
  {
    unit: 'laixi',
    extension: '.xlsx',
    write: (report) =>
      report.asWorkbook({ titles: [titleLine(report), ['报告期：2023年第二季度']], headers: [['orgUnit', '填报单位'], ...plain] }),
    faults: [
      {
        zh: '与平度市联合填报一行，两个单位写在同一格里',
        en: 'one row together with 平度市政府, both units in one cell',
        spoil: (report) => {
          for (const { key, entry } of report.rows) entry.orgUnit = key === jointRow ? '莱西市政府\n平度市政府' : '莱西市政府';
        },
        leadsTo: [['joint-row', 'units', 'info', [jointRow, 'orgUnit']]],
      },
    ],
  },
  {
    unit: 'xihaian-new-area',
    extension: '.xlsx',
    write: (report) => report.asWorkbook({ ...ownTable(report), headers: [...plain, ['basis', '口径']] }),
    faults: [
      {
        zh: '自制表的“口径”列写“新增”，完成值却填“累计3个”',
        en: 'its own table says 新增 in the column 口径, and 累计3个 as the value',
        spoil: (report) => {
          report.value('7.1#1', '累计3个', '3个');
          Object.assign(report.printed('7.1#1'), { basis: '新增' });
        },
        leadsTo: [['basis-mixed', 'column', 'warning', ['7.1#1', 'actual']]],
      },
    ],
  },
  {
    unit: 'pingdu',
    clean: true,
    ...asText(utf8),
    faults: [
      {
        zh: '与莱西市联合填报的一行不在本表',
        en: 'without the row that 莱西市政府 reports for both',
        spoil: (report) => report.remove(jointRow),
        leadsTo: [],
      },
    ],
  },
  {
    unit: 'procuratorate',
    extension: '.csv',
    write: (report) =>
      report.asText(ownText(report), (text) =>
        utf8(text.replace('电子卷宗随案', '"电子卷宗"随案').replace(/,([^,\r]*"电子卷宗"[^,\r]*),/, ',"$1",')),
      ),
    faults: [
      {
        zh: 'CSV 里有没配对的引号',
        en: 'stray quotes in CSV',
        spoil: () => {},
        leadsTo: [['damaged-text', 'strayQuote', 'warning', 'file']],
      },
    ],
  },
  {
    unit: 'intermediate-court',
    extension: '.csv',
    write: (report) => report.asText(ownText(report), (text) => utf8(text.replace('填报日期', '填报\0日期'))),
    faults: [
      {
        zh: 'CSV 里混有空字节',
        en: 'a NUL byte in CSV',
        spoil: () => {},
        leadsTo: [['uncertain-encoding', 'nulBytes', 'warning', 'file']],
      },
    ],
  },

  // ── names ───────────────────────────────────────────────────────────────────────────────────────────────────────
  {
    unit: 'agriculture',
    faults: [
      {
        zh: '填报单位用繁体“市農業農村局”',
        en: 'the unit in Traditional characters',
        spoil: (report) => Object.assign(report.head, { orgUnit: '市農業農村局' }),
        leadsTo: [],
        reads: ['orgUnit', 'qingdao/agriculture'],
      },
    ],
  },
  {
    unit: 'water',
    faults: [
      {
        zh: '填报单位写曾用名“市水利局”',
        en: 'the unit under its former name 市水利局',
        spoil: (report) => Object.assign(report.head, { orgUnit: '市水利局' }),
        leadsTo: [],
        reads: ['orgUnit', 'qingdao/water'],
      },
    ],
  },
  {
    unit: 'peoples-bank',
    name: '市口岸办-2023-Q2',
    instead: true,
    faults: [
      {
        zh: '表内是人民银行青岛市中心支行，文件名写成了市口岸办',
        en: 'the report of 人民银行青岛市中心支行 under a file name that says 市口岸办',
        spoil: () => {},
        leadsTo: [['mixed-org-units', 'fileName', 'warning', 'sheet']],
      },
    ],
  },
  {
    unit: 'industry-information',
    name: '补报-市工业和信息局-2023-Q2',
    ...asText(utf8),
    faults: [
      {
        zh: '补报表的填报单位误写为“市工业和信息局”：只列为候选，不自动认定',
        en: 'the second file misprints the unit as 市工业和信息局: a candidate, never joined by itself',
        spoil: (report) => {
          report.rows = report.rows.filter(({ key }) => key === '46.2');
          report.orgUnit = { ...report.orgUnit, shortName: '市工业和信息局' };
        },
        leadsTo: [['unknown-org-unit', 'candidates', 'error', 'sheet']],
      },
    ],
  },
];
