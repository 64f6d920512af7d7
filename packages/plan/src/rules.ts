import type { RuleMeta } from '@duizhang/model';

/** Why a rule of the catalogue exists, for most of them. */
const plan = {
  zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。',
  en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong.',
};

export const unreadableDocument: RuleMeta = {
  id: 'unreadable-document',
  family: 'catalogue',
  severity: 'error',
  title: { zh: '方案文件无法读取', en: 'Plan document cannot be read' },
  why: plan,
  remedy: { zh: '请另存为 .docx、.txt、.md 或 .html 后重新导入。', en: 'Save it as .docx, .txt, .md or .html and import it again.' },
  remedies: {
    broken: {
      zh: '请重新下载或让对方重发；能在 Word 或 WPS 中打开的，另存一份再导入。',
      en: 'Download it again or have it sent again; if Word or WPS opens it, save it anew and import that.',
    },
  },
  messages: {
    tooLong: {
      zh: '{fileName} 有{characters}字，超过{limit}字，不像一份方案。',
      en: '{fileName} has {characters} characters, more than {limit}: no plan is that long.',
    },
    empty: { zh: '{fileName} 是空文件。', en: '{fileName} is empty.' },
    broken: { zh: '{fileName} 无法读取：{reasonZh}。', en: '{fileName} cannot be read: {reasonEn}.' },
    ole: {
      zh: '{fileName} 是旧版 Office 文件（.doc/.xls）或加密文件。',
      en: '{fileName} is an old Office file (.doc/.xls) or is encrypted.',
    },
    pdf: { zh: '{fileName} 是 PDF。', en: '{fileName} is a PDF.' },
    spreadsheet: {
      zh: '{fileName} 是电子表格，应按任务分解表读取。',
      en: '{fileName} is a spreadsheet and has to be read as a task table.',
    },
    kind: { zh: '{fileName} 的内容是 {kind}，不是方案文本。', en: '{fileName} holds {kind}, no text of a plan.' },
  },
  examples: { bad: { zh: '一个损坏的 docx', en: 'a broken docx' }, good: { zh: '一个 txt 文本', en: 'a text file' } },
};

export const notAPlan: RuleMeta = {
  id: 'not-a-plan',
  family: 'catalogue',
  severity: 'error',
  title: { zh: '文件不是行动方案', en: 'Document is no plan' },
  why: plan,
  remedy: {
    zh: '请确认选对了文件；方案应有编号的任务（如“1.”“（一）”）或写明责任单位。',
    en: 'Check that it is the right file: a plan has numbered tasks (1., (一)) or names responsible units.',
  },
  messages: {
    noTasks: {
      zh: '{fileName} 中没有找到编号的任务，也没有责任单位。',
      en: '{fileName} has neither numbered tasks nor responsible units.',
    },
    noOrgUnits: {
      zh: '{fileName} 有 {tasks} 个编号段落，但没有一处写明责任单位或目标值，像是报告或新闻而不是方案。',
      en: '{fileName} has {tasks} numbered paragraphs, but none names a responsible unit or a target: it looks like a report or a news item, not a plan.',
    },
    noColumns: {
      zh: '{fileName} 中没有找到任务分解表的表头（任务、责任单位）。',
      en: '{fileName} has no header of a task table (任务, 责任单位).',
    },
  },
  examples: {
    bad: { zh: '一篇新闻稿', en: 'a news item' },
    good: { zh: '“1.一网通办。……(责任单位:市大数据局)”', en: 'a numbered task with its unit' },
  },
};

export const uncertainEncoding: RuleMeta = {
  id: 'uncertain-document-encoding',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '方案文件编码不确定', en: 'Encoding of the plan is uncertain' },
  why: plan,
  remedy: { zh: '请核对文字，必要时另存为 UTF-8。', en: 'Compare the text, and save it as UTF-8 if it is wrong.' },
  messages: {
    uncertain: {
      zh: '{fileName} 按 {encoding} 读取，但不确定：{evidenceZh}。',
      en: '{fileName} was read as {encoding}, which is not certain: {evidenceEn}.',
    },
  },
  examples: { bad: { zh: '没有标记的混合编码', en: 'mixed bytes without a mark' }, good: { zh: 'UTF-8 文本', en: 'UTF-8 text' } },
};

