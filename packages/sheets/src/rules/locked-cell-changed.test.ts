import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { lockedCellChanged } from './locked-cell-changed.ts';

describeReading(lockedCellChanged, { bad: reportXlsx({ row: { 目标值: '≥100个' } }), good: reportXlsx({ row: { 目标值: '≥120个' } }) });
