import type { RuleMeta } from '@duizhang/model';
import { unreadable } from './file-rules.ts';
import {
  duplicateColumn,
  hiddenContent,
  inferredHead,
  missingColumn,
  notATemplate,
  outdatedTemplate,
  uncertainHeader,
  unreadColumns,
} from './table-rules.ts';
import { damagedText, uncertainEncoding } from './text-rules.ts';
import { errorValue, invalidDate, invalidNumber, invalidStatus, jointRow, lockedCellChanged, uncachedFormula } from './row-rules.ts';

/** Every rule that reading a file can report, sorted by id. */
export const sheetRules: readonly RuleMeta[] = [
  damagedText,
  duplicateColumn,
  errorValue,
  hiddenContent,
  inferredHead,
  invalidDate,
  invalidNumber,
  invalidStatus,
  jointRow,
  lockedCellChanged,
  missingColumn,
  notATemplate,
  outdatedTemplate,
  uncachedFormula,
  uncertainEncoding,
  uncertainHeader,
  unreadColumns,
  unreadable,
];
