import { isPeriod, periodRange } from '@duizhang/lexicon';
import type { Bilingual, Catalogue, Config, OrgUnitRegister } from '@duizhang/model';
import { expectedReports, lightProblems } from '@duizhang/reconcile';
import { printable } from '@duizhang/report';
import { CannotRun } from './cannot-run.ts';
import { isIsoDate } from './iso-date.ts';

type Window = NonNullable<Config['submissionWindow']>;

/** When reports of a period are due: what the project sets for that period, else its one window for its own period. */
export function windowOfPeriod(config: Config | undefined, period: string | null): Window | undefined {
  if (!config || period === null) return undefined;
  const windows = config.submissionWindows ?? {};
  if (Object.hasOwn(windows, period)) return windows[period];
  return config.reportingPeriod === period ? config.submissionWindow : undefined;
}

/** The last day on which any unit may report on a period; undefined where no window is set. */
export function lastDayOf(config: Config | undefined, period: string | null): string | undefined {
  const window = windowOfPeriod(config, period);
  if (!config || !window) return undefined;
  return extensionsOf(config, period).reduce((last, { to }) => (to > last ? to : last), window.to);
}

/** Who may report later on a period. */
export function extensionsOf(config: Config, period: string | null): NonNullable<Config['extensions']> {
  return (config.extensions ?? []).filter((extension) => extension.reportingPeriod === period);
}

/** What the schema can't say of a duizhang.json by itself: that its days exist, in this order, and that every light can be shown. */
export function checkChoices(path: string, config: Config): void {
  refuse(path, [...windowProblems(config), ...extensionProblems(config), ...schemeProblems(config)]);
}

/** What it can't say of units and items: that the register and the plan have them, and that the unit owes what it is exempt from. */
export function checkReferences(path: string, config: Config, catalogue: Catalogue, register: OrgUnitRegister): void {
  const { extensions = [], exemptions = [] } = config;
  if (extensions.length + exemptions.length === 0) return;
  const units = new Map(register.orgUnits.map((unit) => [unit.orgUnitId, unit]));
  const items = new Set(
    catalogue.tasks.flatMap(({ taskId, clauses }) => [
      taskId,
      ...clauses.flatMap(({ clauseId, indicators }) => [clauseId, ...indicators.map(({ indicatorId }) => indicatorId)]),
    ]),
  );
  const unitProblem = (at: string, orgUnitId: string): Bilingual[] =>
    units.has(orgUnitId)
      ? []
      : [
          say(
            `${at}.orgUnitId：单位名录中没有 ${orgUnitId}；duizhang match <名称> 可查编号`,
            `${at}.orgUnitId: the register has no ${orgUnitId}; duizhang match <name> tells ids`,
          ),
        ];
  const collectiveProblem = (at: string, orgUnitId: string): Bilingual[] =>
    units.get(orgUnitId)?.kind === 'collective'
      ? [say(`${at}.orgUnitId：${orgUnitId} 是集合单位，请逐个写明成员`, `${at}.orgUnitId: ${orgUnitId} is a collective: name each member`)]
      : [];
  const owed = new Set(
    (exemptions.length === 0 ? [] : expectedReports(catalogue, register)).flatMap(({ orgUnitId, taskId, clauseId, indicatorId }) =>
      [null, taskId, clauseId, indicatorId].map((itemId) => JSON.stringify([orgUnitId, itemId])),
    ),
  );
  const itemProblem = (at: string, orgUnitId: string, itemId: string | null): Bilingual[] => {
    if (itemId !== null && !items.has(itemId))
      return [
        say(
          `${at}.itemId：任务目录中没有 ${itemId}；应为任务、分句或指标的编号，例如 ${catalogue.tasks[0]?.taskId ?? 'qingdao-2023/5'}，全部免报写 null`,
          `${at}.itemId: the catalogue has no ${itemId}; expected the id of a task, clause or indicator, such as ${catalogue.tasks[0]?.taskId ?? 'qingdao-2023/5'}, or null for all`,
        ),
      ];
    if (!units.has(orgUnitId) || units.get(orgUnitId)!.kind === 'collective' || owed.has(JSON.stringify([orgUnitId, itemId]))) return [];
    return [
      say(
        `${at}：${orgUnitId} 对${itemId ?? '任何事项'}没有应报项，免报无从谈起；请改正单位或事项`,
        `${at}: ${orgUnitId} owes nothing on ${itemId ?? 'anything'}, so there is nothing to exempt; correct unit or item`,
      ),
    ];
  };
  refuse(path, [
    ...extensions.flatMap(({ orgUnitId }, index) => unitProblem(`extensions.${index}`, orgUnitId)),
    ...exemptions.flatMap(({ orgUnitId, itemId }, index) => [
      ...unitProblem(`exemptions.${index}`, orgUnitId),
      ...collectiveProblem(`exemptions.${index}`, orgUnitId),
      ...itemProblem(`exemptions.${index}`, orgUnitId, itemId),
    ]),
  ]);
}

