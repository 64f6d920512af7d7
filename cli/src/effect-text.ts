import { compareText, fill, type Bilingual, type Finding, type LightLabel, type Locale } from '@duizhang/model';
import { figureNames, type Change, type DecisionEffect, type FigureName, type Position } from '@duizhang/reconcile';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Of what changes is told in these words; only ASCII and Chinese characters, whose width every terminal agrees on. */
const words = {
  nothing: say('灯和各项数字都不变', 'no light and no figure changes'),
  ofReports: say('灯', 'light'),
  ofWholes: say('全市的灯', 'light of the whole city'),
  noLight: say('不亮灯', 'no light'),
  times: say('{change}（{count} 项）', '{change} ({count})'),
  ofValue: say('完成值 {change}', 'value {change}'),
  values: say('完成值变动 {count} 项', '{count} values change'),
  ranks: say('名次变动 {count} 家', '{count} {count|unit changes|units change} rank'),
  come: say('新出现问题 {count} 条', '{count} new {count|finding|findings}'),
  gone: say('消失的问题 {count} 条', '{count} {count|finding goes|findings go}'),
  stale: say('因此不再适用的裁定 {count} 条', '{count} {count|decision applies|decisions apply} to nothing any more'),
  value: say('{from}->{to}', '{from}->{to}'),
  none: say('无', 'none'),
  /** Of a value that is in doubt, sent back or not there. */
  notCounted: say('未计入', 'not counted'),
  detail: say('{unit}“{indicator}”：{changes}', '{unit} “{indicator}”: {changes}'),
  whole: say('全市', 'whole city'),
  newFinding: say('新问题 {finding}', 'new finding {finding}'),
};

/** What each figure is called; those that follow from others are told in `phrases` below, or not at all. */
const figureWords: Readonly<Partial<Record<FigureName, Bilingual>>> = {
  attained: say('达标', 'targets met'),
  completed: say('已完成', 'completed'),
  ahead: say('超进度', 'ahead'),
  onSchedule: say('达进度', 'on schedule'),
  behind: say('欠进度', 'behind'),
  undetermined: say('无法判断', 'undetermined'),
  reported: say('已报', 'reported'),
  returned: say('已退回', 'returned'),
  missing: say('未报', 'missing'),
  reportingRate: say('报送率', 'reporting rate'),
  onTimeRate: say('及时率', 'on-time rate'),
  undecided: say('待裁', 'undecided'),
  deferred: say('暂缓', 'deferred'),
};

/** How lights, numbers and findings are told. */
export interface EffectWording {
  lights: readonly LightLabel[];
  locale: Locale;
}

/** What a decision changes, in short: `灯 红灯->黄灯`, `达标 88->89`; one phrase that says so where nothing changes. */
export function effectPhrases(effect: DecisionEffect, { lights, locale }: EffectWording): string[] {
  const { figures, attainments, rankings, findings, staleDecisions } = effect;
  const count = (text: Bilingual, list: readonly unknown[]) => (list.length === 0 ? [] : [fill(text, { count: list.length }, locale)]);
  const phrases = [
    ...lightPhrases(attainments, 'report', lights, locale),
    ...lightPhrases(attainments, 'whole', lights, locale),
    ...figureNames.flatMap((name) => {
      const word = figureWords[name];
      const change = figures.find(({ figure }) => figure === name);
      return word && change ? [`${word[locale]} ${fill(words.value, figureTexts(name, change, locale), locale)}`] : [];
    }),
    ...valuePhrases(attainments, locale),
    ...count(
      words.ranks,
      rankings.filter(({ from, to }) => from.rank !== to.rank),
    ),
    ...count(words.come, findings.come),
    ...count(words.gone, findings.gone),
    ...count(words.stale, staleDecisions.come),
  ];
  return phrases.length === 0 ? [words.nothing[locale]] : phrases;
}

/** The phrases as one sentence: `灯 红灯->黄灯；达标 88->89`. */
export function effectSentence(effect: DecisionEffect, wording: EffectWording): string {
  return effectPhrases(effect, wording).join(wording.locale === 'zh' ? '；' : '; ');
}

/** The same report by report, and every new finding in `wordOf`: for a screen or page with room. */
export function effectDetails(effect: DecisionEffect, { lights, locale }: EffectWording, wordOf: (item: Finding) => string): string[] {
  return [
    ...effect.attainments.map(({ scope, orgUnitName, indicatorName, from, to }) => {
      const changes = [
        ...(from.value === to.value ? [] : [valueChange({ from, to }, locale)]),
        ...(from.statusLight === to.statusLight ? [] : [lightChange({ from, to }, lights, locale)]),
      ];
      const unit = scope === 'whole' ? words.whole[locale] : (orgUnitName ?? '');
      return changes.length === 0 ? '' : fill(words.detail, { unit, indicator: indicatorName, changes }, locale);
    }),
    ...effect.findings.come.map((item) => fill(words.newFinding, { finding: wordOf(item) }, locale)),
  ].filter((text) => text !== '');
}

/** Reports whose value is another one under the same light: what a light has turned for is told by the light. */
function valuePhrases(attainments: DecisionEffect['attainments'], locale: Locale): string[] {
  const moved = attainments.filter(
    ({ scope, from, to }) => scope === 'report' && from.statusLight === to.statusLight && from.value !== to.value,
  );
  const [only, ...others] = moved;
  if (!only) return [];
  return others.length > 0
    ? [fill(words.values, { count: moved.length }, locale)]
    : [fill(words.ofValue, { change: valueChange(only, locale) }, locale)];
}

function valueChange({ from, to }: Change<Position>, locale: Locale): string {
  return fill(words.value, { from: from.value ?? words.notCounted[locale], to: to.value ?? words.notCounted[locale] }, locale);
}

function lightPhrases(
  attainments: DecisionEffect['attainments'],
  wanted: DecisionEffect['attainments'][number]['scope'],
  lights: readonly LightLabel[],
  locale: Locale,
): string[] {
  const turned = new Map<string, number>();
  for (const { scope, from, to } of attainments) {
    if (scope !== wanted || from.statusLight === to.statusLight) continue;
    const change = lightChange({ from, to }, lights, locale);
    turned.set(change, (turned.get(change) ?? 0) + 1);
  }
  if (turned.size === 0) return [];
  const told = [...turned]
    .sort(([a, x], [b, y]) => y - x || compareText(a, b))
    .map(([change, count]) => (count === 1 ? change : fill(words.times, { change, count }, locale)));
  const head = wanted === 'report' ? words.ofReports : words.ofWholes;
  return [`${head[locale]} ${told.join(locale === 'zh' ? '、' : ', ')}`];
}

function lightChange({ from, to }: Change<Position>, lights: readonly LightLabel[], locale: Locale): string {
  const name = (light: string | null) => lightText(light, lights, locale);
  return fill(words.value, { from: name(from.statusLight), to: name(to.statusLight) }, locale);
}

/** A light as people read it; “none” where no light is lit. */
export function lightText(light: string | null, lights: readonly LightLabel[], locale: Locale): string {
  return light === null ? words.noLight[locale] : (lights.find(({ name }) => name === light)?.[locale] ?? light);
}

function figureTexts(figure: FigureName, { from, to }: Change<number | null>, locale: Locale): { from: string; to: string } {
  const text = (number: number | null) =>
    figure.endsWith('Rate') && number !== null ? `${number.toFixed(1)}%` : numberText(number, locale);
  return { from: text(from), to: text(to) };
}

function numberText(number: number | null, locale: Locale): string {
  return number === null ? words.none[locale] : String(number);
}
