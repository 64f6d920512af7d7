import type { Bilingual } from '@duizhang/model';

const say = (zh: string, en: string): Bilingual => ({ zh, en });

export const helpWords = {
  intro: say(
    '按键（中文输入法开着时字母键无效：用数字、方向键、回车、Tab、Esc，或按 0 打开菜单）。右边或下一行是做同一件事的命令行。',
    'Keys (with a Chinese input method on letters do not arrive: use digits, arrows, Enter, Tab, Esc, or 0 for the menu). Beside or below a key stands the command line that does the same.',
  ),
  filter: say('输入可过滤：', 'Type to filter: '),
  nothing: say('没有这样的按键：退格或 Ctrl-U 清除过滤。', 'No such key: Backspace or Ctrl-U clears the filter.'),
  marksTitle: say('标记', 'Marks'),
  severities: say('级别：错 错误  核 核实  提 提示  ? 未评价', 'Severity: E error, W warning, I info, ? not evaluated'),
  decisions: say(
    '裁定：采 采纳  退 退回  正 修正  说 说明  免 豁免  缓 暂缓',
    'Decided: a accepted, r rejected, m corrected, e explained, w waived, d deferred',
  ),
  log: say(
    '日志：撤 已撤销  替 已被取代  矛 互相矛盾  失 不再适用  期 豁免到期  他 属于其他报告期',
    'Log: x taken back, r replaced, ! contradictory, - no longer applies, e waiver ended, o other period',
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;
