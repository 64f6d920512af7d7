import { tableXlsx } from '../formats/xlsx/make-xlsx.test.support.ts';
import { describeReading, reportRows, reportXlsx } from './describe-reading.test.support.ts';
import { missingColumn } from './missing-column.ts';

describeReading(
  missingColumn,
  {
    bad: reportXlsx({ without: ['本期完成值'] }),
    good: tableXlsx(reportRows().map((cells) => (cells.length > 2 ? cells.toReversed() : cells))),
  },
  [['another column may be the one', reportXlsx({ headers: { 本期完成值: '数目' } }), ['candidates']]],
);
