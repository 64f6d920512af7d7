import { fill, type Bilingual } from '@duizhang/model';

const details = {
  'not-zip': { zh: '不是 zip 压缩包', en: 'not a zip archive' },
  truncated: { zh: '压缩包不完整，可能没有下载或上传完', en: 'the archive is cut off: the download or upload may not have finished' },
  'damaged-directory': { zh: '压缩包的目录已损坏', en: 'the directory of the archive is damaged' },
  'too-many-entries': { zh: '压缩包内文件超过 {limit} 个', en: 'the archive holds more than {limit} files' },
  'duplicate-name': { zh: '压缩包内有两个同名文件 {name}', en: 'the archive holds two files named {name}' },
  'overlapping-entries': { zh: '压缩包内的文件互相重叠', en: 'files in the archive overlap' },
  'missing-entry': { zh: '压缩包内没有 {name}', en: 'the archive has no {name}' },
  'encrypted-entry': { zh: '{name} 已加密', en: '{name} is encrypted' },
  'unknown-method': { zh: '{name} 的压缩方法 {method} 不受支持', en: '{name} uses compression method {method}, which is not supported' },
  'entry-too-large': { zh: '{name} 解压后超过 {limit} 字节', en: '{name} unzips to more than {limit} bytes' },
  'too-large': { zh: '解压后总量超过 {limit} 字节', en: 'the archive unzips to more than {limit} bytes' },
  ratio: { zh: '{name} 的压缩比超过 {limit} 倍，疑似压缩炸弹', en: '{name} is compressed more than {limit} times: suspected zip bomb' },
  'total-ratio': {
    zh: '已解压的内容总压缩比超过 {limit} 倍，疑似压缩炸弹',
    en: 'what was unzipped so far is compressed more than {limit} times: suspected zip bomb',
  },
  'damaged-entry': { zh: '{name} 已损坏', en: '{name} is damaged' },
} satisfies Record<string, Bilingual>;

/** A problem of a zip archive with its sentence in both languages. */
export function zipProblem(code: keyof typeof details, data: Readonly<Record<string, unknown>> = {}): { code: string; detail: Bilingual } {
  const text = details[code];
  return { code, detail: { zh: fill(text, data, 'zh'), en: fill(text, data, 'en') } };
}
