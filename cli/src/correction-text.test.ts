import type { ItemAttainment, LightLabel, QuantityValue } from '@duizhang/model';
import type { CorrectionReading } from '@duizhang/reconcile';
import { expect, it } from 'vitest';
import { correctionText } from './correction-text.ts';

const lights: LightLabel[] = [{ name: 'yellow', zh: '黄灯', en: 'yellow' }];
const quantity = (value: number | null, more: Partial<QuantityValue> = {}): QuantityValue => ({
  raw: '',
  value,
  unitOfMeasure: '%',
  hedge: null,
  interval: value === null ? null : [value, value],
  steps: [],
  at: null,
  ...more,
});
const standing = (more: Partial<ItemAttainment>) =>
  ({ verdict: null, attainmentRate: null, reason: null, statusLight: null, ...more }) as ItemAttainment;
const plain: CorrectionReading = {
  correction: { field: 'actual', from: '0.82', to: '82%' },
  problems: [],
  quantity: quantity(82),
  text: null,
  attainment: null,
};
const after = (more: Partial<ItemAttainment>) => ({ attainment: { before: standing({}), after: standing(more) } });

it.each<[string, Partial<CorrectionReading>, string, string]>([
  ['a value alone', {}, '读作 82%', 'read as 82%'],
  [
    'beside its target',
    after({ verdict: 'below', attainmentRate: 86.3, statusLight: 'yellow' }),
    '读作 82%，完成率 86.3%，未达目标，黄灯',
    'read as 82%, 86.3% of the target, below target, yellow',
  ],
  ['without a rate', after({ verdict: 'met' }), '读作 82%，达到目标，不亮灯', 'read as 82%, target met, no light'],
  [
    'hedged',
    { quantity: quantity(95, { hedge: '约', interval: [94.5, 95.5] }), ...after({ verdict: 'undetermined', attainmentRate: 100 }) },
    '读作 95%（94.5 至 95.5），完成率 100%，能否达标无法判断，不亮灯',
    'read as 95% (94.5 to 95.5), 100% of the target, undetermined, no light',
  ],
  [
    'in another unit than the target',
    { quantity: quantity(3, { unitOfMeasure: '家' }), ...after({ reason: 'unitOfMeasureDiffers' }) },
    '读作 3家，不能与目标比较：计量单位与方案不同，不亮灯',
    'read as 3家, not comparable: the unit of measure is not that of the plan, no light',
  ],
  ['nothing', { quantity: quantity(null) }, '读作没有填', 'read as nothing'],
  [
    'a status',
    { correction: { field: 'status', from: '', to: '办结' }, quantity: null, text: 'completed' },
    '读作 已完成',
    'read as completed',
  ],
  [
    'a date',
    { correction: { field: 'expectedFinish', from: '', to: '11月30日' }, quantity: null, text: '2023-11-30' },
    '读作 2023-11-30',
    'read as 2023-11-30',
  ],
])('%s', (_, reading, zh, en) => {
  expect(correctionText({ ...plain, ...reading }, lights, 'zh')).toEqual({ ok: true, text: zh });
  expect(correctionText({ ...plain, ...reading }, lights, 'en')).toEqual({ ok: true, text: en });
});

it('says why nothing can be read', () =>
  expect(correctionText({ ...plain, problems: [{ zh: '读不出。', en: 'unread.' }] }, lights, 'zh')).toEqual({
    ok: false,
    text: '读不出。',
  }));
