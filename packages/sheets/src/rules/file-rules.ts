import type { RuleMeta } from '@duizhang/model';

/** A file that no table can be read from: one finding that says why. */
export const unreadable: RuleMeta = {
  id: 'unreadable',
  family: 'file',
  severity: 'error',
  title: { zh: '文件无法读取', en: 'The file cannot be read' },
  why: {
    zh: '读不出的文件不能核对，也不能当作已报；原因要说清楚，填报人才改得了。',
    en: 'A file that cannot be read can neither be checked nor count as reported; whoever sent it must learn the reason.',
  },
  remedy: { zh: '请用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送。', en: 'Open it in Excel or WPS, save it as .xlsx and send it again.' },
  remedies: {
    empty: { zh: '请重新导出并确认文件有内容后再报送。', en: 'Export it again, make sure that it has content, and send it.' },
    lockFile: {
      zh: '请报送同名但不带“~$”的文件；若正打开着，先保存并关闭。',
      en: 'Send the file of the same name without “~$”; save and close it first.',
    },
    encrypted: {
      zh: '请用 Excel 或 WPS 打开，取消打开密码（“文件—信息—保护工作簿”，WPS 在“文件—文档加密”），另存为 .xlsx 后重新报送。',
      en: 'Open it, remove the password (File, Info, Protect Workbook; in WPS File, Encrypt), save it as .xlsx and send it again.',
    },
    html: {
      zh: '请用 Excel 或 WPS 打开（提示格式与扩展名不符时选“是”），另存为 .xlsx 后重新报送。',
      en: 'Open it in Excel or WPS (say yes when asked about the extension), save it as .xlsx and send it again.',
    },
    ole: { zh: '请报送填好的 .xlsx 原表。', en: 'Send the filled-in .xlsx.' },
    doc: { zh: '请把表格填入下发的 .xlsx 模板后报送。', en: 'Put the figures into the .xlsx template and send that.' },
    docx: { zh: '请把表格填入下发的 .xlsx 模板后报送。', en: 'Put the figures into the .xlsx template and send that.' },
    rtf: { zh: '请把表格填入下发的 .xlsx 模板后报送。', en: 'Put the figures into the .xlsx template and send that.' },
    xml: { zh: '请报送填好的 .xlsx 原表。', en: 'Send the .xlsx itself.' },
    pdf: { zh: '请报送填好的 .xlsx 原表，不要转成 PDF。', en: 'Send the .xlsx itself, not a PDF of it.' },
    zip: { zh: '请解压后报送其中的 .xlsx。', en: 'Unpack it and send the .xlsx in it.' },
    office: {
      zh: '请在原来的软件里导出为 .xlsx，或把内容填入下发的 .xlsx 模板后报送。',
      en: 'Export it as .xlsx from its program, or put the figures into the .xlsx template and send that.',
    },
    noWorkbook: {
      zh: '请把填好的 .xlsx 放进压缩包，或直接报送该 .xlsx。',
      en: 'Put the filled-in .xlsx into the archive, or send the .xlsx itself.',
    },
    encryptedArchive: {
      zh: '请解压后报送其中的 .xlsx，或不设密码重新压缩。',
      en: 'Unpack it and send the .xlsx in it, or pack it again without a password.',
    },
    damagedArchive: {
      zh: '请重新压缩后报送，或直接报送其中的 .xlsx。',
      en: 'Pack it again, or send the .xlsx in it by itself.',
    },
    largeArchive: {
      zh: '请拆成几个压缩包，或直接报送其中的 .xlsx。',
      en: 'Split it into several archives, or send the .xlsx in it by itself.',
    },
    nestedArchive: {
      zh: '请把里面的压缩包解开，把 .xlsx 直接放进一个压缩包。',
      en: 'Unpack the archives in it and put the .xlsx into one archive.',
    },
    archive: { zh: '请解压后报送其中的 .xlsx，或改用 .zip 压缩。', en: 'Unpack it and send the .xlsx in it, or pack it as .zip.' },
    binary: { zh: '请报送下发的 .xlsx 模板。', en: 'Send the .xlsx template.' },
    damaged: {
      zh: '请重新打开、另存为 .xlsx 后再报送；打不开时请从备份恢复。',
      en: 'Open it, save it as .xlsx and send it again; if it does not open, restore it from a backup.',
    },
    tooSlow: {
      zh: '请另存为 .xlsx，删去无关的工作表和空白行列后重新报送；确需更长时间的，在 duizhang.json 的 limits 中调高。',
      en: 'Save it as .xlsx without sheets and blank rows that don’t belong to the form, and send it again; or raise the limit in duizhang.json.',
    },
    tooMuchMemory: {
      zh: '请另存为 .xlsx，删去无关的工作表和空白行列后重新报送；确需更多内存的，在 duizhang.json 的 limits 中调高。',
      en: 'Save it as .xlsx without sheets and blank rows that don’t belong to the form, and send it again; or raise the limit in duizhang.json.',
    },
    tooLarge: {
      zh: '请删去空白行列和无关内容，只保留填报表后重新报送。',
      en: 'Delete blank rows and columns and whatever is not the form, and send it again.',
    },
  },
  messages: {
    empty: { zh: '文件是空的。', en: 'The file is empty.' },
    lockFile: {
      zh: '这是 Excel 打开文件时留下的临时文件（~$），不是报送表。',
      en: 'This is the lock file (~$) that Excel leaves beside an open workbook, not a report.',
    },
    encrypted: { zh: '文件设有打开密码，读不了。', en: 'The workbook is protected by a password.' },
    doc: { zh: '这是旧版 Word 文档，不是表格。', en: 'This is an old Word document, not a workbook.' },
    ole: { zh: '这是其他软件的旧格式文件，里面没有表格。', en: 'This is a file in an old Office format without a workbook in it.' },
    pdf: { zh: '这是 PDF 文件。', en: 'This is a PDF file.' },
    html: {
      zh: '这是一个网页文件（有的系统导出的“Excel”就是网页），不是表格。',
      en: 'This is a web page (what some systems export as “Excel”), not a workbook.',
    },
    rtf: { zh: '这是写字板或 Word 的 RTF 文档，不是表格。', en: 'This is an RTF document, not a workbook.' },
    xml: { zh: '这是 XML 数据文件，里面没有表格。', en: 'This is an XML file without a workbook in it.' },
    docx: { zh: '这是 Word 文档，不是表格。', en: 'This is a Word document, not a workbook.' },
    office: {
      zh: '这是其他办公软件的文件（如幻灯片、Numbers 表格），不能直接读取。',
      en: 'This is a file of another office program (slides, a Numbers table) and cannot be read as it is.',
    },
    zip: { zh: '这是 zip 压缩包，不是表格。', en: 'This is a zip archive, not a workbook.' },
    noWorkbook: { zh: '压缩包里没有表格。', en: 'There is no workbook in this archive.' },
    encryptedArchive: {
      zh: '压缩包设有密码，这个文件取不出来。',
      en: 'The archive needs a password; this file cannot be taken out of it.',
    },
    damagedArchive: { zh: '压缩包已损坏：{detailZh}。', en: 'The archive is damaged: {detailEn}.' },
    largeArchive: { zh: '压缩包过大：{detailZh}。', en: 'The archive is too large: {detailEn}.' },
    nestedArchive: {
      zh: '压缩包里套着压缩包，超过 {limit} 层，没有再打开。',
      en: 'This archive stands within more than {limit} others and was not opened.',
    },
    archive: { zh: '这是 rar、7z 或 gz 压缩包。', en: 'This is an archive in the format rar, 7z or gz.' },
    binary: { zh: '内容不是表格，可能是图片或其他文件。', en: 'The content is no kind of spreadsheet; a picture, perhaps.' },
    damaged: { zh: '文件已损坏：{detailZh}。', en: 'The file is damaged: {detailEn}.' },
    tooSlow: { zh: '读取超时，已停止：{detailZh}。', en: 'Reading took too long and was stopped: {detailEn}.' },
    tooMuchMemory: { zh: '读取占用内存过多，已停止：{detailZh}。', en: 'Reading took too much memory and was stopped: {detailEn}.' },
    tooLarge: { zh: '文件过大：{detailZh}。', en: 'The file is too large: {detailEn}.' },
  },
  examples: {
    bad: { zh: '设有打开密码的工作簿', en: 'a workbook behind a password' },
    good: { zh: '取消密码后另存的 .xlsx', en: 'the same workbook saved as .xlsx without it' },
  },
};

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

