import type { RuleMeta } from '@duizhang/model';

/** A file that no table can be read from: one finding that says why. */
export const unreadable: RuleMeta = {
  id: 'unreadable',
  family: 'file',
  severity: 'error',
  title: { zh: '文件无法读取', en: 'The file cannot be read' },
  why: {
    zh: '读不出的文件不能核对，也不能当作已报；原因要说清楚，填报人才改得了。依据：模板“填报说明”要求以 .xlsx 报送，不转 PDF、不设打开密码。',
    en: 'A file that cannot be read can neither be checked nor count as reported; whoever sent it must learn the reason. Source: the instructions of the template ask for .xlsx, no PDF and no password.',
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
      zh: '请另存为 .xlsx，删去无关的工作表和空白行列后重新报送；确有很多行的，请按单位拆成几个文件（每个 10 万行以内），或用 --limit seconds=600 放宽。',
      en: 'Save it as .xlsx without sheets and blank rows that don’t belong to the form, and send it again. A table that really is so long: split it by unit (up to 100,000 rows a file), or allow more with --limit seconds=600.',
    },
    tooMuchMemory: {
      zh: '请另存为 .xlsx，删去无关的工作表和空白行列后重新报送；确有很多行的，请按单位拆成几个文件（每个 10 万行以内），或在内存足够的机器上用 --limit memoryMegabytes=8192 放宽。',
      en: 'Save it as .xlsx without sheets and blank rows that don’t belong to the form, and send it again. A table that really is so long: split it by unit (up to 100,000 rows a file), or allow more on a machine that has it with --limit memoryMegabytes=8192.',
    },
    tooLarge: {
      zh: '请删去空白行列和无关内容，只保留填报表后重新报送；确有很多行的，请按单位拆成几个文件（每个 10 万行以内），或用 --limit 放宽所说的上限。',
      en: 'Delete blank rows and columns and whatever is not the form, and send it again. A table that really is so long: split it by unit (up to 100,000 rows a file), or raise the limit that is named with --limit.',
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
