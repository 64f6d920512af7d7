import type { Bilingual } from '@duizhang/model';
import type { MappingQuestion } from '@duizhang/reconcile';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

/** Two cells: how far a question is. */
export const answerMark: Readonly<Record<MappingQuestion['state'], Bilingual>> = {
  open: say('待', '? '),
  confirmed: say('认', 'ok'),
  excluded: say('除', 'x '),
};

/** Words of the screen of names and headers. */
export const matchingWords = {
  title: say(
    '名称映射  待确认 {open}（单位名称 {names}、表头 {headers}）  已确认 {confirmed}  已排除 {excluded}',
    'Matching  open {open} (names {names}, headers {headers})  answered {confirmed}  excluded {excluded}',
  ),
  none: say(
    '没有待确认的名称和表头：各表的单位名称都在名录中，各列都认得。',
    'Nothing to answer: every name is in the register, every column is known.',
  ),
  orgUnitName: say('单位名称', 'Names'),
  header: say('表头', 'Headers'),
  formOf: say('{unit}的表', 'form of {unit}'),
  open: say('待确认', 'open'),
  confirmedAs: say('已确认：{meaning}', 'answered: {meaning}'),
  excludedAs: say('已排除：{meaning}', 'excluded: {meaning}'),
  noCandidates: say('没有候选', 'no candidate'),
  more: say('另有 {count} 个候选，窗口加高可见', '{count} more candidates: a higher window shows them'),
  otherUnit: say('其他单位：在名录中查找（可用拼音首字母）', 'another unit: look it up (pinyin initials will do)'),
  otherColumn: say('其他列：在模板各列中查找', 'another column: look it up'),
  noUnit: say('不是单位（该行不计入）', 'no unit (its rows count for nothing)'),
  notRead: say('不读这一列', 'the column is not read'),
  places: say('出处 {from}-{to} / {count}', 'places {from}-{to} / {count}'),
  noPlaces: say('出处：本期没有出现（以前确认的）', 'places: none in this period (answered in an earlier one)'),
  rowsOf: say('涉及 {rows} 行', '{rows} {rows|row|rows}'),
  inName: say('（文件名或表名）', '(name of file or sheet)'),
  aliasUnit: say('"{text}" 指哪个单位', 'Which unit is "{text}"'),
  aliasColumn: say('表头 "{text}" 是哪一列', 'Which column is "{text}"'),
  aliasLabel: say('查找：', 'Find: '),
  aliasNone: say('没有找到', 'nothing found'),
  aliasHint: say('输入名称或拼音首字母；上下选择，回车确定', 'Type a name or pinyin initials; Up and Down choose, Enter confirms'),
  /** Notices. */
  mapped: say(
    '已确认：{text} -> {meaning}（u 撤销），今后照此读取。还有 {open} 个待确认。',
    '{text} -> {meaning} (u undoes): read so from now on. {open} left.',
  ),
  unmapped: say('已收回：{text}。', 'taken back: {text}.'),
  rereading: say('按新的对应重读中', 'reading again'),
} as const satisfies Readonly<Record<string, Bilingual>>;
