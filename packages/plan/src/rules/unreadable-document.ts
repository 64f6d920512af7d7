import type { RuleMeta } from '@duizhang/model';

/** A document that gives no text. */
export const unreadableDocument: RuleMeta = {
  id: 'unreadable-document',
  family: 'catalogue',
  severity: 'error',
  title: { zh: '方案文件无法读取', en: 'Plan document cannot be read' },
  why: {
    zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。依据：每个目标值都要能回到方案原文。',
    en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong. Source: every target must lead back to the words of the plan.',
  },
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
