import type { RuleMeta } from '@duizhang/model';

/** A file that can be read but holds no report. */
export const notATemplate: RuleMeta = {
  id: 'not-a-template',
  family: 'file',
  severity: 'error',
  title: { zh: '找不到填报表', en: 'No report table found' },
  why: {
    zh: '没有表头就不知道哪一列是什么，猜测只会出错。',
    en: 'Without a header row nobody knows which column is what; guessing would only do harm.',
  },
  remedy: { zh: '请使用下发的模板，不要改动表头。', en: 'Use the template that was sent out and leave its header row as it is.' },
  messages: {
    noTable: {
      zh: '{sheets} 中没有找到填报表的表头（如“任务编号”“指标名称”“本期完成值”“完成状态”）。',
      en: 'No header row of a report (任务编号, 指标名称, 本期完成值, 完成状态 …) in {sheets}.',
    },
  },
  examples: {
    bad: { zh: '一份没有表头的工作簿', en: 'a workbook without a header row' },
    good: { zh: '表头含“任务编号、指标名称、本期完成值、完成状态”', en: 'a header row with 任务编号, 指标名称, 本期完成值, 完成状态' },
  },
};

/** The template is ours, but not today's. */
export const outdatedTemplate: RuleMeta = {
  id: 'outdated-template',
  family: 'file',
  severity: 'warning',
  title: { zh: '模板已过时', en: 'Outdated template' },
  why: {
    zh: '任务目录修订后，旧模板里的任务和目标可能与现行的不同。',
    en: 'When the catalogue was revised, tasks and targets in an older template may differ from what is in force.',
  },
  remedy: { zh: '请下载最新模板，把填报内容移过去后重新报送。', en: 'Move the entries into the current template and send that.' },
  messages: {
    catalogue: {
      zh: '模板按任务目录的另一版本（{found}）生成，现行版本是 {expected}。',
      en: 'The template was made from another version of the catalogue ({found}); {expected} is in force.',
    },
    version: {
      zh: '模板格式版本是 {found}，现行版本是 {expected}。',
      en: 'The template has format version {found}; {expected} is in force.',
    },
  },
  examples: {
    bad: { zh: '用一季度下发、目录修订前的模板报二季度', en: 'last quarter’s template, made before the catalogue was revised' },
    good: { zh: '用本期下发的模板', en: 'this period’s template' },
  },
};

/** A column that is needed is not there: one finding per column, not one per row. */
export const missingColumn: RuleMeta = {
  id: 'missing-column',
  family: 'file',
  severity: 'error',
  title: { zh: '缺少必需的列', en: 'A needed column is missing' },
  why: { zh: '缺了这一列，全表的这一项都无法核对。', en: 'Without the column none of its entries can be checked.' },
  remedy: { zh: '请使用下发的模板，或补上该列。', en: 'Use the template, or add the column.' },
  messages: {
    missing: {
      zh: '表中没有“{column}”列（也没有其同义表头）。',
      en: 'The table has no column “{column}”, nor one under another of its names.',
    },
    candidates: {
      zh: '表中没有“{column}”列（也没有其同义表头）；可能是：{candidates}，需人工确认。',
      en: 'The table has no column “{column}”, nor one under another of its names. A person must say whether it is {candidates}.',
    },
  },
  remedies: {
    candidates: {
      zh: '请把表头改为“{column}”后重报；或由核对人用 duizhang map header 确认一次，以后不再询问。',
      en: 'Give the column the header {column} and send it again; or confirm it once with duizhang map header.',
    },
  },
  examples: {
    bad: { zh: '删去了“本期完成值”列', en: 'the column 本期完成值 was deleted' },
    good: { zh: '列的次序变了，但都在', en: 'columns in another order, but all there' },
  },
};

/** Two columns claim to be the same one. */
export const duplicateColumn: RuleMeta = {
  id: 'duplicate-column',
  family: 'file',
  severity: 'warning',
  title: { zh: '同一列出现多次', en: 'One column twice' },
  why: { zh: '两列都叫同一个名字时，不知道该以哪一列为准。', en: 'When two columns bear one name nobody knows which of them counts.' },
  remedy: { zh: '请只保留一列。', en: 'Keep one of them.' },
  messages: {
    repeated: { zh: '“{column}”出现在 {cells}，只读 {read}。', en: '“{column}” stands in {cells}; only {read} is read.' },
  },
  examples: {
    bad: { zh: '“本期完成值”和“完成值”两列', en: 'the columns 本期完成值 and 完成值' },
    good: { zh: '“上期完成值”和“本期完成值”两列', en: 'the columns 上期完成值 and 本期完成值' },
  },
};

