import { allBytes, decodeText } from '@duizhang/bytes';
import { finding, type Finding } from '@duizhang/model';
import { uncertainEncoding } from '../rules/uncertain-encoding.ts';
import { contentKey, type ReaderInput } from './reader.ts';

/** All of a text file, how it was decoded and why; `uncertain-encoding/guessed` where a person should look at it. */
export function wholeText({ file, source }: ReaderInput): { text: string; encoding: string; findings: Finding[] } {
  const { text, encoding, bom, certain, evidence } = decodeText(allBytes(source));
  const data = { encoding, evidenceZh: evidence.zh, evidenceEn: evidence.en };
  return {
    text,
    encoding: `${encoding}${bom ? ' (BOM)' : ''}: ${evidence.zh} / ${evidence.en}`,
    findings: certain ? [] : [finding(uncertainEncoding, { messageId: 'guessed', data, at: { file }, evidence: [contentKey(source)] })],
  };
}
