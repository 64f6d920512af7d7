import { describe, expect, it } from 'vitest';
import { readDecisionLog } from '@duizhang/reconcile';
import { recordBehind, type Entry, type SeenLog } from './decision-log.ts';
import { memoryIo } from './memory-io.test.data.ts';

const log = { path: '/city/decisions/2023-Q2.jsonl', name: 'decisions/2023-Q2.jsonl' };
const entry = (fingerprint: string): Entry => ({
  fingerprint,
  ruleId: 'missing-report',
  action: 'accept',
  reason: '',
  reportingPeriod: '2023-Q2',
});

function open() {
  const io = memoryIo();
  let seen: SeenLog = { text: '', decisions: [] };
  const record = (fingerprint: string) => void ({ seen } = recordBehind(io, log, seen, [entry(fingerprint)]));
  record('0000000000000001');
  record('0000000000000002');
  return {
    record,
    text: () => new TextDecoder().decode(io.files.get(log.path)),
    put: (text: string) => void io.files.set(log.path, new TextEncoder().encode(text)),
  };
}

describe('a log that is no longer as it was seen', () => {
  it.each<[string, (text: string) => string]>([
    ['emptied', () => ''],
    ['cut in a line', (text) => text.slice(0, -40)],
    ['cut between lines', (text) => text.slice(0, text.indexOf('\n') + 1)],
    ['edited', (text) => text.replace('"accept"', '"explain"')],
    ['another file', () => 'one\ntwo\n'],
  ])('%s: nothing is written behind it', (_how, change) => {
    const { record, text, put } = open();
    const changed = change(text());
    put(changed);
    expect(() => record('0000000000000003')).toThrow();
    expect(text()).toBe(changed);
  });

  it('takes entries again when it is restored', () => {
    const { record, text, put } = open();
    const whole = text();
    put('');
    expect(() => record('0000000000000003')).toThrow();
    put(whole);
    record('0000000000000003');
    expect(readDecisionLog(text())).toMatchObject({ decisions: { length: 3 }, findings: [] });
  });
});