/** A text file whose encoding had to be guessed. */
export const uncertainEncoding: RuleMeta = {
  id: 'uncertain-encoding',
  family: 'file',
  severity: 'warning',
  title: { zh: '文字编码不能确定', en: 'Uncertain text encoding' },
  why: { zh: '编码猜错会把汉字读成别的字，而且不报错。', en: 'A wrong guess turns characters into others without any error.' },
  remedy: {
    zh: '请核对文字是否正确；最好另存为 .xlsx 或 UTF-8 编码的 CSV 后重新报送。',
    en: 'Check the text; better save it as .xlsx or as CSV in UTF-8 and send it again.',
  },
  messages: {
    guessed: { zh: '按 {encoding} 读取，但不能确定：{evidenceZh}。', en: 'Read as {encoding}, without certainty: {evidenceEn}.' },
    unknown: {
      zh: '有{count}个字符读不出，以“�”代替（{cells}）：{evidenceZh}。',
      en: '{count} characters could not be read and show as “�” ({cells}): {evidenceEn}.',
    },
    nulBytes: { zh: '文字中有{count}个空字节，已略去。', en: '{count} NUL bytes in the text were left out.' },
  },
  examples: {
    bad: { zh: '繁体系统导出的 Big5 文件', en: 'a file in Big5' },
    good: { zh: 'UTF-8 或 GB18030 编码的 CSV', en: 'CSV in UTF-8 or GB18030' },
  },
};

