/** Template workbooks out, submissions in. */
export { archiveEntries, isArchive, isLeftover, isLock, type ArchiveEntry } from './archive.ts';
export { columns, headFields, orgUnitHeaders, statusWords, type Column, type ColumnKey, type HeadField, type HeadKey } from './columns.ts';
export { headerKey, matchHeader, type HeaderKey } from './headers.ts';
export { isMappable, type RememberedHeader } from './header-memory.ts';
export { inspectFile, refusedInspection, type InspectionInput } from './inspection.ts';
export {
  readNeighbourhood,
  type NeighbourCell,
  type Neighbourhood,
  type NeighbourhoodInput,
  type NeighbourhoodReading,
} from './neighbourhood.ts';
export { limitText } from './formats/read-problem.ts';
export { unreadable } from './rules/unreadable.ts';
export { readSubmissions, unreadSubmission, type SubmissionInput } from './submission.ts';
export { defaultLimits, type Limits } from './formats/limits.ts';
export type { SheetSink } from './formats/reader.ts';
export { readWorkbook, streamWorkbook, type StreamReading, type WorkbookReading } from './workbook.ts';
export { sheetRules } from './rules/index.ts';
export { templateVersion } from './template-meta.ts';
export { writeTemplate, type TemplateInput } from './template/write.ts';