/** What a column is had to be concluded, or could not be. */
export const uncertainHeader: RuleMeta = {
  id: 'uncertain-header',
  family: 'file',
  severity: 'warning',
  title: { zh: '表头含义不能确定', en: 'Uncertain header' },
  why: {
    zh: '表头相近而含义不同的很多（牵头单位/责任单位，目标值/完成值），认错一列，整列数据都错；所以不凭字形相近认列，凭内容认出的也要让人看见。',
    en: 'Many headers look alike and mean different things (目标值 and 完成值); a column taken for another spoils every row. So likeness counts for nothing, and what was concluded from the cells is shown.',
  },
  remedy: {
    zh: '请核对；认得不对时请改表头后重报，或由核对人用 duizhang map header 确认一次，以后不再询问。',
    en: 'Check it; where it is wrong, correct the header and send it again, or confirm the right one once with duizhang map header.',
  },
  remedies: {
    candidates: {
      zh: '请改用模板的表头后重报；或由核对人用 duizhang map header 确认一次，以后不再询问。',
      en: 'Use the header of the template and send it again; or confirm it once with duizhang map header.',
    },
    otherPeriod: {
      zh: '请核对该列是不是本期的数，并改正表头。',
      en: 'Check whether the column holds this period’s values, and correct its header.',
    },
  },
  messages: {
    content: {
      zh: '{cell} 的表头“{header}”按列中内容认作“{column}”。',
      en: 'By its cells the column under {cell}, “{header}”, was read as “{column}”.',
    },
    template: {
      zh: '{cell} 的表头“{header}”不认识，按它在模板中的位置认作“{column}”。',
      en: 'The header {cell}, “{header}”, is unknown; by its place in the template it was read as “{column}”.',
    },
    candidates: {
      zh: '{cell} 的表头“{header}”不认识，没有读取；可能是：{candidates}。',
      en: 'The header {cell}, “{header}”, is unknown and was not read; it may be {candidates}.',
    },
    otherPeriod: {
      zh: '{cell} 的表头“{header}”写的是 {named}，本表的报告期是 {period}；已作“{column}”读取。',
      en: 'The header {cell}, “{header}”, names {named}, but the table is for {period}; it was read as “{column}”.',
    },
  },
  examples: {
    bad: { zh: '“本期完成值”列的表头改成了“数目”', en: 'the header 本期完成值 became 数目' },
    good: { zh: '表头与模板一致，或是其同义词（如“完成数”）', en: 'the headers of the template, or words that mean the same (完成数)' },
  },
};

/** Columns with content that no report has: told, so that nothing is passed over in silence. */
export const unreadColumns: RuleMeta = {
  id: 'unread-columns',
  family: 'file',
  severity: 'info',
  title: { zh: '有的列没有读取', en: 'Columns that were not read' },
  why: {
    zh: '表中有填报表没有的列；其中的内容不参与核对，要让填报人知道。',
    en: 'The table has columns that a report has not; their content is not checked, and whoever filled it in should know.',
  },
  remedy: { zh: '需要核对的内容请填入模板已有的列。', en: 'Put what is to be checked into the columns of the template.' },
  messages: {
    unread: {
      zh: '以下列有内容，但不属于填报表，没有读取：{columns}。',
      en: 'These columns hold something but belong to no report and were not read: {columns}.',
    },
  },
  examples: {
    bad: { zh: '自行增加的“亮点做法”列', en: 'a column 亮点做法 that somebody added' },
    good: { zh: '“备注”“责任单位”等已知的列', en: 'known columns such as 备注 and 责任单位' },
  },
};

/** Something was read that a person who opens the file does not see. */
export const hiddenContent: RuleMeta = {
  id: 'hidden-content',
  family: 'file',
  severity: 'info',
  title: { zh: '读到隐藏的内容', en: 'Hidden content was read' },
  why: {
    zh: '隐藏的行列和工作表照样计入，打开文件的人却看不到。',
    en: 'Hidden rows, columns and sheets count, but whoever opens the file does not see them.',
  },
  remedy: { zh: '请取消隐藏，或删去不报的内容。', en: 'Unhide it, or delete what is not reported.' },
  messages: {
    sheet: { zh: '工作表“{sheet}”是隐藏的，其中的填报表已一并读取。', en: 'The sheet “{sheet}” is hidden; its table was read.' },
    rows: { zh: '第{rows}行是隐藏的，已一并读取。', en: 'Rows {rows} are hidden and were read.' },
    columns: { zh: '“{columns}”列是隐藏的，已一并读取。', en: 'The columns {columns} are hidden and were read.' },
  },
  examples: {
    bad: { zh: '筛选后未取消，未显示的行也在表中', en: 'a filter that still hides rows' },
    good: { zh: '报送前取消筛选和隐藏', en: 'nothing hidden when it is sent' },
  },
};

/** The unit or the period did not stand where it should. */
export const inferredHead: RuleMeta = {
  id: 'inferred-head',
  family: 'file',
  severity: 'info',
  title: { zh: '单位或报告期取自别处', en: 'Unit or period taken from elsewhere' },
  why: {
    zh: '表头没有写明时，只能从别处推断，要让人看得见。',
    en: 'Where the head of the table does not say it, it is inferred from elsewhere, and people must see from where.',
  },
  remedy: { zh: '请在表头写明填报单位和报告期。', en: 'Fill in 填报单位 and 报告期 above the table.' },
  remedies: {
    orgUnit: { zh: '请在表头“填报单位”处写明。', en: 'Fill in 填报单位 above the table.' },
    reportingPeriod: { zh: '请在表头“报告期”处写明。', en: 'Fill in 报告期 above the table.' },
  },
  messages: {
    orgUnit: { zh: '表头没有填报单位，取自{fromZh}：“{value}”。', en: 'No unit above the table; taken from {fromEn}: “{value}”.' },
    reportingPeriod: { zh: '表头没有报告期，取自{fromZh}：“{value}”。', en: 'No period above the table; taken from {fromEn}: “{value}”.' },
  },
  examples: {
    bad: { zh: '只有文件名写着“市大数据局2023年二季度”', en: 'only the file name says whose report it is' },
    good: { zh: '填报单位：市大数据局　报告期：2023年二季度', en: '填报单位：市大数据局　报告期：2023年二季度' },
  },
};