/** Text that can't be cut into cells for sure. */
export const damagedText: RuleMeta = {
  id: 'damaged-text',
  family: 'file',
  severity: 'warning',
  title: { zh: '文本表格有破损', en: 'Damaged text table' },
  why: {
    zh: '引号不配对时，哪里是一个单元格的结尾只能推断；损坏的字、自造字和过长的文字会丢失内容。',
    en: 'After an unpaired quote the end of a cell can only be inferred; damaged, private and overlong texts lose content.',
  },
  remedy: { zh: '请检查该处，最好另存为 .xlsx 后重新报送。', en: 'Check the place; better save the file as .xlsx and send it again.' },
  remedies: {
    unknownElements: {
      zh: '请报送系统按 submission.xsd 校验后再推送。',
      en: 'Let the sending system validate its files against submission.xsd.',
    },
    repeatedElements: {
      zh: '请报送系统按 submission.xsd 校验后再推送。',
      en: 'Let the sending system validate its files against submission.xsd.',
    },
    lostCharacters: {
      zh: '请从原系统重新导出，或另存为 .xlsx、UTF-8 编码的 CSV 后重新报送。',
      en: 'Export it again, or save it as .xlsx or as CSV in UTF-8, and send it again.',
    },
    lostInLines: {
      zh: '请从原系统重新导出，或另存为 .xlsx 后重新报送。',
      en: 'Export it again, or save it as .xlsx, and send it again.',
    },
    privateCharacters: { zh: '请改用通用汉字或拼音注明。', en: 'Write them with characters that everybody has, or in pinyin.' },
    alteredPart: {
      zh: '请用 Excel 或 WPS 打开，核对数据后另存为 .xlsx 重新报送。',
      en: 'Open it in Excel or WPS, check the figures, save it as .xlsx and send it again.',
    },
    missingSheet: {
      zh: '请打开文件，看该工作表还在不在；需要报送的，补上后重新报送。',
      en: 'Open the file and see whether the sheet is there; if it is to be reported, restore it and send the file again.',
    },
  },
  messages: {
    unclosedQuote: {
      zh: '第{lines}行有引号没有配对，已按普通字符读取，其后的行没有并入。',
      en: 'A quote in line {lines} opens a cell and is not closed; it was read as a character, and the rows behind it as rows.',
    },
    cutOff: {
      zh: '第{lines}行起的单元格有引号没有配对，直到文件末尾；文件可能被截断。',
      en: 'The quote opened in line {lines} is not closed up to the end of the file, which may be cut off.',
    },
    quotesIgnored: {
      zh: '没有配对的引号太多，从第{lines}行起引号一律按普通字符读取，单元格内的换行会分成两行。',
      en: 'Too many quotes are not closed; from line {lines} on every quote was read as a character, and a line break in a cell begins a row.',
    },
    strayQuote: { zh: '第{lines}行有多余的引号。', en: 'There is a stray quote in line {lines}.' },
    lostCharacters: {
      zh: '{cells} 中有{count}个字符已损坏，以“�”显示，原来是什么字无法得知。',
      en: '{count} characters in {cells} are damaged and show as “�”; what they were cannot be told.',
    },
    lostInLines: {
      zh: '文件第{lines}行中有{count}个字符已损坏，以“�”显示，原来是什么字无法得知。',
      en: '{count} characters in line {lines} of the file are damaged and show as “�”; what they were cannot be told.',
    },
    unknownElements: {
      zh: '元素 {names} 不在交换格式（submission.xsd）之内，没有读取。',
      en: 'The elements {names} are not part of the exchange format (submission.xsd) and were not read.',
    },
    repeatedElements: {
      zh: '同一行里元素 {names} 出现多次，只读第一个。',
      en: 'The elements {names} occur more than once in a row; only the first was read.',
    },
    privateCharacters: {
      zh: '{cells} 中有自造字，只有填报人的电脑能显示。',
      en: '{cells} hold characters of private use, which only the sender’s computer can show.',
    },
    cutText: {
      zh: '{cells} 的文字超过{limit}字，只读了前{limit}字。',
      en: 'The text in {cells} has more than {limit} characters; only the first {limit} were read.',
    },
    danglingText: {
      zh: '{cells} 引用的文字在文件中不存在，按空白读取。',
      en: '{cells} refer to texts that the file does not hold; read as blank.',
    },
    unplacedCells: {
      zh: '工作表“{sheet}”中有地址不成立的单元格（{cells}），未能读取。',
      en: 'Cells of the sheet “{sheet}” have addresses that do not exist ({cells}); they were not read.',
    },
    alteredPart: {
      zh: '文件内的 {part} 与校验码不符，内容可能已损坏或被改动；仍照原样读取。',
      en: 'The part {part} does not match its checksum: it may be damaged or altered; it was read as it stands.',
    },
    missingSheet: {
      zh: '工作表“{sheet}”的内容不在文件中，未能读取；其余工作表已读取。',
      en: 'The file names the sheet “{sheet}” but does not hold it; the other sheets were read.',
    },
  },
  examples: {
    bad: { zh: '进展情况里写了一个单独的英文引号', en: 'a lone " in a cell' },
    good: { zh: '引号成对，或按规则写成两个', en: 'quotes in pairs, or doubled' },
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
