import { foldKey, readDate, readQuantity, readStatus } from '@duizhang/lexicon';
import {
  catalogueHash,
  cellAddress,
  finding,
  type Assignment,
  type Catalogue,
  type CellRef,
  type Clause,
  type Indicator,
  type OrgUnit,
  type OrgUnitRegister,
  type ReportRow,
  type RuleMeta,
  type SubmissionReading,
  type Target,
} from '@duizhang/model';
import { layGround, prepare, type Judging, type JudgingInput, type RuleOptions } from '../judging.ts';
import type { Extension, SubmissionWindow } from '../window.ts';
import type { Field } from '../places.ts';

/** A town small enough to hold in the head: five units, two of them districts, and a plan of nine tasks. */

const unit = (slug: string, shortName: string, kind: OrgUnit['kind'] = 'governmentDepartment', more: Partial<OrgUnit> = {}): OrgUnit => ({
  orgUnitId: `town/${slug}`,
  name: shortName.replace(/^市/, '小城市'),
  shortName,
  kind,
  aliases: [],
  ...more,
});

export const register: OrgUnitRegister = {
  registerId: 'town',
  title: '小城市单位名录',
  city: '小城',
  issuers: ['小城市人民政府办公室'],
  orgUnits: [
    unit('data', '市大数据局', 'governmentDepartment', { aliases: [{ name: '市大树据局', kind: 'typo' }] }),
    unit('approval', '市审批局'),
    unit('sports', '市体育局'),
    unit('east', '东区政府', 'districtGovernment'),
    unit('west', '西区政府', 'districtGovernment'),
    unit('districts', '各区政府', 'collective', { members: ['town/east', 'town/west'] }),
  ],
};

let position = 0;
const source = (quote: string) => {
  const start = position;
  position += quote.length;
  return { quote, start, end: position };
};

const named = (slug: string | null, name: string, role: Assignment['role'] = 'responsible', flags?: string[]): Assignment => ({
  name,
  orgUnitId: slug && `town/${slug}`,
  role,
  collective: slug === 'districts',
  source: source(name),
  ...(flags ? { flags } : {}),
});

const data = (role?: Assignment['role']) => named('data', '市大数据局', role);
const approval = () => named('approval', '市审批局');

function indicator(name: string, target: Pick<Target, 'comparator' | 'value'> & Partial<Target>): Omit<Indicator, 'indicatorId'> {
  return {
    name,
    target: { unitOfMeasure: '个', basis: null, deadline: null, ...target },
    source: source(`${name}${target.comparator}${target.value}`),
    confidence: 1,
    flags: [],
  };
}

function task(
  number: number,
  title: string,
  assignments: Assignment[],
  ...indicators: Omit<Indicator, 'indicatorId'>[]
): Catalogue['tasks'][number] {
  const clauseId = `town-2023/${number}.1`;
  const clause: Clause = {
    clauseId,
    text: `${title}的工作内容。`,
    source: source(`${title}的工作内容。`),
    assignments,
    indicators: indicators.map((one, index) => ({ indicatorId: `${clauseId}#${index + 1}`, ...one })),
  };
  return { taskId: `town-2023/${number}`, number, title, part: 1, section: null, source: source(title), clauses: [clause] };
}

export const catalogue: Catalogue = {
  planId: 'town-2023',
  title: '数字小城2023年行动方案',
  issuer: '小城市人民政府办公室',
  docNumber: null,
  issuedOn: '2023-03-01',
  year: 2023,
  script: 'hans',
  document: { fileName: 'plan.txt', mediaType: 'text/plain', sha256: 'a'.repeat(64), characters: 1000 },
  parts: [],
  sections: [],
  findings: [],
  tasks: [
    task(
      1,
      '一网通办',
      [approval(), data('lead')],
      indicator('掌上可办率', { comparator: '>=', value: 95, unitOfMeasure: '%', basis: 'rate' }),
      indicator('便民场景', { comparator: '>=', value: 5 }),
    ),
    task(
      2,
      '数据开放',
      [data()],
      indicator('累计开放数据集', { comparator: '>=', value: 400, basis: 'cumulative' }),
      indicator('新建智慧社区', { comparator: '=', value: 100, basis: 'new' }),
    ),
    task(3, '充电设施', [named('districts', '各区政府')], indicator('新建充电桩', { comparator: '>=', value: 1000, basis: 'new' })),
    task(4, '智慧体育', [named('sports', '市体育局')]),
    task(5, '高效办件', [approval()], indicator('平均办理时间', { comparator: '<=', value: 2, unitOfMeasure: '小时' })),
    task(
      6,
      '数字经济',
      [data()],
      indicator('5G基站', { comparator: '=', value: 12000 }),
      indicator('规上数字经济营收增长率', { comparator: '>', value: 10, unitOfMeasure: '%', basis: 'rate' }),
      indicator('数字企业', { comparator: '~', value: 400, unitOfMeasure: '家' }),
    ),
    task(7, '数据安全', [named('sports', '市体育局', 'responsible', ['andOthers'])]),
    task(8, '数字乡村', [named(null, '市乡村办')]),
    task(9, '数字文化', []),
  ],
};

