import { array, constantFrom, record, uniqueArray, type Arbitrary } from 'fast-check';
import { items, type FileSketch, type RowSketch } from './small-world.test.data.ts';

type Item = keyof typeof items;
type Unit = 'data' | 'approval' | 'sports' | 'east' | 'west';

const values = [
  '',
  '0',
  '12',
  '49',
  '88%',
  '0.95',
  '955%',
  '-3%',
  '400',
  '4050',
  '累计405个',
  '新增20个',
  '500家',
  '1.1万',
  '约95%',
  '基本完成',
  '无',
  '{x}',
];
const narratives = ['', '正常推进', '累计开放数据集405个', '完成系统联调，组织窗口人员培训', '本期无进展', '已建成“一网通办”{item}'];
const statuses = ['', '未启动', '推进中', '已完成', '滞后', '本期无进展', '差不多了'];

/** A row on an item, filled in somehow: what units write, right and wrong. */
const anyRow = (item: Item): Arbitrary<RowSketch> =>
  record({
    item: constantFrom(item),
    actual: constantFrom(...values),
    status: constantFrom(...statuses),
    narrative: constantFrom(...narratives),
    difficulties: constantFrom('', '资金未到位'),
    nextSteps: constantFrom('', '下季度验收'),
    evidence: constantFrom('', '验收单.pdf'),
    expectedFinish: constantFrom('', '2023-11-30', '2024-03-31', '尽快'),
    target: constantFrom('≥400', '300', ''),
    previous: constantFrom('', '40', '398'),
  });

/** Rows of one unit, each on another item; some on items that the unit does not owe. */
export const anyRows: Arbitrary<RowSketch[]> = uniqueArray(constantFrom(...(Object.keys(items) as Item[])), { maxLength: 6 }).chain((own) =>
  own.length === 0 ? array(anyRow('total'), { maxLength: 0 }) : tupleOf(own.map(anyRow)),
);

function tupleOf(rows: readonly Arbitrary<RowSketch>[]): Arbitrary<RowSketch[]> {
  return rows.reduce<Arbitrary<RowSketch[]>>(
    (list, row) => list.chain((known) => row.map((one) => [...known, one])),
    array(anyRow('total'), { maxLength: 0 }),
  );
}

/** A file that a unit sent, received on some day or on one that nobody recorded. */
export const anyFile = (unit: Unit): Arbitrary<FileSketch> =>
  record({
    rows: anyRows,
    receivedOn: constantFrom(undefined, '2023-07-03', '2023-07-12'),
    period: constantFrom('2023-Q2', '2023-Q2', '2023-Q2', '2023-Q1', null),
  }).map(({ rows, receivedOn, period }) => ({ unit, rows, period, ...(receivedOn === undefined ? {} : { receivedOn }) }));

/** Files of some units, one each. */
export const anyFiles: Arbitrary<FileSketch[]> = uniqueArray(constantFrom<Unit>('data', 'approval', 'sports', 'east', 'west'), {
  minLength: 1,
}).chain((units) =>
  units.reduce<Arbitrary<FileSketch[]>>(
    (list, unit) => list.chain((known) => anyFile(unit).map((file) => [...known, file])),
    anyFile(units[0]!).map(() => []),
  ),
);
