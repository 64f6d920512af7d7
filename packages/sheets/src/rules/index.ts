import type { RuleMeta } from '@duizhang/model';
import { damagedText } from './damaged-text.ts';
import { duplicateColumn } from './duplicate-column.ts';
import { errorValue } from './error-value.ts';
import { hiddenContent } from './hidden-content.ts';
import { inferredHead } from './inferred-head.ts';
import { invalidDate } from './invalid-date.ts';
import { invalidNumber } from './invalid-number.ts';
import { invalidStatus } from './invalid-status.ts';
import { jointRow } from './joint-row.ts';
import { lockedCellChanged } from './locked-cell-changed.ts';
import { missingColumn } from './missing-column.ts';
import { notATemplate } from './not-a-template.ts';
import { outdatedTemplate } from './outdated-template.ts';
import { uncachedFormula } from './uncached-formula.ts';
import { uncertainEncoding } from './uncertain-encoding.ts';
import { uncertainHeader } from './uncertain-header.ts';
import { unreadColumns } from './unread-columns.ts';
import { unreadable } from './unreadable.ts';

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