function windowProblems({ reportingPeriod, submissionWindow, submissionWindows = {} }: Config): Bilingual[] {
  const windows: [at: string, window: Window][] = Object.entries(submissionWindows).flatMap(([period, window]) =>
    window ? [[`submissionWindows.${period}`, window]] : [],
  );
  if (submissionWindow) windows.unshift(['submissionWindow', submissionWindow]);
  const periods = Object.keys(submissionWindows).filter((period) => !isPeriod(period));
  return [
    ...periods.map((period) =>
      say(
        `submissionWindows（各期报送时间）：${period} 不是报告期，例如 "2023-Q2"、"2023-06"`,
        `submissionWindows: ${period} is no reporting period, for example "2023-Q2" or "2023-06"`,
      ),
    ),
    ...windows.flatMap(([at, window]) => problemsOfWindow(at, window)),
    ...(submissionWindow ? problemsOfTime('submissionWindow', reportingPeriod, submissionWindow) : []),
    ...Object.entries(submissionWindows).flatMap(([period, window]) =>
      window ? problemsOfTime(`submissionWindows.${period}`, period, window) : [],
    ),
  ];
}

/** A window that closes before half of its period is over is that of another period: left behind when the project went on to the next. */
function problemsOfTime(at: string, period: string, { to }: Window): Bilingual[] {
  if (!isPeriod(period) || !isIsoDate(to)) return [];
  const range = periodRange(period);
  if (Date.parse(to) - Date.parse(range.from) >= Date.parse(range.to) - Date.parse(to)) return [];
  return [
    say(
      `${at}（报送时间）：止 ${to} 时，报告期 ${period}（${range.from} 至 ${range.to}）过了不到一半，应是另一期的报送时间；各期分别写在 submissionWindows 中`,
      `${at}: less than half of ${period} (${range.from} to ${range.to}) is over on ${to}, so this is the window of another period; give one to each in submissionWindows`,
    ),
  ];
}

function problemsOfWindow(at: string, { from, to }: Window): Bilingual[] {
  const days = [...dayProblem(`${at}.from`, '起', from), ...dayProblem(`${at}.to`, '止', to)];
  if (days.length > 0 || from <= to) return days;
  return [
    say(
      `${at}（报送时间）：起 ${from} 晚于止 ${to}，例如 { "from": "2023-07-01", "to": "2023-07-10" }`,
      `${at}: from ${from} is after to ${to}, for example { "from": "2023-07-01", "to": "2023-07-10" }`,
    ),
  ];
}

function extensionProblems(config: Config): Bilingual[] {
  return (config.extensions ?? []).flatMap(({ reportingPeriod, to }, index) => {
    const at = `extensions.${index}.to`;
    const days = dayProblem(at, '延至', to);
    if (days.length > 0) return days;
    const window = windowOfPeriod(config, reportingPeriod);
    if (!window)
      return [
        say(
          `extensions.${index}：${reportingPeriod} 没有报送时间，延期无从算起；请在 submissionWindows 中写明该期的 from 和 to`,
          `extensions.${index}: ${reportingPeriod} has no submission window to extend; give its from and to in submissionWindows`,
        ),
      ];
    return to > window.to
      ? []
      : [
          say(
            `${at}（延至）：${to} 不晚于报送截止 ${window.to}，不是延期；请改为更晚的日期或删去`,
            `${at}: ${to} is not after the end of the window ${window.to}, so it extends nothing; give a later day or remove it`,
          ),
        ];
  });
}

function schemeProblems({ lightScheme }: Config): Bilingual[] {
  return typeof lightScheme === 'object'
    ? lightProblems(lightScheme).map(({ zh, en }) => say(`lightScheme（亮灯方案）：${zh}`, `lightScheme: ${en}`))
    : [];
}

function dayProblem(at: string, zh: string, day: string): Bilingual[] {
  return isIsoDate(day)
    ? []
    : [
        say(
          `${at}（${zh}）：没有 ${day} 这一天，应为日期，例如 "2023-07-10"`,
          `${at}: there is no day ${day}, a date is expected, for example "2023-07-10"`,
        ),
      ];
}

function say(zh: string, en: string): Bilingual {
  return { zh, en };
}

function refuse(path: string, problems: readonly Bilingual[]): void {
  if (problems.length === 0) return;
  throw new CannotRun(
    problems.map(({ zh }) => `${path}：${printable(zh)}。`).join('\n'),
    problems.map(({ en }) => `${path}: ${printable(en)}.`).join('\n'),
  );
}
