import type { Bilingual } from '@duizhang/model';

/** Words that a plan, a template or a submission contains, in both scripts. One of them settles the encoding. */
const telltaleWords = [
  '单位',
  '任务',
  '序号',
  '指标',
  '目标',
  '完成',
  '填报',
  '报告期',
  '进展',
  '责任',
  '工作',
  '方案',
  '單位',
  '任務',
  '序號',
  '指標',
  '目標',
  '報告期',
  '進展',
  '責任',
];

/** Below this many Chinese characters no share means much. */
const enoughCharacters = 8;

/**
 * Whether bytes that decode as GB18030 without an error are GB18030: Big5 always decodes so, and Western text often does.
 * Chinese text in GB18030 is mostly GB 2312 level 1, in runs; Big5 lands in kana, Greek, Cyrillic and private-use rows,
 * Western text gives single characters between ASCII letters.
 */
export function surveyGb18030(bytes: Uint8Array, text: string): { certain: boolean; evidence: Bilingual } {
  const { total, common, foreign, longestRun } = countRows(bytes);
  const word = telltaleWords.find((candidate) => text.includes(candidate));
  const foreignShare = foreign / total;
  if (foreignShare > 0.1 || longestRun < 2) {
    return {
      certain: false,
      evidence: {
        zh: `能按 GB18030 解码，但 ${total} 个非 ASCII 字符中有 ${foreign} 个不像中文（可能是 Big5 或西文编码）`,
        en: `decodes as GB18030, but ${foreign} of ${total} characters beyond ASCII do not look Chinese (Big5 or a Western encoding?)`,
      },
    };
  }
  if (word) {
    return {
      certain: true,
      evidence: { zh: `不是 UTF-8；按 GB18030 解码后含有“${word}”`, en: `not UTF-8; decoded as GB18030 it contains “${word}”` },
    };
  }
  const certain = total >= enoughCharacters && common / total >= 0.55;
  return {
    certain,
    evidence: {
      zh: `不是 UTF-8；按 GB18030 解码，${total} 个字符中有 ${common} 个常用字${certain ? '' : '，证据不足'}`,
      en: `not UTF-8; decoded as GB18030, ${common} of ${total} characters are common ones${certain ? '' : ': too little evidence'}`,
    },
  };
}

/** Counts characters beyond ASCII by their row in the GB 2312 table; expects bytes that decode without an error. */
function countRows(bytes: Uint8Array): { total: number; common: number; foreign: number; longestRun: number } {
  let [total, common, foreign, run, longestRun] = [0, 0, 0, 0, 0];
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i]!;
    if (lead < 0x81) {
      run = 0;
      i++;
      continue;
    }
    const trail = bytes[i + 1] ?? 0;
    const fourBytes = trail >= 0x30 && trail <= 0x39;
    total++;
    longestRun = Math.max(longestRun, ++run);
    if (!fourBytes && trail >= 0xa1) {
      if (lead <= 0xa3 || (lead >= 0xb0 && lead <= 0xd7)) common += lead >= 0xa1 ? 1 : 0;
      else if ((lead >= 0xa4 && lead <= 0xaf) || lead >= 0xf8) foreign++;
    } else if (!fourBytes && lead >= 0xa1 && lead <= 0xa7) foreign++;
    i += fourBytes ? 4 : 2;
  }
  return { total, common, foreign, longestRun };
}