export const suspiciousCharacter: RuleMeta = {
  id: 'suspicious-character',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '可疑字符', en: 'Suspicious character' },
  why: {
    zh: '网页字体会用私有区字符画出小数点：《数字青岛2023年行动方案》任务18、25、32、33的小数点都是 U+E010，漏读会差十倍。',
    en: 'Web fonts draw decimal points with private-use characters: the Qingdao 2023 plan has U+E010 for the point in tasks 18, 25, 32 and 33; overlooked, the figure is ten times too large.',
  },
  remedy: { zh: '请对照正式文本核实。', en: 'Compare it with the official text.' },
  messages: {
    decimalPoint: {
      zh: '“{context}”中的私有区字符 {code} 按小数点读取，得 {reading}。',
      en: 'The private-use character {code} in “{context}” is read as a decimal point: {reading}.',
    },
    character: { zh: '“{context}”中有{kindZh} {code}。', en: '“{context}” holds {kindEn} {code}.' },
  },
  examples: { bad: { zh: '达到67\uE0101%', en: '67\uE0101%' }, good: { zh: '达到67.1%', en: '67.1%' } },
};

export const shareAbove100: RuleMeta = {
  id: 'share-above-100',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '比率超过100%', en: 'Share above 100 %' },
  why: {
    zh: '占比、覆盖率等不可能超过100%，多半是小数点丢失；增长率除外。',
    en: 'A share cannot exceed 100 %; mostly a decimal point was lost. Growth rates may.',
  },
  remedy: { zh: '请对照正式文本核实。', en: 'Compare it with the official text.' },
  messages: {
    above: {
      zh: '“{name}”的目标值为 {value}%，超过100%，可能应为 {suggestion}%。',
      en: 'The target of “{name}” is {value} %, above 100 %; {suggestion} % is likely meant.',
    },
  },
  examples: { bad: { zh: '企业比例达到671%', en: 'share of 671 %' }, good: { zh: '增长120%', en: 'growth of 120 %' } },
};

export const indicatorScale: RuleMeta = {
  id: 'indicator-scale-against-other-year',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '目标值与其他年度相差十倍或百倍', en: 'Target is 10 or 100 times that of another year' },
  why: {
    zh: '同一指标两年目标值正好相差约十倍、百倍，多半是小数点或单位（万）出错。',
    en: 'The same indicator at about 10 or 100 times the other year’s target mostly means a lost point or a lost 万.',
  },
  remedy: { zh: '请对照两年的正式文本核实。', en: 'Compare the official texts of both years.' },
  messages: {
    scale: {
      zh: '“{name}”的目标值 {value} 约为 {otherPlan} 中 {other} 的 {ratio} 倍，可能应为 {suggestion}。',
      en: 'The target {value} of “{name}” is about {ratio} times the {other} of {otherPlan}; {suggestion} is likely meant.',
    },
  },
  examples: { bad: { zh: '3万个 → 335万个', en: '30,000 → 3,350,000' }, good: { zh: '3万个 → 3.35万个', en: '30,000 → 33,500' } },
};

export const taskWithoutOrgUnit: RuleMeta = {
  id: 'task-without-org-unit',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '任务没有责任单位', en: 'Task without a responsible unit' },
  why: { zh: '没有责任单位的任务无人应报，漏报也无从发现。', en: 'Nobody owes a report on a task without a unit, so nobody misses it.' },
  remedy: { zh: '请在方案中核实，或确定责任单位。', en: 'Look it up in the plan, or settle who is responsible.' },
  messages: {
    task: { zh: '任务{number}“{title}”没有写明责任单位。', en: 'Task {number} “{title}” names no responsible unit.' },
    clause: {
      zh: '任务{number}最后一个责任单位括号之后还有内容“{context}”，没有责任单位。',
      en: 'Task {number} goes on behind its last bracket of units: “{context}”; that text has no unit.',
    },
  },
  examples: {
    bad: { zh: '18.建立制度。……', en: 'a task without a bracket' },
    good: { zh: '……(责任单位:市大数据局)', en: 'a task with its bracket' },
  },
};

export const collectivesOnly: RuleMeta = {
  id: 'clause-with-collectives-only',
  family: 'catalogue',
  severity: 'info',
  title: { zh: '任务分句只有集合单位', en: 'Clause with collective units only' },
  why: {
    zh: '只写“市直相关部门单位”而没有具体单位的分句，无法确定由谁填报。',
    en: 'A clause that names only a collective (市直相关部门单位) does not say who has to report.',
  },
  remedy: { zh: '请确定填报单位。', en: 'Settle who reports.' },
  messages: {
    only: { zh: '任务{number}的分句“{context}”只写了{names}。', en: 'The clause “{context}” of task {number} names only {names}.' },
  },
  examples: {
    bad: { zh: '(责任单位:市直相关部门单位)', en: 'a collective alone' },
    good: { zh: '(责任单位:市大数据局,各区、市政府)', en: 'a unit beside it' },
  },
};

