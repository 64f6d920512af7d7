import { check, type Mapping } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { contradictions } from './contradictions.ts';
import { makeDecision, type AnyMapping } from './decide.ts';
import { mergeDecisions } from './history.ts';
import { formatDecision, readDecisionLog } from './log.ts';
import { mappingInput, mappingsInForce, nameMapping } from './mappings.ts';
import { wordsInForce } from './replay.ts';

const who = { actor: '张三', at: '2023-07-11T01:00:00.000Z', reportingPeriod: '2023-Q2' };
const say = (mapping: AnyMapping, more: Partial<typeof who> = {}) => ({ ...mappingInput(mapping), ...who, ...more });
const header: Mapping = { kind: 'header', header: '数目', column: 'actual', orgUnitId: 'test/audit', template: '0123456789abcdef' };

describe('mappings in the log', () => {
  it('entries of old logs keep their ids', () => {
    const ids = [nameMapping('数字中心', 'test/data'), header].map((mapping) => makeDecision(say(mapping), []).decisionId);
    expect(ids).toEqual(['c1d69943bf9f8e65', 'af4a3e56265272a6']);
  });

  it('a name that means no unit is an entry like any other: read back, and edited it shows', () => {
    const entry = makeDecision(say(nameMapping('合 计', null)), []);
    expect(check('decision', entry)).toMatchObject({ ok: true, value: { mapping: { name: '合计', orgUnitId: null } } });
    expect(readDecisionLog(formatDecision(entry))).toEqual({ decisions: [entry], findings: [] });
    const edited = { ...entry, mapping: nameMapping('合计', 'test/data') };
    expect(readDecisionLog(formatDecision(edited)).findings.map(({ messageId }) => messageId)).toEqual(['edited']);
  });

  it('the last word on a name holds, whether it means a unit or none', () => {
    const first = makeDecision(say(nameMapping('数字中心', 'test/data')), []);
    const second = makeDecision(say(nameMapping('数字中心', null)), [first]);
    expect(mappingsInForce([[first], [second]]).map(({ mapping }) => mapping)).toEqual([nameMapping('数字中心', null)]);
  });

  it('two who say apart that it is a unit and that it is none contradict each other', () => {
    const one = makeDecision(say(nameMapping('数字中心', 'test/data')), []);
    const other = makeDecision(say(nameMapping('数字中心', null), { actor: '李四' }), []);
    const merged = mergeDecisions([[one], [other]]);
    expect(mappingsInForce([merged])).toEqual([]);
    const [finding] = contradictions([], wordsInForce(merged), '2023-Q2');
    expect(finding!.data['entries']).toEqual(
      expect.arrayContaining([expect.stringContaining('test/data'), expect.stringContaining('非考核单位 no unit')]),
    );
  });
});
