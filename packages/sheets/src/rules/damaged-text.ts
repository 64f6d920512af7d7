import type { RuleMeta } from '@duizhang/model';

/** Text that can't be cut into cells for sure. */
export const damagedText: RuleMeta = {
  id: 'damaged-text',
  family: 'file',
  severity: 'warning',
  title: { zh: '文本表格有破损', en: 'Damaged text table' },
  why: {
    zh: '引号不配对时，哪里是一个单元格的结尾只能推断；损坏的字、自造字和过长的文字会丢失内容。依据：RFC 4180 规定引号成对，单元格内的引号写两次。',
    en: 'After an unpaired quote the end of a cell can only be inferred; damaged, private and overlong texts lose content. Source: RFC 4180: quotes come in pairs, and are doubled within a cell.',
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
      en: '{count} {count|character|characters} in {cells} {count|is|are} damaged and {count|shows|show} as “�”; what stood there cannot be told.',
    },
    lostInLines: {
      zh: '文件第{lines}行中有{count}个字符已损坏，以“�”显示，原来是什么字无法得知。',
      en: '{count} {count|character|characters} in line {lines} of the file {count|is|are} damaged and {count|shows|show} as “�”; what stood there cannot be told.',
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
    bad: { zh: '进展情况以一个单独的英文引号开头', en: 'a cell that begins with a lone "' },
    good: { zh: '引号成对，或按规则写成两个', en: 'quotes in pairs, or doubled' },
  },
};
