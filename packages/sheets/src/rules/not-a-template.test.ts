import { tableXlsx } from '../formats/xlsx/make-xlsx.test.support.ts';
import { describeReading, reportXlsx } from './describe-reading.test.support.ts';
import { notATemplate } from './not-a-template.ts';

describeReading(notATemplate, { bad: tableXlsx([['二季度工作小结'], ['一、推进一网通办。']]), good: reportXlsx() });
