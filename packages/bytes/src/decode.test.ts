import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';
import { chooseEncoding } from './decode-evidence.ts';
import { textPieces } from './decode-pieces.ts';
import { memorySource } from './source.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const utf32 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.alloc([...text].length * 4);
  [...text].forEach((c, i) =>
    littleEndian ? bytes.writeUInt32LE(c.codePointAt(0)!, i * 4) : bytes.writeUInt32BE(c.codePointAt(0)!, i * 4),
  );
  return bytes;
};
/** 填报单位,报告期 in GB18030. */
const gbHeader = hex('cceeb1a8b5a5cebb 2c b1a8b8e6c6da');
/** 全市政務服務事項掌上可辦率, 任務 in Big5. */
const big5Words = hex('a5fea5abac46b0c8aa41b0c8a8c6b6b5b478a457a569bfecb276 2c a5f4b0c8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['UTF-8 with mark', Buffer.from('\uFEFF序号,任务'), '序号,任务', 'utf-8', true, true],
  ['UTF-8', Buffer.from('序号,任务\r\n'), '序号,任务\r\n', 'utf-8', false, true],
  ['nothing', Buffer.alloc(0), '', 'utf-8', false, true],
  ['a mark and nothing else', Buffer.from('\uFEFF'), '', 'utf-8', true, true],
  ['ASCII', Buffer.from('a,b\n'), 'a,b\n', 'utf-8', false, true],
  ['ASCII with a zero byte', Buffer.from('a,b\n1\0'), 'a,b\n1\0', 'utf-8', false, true],
  ['UTF-16LE with mark', Buffer.from('\uFEFF任务', 'utf16le'), '任务', 'utf-16le', true, true],
  ['UTF-16BE with mark', Buffer.from('\uFEFF任务', 'utf16le').swap16(), '任务', 'utf-16be', true, true],
  ['half a UTF-16 character', hex('fffe fb4e a1'), '任\uFFFD', 'utf-16le', true, false],
  ['UTF-16LE without mark', Buffer.from('序号,任务,1\r\n', 'utf16le'), '序号,任务,1\r\n', 'utf-16le', false, false],
  ['UTF-16BE without mark', Buffer.from('序号,任务,1\r\n', 'utf16le').swap16(), '序号,任务,1\r\n', 'utf-16be', false, false],
  ['UTF-16LE without mark, ASCII', Buffer.from('a,b\n1,2\n', 'utf16le'), 'a,b\n1,2\n', 'utf-16le', false, false],
  [
    'UTF-16LE without mark, little ASCII',
    Buffer.from('全市政务服务事项一网通办达到要求\r\n已完成年度目标任务，一件事\r\n第一批\r\n', 'utf16le'),
    '全市政务服务事项一网通办达到要求\r\n已完成年度目标任务，一件事\r\n第一批\r\n',
    'utf-16le',
    false,
    false,
  ],
  ['UTF-32LE with mark', utf32('\uFEFF序号𠮷', true), '序号𠮷', 'utf-32le', true, true],
  ['UTF-32BE with mark', utf32('\uFEFF序号𠮷', false), '序号𠮷', 'utf-32be', true, true],
  ['UTF-32LE without mark', utf32('序号,1\n', true), '序号,1\n', 'utf-32le', false, false],
  ['UTF-32BE without mark', utf32('序号,1\n', false), '序号,1\n', 'utf-32be', false, false],
  ['UTF-32 cut off', utf32('\uFEFF序号', true).subarray(0, 10), '序\uFFFD', 'utf-32le', true, false],
  ['GB18030 with a known word', gbHeader, '填报单位,报告期', 'gb18030', false, true],
  ['GB18030 with mark', Buffer.concat([hex('84319533'), gbHeader]), '填报单位,报告期', 'gb18030', true, true],
  ['GB18030 behind the mark of UTF-8', Buffer.concat([hex('efbbbf'), gbHeader]), '填报单位,报告期', 'gb18030', true, false],
  ['two characters of GB18030, no evidence', hex('c7e0b5ba'), '青岛', 'gb18030', false, false],
  ['four-byte characters', Buffer.concat([gbHeader, hex('9532 8236')]), '填报单位,报告期𠀀', 'gb18030', false, true],
  ['GB18030 behind a megabyte of ASCII', Buffer.concat([Buffer.alloc(2 ** 21, 'a,b\n'), gbHeader]), null, 'gb18030', false, true],
  ['GB18030 cut inside its last character', gbHeader.subarray(0, -1), '填报单位,报告\uFFFD', 'gb18030', false, false],
  // A run of the byte 80 is the euro sign there; no byte of it may be taken for a word.
  ['the euro sign of GBK', Buffer.concat([gbHeader, hex('2c80')]), '填报单位,报告期,€', 'gb18030', false, true],
  ['UTF-8 cut inside its last character', Buffer.from('序号,任务').subarray(0, -1), '序号,任', 'utf-8', false, false],
  ['UTF-8 cut behind the first byte', Buffer.from('序号,任务').subarray(0, -2), '序号,任', 'utf-8', false, false],
  [
    'UTF-8 with one broken byte',
    Buffer.concat([Buffer.from('全市政务服务事项'), hex('ff'), Buffer.from('掌上可办率')]),
    '全市政务服务事项\uFFFD掌上可办率',
    'utf-8',
    false,
    false,
  ],
  [
    'UTF-8 with a Western word',
    Buffer.concat([Buffer.from('全市政务服务事项\n'), latin1('caf\xe9\n'), Buffer.from('掌上可办率')]),
    '全市政务服务事项\ncaf\uFFFD\n掌上可办率',
    'utf-8',
    false,
    false,
  ],
  ['Big5', big5Words, '全市政務服務事項掌上可辦率,任務', 'big5', false, true],
  ['Big5 without a known word', big5Words.subarray(0, 26), '全市政務服務事項掌上可辦率', 'big5', false, true],
  ['a short text in Big5', hex('abe4b2c4'), null, null, false, false],
  [
    'Western text',
    latin1('r\xe9sum\xe9e, cr\xe9\xe9e, d\xe9j\xe0'),
    'r\uFFFDsum\uFFFDe, cr\uFFFD\uFFFDe, d\uFFFDj\uFFFD',
    'ascii',
    false,
    false,
  ],
  ['one Western word', latin1('name,place\ncaf\xe9,here\n'), 'name,place\ncaf\uFFFD,here\n', 'ascii', false, false],
  ['one Western letter in front', latin1('\xe9cole,lyc\xe9e'), '\uFFFDcole,lyc\uFFFDe', 'ascii', false, false],
] as const)('%s', (_name, bytes, text, encoding, bom, certain) => {
  const result = decodeText(bytes);
  if (text !== null) expect(result.text).toBe(text);
  if (encoding !== null) expect(result.encoding).toBe(encoding);
  expect(result).toMatchObject({ bom, certain });
  expect(result.evidence.zh).not.toBe('');
  expect(result.evidence.en).not.toBe('');
});

