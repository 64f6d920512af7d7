import { say } from '../bindings/binding.ts';
import type { ExportFormat } from '../state/report-export.ts';
import type { Bilingual } from '@duizhang/model';

/** Words of the preview of the notice, and of writing it. */
export const reportWords = {
  title: say('报告预览', 'Bulletin'),
  pending: say('待裁 {count} 条，文中注明“待核”', '{count} undecided, marked in the text'),
  settled: say('全部已裁定', 'everything is decided'),
  position: say('第 {position} / {count} 个数', 'number {position} / {count}'),
  writing: say('正在生成通报 ...', 'The bulletin is being written ...'),
  updating: say('正在更新', 'being updated'),
  counts: say('{text}：{described}', '{text}: {described}'),
  evidence: say('依据 {position}/{count}  {title}', 'Evidence {position}/{count}  {title}'),
  orgUnit: say('单位', 'Unit'),
  about: say('事项', 'About'),
  said: say('情况', 'State'),
  exportTitle: say('写出通报', 'Write the bulletin'),
  format: say('格式', 'Form'),
  path: say('文件', 'File'),
  exportHint: say(
    '上、下键选格式；文件名可改，从项目文件夹算起。',
    'Up and Down choose the form; the file is named from the project folder.',
  ),
  exists: say('{path} 已有，再按一次回车即覆盖。', '{path} is there already: Enter once more goes over it.'),
  exported: say('通报已写入 {path}', 'The bulletin was written to {path}'),
  countsNothing: say('这个数是零，没有可列的。', 'The number is nothing: there is nothing to list.'),
  nothingFoundThere: say('这一项没有问题。', 'There is no finding about this entry.'),
  noticeNotReady: say('指标正在重新判定，请稍候再试。', 'The figures are being judged: try again in a moment.'),
} as const;

export const formatWord: Readonly<Record<ExportFormat, Bilingual>> = {
  text: say('纯文本', 'text'),
  markdown: say('Markdown', 'Markdown'),
  json: say('JSON（含每个数的依据）', 'JSON (with the evidence of every number)'),
};
