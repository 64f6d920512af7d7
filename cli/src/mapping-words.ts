import { fieldText, type Bilingual, type Locale, type OrgUnit } from '@duizhang/model';
import type { MappingQuestion } from '@duizhang/reconcile';
import { shellWord } from './shell-word.ts';

/** What a candidate rests on, of names and of headers, as people read it. */
const features: Readonly<Record<string, Bilingual>> = {
  abbreviation: { zh: '简称', en: 'abbreviation' },
  charactersSwapped: { zh: '两字颠倒', en: 'two characters swapped' },
  commonCharacters: { zh: '多数字相同', en: 'most characters alike' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  elidedPrefix: { zh: '省去前缀', en: 'prefix left out' },
  extended: { zh: '比名录多字', en: 'longer than registered' },
  formerName: { zh: '曾用名', en: 'former name' },
  fullName: { zh: '全称', en: 'full name' },
  knownMisprint: { zh: '常见误写', en: 'known misprint' },
  listed: { zh: '所列单位之一', en: 'one of the units listed' },
  oneCharacterDifferent: { zh: '一字不同', en: 'one character differs' },
  oneCharacterExtra: { zh: '多一字', en: 'one character too many' },
  oneCharacterMissing: { zh: '少一字', en: 'one character missing' },
  sameNameAsAnother: { zh: '与另一单位同名', en: 'another unit has the name' },
  sameStem: { zh: '主干相同', en: 'same stem' },
  scopeDiffers: { zh: '层级前缀不同', en: 'prefix differs' },
  script: { zh: '繁简不同', en: 'other script' },
  scriptVariant: { zh: '异体写法', en: 'script variant' },
  shortName: { zh: '规范简称', en: 'short name' },
  shortened: { zh: '比名录少字', en: 'shorter than registered' },
  suffixDiffers: { zh: '机构后缀不同', en: 'suffix differs' },
  // Of headers.
  content: { zh: '现按列中内容如此读取', en: 'read so by its cells' },
  headerWord: { zh: '表头用词', en: 'a word of the header' },
  planTexts: { zh: '与方案原文相同', en: 'texts of the plan' },
  prose: { zh: '多为文字说明', en: 'mostly sentences' },
  quantities: { zh: '多为数值', en: 'mostly numbers' },
  statuses: { zh: '多为状态词', en: 'mostly states' },
  targets: { zh: '与方案目标相同', en: 'targets of the plan' },
  template: { zh: '现按模板中的位置如此读取', en: 'read so by its place in the template' },
};

/** A feature of a candidate in words; one of a later version is shown by its name. */
export function featureText(feature: string, locale: Locale): string {
  return Object.hasOwn(features, feature) ? features[feature]![locale] : feature;
}

/** A column that a header may mean, as the template names it; also `orgUnit` and `ignore`. */
export function columnTitle(column: string, locale: Locale): string {
  const zh = locale === 'zh';
  if (column === 'ignore') return zh ? '不读' : 'not read';
  if (column === 'orgUnit') return zh ? '填报单位' : 'org unit';
  return fieldText('reportRow', column).title[locale];
}

/** The units of a register by their ids; a matcher is one. */
export interface Units {
  unit(orgUnitId: string): OrgUnit | undefined;
}

/** One answer that a question offers: a unit, or a column. */
export interface MappingChoice {
  /** Id of the unit, or key of the column. */
  value: string;
  /** Null where the column is read so already, and nobody has said that it is right. */
  score: number | null;
  features: readonly string[];
}

/** What a question offers, in the order of its numbers (1 is the first): what a column is read as first, then the candidates. */
export function choicesOf(question: MappingQuestion): MappingChoice[] {
  if (question.kind === 'orgUnitName')
    return question.candidates.map(({ orgUnitId, score, features: rests }) => ({ value: orgUnitId, score, features: rests }));
  const { column, how, state, candidates } = question;
  const now = state === 'open' && column !== null && how !== null ? [{ value: column, score: null, features: [how] }] : [];
  return [...now, ...candidates.map(({ column: value, score, features: rests }) => ({ value, score, features: rests }))];
}

/** The name of what a question may be answered with; null: no unit, or not read. */
export function meaningText({ kind }: Pick<MappingQuestion, 'kind'>, value: string | null, units: Units, locale: Locale): string {
  if (kind === 'header') return columnTitle(value ?? 'ignore', locale);
  if (value === null) return locale === 'zh' ? '不是单位' : 'no unit';
  return units.unit(value)?.name ?? value;
}

/** Whose form a header stands in; null: several units share it. */
export function ownerText(orgUnitId: string | null, units: Units, locale: Locale): string {
  if (orgUnitId === null) return locale === 'zh' ? '（几个单位共用的表）' : '(shared by several units)';
  return units.unit(orgUnitId)?.name ?? orgUnitId;
}

/** The command that answers a question: with a unit or column, with null (no unit, not read), or with a placeholder to be filled in. */
export function mapCommand(question: MappingQuestion, answer: string | null, units: Units): string {
  const text = shellWord(question.text);
  if (question.kind === 'orgUnitName') {
    const what = answer === null ? '--not-a-unit' : shellWord(units.unit(answer)?.shortName ?? answer);
    return `duizhang map org-unit ${text} ${what}`;
  }
  const { orgUnitId } = question;
  const whose = orgUnitId === null ? '' : ` --org-unit ${shellWord(units.unit(orgUnitId)?.shortName ?? orgUnitId)}`;
  return `duizhang map header ${text} ${answer ?? 'ignore'}${whose}`;
}

/** The command that takes back what was said. */
export function forgetCommand(question: MappingQuestion, units: Units): string {
  const text = shellWord(question.text);
  if (question.kind === 'orgUnitName') return `duizhang map org-unit ${text} --forget`;
  const { orgUnitId } = question;
  const whose = orgUnitId === null ? '' : ` --org-unit ${shellWord(units.unit(orgUnitId)?.shortName ?? orgUnitId)}`;
  return `duizhang map header ${text} --forget${whose}`;
}
