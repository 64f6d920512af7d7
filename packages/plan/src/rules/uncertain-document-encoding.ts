import type { RuleMeta } from '@duizhang/model';

/** A text whose encoding had to be guessed. */
export const uncertainEncoding: RuleMeta = {
  id: 'uncertain-document-encoding',
  family: 'catalogue',
  severity: 'warning',
  title: { zh: '方案文件编码不确定', en: 'Encoding of the plan is uncertain' },
  why: {
    zh: '任务目录是应报范围和目标值的唯一依据，方案中读错一处，之后每一次核对都会出错。依据：GB18030 与 Big5 往往互相解得通而不报错。',
    en: 'The catalogue alone says who owes what and which figure is promised; one misreading of the plan makes every later reconciliation wrong. Source: GB18030 and Big5 mostly decode each other without an error.',
  },
  remedy: { zh: '请核对文字，必要时另存为 UTF-8。', en: 'Compare the text, and save it as UTF-8 if it is wrong.' },
  messages: {
    uncertain: {
      zh: '{fileName} 按 {encoding} 读取，但不确定：{evidenceZh}。',
      en: '{fileName} was read as {encoding}, which is not certain: {evidenceEn}.',
    },
  },
  examples: { bad: { zh: '没有标记的混合编码', en: 'mixed bytes without a mark' }, good: { zh: 'UTF-8 文本', en: 'UTF-8 text' } },
};
