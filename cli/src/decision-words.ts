import { fieldText, fill, type Bilingual, type Decision, type Locale } from '@duizhang/model';
import { isMappable } from '@duizhang/sheets';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** What was decided, in the clerk's words. */
export const actionWord: Readonly<Record<Decision['action'], Bilingual>> = {
  accept: say('采纳', 'accept'),
  reject: say('退回', 'reject'),
  correct: say('修正', 'correct'),
  explain: say('说明', 'explain'),
  waive: say('豁免', 'waive'),
  defer: say('暂缓', 'defer'),
  map: say('对应', 'map'),
  revoke: say('撤销', 'revoke'),
};

const texts = {
  correction: say('{field}：{from} 改为 {to}', '{field}: {from} to {to}'),
  value: say('改为 {value}', 'to {value}'),
  waiver: say('{requester}申请，{approver}批准，至 {expiresAt}', 'asked by {requester}, agreed by {approver}, until {expiresAt}'),
  header: say('表头「{header}」读作 {column}', 'the header "{header}" is read as {column}'),
  headerUnread: say('表头「{header}」不读', 'the header "{header}" is not read'),
  noUnit: { zh: '“{name}”不是单位', en: '"{name}" means no unit' },
  name: say('「{name}」指 {orgUnit}', '"{name}" is {orgUnit}'),
};

/** What an entry says beside its action: the value that is read instead, who agreed until when, what a header or a name means; else ''. */
export function contentText(decision: Decision, orgUnit: (orgUnitId: string) => string, locale: Locale): string {
  const { correction, value, waiver, mapping } = decision;
  if (correction) return fill(texts.correction, { ...correction, field: fieldText('reportRow', correction.field).title[locale] }, locale);
  if (value !== null) return fill(texts.value, { value }, locale);
  if (waiver) return fill(texts.waiver, { ...waiver }, locale);
  if (mapping?.kind === 'header') {
    const { header, column } = mapping;
    return column === 'ignore'
      ? fill(texts.headerUnread, { header }, locale)
      : fill(texts.header, { header, column: columnTitle(column, locale) }, locale);
  }
  if (!mapping) return '';
  const { name, orgUnitId } = mapping;
  return orgUnitId === null ? fill(texts.noUnit, { name }, locale) : fill(texts.name, { name, orgUnit: orgUnit(orgUnitId) }, locale);
}

/** What a column is called; a log of another version may name one that is not known here. */
function columnTitle(column: string, locale: Locale): string {
  if (column === 'orgUnit') return locale === 'zh' ? '填报单位' : 'org unit';
  return isMappable(column) ? fieldText('reportRow', column).title[locale] : column;
}
