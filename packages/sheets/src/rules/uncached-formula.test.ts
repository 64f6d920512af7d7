import { oneSheet } from '../formats/xlsx/make-xlsx.test.support.ts';
import { describeReading } from './describe-reading.test.support.ts';
import { uncachedFormula } from './uncached-formula.ts';

/** A report whose 本期完成值 is this cell. */
function spoilt(cell: string): Uint8Array {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = [
    ['填报单位：市大数据局', '报告期：2023年第二季度'],
    ['任务编号', '指标名称', '完成状态', '进展情况', '本期完成值'],
  ].map((cells) => cells.map(text).join(''));
  const row = ['5', '新建自助服务点', '推进中', '选址完成'].map(text).join('') + cell;
  return oneSheet([...rows, row].map((cells) => `<row>${cells}</row>`).join(''));
}

describeReading(uncachedFormula, { bad: spoilt('<c><f>SUM(K6:K9)</f></c>'), good: spoilt('<c><f>SUM(K6:K9)</f><v>35</v></c>') });
