import { oneSheet } from '../formats/xlsx/make-xlsx.test.support.ts';
import { describeReading, reportRows } from './describe-reading.test.support.ts';
import { hiddenContent } from './hidden-content.ts';

/** A report whose first row has these attributes. */
function withRow(attributes: string): Uint8Array {
  const text = (value: string | number | null) => `<c t="inlineStr"><is><t>${value ?? ''}</t></is></c>`;
  return oneSheet(
    reportRows()
      .map((cells, i) => `<row${i === 2 ? attributes : ''}>${cells.map(text).join('')}</row>`)
      .join(''),
  );
}

describeReading(hiddenContent, { bad: withRow(' hidden="1"'), good: withRow('') });
