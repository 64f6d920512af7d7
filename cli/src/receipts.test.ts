import type { Finding, SubmissionReading } from '@duizhang/model';
import { wordFinding } from '@duizhang/model';
import { describe, expect, it } from 'vitest';
import { earlierPeriods } from './earlier-periods.ts';
import { memoryIo } from './memory-io.test.data.ts';
import type { Project } from './project.ts';
import { readReceipts, receiptList, withReceipts } from './receipts.ts';
import { submissionFiles } from './submission-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const said = ({ messageId, data, at }: Finding) => [messageId, data['file'] ?? null, at.row];

describe('readReceipts', () => {
  it.each<[string, string, Record<string, string>, unknown[]]>([
    [
      'as it should be',
      '文件,收到日期\n甲.xlsx,2023-07-05\n乙/丙.csv,2023-07-06\n',
      { '甲.xlsx': '2023-07-05', '乙/丙.csv': '2023-07-06' },
      [],
    ],
    ['in English, in another order', 'receivedOn,note,file\n2023-07-05,,a.xlsx\n', { 'a.xlsx': '2023-07-05' }, []],
    [
      'days as people write them',
      '文件,收到日期\na,2023/7/5\nb,2023年7月5日\nc,2023.7.5\n',
      { a: '2023-07-05', b: '2023-07-05', c: '2023-07-05' },
      [],
    ],
    ['blank lines', '文件,收到日期\n\na,2023-07-05\n,\n', { a: '2023-07-05' }, []],
    ['twice the same', '文件,收到日期\na,2023-07-05\na,2023/7/5\n', { a: '2023-07-05' }, []],
    ['no list at all', '', {}, [['empty', null, null]]],
    ['no header', 'a.xlsx,2023-07-05\n', {}, [['noColumns', null, 1]]],
    ['no such day', '文件,收到日期\na,2023-02-30\nb,2023-07-05\n', { b: '2023-07-05' }, [['notADate', 'a', 2]]],
    [
      'days that are left open',
      '文件,收到日期\na,7月上旬\nb,2023年7月底\nc,7/5/2023\n',
      {},
      ['a', 'b', 'c'].map((file, at) => ['notADate', file, at + 2]),
    ],
    [
      'a day without a file, a file without a day',
      '文件,收到日期\n,2023-07-05\nb,\n',
      {},
      [
        ['incomplete', '', 2],
        ['incomplete', 'b', 3],
      ],
    ],
    ['two days: neither', '文件,收到日期\na,2023-07-05\na,2023-07-06\na,2023-07-05\n', {}, [['contradiction', 'a', 3]]],
  ])('%s', (_, text, receipts, findings) => {
    const list = readReceipts('receipts.csv', bytes(text));
    expect(Object.fromEntries([...list.receipts.values()].map(({ file, receivedOn }) => [file, receivedOn]))).toEqual(receipts);
    expect(list.findings.map(said)).toEqual(findings);
    for (const item of list.findings.filter(({ ruleId }) => ruleId === receiptList.id))
      for (const locale of ['zh', 'en'] as const)
        expect(wordFinding(item, new Map([[receiptList.id, receiptList]]), locale).message).not.toMatch(/[{}]/);
  });
});

describe('withReceipts', () => {
  const project = { root: '/city', config: {} } as Project;
  const folder = '/city/submissions/2023-Q2';
  const reading = (file: string) => ({ submission: { file }, rows: [], findings: [] }) as unknown as SubmissionReading;
  const dates = async (list: string | null, paths: string[], labels: string[]) => {
    const io = memoryIo({
      files: {
        [`${folder}/a.xlsx`]: 'x',
        [`${folder}/sub/b.csv`]: 'x',
        [`${folder}/all.zip`]: 'x',
        '/city/other/a.xlsx': 'x',
        ...(list === null ? {} : { [`${folder}/receipts.csv`]: list }),
      },
    });
    const files = await submissionFiles(io, paths);
    const dated = await withReceipts(io, project, '2023-Q2', files, labels.map(reading));
    return { on: dated.readings.map(({ submission }) => submission.receivedOn ?? null), findings: dated.findings.map(said) };
  };
  const list = 'file,receivedOn\na.xlsx,2023-07-05\nsub\\b.csv,2023-07-06\nall.zip,2023-07-07\n';
  const own = 'submissions/2023-Q2';

  it.each<[string, string | null, string[], string[], (string | null)[], unknown[]]>([
    [
      'files of the folder',
      list,
      [own],
      [`${own}/a.xlsx`, `${own}/sub/b.csv`, `${own}/all.zip`],
      ['2023-07-05', '2023-07-06', '2023-07-07'],
      [],
    ],
    ['an archive, for what is in it', list, [own], [`${own}/all.zip/x/c.xlsx`], ['2023-07-07'], []],
    ['a file by itself', list, [`${own}/a.xlsx`], [`${own}/a.xlsx`], ['2023-07-05'], []],
    ['a file of the same name elsewhere', list, ['other'], ['other/a.xlsx'], [null], []],
    ['no list', null, [own], [`${own}/a.xlsx`], [null], []],
    ['a file that is not there', 'file,receivedOn\nz.xlsx,2023-07-05\n', [own], [`${own}/a.xlsx`], [null], [['unknownFile', 'z.xlsx', 2]]],
    [
      'a way out of the folder',
      'file,receivedOn\n../../other/a.xlsx,2023-07-05\n',
      [own],
      [`${own}/a.xlsx`],
      [null],
      [['unknownFile', '../../other/a.xlsx', 2]],
    ],
  ])('%s', async (_, text, paths, labels, on, findings) => {
    expect(await dates(text, paths, labels)).toEqual({ on, findings });
  });

  it('is no submission itself, unless it is asked for', async () => {
    const io = memoryIo({ files: { [`${folder}/a.xlsx`]: '', [`${folder}/receipts.csv`]: '' } });
    expect((await submissionFiles(io, [own])).map(({ name }) => name)).toEqual([`${own}/a.xlsx`]);
    expect((await submissionFiles(io, [`${own}/receipts.csv`])).map(({ name }) => name)).toEqual([`${own}/receipts.csv`]);
  });

  it('which can not be opened is a finding', async () => {
    const io = memoryIo({ files: { [`${folder}/receipts.csv`]: list }, unreadable: [`${folder}/receipts.csv`] });
    expect((await withReceipts(io, project, '2023-Q2', [], [])).findings).toMatchObject([{ ruleId: 'file-not-read', messageId: 'system' }]);
  });
});

it('earlier periods are those of the same kind that the project has, the earliest first', async () => {
  const names = ['2023-Q2', '2023-Q1', '2022-Q4', '2023-Q3', '2023-H1', '2023-03', '2022', 'notes'];
  const io = memoryIo({ files: Object.fromEntries(names.map((name) => [`/city/submissions/${name}/a.csv`, ''])) });
  const project = { root: '/city', config: {} } as Project;
  expect(await earlierPeriods(io, project, '2023-Q2')).toEqual(['2022-Q4', '2023-Q1']);
  expect(await earlierPeriods(io, project, '2023-06')).toEqual(['2023-03']);
  expect(await earlierPeriods(memoryIo(), project, '2023-Q2')).toEqual([]);
});
