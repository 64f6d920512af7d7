import type { Decision } from '@duizhang/model';
import { mappingInput, nameMapping } from '@duizhang/reconcile';
import { describe, expect, it } from 'vitest';
import { decide, fixtureModel, fixturePorts, reconciliation } from '../fixture.test.data.ts';
import { questionsAfter } from '../questions.test.data.ts';
import { createSession, type Ports } from '../session.ts';
import type { Ask } from './asks.ts';
import { answerOf, unitsOf } from './matching-answers.ts';
import { meaningsFound } from './matching-alias.ts';
import { currentQuestion } from './matching.ts';

/** A session on the screen of names and headers, with what it has asked the world. Timers come when they are called. */
function open(options: { decisions?: Decision[]; earlier?: Decision[]; fails?: boolean; finding?: boolean } = {}) {
  const log = [...(options.decisions ?? [])];
  const earlier = options.earlier ?? [];
  const asked: Ask[] = [];
  let timer: (() => void) | null = null;
  const answers: Record<string, (ask: Ask) => unknown> = {
    reload: () => ({ reconciliation, questions: questionsAfter([...earlier, ...log]), decisions: [...log], logFindings: [] }),
    forgetMapping: () => earlier.pop() && null,
    judging: () => reconciliation,
  };
  const ports: Ports = {
    ...fixturePorts(log),
    ask: (async (ask: Ask) => {
      asked.push(ask);
      if (options.fails) throw new Error('读不了');
      return answers[ask.about]!(ask);
    }) as Ports['ask'],
    after: (_milliseconds, call) => {
      timer = call;
      return () => {
        timer = null;
      };
    },
  };
  const session = createSession({
    model: fixtureModel(),
    questions: questionsAfter([...earlier, ...log]),
    ports,
    decisions: [...log],
    actor: '张三',
    logName: null,
    locale: 'zh',
    columns: 100,
    rows: 30,
  });
  const press = (...names: string[]) => {
    for (const name of names) session.press({ name, text: [...name].length === 1 ? name : '' }, () => 0);
    return session.state();
  };
  press('1', '4');
  const stateOf = (text: string) => {
    const state = session.state();
    const question = state.matching.questions.find((one) => one.text === text)!;
    const { state: stage, value } = answerOf(state, question);
    return [stage, value];
  };
  return {
    session,
    log,
    asked,
    press,
    stateOf,
    here: () => currentQuestion(session.state())?.text,
    /** The keys rest, and what is asked is answered. */
    async rest() {
      timer?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
      return session.state();
    },
  };
}

const texts = ['某公司', '市卫生健康局', '市大数据委', '事项', '亮点\u001b[31m做法', '数目'];

describe('moving', () => {
  it('begins at the first open question', () => {
    const { here, session } = open();
    expect([here(), session.state().matching.questions.map(({ text }) => text)]).toEqual(['某公司', texts]);
  });

  it.each([
    [['down'], '市卫生健康局'],
    [['G'], '数目'],
    [['G', ']'], '某公司'],
    [['['], '数目'],
    [['0', ']', '['], '市卫生健康局'],
  ])('%j leads to %s', (keys, text) => {
    const { press, here } = open();
    press(...keys);
    expect(here()).toBe(text);
  });

  it('turns the pages of the places, and begins anew with the next question', () => {
    const { press, session } = open();
    const from = () => session.state().matching.placesTop;
    press('right');
    expect(from()).toBe(3);
    press('right', 'right', 'right');
    expect(from()).toBe(6);
    press('left');
    expect(from()).toBe(3);
    press('down');
    expect(from()).toBe(0);
  });
});

describe('answering', () => {
  it('takes a candidate by its number, as one entry, and goes on to the next open one', () => {
    const { press, log, here, stateOf } = open();
    const state = press('down', 'down', '1');
    expect(log).toMatchObject([
      { action: 'map', ruleId: 'unknown-org-unit', mapping: { kind: 'orgUnitName', name: '市大数据委', orgUnitId: 'city/data' } },
    ]);
    expect(stateOf('市大数据委')).toEqual(['confirmed', 'city/data']);
    expect([here(), state.notice]).toEqual(['事项', { kind: 'mapped', key: log[0]!.fingerprint }]);
  });

  it('Enter takes the first: of a column that is known by its cells what it is read as', () => {
    const { press, log } = open();
    press('down', 'down', 'down', 'enter');
    expect(log).toMatchObject([{ mapping: { kind: 'header', header: '事项', column: 'indicatorName', orgUnitId: 'city/data' } }]);
  });

  it('0 and x say that a name is no unit, and that a column is not read', () => {
    const { press, log, stateOf } = open();
    press('0', 'G', '0');
    expect(log.map(({ mapping }) => mapping)).toMatchObject([
      { name: '某公司', orgUnitId: null },
      { header: '数目', column: 'ignore' },
    ]);
    expect([stateOf('某公司'), stateOf('数目')]).toEqual([
      ['excluded', null],
      ['excluded', null],
    ]);
  });

  it('n looks a unit up by its pinyin initials, or a column by its name', () => {
    const { press, log, session } = open();
    press('n', ...'wsjk');
    expect(meaningsFound(session.state(), 'wsjk').map(({ value }) => value)).toEqual(['city/health']);
    press('enter');
    expect(log).toMatchObject([{ mapping: { name: '某公司', orgUnitId: 'city/health' } }]);
    press('G', 'n', ...'佐证', 'enter');
    expect(log.at(-1)).toMatchObject({ mapping: { header: '数目', column: 'evidence' } });
    expect(session.state().overlay).toBeNull();
  });

  it('where nothing is found nothing is written, and Esc leaves all as it was', () => {
    const { press, log } = open();
    expect(press('n', ...'没有', 'enter').overlay).toMatchObject({ kind: 'alias' });
    expect(press('esc').overlay).toBeNull();
    expect(log).toEqual([]);
  });

  it.each([
    [['9'], 'noCandidate'],
    [['enter'], 'noCandidate'],
    [['U'], 'notMapped'],
    [['u'], 'nothingToUndo'],
    [['0', 'g', 'enter'], 'mappedAlready'],
    [['0', '0', '0', '0', '0', '0', ']'], 'noneUnmapped'],
  ])('%j says %s', (keys, kind) => {
    expect(open().press(...keys).notice).toEqual({ kind });
  });

  it('an answer is changed by another, and stays in the list', () => {
    const { press, log, stateOf } = open();
    press('0', 'g', 'n', ...'jiaoyu', 'enter');
    expect([log.length, stateOf('某公司')]).toEqual([2, ['confirmed', 'city/education']]);
  });
});

