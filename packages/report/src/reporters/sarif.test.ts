import { describe, expect, it } from 'vitest';
import { found, hostile, options, reconciliation, suppressing, validation } from '../testing/checked.test.data.ts';
import { sarif } from './sarif.ts';

interface Result {
  kind: string;
  level: string;
  locations: { physicalLocation?: { artifactLocation: { uri: string }; region?: object }; logicalLocations?: object[] }[];
  partialFingerprints: Record<string, string>;
  suppressions: { justification: string }[];
}
interface Log {
  runs: [{ results: Result[]; tool: { driver: { version: string; rules: { id: string; help?: { text: string } }[] } } }];
}
const run = (...args: Parameters<typeof sarif>) => (JSON.parse(sarif(...args)) as Log).runs[0];
const results = (...args: Parameters<typeof sarif>) => run(...args).results;

describe('SARIF', () => {
  it('places a finding by row and column, and by sheet and cell', () => {
    expect(results(validation([found()]), options)[0]).toMatchObject({
      ruleId: 'below-target',
      kind: 'fail',
      level: 'error',
      message: { text: '1低于目标。请说明。' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: '%E7%94%B2.xlsx' }, region: { startLine: 7, startColumn: 3 } },
          logicalLocations: [{ name: 'C7', fullyQualifiedName: '填报表!C7', kind: 'cell' }],
        },
      ],
    });
  });

  it.each([
    ['a/b c#d?.xlsx', 'a/b%20c%23d%3F.xlsx'],
    ['c:x.xlsx', 'c%3Ax.xlsx'],
    ['/home/甲.xlsx', 'file:///home/%E7%94%B2.xlsx'],
    ['\ud800.xlsx', '%EF%BF%BD.xlsx'],
  ])('the URI of %j', (file, uri) =>
    expect(results(validation([found({ file })]), options)[0]!.locations[0]!.physicalLocation!.artifactLocation.uri).toBe(uri),
  );

  it.each([
    ['a failed warning', { severity: 'warning' }, 'fail', 'warning'],
    ['a failed information', { severity: 'info' }, 'fail', 'note'],
    ['a person has to look', { severity: 'warning', open: 'noValue' }, 'review', 'none'],
    ['nobody can tell', { severity: 'info', open: 'noValue' }, 'open', 'none'],
    ['it does not concern the subject', { severity: 'info', open: 'notYetDue' }, 'notApplicable', 'none'],
  ] as const)('%s', (_, sketch, kind, level) => expect(results(validation([found(sketch)]), options)[0]).toMatchObject({ kind, level }));

  it('fingerprints do not change with row and file; equal ones are numbered', () => {
    const [first, second] = results(validation([found(), found({ file: '乙.xlsx', row: 12 })]), options);
    expect(first!.partialFingerprints['duizhang/v1']).toBe(second!.partialFingerprints['duizhang/v1']);
    expect(second!.partialFingerprints['primaryLocationLineHash']).toBe(`${found().fingerprint}:2`);
  });

  it('keeps what is suppressed or settled, and says of every other that it is not', () => {
    const [item, other] = [found(), found({ actual: '2' })];
    const suppressed = results(validation([item, other], { suppressed: [suppressing(item)] }), options);
    expect(suppressed.map(({ suppressions }) => suppressions.map(({ justification }) => justification))).toEqual([
      ['已抑制：核对中（李明，至 2023-12-31）'],
      [],
    ]);
    const decided = results(reconciliation([item, other], { [item.fingerprint]: 'waived', [other.fingerprint]: 'deferred' }), options);
    expect(decided.map(({ suppressions }) => suppressions.length)).toEqual([1, 0]);
  });

  it('explains every rule, with what to do and both examples', () => {
    const { driver } = run(validation([]), options).tool;
    expect(driver).toMatchObject({ version: '1.2.3', rules: [{ id: 'below-target' }] });
    expect(driver.rules[0]!.help!.text).toBe('方案要求\n请说明。\n不通过：低\n通过：高');
  });

  it('places what is in no file by its clause', () => {
    expect(results(validation([found({ file: null })]), options)[0]!.locations).toEqual([
      { logicalLocations: [{ fullyQualifiedName: 'town/1.1', kind: 'clause' }] },
    ]);
  });

  it('holds no control that a file wrote', () => {
    expect(sarif(validation([found({ actual: hostile, file: hostile })]), options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
