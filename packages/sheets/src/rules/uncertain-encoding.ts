import type { RuleMeta } from '@duizhang/model';

/** A text file whose encoding had to be guessed. */
export const uncertainEncoding: RuleMeta = {
  id: 'uncertain-encoding',
  family: 'file',
  severity: 'warning',
  title: { zh: '文字编码不能确定', en: 'Uncertain text encoding' },
  why: {
    zh: '编码猜错会把汉字读成别的字，而且不报错。依据：西文编码接受任何字节，GB18030 与 Big5 也往往互相解得通，都不报错。',
    en: 'A wrong guess turns characters into others without any error. Source: Western encodings accept any bytes, and GB18030 and Big5 mostly decode each other, all without an error.',
  },
  remedy: {
    zh: '请核对文字是否正确；最好另存为 .xlsx 或 UTF-8 编码的 CSV 后重新报送。',
    en: 'Check the text; better save it as .xlsx or as CSV in UTF-8 and send it again.',
  },
  messages: {
    guessed: { zh: '按 {encoding} 读取，但不能确定：{evidenceZh}。', en: 'Read as {encoding}, without certainty: {evidenceEn}.' },
    unknown: {
      zh: '有{count}个字符读不出，以“�”代替（{cells}）：{evidenceZh}。',
      en: '{count} {count|character|characters} could not be read and {count|shows|show} as “�” ({cells}): {evidenceEn}.',
    },
    nulBytes: { zh: '文字中有{count}个空字节，已略去。', en: '{count} {count|NUL byte|NUL bytes} in the text {count|was|were} left out.' },
  },
  examples: {
    bad: { zh: '文字中混有空字节的 CSV', en: 'CSV with NUL bytes in its text' },
    good: { zh: 'UTF-8、GB18030 或 Big5 编码的 CSV', en: 'CSV in UTF-8, GB18030 or Big5' },
  },
};
