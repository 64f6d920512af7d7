import { expect, it } from 'vitest';
import { decodeText } from './decode.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
/** 填报单位,报告期 in GB18030. */
const gbHeader = hex('cceeb1a8b5a5cebb 2c b1a8b8e6c6da');

it.each([
  ['UTF-8 with mark', Buffer.from('\uFEFF序号,任务'), '序号,任务', 'utf-8', true, true],
  ['UTF-8', Buffer.from('序号,任务\r\n'), '序号,任务\r\n', 'utf-8', false, true],
  ['nothing', Buffer.alloc(0), '', 'utf-8', false, true],
  ['UTF-16LE with mark', Buffer.from('\uFEFF任务', 'utf16le'), '任务', 'utf-16le', true, true],
  ['UTF-16BE with mark', Buffer.from('\uFEFF任务', 'utf16le').swap16(), '任务', 'utf-16be', true, true],
  ['half a UTF-16 character', hex('fffe fb4e a1'), '任\uFFFD', 'utf-16le', true, false],
  ['UTF-16LE without mark', Buffer.from('序号,任务,1\r\n', 'utf16le'), '序号,任务,1\r\n', 'utf-16le', false, false],
  ['GB18030 with a known word', gbHeader, '填报单位,报告期', 'gb18030', false, true],
  ['GB18030 with mark', Buffer.concat([hex('84319533'), gbHeader]), '填报单位,报告期', 'gb18030', true, true],
  ['GB18030 behind the mark of UTF-8', Buffer.concat([hex('efbbbf'), gbHeader]), '填报单位,报告期', 'gb18030', true, false],
  ['two characters of GB18030, no evidence', hex('c7e0b5ba'), '青岛', 'gb18030', false, false],
  ['four-byte characters', Buffer.concat([gbHeader, hex('9532 8236')]), '填报单位,报告期𠀀', 'gb18030', false, true],
  ['UTF-8 cut inside its last character', Buffer.from('序号,任务').subarray(0, -1), '序号,任', 'utf-8', false, false],
  [
    'UTF-8 with one broken byte',
    Buffer.concat([Buffer.from('全市政务服务事项'), hex('ff'), Buffer.from('掌上可办率')]),
    '全市政务服务事项\uFFFD掌上可办率',
    'utf-8',
    false,
    false,
  ],
  // 全市政務服務事項掌上可辦率, 任務 in Big5: decodes as GB18030 without an error, into nonsense.
  ['Big5', hex('a5fea5abac46b0c8aa41b0c8a8c6b6b5b4a4a457a569bfecb276a1422ca5f4b0c8'), null, 'gb18030', false, false],
  ['Western text', Buffer.from('r\xe9sum\xe9e, cr\xe9\xe9e, d\xe9j\xe0', 'latin1'), null, null, false, false],
] as const)('%s', (_name, bytes, text, encoding, bom, certain) => {
  const result = decodeText(bytes);
  if (text !== null) expect(result.text).toBe(text);
  if (encoding !== null) expect(result.encoding).toBe(encoding);
  expect(result).toMatchObject({ bom, certain });
  expect(result.evidence.zh).not.toBe('');
  expect(result.evidence.en).not.toBe('');
});

it('knows running text without header words by its common characters', () => {
  // 青岛是一座美丽的海滨城市，
  const bytes = hex('c7e0b5bacac7d2bbd7f9c3c0c0f6b5c4baa3b1f5b3c7cad0a3ac');
  expect(decodeText(bytes)).toMatchObject({ text: '青岛是一座美丽的海滨城市，', encoding: 'gb18030', certain: true });
});

it('gives a text for any bytes', () => {
  let state = 7;
  for (let round = 0; round < 500; round++) {
    const bytes = Uint8Array.from({ length: round % 40 }, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
    const result = decodeText(bytes);
    expect(result.certain && result.text.includes('\uFFFD')).toBe(false);
  }
});