/** Items by a short name. */
export const items = {
  rate: 'town-2023/1.1#1',
  scenes: 'town-2023/1.1#2',
  total: 'town-2023/2.1#1',
  fresh: 'town-2023/2.1#2',
  piles: 'town-2023/3.1#1',
  sport: 'town-2023/4.1',
  hours: 'town-2023/5.1#1',
  stations: 'town-2023/6.1#1',
  growth: 'town-2023/6.1#2',
  firms: 'town-2023/6.1#3',
  safety: 'town-2023/7.1',
  village: 'town-2023/8.1',
  culture: 'town-2023/9.1',
} as const;

/** A row as a clerk would tell it; everything that is not said is an empty cell. */
export interface RowSketch {
  /** Short name of an item; with `taskCode` or `indicatorName` instead the row leads nowhere, or only part of the way. */
  item?: keyof typeof items;
  taskCode?: string;
  indicatorName?: string;
  actual?: string;
  status?: string;
  narrative?: string;
  difficulties?: string;
  nextSteps?: string;
  expectedFinish?: string;
  evidence?: string;
  target?: string;
  role?: string;
  previous?: string;
  basis?: string;
  unitOfMeasure?: string;
  /** Slug or name in the row's own unit column, for tables that several units share. */
  unit?: string;
}

export interface FileSketch {
  /** Slug of the unit, or the name that was written where the register knows none. */
  unit: string;
  rows?: RowSketch[];
  file?: string;
  period?: string | null;
  sha256?: string;
  /** ISO date on which the bureau received it. */
  receivedOn?: string;
  /** Left out: a file without template mark. */
  template?: { planId?: string; catalogueSha256?: string; reportingPeriod?: string | null; orgUnitId?: string | null };
  unreadable?: boolean;
  /** Cells about which reading has a finding. */
  flagged?: string[];
  /** Columns that the table lacks. */
  without?: Field[];
  /** Names in it that a person has said to mean no unit. */
  noUnits?: string[];
}

export interface WorldSketch {
  files: FileSketch[];
  /** Files of earlier periods; without `period` of the period before. */
  previous?: FileSketch[];
  period?: string | null;
  asOf?: string;
  window?: SubmissionWindow;
  extensions?: readonly Extension[];
  exemptions?: JudgingInput['exemptions'];
  standing?: JudgingInput['standing'];
  catalogue?: Catalogue;
  /** Another register; its units are named by their slugs as well. */
  register?: OrgUnitRegister;
  ruleOptions?: RuleOptions;
  /** Each file by itself, as `validate` judges. */
  alone?: boolean;
}

const readerRule: RuleMeta = {
  id: 'unreadable',
  family: 'file',
  severity: 'error',
  title: { zh: '读不出', en: 'Unreadable' },
  why: { zh: '', en: '' },
  remedy: { zh: '', en: '' },
  messages: { unreadable: { zh: '读不出。', en: 'Unreadable.' } },
  examples: { bad: { zh: '', en: '' }, good: { zh: '', en: '' } },
};

/** What rules get for a sketch. */
export function judging(sketch: WorldSketch): Judging {
  return prepare(layGround(sketch.catalogue ?? catalogue, sketch.register ?? register, sketch.ruleOptions), world(sketch));
}

/** Input of the judgement for a sketch: second quarter of 2023, asked on 20 July, unless it says otherwise. */
export function world(sketch: WorldSketch): JudgingInput {
  return {
    readings: sketch.files.map((file) => reading(file, '2023-Q2', sketch.register)),
    previous: (sketch.previous ?? []).map((file) =>
      reading({ file: `${file.period ?? 'Q1'}-${file.unit}.xlsx`, ...file }, '2023-Q1', sketch.register),
    ),
    reportingPeriod: sketch.period === undefined ? '2023-Q2' : sketch.period,
    asOf: sketch.asOf ?? '2023-07-20',
    submissionWindow: sketch.window ?? null,
    extensions: sketch.extensions ?? [],
    ...(sketch.exemptions ? { exemptions: sketch.exemptions } : {}),
    ...(sketch.standing ? { standing: sketch.standing } : {}),
    acrossFiles: !sketch.alone,
  };
}

