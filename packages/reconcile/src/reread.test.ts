import { describe, expect, it } from 'vitest';
import { reread } from './reread.ts';
import { reading } from './testing/small-world.test.data.ts';

const row = reading({ unit: 'data', rows: [{ item: 'stations', actual: '500', unitOfMeasure: '个' }] }, '2023-Q2').rows[0]!;

describe('reread', () => {
  it.each([
    ['1.2万', { value: 12_000, interval: [11_500, 12_500] }],
    ['约600个', { value: 600, hedge: '约', unitOfMeasure: '个' }],
    ['无', { value: null }],
    ['上半年2个下半年3个', { value: null }],
    ['下降5%', { value: null }],
    ['20-30', { value: null }],
  ])('reads %s as a cell of figures', (to, expected) => {
    expect(reread(row, 'actual', to).actual).toMatchObject({ raw: to, at: row.actual.at, ...expected });
  });

  it('reads a number without a unit in the unit of its column, as it was read before', () => {
    const inTenThousands = { ...row, actual: { ...row.actual, value: 5_000_000, unitOfMeasure: '元', columnUnit: '万元' } };
    expect(reread(inTenThousands, 'actual', '600').actual).toMatchObject({ value: 6_000_000, unitOfMeasure: '元' });
    expect(reread(inTenThousands, 'actual', '600元').actual).toMatchObject({ value: 600, unitOfMeasure: '元' });
  });

  it('reads the value again when its unit is corrected, but keeps what only the cell could tell', () => {
    expect(reread(row, 'unitOfMeasure', '万个').actual).toMatchObject({ raw: '500', value: 5_000_000 });
    const fromCell = { ...row, actual: { ...row.actual, raw: '不少', value: 7 } };
    expect(reread(fromCell, 'unitOfMeasure', '万个').actual.value).toBe(7);
  });

  it('reads dates in the year of the period, and what is over or never ends as no date', () => {
    expect(reread(row, 'expectedFinish', '9月底').expectedFinish.value).toBe('2023-09-30');
    expect(reread(row, 'expectedFinish', '长期坚持').expectedFinish).toMatchObject({ raw: '长期坚持', value: null });
  });

  it('leaves every other field alone', () => {
    const { status, ...rest } = reread(row, 'status', '已完成');
    const { status: _, ...before } = row;
    expect([status.value, rest]).toEqual(['completed', before]);
  });
});