describe('taking back', () => {
  it('u undoes the last answer of the session and shows its question, U the one under the cursor', () => {
    const { press, log, here, stateOf } = open();
    press('0', '0', 'u');
    expect([here(), stateOf('市卫生健康局'), stateOf('某公司')]).toEqual(['市卫生健康局', ['open', null], ['excluded', null]]);
    press('g', 'U');
    expect([here(), stateOf('某公司')]).toEqual(['某公司', ['open', null]]);
    expect(log.map(({ action }) => action)).toEqual(['map', 'map', 'revoke', 'revoke']);
  });

  it('what an earlier period’s log says is taken back there, and the files are read again', async () => {
    const earlier = [{ ...decide({ ...mappingInput(nameMapping('某公司', null)), reason: '' }, []), reportingPeriod: '2023-Q1' }];
    const { press, asked, rest, stateOf, log } = open({ earlier });
    expect(stateOf('某公司')).toEqual(['excluded', null]);
    press('g', 'U');
    await rest();
    expect([stateOf('某公司'), log]).toEqual([['open', null], []]);
    await rest();
    expect(asked.map(({ about }) => about)).toEqual(['forgetMapping', 'reload']);
    expect(stateOf('某公司')).toEqual(['open', null]);
  });
});

describe('reading again', () => {
  it('reads the files once the keys rest, keeps the place, and then rests', async () => {
    const { press, asked, rest, here, stateOf } = open();
    press('down', 'down', '1', '[');
    expect(asked).toEqual([]);
    const state = await rest();
    expect(asked).toMatchObject([{ about: 'reload' }]);
    expect([here(), state.notice, stateOf('市大数据委')]).toEqual(['市卫生健康局', { kind: 'reloaded' }, ['confirmed', 'city/data']]);
    await rest();
    expect(asked).toHaveLength(1);
  });

  it('still says what was answered, and how to undo it', async () => {
    const { press, rest, log } = open();
    press('down', 'down', '1');
    expect((await rest()).notice).toEqual({ kind: 'mapped', key: log[0]!.fingerprint });
    press('u');
    expect((await rest()).notice).toEqual({ kind: 'unmapped', key: log[0]!.fingerprint });
  });

  it('what was answered while files were read is read after that, once at a time', async () => {
    const { press, asked, session, rest } = open();
    press('0');
    const reading = rest();
    press('0');
    expect(asked.map(({ about }) => about)).toEqual(['reload']);
    await reading;
    await rest();
    expect(asked.map(({ about }) => about)).toEqual(['reload', 'reload']);
    expect(session.state().matching.readWith).toBe(asked[1]!.key);
  });

  it('a reading that fails is told and not tried again by itself; the answer stands', async () => {
    const { press, asked, rest, stateOf } = open({ fails: true });
    press('0');
    expect((await rest()).notice).toEqual({ kind: 'unanswered', detail: '读不了' });
    await rest();
    expect([asked.length, stateOf('某公司')]).toEqual([1, ['excluded', null]]);
  });

  it('what another session says of a name is read as well', async () => {
    const { session, asked, rest, log, stateOf } = open();
    const entry = decide({ ...mappingInput(nameMapping('某公司', null)), reason: '' }, log);
    log.push(entry);
    expect(session.state().figuresBehind).toBe(false);
    session.press({ name: 'R', text: 'R' }, () => 0);
    await rest();
    expect([asked.map(({ about }) => about), stateOf('某公司')]).toEqual([['reload'], ['excluded', null]]);
  });

  it('the figures are not judged for it: reading does', async () => {
    const { press, rest, asked } = open();
    press('0');
    await rest();
    await rest();
    expect(asked.some(({ about }) => about === 'judging')).toBe(false);
  });
});

it('the units of a register are known by their ids', () => {
  const { session } = open();
  expect(unitsOf(session.state().model.register).unit('city/health')?.shortName).toBe('市卫生健康委');
});