export const taskTableNotRead: RuleMeta = {
  id: 'task-table-not-read',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '附表中的任务没有读取', en: 'A task table was not read' },
  why: {
    zh: '有的方案把责任单位和完成时限写在附件的任务清单里；清单没有读取，这些任务就没有单位。',
    en: 'Some plans name units and deadlines in an annexed table of tasks; while that is not read, the tasks have no units.',
  },
  remedy: { zh: '请把该表单独存为 .xlsx 或 .csv 再导入。', en: 'Save that table as .xlsx or .csv and import it by itself.' },
  messages: {
    table: {
      zh: '方案中有一张任务表（“{context}”），没有读入任务目录。',
      en: 'The plan holds a task table (“{context}”) that was not read into the catalogue.',
    },
  },
  examples: {
    bad: { zh: '正文之后附“序号、任务名称、责任单位”表', en: 'a table with 序号, 任务名称, 责任单位 behind the text' },
    good: { zh: '单独导入的任务分解表', en: 'the table imported by itself' },
  },
};

export const unresolvedOrgUnit: RuleMeta = {
  id: 'unresolved-org-unit',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '单位未能识别', en: 'Unit not resolved' },
  why: {
    zh: '名录中找不到的单位没有模板，也不会出现在应报名单中。',
    en: 'A unit that the register does not know gets no template and is expected to report nothing.',
  },
  remedy: { zh: '请在单位名录中增加该单位或其别名。', en: 'Add the unit or the alias to the register.' },
  messages: {
    none: { zh: '“{name}”（任务{tasks}）不在单位名录中。', en: '“{name}” (tasks {tasks}) is not in the register.' },
    candidates: {
      zh: '“{name}”（任务{tasks}）没有自动对应，可能是{candidates}。',
      en: '“{name}” (tasks {tasks}) was not matched by itself; it may be {candidates}.',
    },
  },
  examples: { bad: { zh: '市工業和信息局', en: 'a misprinted name' }, good: { zh: '市工業和信息化局', en: 'the registered name' } },
};

export const numberingGap: RuleMeta = {
  id: 'numbering-gap',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '编号不连续', en: 'Numbering has a gap' },
  why: plan,
  remedy: { zh: '请对照方案检查是否漏读任务。', en: 'Check against the plan that no task was missed.' },
  messages: {
    gap: { zh: '“{context}”处的编号 {number} 与前面不连续。', en: 'The number {number} at “{context}” does not follow the one before.' },
  },
  examples: { bad: { zh: '3. 之后是 5.', en: '5. behind 3.' }, good: { zh: '3. 之后是 4.', en: '4. behind 3.' } },
};

export const unclosedBracket: RuleMeta = {
  id: 'unclosed-unit-bracket',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '责任单位括号没有闭合', en: 'Bracket of units is not closed' },
  why: plan,
  remedy: { zh: '请核对该处的责任单位。', en: 'Check the units named there.' },
  messages: {
    unclosed: {
      zh: '“{context}”的括号没有闭合，按到行末读取。',
      en: 'The bracket at “{context}” is not closed and was read to the end of its line.',
    },
  },
  examples: { bad: { zh: '(责任单位:市大数据局', en: 'no closing bracket' }, good: { zh: '(责任单位:市大数据局)', en: 'closed' } },
};

export const doubtfulIndicator: RuleMeta = {
  id: 'doubtful-indicator',
  family: 'catalogue',
  severity: 'info',
  title: { zh: '指标读取存疑', en: 'Doubtful indicator' },
  why: plan,
  remedy: { zh: '请对照原文确认名称和数值。', en: 'Compare name and value with the sentence.' },
  messages: {
    doubt: { zh: '“{quote}”读作“{name}”{value}，把握不大。', en: '“{quote}” was read as “{name}” {value} with little confidence.' },
    unpaired: { zh: '“{quote}”中“分别”前后的名词和数字个数不一致。', en: 'In “{quote}” the nouns and numbers of 分别 do not pair up.' },
  },
  examples: { bad: { zh: '达到三十以上', en: 'a bare number' }, good: { zh: '达到30家以上', en: 'number, unit, noun' } },
};

/** All rules of this package, sorted by id. */
export const planRules: readonly RuleMeta[] = [
  collectivesOnly,
  doubtfulIndicator,
  indicatorScale,
  notAPlan,
  numberingGap,
  shareAbove100,
  suspiciousCharacter,
  taskTableNotRead,
  taskWithoutOrgUnit,
  uncertainEncoding,
  unclosedBracket,
  unreadableDocument,
  unresolvedOrgUnit,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
