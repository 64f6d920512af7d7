import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createMatcher } from '@duizhang/lexicon';
import type { Catalogue, Finding, OrgUnitRegister, Reconciliation, SubmissionReading } from '@duizhang/model';
import { reconcile } from '@duizhang/reconcile';
import { readSubmissions } from '@duizhang/sheets';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const sample = `${root}samples/qingdao-2023-q2`;
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const catalogue = json(`${root}seeds/plans/qingdao-2023/catalogue.json`) as Catalogue;
export const register = json(`${root}seeds/org-units/qingdao.json`) as OrgUnitRegister;
export const matcher = createMatcher(register);

/** A finding that the generator of the sample promises, by what tells findings apart. */
export interface Promised {
  ruleId: string;
  messageId: string;
  severity: string;
  file: string | null;
  sheet: string | null;
  cell: string | null;
  /** Where no file can say it. */
  orgUnitId?: string;
}

/** planted.json of the sample: made from the same recipes as its files. */
export interface Planted {
  /** Files that must give no finding whatever. */
  clean: string[];
  planted: {
    file: string | null;
    zh: string;
    en: string;
    leadsTo: Promised[];
    /** What an odd-looking value, or the unit's name, must be read as. */
    reads?: { field: 'actual' | 'orgUnit'; value: number | string; cell: string };
    passedOver?: boolean;
  }[];
}

export const planted = json(`${sample}/planted.json`) as Planted;

/** The submissions of a period as the command line reads them: lock files of spreadsheet programs and the list of receipts are none. */
export function readings(period: string): SubmissionReading[] {
  const folder = `submissions/${period}`;
  const names = readdirSync(`${sample}/${folder}`);
  const lines = names.includes('receipts.csv') ? readFileSync(`${sample}/${folder}/receipts.csv`, 'utf8').trim().split('\n').slice(1) : [];
  const receivedOn = new Map(lines.map((line) => line.split(',') as [string, string]));
  return names
    .filter((name) => !name.startsWith('~$') && name !== 'receipts.csv')
    .sort()
    .flatMap((name) =>
      readSubmissions({ file: `${folder}/${name}`, bytes: readFileSync(`${sample}/${folder}/${name}`), catalogue, matcher }).map(
        (reading) => ({
          ...reading,
          submission: { ...reading.submission, ...(receivedOn.has(name) && { receivedOn: receivedOn.get(name)! }) },
        }),
      ),
    );
}

/** The second quarter, judged on the day after its window closed. */
export function reconciled(current: readonly SubmissionReading[], previous: readonly SubmissionReading[]): Reconciliation {
  return reconcile({
    catalogue,
    register,
    readings: current,
    previous,
    decisions: [],
    toolVersion: 'test',
    reportingPeriod: '2023-Q2',
    asOf: '2023-07-11',
    submissionWindow: { from: '2023-07-01', to: '2023-07-10' },
  });
}

/** Before a target is due a lower value is no fault; the sample is full of such rows. */
export function isRemark({ ruleId, messageId, severity }: Finding): boolean {
  return ruleId === 'below-target' && severity === 'info' && ['notYetDue', 'behindSchedule'].includes(messageId);
}