export function reading(sketch: FileSketch, defaultPeriod: string, { orgUnits } = register): SubmissionReading {
  const file = sketch.file ?? `${sketch.unit}.xlsx`;
  const unitOf = (slug: string) => orgUnits.find(({ orgUnitId }) => orgUnitId === `town/${slug}`);
  const known = unitOf(sketch.unit);
  const reportingPeriod = sketch.period === undefined ? defaultPeriod : sketch.period;
  const rows = (sketch.rows ?? []).map((row, index) => {
    const unitName = row.unit ?? sketch.unit;
    return reportRow(row, index + 8, file, { unit: unitOf(unitName), name: unitName }, reportingPeriod);
  });
  for (const row of rows) for (const field of sketch.without ?? []) row[field].at = null;
  const isNone = (name: string) => sketch.noUnits?.includes(name) ?? false;
  for (const row of rows) if (isNone(row.orgUnitName)) row.noOrgUnit = true;
  return {
    submission: {
      submissionId: file,
      file,
      sha256: sketch.sha256 ?? file,
      format: 'xlsx',
      encoding: null,
      orgUnitId: known?.orgUnitId ?? null,
      orgUnitName: known?.shortName ?? sketch.unit,
      reportingPeriod,
      template: sketch.template
        ? {
            planId: catalogue.planId,
            catalogueSha256: catalogueHash(catalogue),
            templateVersion: '1',
            reportingPeriod,
            orgUnitId: known?.orgUnitId ?? null,
            ...sketch.template,
          }
        : null,
      rows: rows.length,
      ...(isNone(sketch.unit) && { noOrgUnit: true as const }),
      ...(sketch.receivedOn === undefined ? {} : { receivedOn: sketch.receivedOn }),
    },
    rows,
    findings: [
      ...(sketch.unreadable ? [finding(readerRule, { messageId: 'unreadable', at: { file } })] : []),
      ...(sketch.flagged ?? []).map((cell) => finding(readerRule, { messageId: 'unreadable', at: { file, sheet: '填报表', cell } })),
    ],
  };
}

function reportRow(
  sketch: RowSketch,
  row: number,
  file: string,
  { unit: known, name }: { unit: OrgUnit | undefined; name: string },
  reportingPeriod: string | null,
): ReportRow {
  const orgUnitId = known?.orgUnitId ?? null;
  const orgUnitName = known?.shortName ?? name;
  const at = (column: number): CellRef => ({ file, sheet: '填报表', cell: cellAddress(row, column) });
  const text = (raw: string, column: number) => ({ raw, value: raw === '' ? null : raw, at: at(column) });
  const date = (raw: string, column: number) => ({
    raw,
    value: raw === '' ? null : readDate(raw, { year: 2023, lastDay: true }).value,
    at: at(column),
  });
  const quantity = (raw: string, column: number) => {
    const { value, unitOfMeasure, hedge, interval, steps } = readQuantity(raw);
    return { raw, value, unitOfMeasure, hedge, interval, steps, at: at(column) };
  };
  const itemId = sketch.item && items[sketch.item];
  const clauseId = itemId
    ? itemId.split('#')[0]!
    : sketch.indicatorName !== undefined && sketch.taskCode
      ? `town-2023/${sketch.taskCode}.1`
      : null;
  const found = catalogue.tasks.find((one) => one.clauses[0].clauseId === clauseId || `${one.number}` === sketch.taskCode);
  const promised = found?.clauses[0].indicators.find((one) => one.indicatorId === itemId);
  return {
    submissionId: file,
    row,
    orgUnitId,
    orgUnitName,
    reportingPeriod,
    taskId: found?.taskId ?? null,
    clauseId: found ? clauseId : null,
    indicatorId: promised?.indicatorId ?? null,
    sequence: text(`${row}`, 1),
    taskCode: text(sketch.taskCode ?? `${found?.number ?? ''}`, 2),
    taskTitle: text(found?.title ?? '', 3),
    clauseText: text((clauseId && found?.clauses[0].text) || '', 4),
    indicatorName: text(sketch.indicatorName ?? promised?.name ?? '', 5),
    target: text(sketch.target ?? (promised ? `${promised.target.value}` : ''), 6),
    unitOfMeasure: text(sketch.unitOfMeasure ?? promised?.target.unitOfMeasure ?? '', 7),
    basis: text(sketch.basis ?? '', 8),
    role: text(sketch.role ?? '', 9),
    previous: quantity(sketch.previous ?? '', 10),
    actual: quantity(sketch.actual ?? '', 11),
    status: { raw: sketch.status ?? '', value: readStatus(sketch.status ?? '').value, at: at(12) },
    progressNarrative: text(sketch.narrative ?? '', 13),
    difficulties: text(sketch.difficulties ?? '', 14),
    nextSteps: text(sketch.nextSteps ?? '', 15),
    expectedFinish: date(sketch.expectedFinish ?? '', 16),
    evidence: text(sketch.evidence ?? '', 17),
  };
}

/** The same plan with Traditional measure words, as the plans of the issuing city are printed. */
export function inTraditionalScript(): Catalogue {
  const copy = structuredClone(catalogue);
  for (const one of copy.tasks)
    for (const promised of one.clauses[0].indicators) {
      if (foldKey(promised.target.unitOfMeasure ?? '') === '个') promised.target.unitOfMeasure = '個';
    }
  return copy;
}
