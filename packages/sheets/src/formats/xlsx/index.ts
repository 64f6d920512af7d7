import { allBytes, openZip } from '@duizhang/bytes';
import { archiveLimits, archiveProblem } from '../archive-limits.ts';
import type { ReaderInput, ReadOutcome, SheetReader, SheetSink } from '../reader.ts';
import { faultFindings } from './fault-findings.ts';
import { readParts } from './workbook.ts';

/** .xlsx, .xlsm, .xltx and the .et that is one of them by content (transitional and strict OOXML). */
export const xlsxReader: SheetReader = { format: 'xlsx', accepts: (kind) => kind === 'xlsx', read };

function read(input: ReaderInput, sink: SheetSink): ReadOutcome {
  const opened = openZip(allBytes(input.source), archiveLimits(input.limits));
  if (!opened.ok) throw archiveProblem(opened.problem, input.limits);
  return { ok: true, encoding: null, findings: faultFindings(input, readParts(opened.archive, input.limits, sink)) };
}