describe('what is no Chinese encoding gives no Chinese words', () => {
  it.each([
    // Населения Москвы растёт и товары подорожали в среднем
    ['Russian', 'cde0f1e5ebe5ede8ff20cceef1eae2fb20f0e0f1f2b8f220e820f2eee2e0f0fb20efeee4eef0eee6e0ebe820e220f1f0e5e4ede5ec'],
    // 정부는 국민의 생활 수준을 높이기 위해 새로운 경제 정책을 발표했다
    [
      'Korean',
      'c1a4bace b4c220 b1b9b9cec0c720 bbfdc8b020 bcf6c1d8c0bb20 b3f4c0ccb1e220 c0a7c7d820 bbf5b7cebfee20 b0e6c1a620 c1a4c3a5c0bb20 b9dfc7a5c7dfb4d9',
    ],
    // 国民の生活水準を引き上げるため、政府は新たな経済政策を発表した。東京都の人口は増加している。データの入力方法について
    [
      'Japanese',
      'b9f1ccb1a4cec0b8b3e8bfe5bde0a4f2b0faa4adbee5a4b2a4eba4bfa4e1a1a2c0afc9dca4cfbfb7a4bfa4cab7d0bad1c0afbaf6a4f2c8afc9bda4b7a4bfa1a3c5ecb5fec5d4a4cebfcdb8fda4cfc1fdb2c3a4b7a4c6a4a4a4eba1a3a5c7a1bca5bfa4cec6fececfcafdcba1a4cba4c4a4a4a4c6',
    ],
  ])('%s', (_language, bytes) => {
    const result = decodeText(hex(bytes));
    expect(result).toMatchObject({ encoding: 'ascii', certain: false });
    expect(result.text).not.toMatch(/\p{L}/u);
  });
});

it('knows running text without header words by its common characters', () => {
  // 青岛是一座美丽的海滨城市，
  const bytes = hex('c7e0b5bacac7d2bbd7f9c3c0c0f6b5c4baa3b1f5b3c7cad0a3ac');
  expect(decodeText(bytes)).toMatchObject({ text: '青岛是一座美丽的海滨城市，', encoding: 'gb18030', certain: true });
});

it('reads lines of two encodings each in its own, and says where', () => {
  const bytes = Buffer.concat([Buffer.from('序号,指标,进展情况\n1,掌上可办率,已完成\n'), gbHeader, Buffer.from('\n2,自助服务点,推进中\n')]);
  const result = decodeText(bytes);
  expect(result).toMatchObject({
    text: '序号,指标,进展情况\n1,掌上可办率,已完成\n填报单位,报告期\n2,自助服务点,推进中\n',
    encoding: 'utf-8+gb18030',
    certain: false,
  });
  expect(result.evidence.zh).toContain('第 3 行');
});

it('gives a text for any bytes, and never calls one certain that has lost something', () => {
  let state = 7;
  for (let round = 0; round < 500; round++) {
    const bytes = Uint8Array.from({ length: round % 40 }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
    const result = decodeText(bytes);
    expect(result.certain && result.text.includes('\uFFFD')).toBe(false);
  }
});

describe('a character survives the border of two pieces', () => {
  const text = '序号,任务𠮷\r\n1,完成95%…é\n填报单位';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8 with mark', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-32le', utf32(`\uFEFF${text}`, true)],
    ['utf-32be', utf32(`\uFEFF${text}`, false)],
    // 填报单位,报告期 with four-byte characters and an odd ASCII byte between
    ['gb18030', Buffer.concat([gbHeader, hex('2c95328236953282360a61'), gbHeader])],
    ['big5', Buffer.concat([big5Words, hex('0a61'), big5Words])],
    ['utf-8 and gb18030', Buffer.concat([Buffer.from(text), hex('0a'), gbHeader, hex('0a'), Buffer.from(text)])],
    ['utf-8, broken', Buffer.concat([Buffer.from(text), hex('e5ba'), Buffer.from(text), hex('e5')])],
    ['gb18030, broken', Buffer.concat([gbHeader, hex('ff'), gbHeader, hex('cc')])],
  ])('%s', (_name, bytes) => {
    const source = memorySource(bytes);
    const choice = chooseEncoding(source);
    const inPieces = (size?: number) => Array.from(textPieces(source, choice, size), (piece) => piece.text).join('');
    const whole = inPieces();
    for (let size = 1; size <= 16; size++) expect(inPieces(size)).toBe(whole);
  });
});
